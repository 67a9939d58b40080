/** The text between the quotation marks; a block loses the indentation that its lines share. */
export function textOf(token: string): string {
  if (token.startsWith('"""')) return blockOf(token.slice(3, token.length >= 6 && token.endsWith('"""') ? -3 : undefined));
  if (/^[„“”«»]|^"[^"]*[“”]$/.test(token)) return token.slice(1, -1);
  const inner = token.slice(1, /[^\\](\\\\)*"$/.test(token) || token === '""' ? -1 : undefined);
  return inner.includes("\\") ? inner.replace(/\\(["\\])/g, "$1") : inner;
}

function blockOf(inner: string): string {
  const lines = inner.split(/\r\n|\r|\n/);
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  const [first = "", ...rest] = lines;
  const dedented = [first.trim(), ...rest.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)).trimEnd())];
  return dedented.join("\n").replace(/^\n+|\n+$/g, "");
}

/** Names that look alike are alike, in whichever Unicode form they were typed. */
export function nameOf(token: string): string {
  return /^[ -~]*$/.test(token) ? token : token.normalize("NFC");
}
