import type { Table } from "../../content/document.ts";
import { textIn } from "../grids/text.ts";
import { signsIn } from "../parts.ts";
import { plain } from "../text.ts";
import { MILLIMETRE } from "./page.ts";

/** Of a letter in a table, of the space at the sides of a cell, and of a column of signs, in twips. */
const LETTER = 1.62 * MILLIMETRE;
const BOLD_LETTER = 1.75 * MILLIMETRE;
const SIDES = 3.4 * MILLIMETRE;
const SIGN = 9 * MILLIMETRE;
/** The height of upright heads: of a letter, as a rule at the most, and of two lines of long names; and of a line, with what is left free. */
const HEAD_LETTER = 1.6 * MILLIMETRE;
const [HIGH, HIGHEST] = [52 * MILLIMETRE, 105 * MILLIMETRE];
const [HEAD_LINE, BESIDE] = [3.9 * MILLIMETRE, 1.2 * MILLIMETRE];
/** The part of a line that is surely filled. */
const FILLED = 0.85;
/** Words with more letters may be broken. */
const LONGEST_WORD = 24;
/** More heads than these above mere signs stand upright. */
const MOST_LYING = 2;

/** Whether the head of a column stands upright, so that the column is as narrow as its signs. */
export function isUpright({ matrix, signs = 0 }: Table, column: number): boolean {
  return column > 0 && (matrix || (signs > MOST_LYING && column <= signs));
}

/** How high the upright heads of a table are, in twips; none without any. */
export function headHeight(table: Table): number {
  const longest = Math.max(0, ...table.columns.map((column, index) => (isUpright(table, index) ? plain(column).length : 0)));
  if (longest === 0) return 0;
  const inTwoLines = (longest * HEAD_LETTER) / FILLED / 2;
  return Math.round(inTwoLines > HIGH ? Math.min(HIGHEST, inTwoLines) : Math.min(HIGH, longest * HEAD_LETTER + 3 * MILLIMETRE));
}

/** How many columns of signs stand side by side within a width, in twips. */
export function signsWithin(table: Table, width: number): number {
  const signs = leastWidths(table).filter((_, column) => isUpright(table, column));
  return Math.floor(width / Math.max(SIGN, total(signs) / Math.max(1, signs.length)));
}

/** How wide each column of a table must be for its words to stay whole, in twips. */
export function leastWidths(table: Table): readonly number[] {
  const height = headHeight(table);
  return table.columns.map((title, column) => {
    const lines = Math.ceil((plain(title).length * HEAD_LETTER) / FILLED / Math.max(1, height));
    if (isUpright(table, column))
      return Math.max(SIGN, lines * HEAD_LINE + BESIDE, ...signsOf(table, column).map(({ length }) => length * BOLD_LETTER + SIDES));
    const words = textsIn(table, column).flatMap((text) => text.split(/\s+/).map(({ length }) => length));
    return Math.min(LONGEST_WORD, Math.max(4, ...words)) * LETTER + SIDES;
  });
}

/** The widths of columns that fill a page, and give more room to those that say more. */
export function widthsOf(table: Table, whole: number): readonly number[] {
  const least = leastWidths(table);
  const signs = signsIn(table);
  const sum = total(least);
  const weights = table.columns.map((_, column) => (column > 0 && column <= signs ? 0 : Math.sqrt(total(textsIn(table, column).map(({ length }) => length)))));
  const spare = whole - sum;
  const widths = least.map((width, column) => (spare < 0 ? (width * whole) / sum : width + (spare * (weights[column] ?? 0)) / Math.max(1, total(weights))));
  return widths.map(Math.floor);
}

function signsOf({ rows }: Table, column: number): readonly string[] {
  return rows.map(({ cells }) => cells[column - 1]?.mark?.sign ?? "");
}

function textsIn({ columns, rows }: Table, column: number): readonly string[] {
  const cells = rows.map(({ head, cells: others }) => (column === 0 ? head : others[column - 1]));
  return [textIn({ lines: [columns[column] ?? []], sources: [] }), ...cells.map((cell) => (cell ? textIn(cell) : ""))];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
