import { type Document, type Span, tokensBefore } from "@kurzweg/language";

/** What stands at an offset. */
export type Place =
  /** Between statements or in one: `word` is what is being written there. */
  | { readonly is: "word"; readonly word: Span }
  /** Between quotation marks: `word` is what stands between them, `start` the opening one. */
  | { readonly is: "text"; readonly word: Span; readonly start: number; readonly closed: boolean }
  | { readonly is: "comment" };

const letter = /[\p{L}\p{M}\p{N}_/-]/u;

/** Where somebody is writing. Names contain hyphens, paths slashes, and both count as one word. */
export function placeAt(offset: number, { text, reading: { tokens } }: Document): Place {
  if (inComment(offset, text, tokens.comments)) return { is: "comment" };
  const token = tokensBefore(offset - 1, tokens);
  const [start = offset, end = offset] = [tokens.starts[token], tokens.ends[token]];
  if (text[start] === '"' && start < offset) {
    const closed = end - start > 1 && text[end - 1] === '"' && (end - start < 3 || text[end - 2] !== "\\");
    if (text.startsWith('"""', start)) return { is: "text", word: { start: offset, end: offset }, start, closed: true };
    if (offset < end || !closed) return { is: "text", word: { start: start + 1, end: closed ? end - 1 : offset }, start, closed };
  }
  return { is: "word", word: wordAt(offset, text) };
}

function wordAt(offset: number, text: string): Span {
  let start = offset;
  while (start > 0 && letter.test(text[start - 1] ?? "")) start--;
  if (text[start - 1] === "@") start--;
  let end = offset;
  if (start < offset) while (letter.test(text[end] ?? "") && !text.startsWith("->", end)) end++;
  return { start, end };
}

/** Comments are in pairs of start and end; one in a line goes on up to its end. */
function inComment(offset: number, text: string, comments: readonly number[]): boolean {
  for (let index = 0; index < comments.length; index += 2) {
    const [start = 0, end = 0] = [comments[index], comments[index + 1]];
    if (start >= offset) return false;
    const open = text.startsWith("//", start) || end - start < 4 || !text.startsWith("*/", end - 2);
    if (offset < end || (open && offset === end)) return true;
  }
  return false;
}
