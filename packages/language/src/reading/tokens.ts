import { END, kindNamed, UNKNOWN } from "./compiled.ts";
import { twice } from "./numbers.ts";
import type { Span } from "./spans.ts";
import { keywords, patterns } from "./syntax.ts";
import { isPlainText } from "./values.ts";

/** The tokens of a text, without blanks and comments. Offsets count UTF-16 units; `ends` are exclusive. */
export interface Tokens {
  readonly text: string;
  /** Numbers as in `kindNames`; the last one is {@link END}. */
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
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
const SLASH_SIGN = kindNamed("/");
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

/** The words of the language by their first and last letters. */
const wordsByLetters: (readonly (readonly [word: string, kind: number])[] | undefined)[] = [];
for (const [word, kind] of words) {
  const letters = lettersOf(word.charCodeAt(0), word.charCodeAt(word.length - 1));
  wordsByLetters[letters] = [...(wordsByLetters[letters] ?? []), [word, kind]];
}

/** The kinds of the signs by their first character: one that no longer sign begins with, of one character. */
const signsByCharacter = new Uint8Array(128);
for (const keyword of keywords) {
  const alone = keyword.length === 1 && !/[a-z/]/.test(keyword) && !keywords.some((other) => other !== keyword && other.startsWith(keyword));
  if (alone) signsByCharacter[keyword.charCodeAt(0)] = kindNamed(keyword);
}

/** What the tokens of a text are collected in; it is used again for the next one. */
let kinds = new Uint8Array(1024);
let starts = new Int32Array(1024);
let ends = new Int32Array(1024);
let count = 0;

function push(kind: number, start: number, end: number): void {
  if (count === kinds.length) grow();
  kinds[count] = kind;
  starts[count] = start;
  ends[count++] = end;
}

function grow(): void {
  const small = kinds;
  kinds = new Uint8Array(small.length * 2);
  kinds.set(small);
  starts = twice(starts);
  ends = twice(ends);
}

/** Splits a text into tokens. Never fails: what cannot be a token becomes one of kind {@link UNKNOWN}. */
export function tokenise(text: string): Tokens {
  const comments: number[] = [];
  const problems: TokenProblem[] = [];
  count = 0;
  for (let at = plain(text, 0, comments); at < text.length; at = plain(text, at, comments)) at = matched(text, at, comments, problems);
  push(END, text.length, text.length);
  return { text, kinds: kinds.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count), comments, problems };
}

/** Reads one token, comment or gap with the pattern; gives where it ends. */
function matched(text: string, start: number, comments: number[], problems: TokenProblem[]): number {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) return text.length;
  const end = pattern.lastIndex;
  if (match[1] !== undefined) return end;
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
  return end;
}

/**
 * Reads what most of a text is made of without the pattern: blanks, words of plain letters, texts without escapes, single
 * signs, numbers, dates as they should be and comments to the end of a line. Gives the first place where something else stands.
 */
function plain(text: string, from: number, comments: number[]): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    let end = -1;
    if (isBlank(code)) end = at + 1;
    else if (isLetter(code)) {
      end = endOfWord(text, at);
      // Letters with marks are for the pattern.
      if (text.charCodeAt(end) > LAST_PLAIN) return at;
      push(kindOfWord(text, at, end), at, end);
    } else if (code === QUOTE) {
      end = endOfText(text, at);
      if (end >= 0) push(STRING, at, end);
    } else if (isDigit(code)) {
      end = endOfDigits(text, at);
      const date = isSeparator(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1));
      if (date) end = endOfDate(text, at);
      if (end >= 0) push(date ? DATE : INT, at, end);
    } else if (code === SLASH) {
      const next = text.charCodeAt(at + 1);
      if (next === STAR) return at;
      end = next === SLASH ? endOfLine(text, at) : at + 1;
      if (next === SLASH) comments.push(at, end);
      else push(SLASH_SIGN, at, end);
    } else if (code <= LAST_PLAIN) {
      const kind = signsByCharacter[code] as number;
      if (kind !== END) push(kind, at, (end = at + 1));
    }
    if (end < 0) return at;
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

function kindOfWord(text: string, start: number, end: number): number {
  const candidates = wordsByLetters[lettersOf(text.charCodeAt(start), text.charCodeAt(end - 1))];
  if (candidates === undefined) return ID;
  for (let index = 0; index < candidates.length; index++) {
    const [word, kind] = candidates[index] as readonly [string, number];
    if (word.length === end - start && text.startsWith(word, start)) return kind;
  }
  return ID;
}

function lettersOf(first: number, last: number): number {
  return ((first & 0x7f) << 7) | (last & 0x7f);
}

/** Where a text on one line that holds no backslash ends; -1 for every other text. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at === from + 1 && text.charCodeAt(at + 1) === QUOTE ? -1 : at + 1;
    if (code === BACKSLASH || code === LINE_FEED || code === CARRIAGE_RETURN || Number.isNaN(code)) return -1;
  }
}

function endOfDigits(text: string, from: number): number {
  let at = from + 1;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Where a date ends that is written year-month-day in full; -1 for everything else. */
function endOfDate(text: string, from: number): number {
  for (let at = from; at < from + 10; at++) {
    const code = text.charCodeAt(at);
    if (at === from + 4 || at === from + 7 ? code !== HYPHEN : !isDigit(code)) return -1;
  }
  return isDigit(text.charCodeAt(from + 10)) ? -1 : from + 10;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== CARRIAGE_RETURN) at++;
  return at;
}

const QUOTE = 0x22;
const HYPHEN = 0x2d;
const STAR = 0x2a;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const LAST_PLAIN = 0x7f;

function isBlank(code: number): boolean {
  return code === 0x20 || code === LINE_FEED || code === CARRIAGE_RETURN || code === 0x09;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What may stand between the parts of a date. */
function isSeparator(code: number): boolean {
  return code === HYPHEN || code === 0x2e || code === SLASH;
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
