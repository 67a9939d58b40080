/** Where the line of an offset begins. */
export function lineStart(offset: number, text: string): number {
  let start = offset;
  while (start > 0 && !/[\n\r]/.test(text[start - 1] ?? "")) start--;
  return start;
}

/** What stands behind an offset in its line. */
export function restOfLine(offset: number, text: string): string {
  return /^[^\n\r]*/.exec(text.slice(offset, offset + 10_000))?.[0] ?? "";
}

/** The blanks at the beginning of the line of an offset. */
export function indentationAt(offset: number, text: string): string {
  return /^[ \t]*/.exec(text.slice(lineStart(offset, text), offset))?.[0] ?? "";
}

/** The line end of a text. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}
