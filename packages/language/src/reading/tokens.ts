import { END, kindNamed, UNKNOWN } from "./compiled.ts";
import type { Span } from "./spans.ts";
import { keywords, patterns } from "./syntax.ts";
import { isPlainText } from "./values.ts";

/** The tokens of a text, without blanks and comments. Offsets count UTF-16 units; `ends` are exclusive. */
export interface Tokens {
  readonly text: string;
  /** Numbers as in `kindNames`; the last one is {@link END}. */
  readonly kinds: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Offsets of the comments, start and end in turn. */
  readonly comments: readonly number[];
  readonly problems: readonly TokenProblem[];
}

export interface TokenProblem {
  readonly is: "character" | "unclosed-text" | "unclosed-block" | "unclosed-comment" | "typographic-quotes";
  readonly start: number;
  readonly end: number;
}

const words = new Map(keywords.filter((keyword) => /^[a-z]/.test(keyword)).map((word) => [word, kindNamed(word)]));
const [DATE, INT, ID, STRING, LANGTAG] = ["DATE", "INT", "ID", "STRING", "LANGTAG"].map(kindNamed) as [number, number, number, number, number];
const signs = keywords
  .filter((keyword) => !words.has(keyword))
  .sort((left, right) => right.length - left.length)
  .map((sign) => sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));

// Group 1 blanks, 2 comments, 3 text, 4 dates, 5 numbers, 6 names and words, 7 language tags, 8 signs, 9 anything else.
// A text that is never closed is taken up to the next gap, brace or end of the line; a comment up to the end of the file.
const pattern = new RegExp(
  [
    "(\\s+)",
    "(//[^\\n\\r]*|/\\*[\\s\\S]*?(?:\\*/|$))",
    `("""[\\s\\S]*?(?:"""|$)|"(?:\\\\"|\\\\\\\\|[^"\\n\\r])*"|"[^"\\n\\r„“”]*[“”]|"[^"\\n\\r]*?(?=[ \\t]{2}|[ \\t]*[{}]|[\\n\\r]|$)|[„“”«»][^„“”«»"\\n\\r]*["„“”«»])`,
    `(${patterns["DATE"]})`,
    `(${patterns["INT"]})`,
    `(${(patterns["ID"] ?? "").replaceAll("(-", "(?:-")})`,
    `(${patterns["LANGTAG"]})`,
    `(${signs.join("|")})`,
    '([^\\s"„“”«»a-zA-Z0-9{}]+|.)',
  ].join("|"),
  "gy",
);

/** Splits a text into tokens. Never fails: what cannot be a token becomes one of kind {@link UNKNOWN}. */
export function tokenise(text: string): Tokens {
  const kinds: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const comments: number[] = [];
  const problems: TokenProblem[] = [];
  const push = (kind: number, start: number, end: number): void => {
    kinds.push(kind);
    starts.push(start);
    ends.push(end);
  };
  for (let start = plain(text, 0, push), end = start; start < text.length; start = plain(text, end, push)) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) break;
    end = pattern.lastIndex;
    if (match[1] !== undefined) continue;
    if (match[2] !== undefined) {
      comments.push(start, end);
      if (match[2].startsWith("/*") && (!match[2].endsWith("*/") || match[2].length < 4)) problems.push({ is: "unclosed-comment", start, end: start + 2 });
    } else if (match[3] !== undefined) {
      push(STRING, start, end);
      const problem = quoteProblem(match[3]);
      if (problem) problems.push({ is: problem, start, end: problem === "unclosed-block" ? start + 3 : end });
    } else if (match[4] !== undefined) push(DATE, start, end);
    else if (match[5] !== undefined) push(INT, start, end);
    else if (match[6] !== undefined) push(words.get(match[6]) ?? ID, start, end);
    else if (match[7] !== undefined) push(LANGTAG, start, end);
    else if (match[8] !== undefined) push(kindNamed(match[8]), start, end);
    else {
      push(UNKNOWN, start, end);
      problems.push({ is: "character", start, end });
    }
  }
  push(END, text.length, text.length);
  return { text, kinds, starts, ends, comments, problems };
}

/**
 * Passes over blanks and words of plain letters, which most of a text is made of, without the pattern; gives the first
 * place where something else stands.
 */
function plain(text: string, from: number, push: (kind: number, start: number, end: number) => void): number {
  let at = from;
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++;
    if (!isLetter(text.charCodeAt(at))) return at;
    const end = endOfWord(text, at);
    // Letters with marks are for the pattern.
    if (text.charCodeAt(end) > LAST_PLAIN) return at;
    push(words.get(text.slice(at, end)) ?? ID, at, end);
    at = end;
  }
}

/** Parts of letters and digits, with single hyphens between them. */
function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    while (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at++;
    const next = text.charCodeAt(at + 1);
    if (text.charCodeAt(at) !== HYPHEN || !(isLetter(next) || isDigit(next) || next > LAST_PLAIN)) return at;
    if (next > LAST_PLAIN) return at + 1;
    at += 2;
  }
}

const HYPHEN = 0x2d;
const LAST_PLAIN = 0x7f;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function quoteProblem(text: string): TokenProblem["is"] | undefined {
  if (isPlainText(text)) return undefined;
  if (text.startsWith('"""')) return text.length >= 6 && text.endsWith('"""') ? undefined : "unclosed-block";
  if (/^[„“”«»]|[“”]$/.test(text)) return "typographic-quotes";
  return /^"(?:\\"|\\\\|[^"])*"$/.test(text) && text.length > 1 ? undefined : "unclosed-text";
}

/** The text of a token; nothing beyond the first and at the end of the file. */
export function wordAt(token: number, { text, starts, ends, kinds }: Tokens): string {
  return token < 0 || kinds[token] === END ? "" : text.slice(starts[token], ends[token]);
}

export function spanOfToken(token: number, { starts, ends }: Tokens): Span {
  const start = starts[token] ?? 0;
  return { start, end: ends[token] ?? start };
}
