import type { Cell } from "../workbook.ts";

/** Of a line of letters of 10 points, in points. */
const LINE = 13;
/** The most that spreadsheets allow, in points. */
const HIGHEST = 409;
/** How many signs of a text fit into the width of as many digits: some for blanks at the ends of lines. */
const FILLED = 0.92;
/** The length of an upright sign, in points. */
const UPRIGHT = 5.2;
/** More than this, upright text goes on in a second line. */
const HIGHEST_UPRIGHT = 170;

/** How high a row must be for all of its text to be seen, in points; programs do not work it out by themselves when they open a file. */
export function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const heights = row.map(({ value, look }, column) => {
    const text = typeof value === "string" ? value : "x";
    if (look?.isUpright) return Math.min(HIGHEST_UPRIGHT, text.length * UPRIGHT + LINE);
    return linesOf(text, (widths[column] ?? 10) / ((look?.size ?? 10) / 10)) * LINE * ((look?.size ?? 10) / 10);
  });
  return Math.min(HIGHEST, Math.ceil(Math.max(LINE, ...heights) + 4));
}

/** How many lines a text has in a column; words that are longer than the column are broken. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width * FILLED);
  return text
    .split("\n")
    .map((line) => {
      let lines = 1;
      let used = 0;
      for (const word of line.split(" ")) {
        const needed = used === 0 ? word.length : used + 1 + word.length;
        if (needed <= room) used = needed;
        else if (word.length <= room) [lines, used] = [lines + (used === 0 ? 0 : 1), word.length];
        else [lines, used] = [lines + (used === 0 ? 0 : 1) + Math.ceil(word.length / room) - 1, word.length % room];
      }
      return lines;
    })
    .reduce((sum, lines) => sum + lines, 0);
}
