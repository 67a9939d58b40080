import { type Document, kindNames, type Span } from "@kurzweg/language";

/** One token of a text. */
export interface Token extends Span {
  readonly index: number;
  /** A terminal of the grammar, or a word or sign of the language. */
  readonly kind: string;
}

/** The token at an offset, or the one that ends there; nothing in blanks and comments. */
export function tokenAt(offset: number, document: Document): Token | undefined {
  const { starts, ends } = document.reading.tokens;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const before = low > 0 && ends[low - 1] === offset && (starts[low] ?? 0) > offset ? low - 1 : low;
  const token = tokenNumber(before, document);
  return token && token.start <= offset && offset <= token.end ? token : undefined;
}

/** A token by its number; nothing beyond the end of the text. */
export function tokenNumber(index: number, { reading: { tokens } }: Document): Token | undefined {
  const [start, end, kind] = [tokens.starts[index], tokens.ends[index], tokens.kinds[index]];
  if (start === undefined || end === undefined || kind === undefined || start === end) return undefined;
  return { index, start, end, kind: kindNames[kind] ?? "" };
}

/** Whether a kind of token is a word of the language. */
export function isWord(kind: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*$/.test(kind);
}

/** Whether a kind of token is a sign of the language that says something. */
export function isSign(kind: string): boolean {
  return /^(?:<=?|>=?|\.\.|->)$/.test(kind);
}
