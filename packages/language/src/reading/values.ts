import { kindNamed, kindNames } from "./compiled.ts";

const [STRING, INT, LANGTAG, ID, DATE] = ["STRING", "INT", "LANGTAG", "ID", "DATE"].map(kindNamed);

/** What a token of a text stands for: a text, a number, a tag, a name or a date; else the word itself. */
export function tokenValue(kind: number, text: string, start: number, end: number): unknown {
  switch (kind) {
    case STRING:
      return isPlain(text, start, end) ? text.slice(start + 1, end - 1) : textOf(text.slice(start, end));
    case INT:
      return Number(text.slice(start, end));
    case LANGTAG:
      return text.slice(start + 1, end);
    case ID:
      return nameOf(text.slice(start, end));
    case DATE:
      return text.slice(start, end);
    default:
      return kindNames[kind];
  }
}

function isPlain(text: string, start: number, end: number): boolean {
  if (end - start < 2 || text.charCodeAt(start) !== QUOTE || text.charCodeAt(end - 1) !== QUOTE) return false;
  for (let at = start + 1; at < end - 1; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === BACKSLASH) return false;
  }
  return true;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether a text begins and ends with straight quotation marks and holds neither further ones nor backslashes. */
export function isPlainText(token: string): boolean {
  return token.startsWith('"') && token.indexOf('"', 1) === token.length - 1 && !token.includes("\\");
}

/** The text between the quotation marks; a block loses the indentation that its lines share. */
export function textOf(token: string): string {
  if (isPlainText(token)) return token.slice(1, -1);
  if (token.startsWith('"""')) return blockOf(token.slice(3, token.length >= 6 && token.endsWith('"""') ? -3 : undefined));
  if (/^[„“”«»]|^"[^"]*[“”]$/.test(token)) return token.slice(1, -1);
  const inner = token.slice(1, /[^\\](\\\\)*"$/.test(token) || token === '""' ? -1 : undefined);
  return inner.includes("\\") ? inner.replace(/\\(["\\])/g, "$1") : inner;
}

function blockOf(inner: string): string {
  const [first = "", ...rest] = inner.split(/\r\n|\r|\n/);
  const shared = sharedIndentation(rest);
  return [first.trim(), ...rest.map((line) => line.slice(Math.min(shared, indentationOf(line))).trimEnd())].join("\n").replace(/^\n+|\n+$/g, "");
}

/** The indentation that all lines have which are not blank. */
export function sharedIndentation(lines: readonly string[]): number {
  const shared = lines.reduce((least, line) => (line.trim() === "" ? least : Math.min(least, indentationOf(line))), Infinity);
  return shared === Infinity ? 0 : shared;
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Names that look alike are alike, in whichever Unicode form they were typed. */
export function nameOf(token: string): string {
  for (let at = 0; at < token.length; at++) if (token.charCodeAt(at) > LAST_PLAIN) return token.normalize("NFC");
  return token;
}

const LAST_PLAIN = 0x7e;
