import type { Cell } from "../workbook.ts";

/** The usual size of letters, in points, and the usual width of a column, in signs. */
const STANDARD = 10;
/** Of a line of letters of this size, in points. */
const LINE = 13;
/** The most that spreadsheets allow, in points. */
const HIGHEST = 409;
/** How many signs of a text fit into the width of a digit, on average. */
const SIGNS = { plain: 1.06, bold: 0.96 };
/** The length of an upright sign, in points. */
const UPRIGHT = 4.9;
/** More than this, upright text goes on in a second line. */
const HIGHEST_UPRIGHT = 170;

/** How high a row must be for all of its text to be seen, in points; programs do not work it out by themselves when they open a file. */
export function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const heights = row.map(({ value, look }, column) => {
    const text = typeof value === "string" ? value : "x";
    const scale = (look?.size ?? STANDARD) / STANDARD;
    if (look?.isOpen) return LINE * scale;
    if (look?.isUpright) return Math.min(HIGHEST_UPRIGHT, text.length * UPRIGHT + LINE);
    return linesOf(text, ((widths[column] ?? STANDARD) * SIGNS[look?.bold ? "bold" : "plain"]) / scale) * LINE * scale;
  });
  return Math.min(HIGHEST, Math.ceil(Math.max(LINE, ...heights) + 4));
}

/** How many lines a text has in a column; words that are longer than the column are broken. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width);
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
