import { kindNamed } from "./compiled.ts";

const [STRING, INT, LANGTAG, ID] = ["STRING", "INT", "LANGTAG", "ID"].map(kindNamed);

/** What a token stands for: a text, a number, a tag or a name; else the word itself. */
export function tokenValue(kind: number, text: string): unknown {
  if (kind === STRING) return textOf(text);
  if (kind === INT) return Number(text);
  if (kind === LANGTAG) return text.slice(1);
  return kind === ID ? nameOf(text) : text;
}

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
  return /^[ -~]*$/.test(token) ? token : token.normalize("NFC");
}
