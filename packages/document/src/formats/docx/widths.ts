import type { Table } from "../../content/document.ts";
import { textIn } from "../grids/text.ts";
import { signsIn } from "../parts.ts";
import { MILLIMETRE } from "./page.ts";

/** Of a letter in a table, of the space at the sides of a cell, and of a column of signs, in twips. */
const LETTER = 1.62 * MILLIMETRE;
const BOLD_LETTER = 1.75 * MILLIMETRE;
const SIDES = 3.4 * MILLIMETRE;
export const SIGN = 9 * MILLIMETRE;
/** Words with more letters may be broken. */
const LONGEST_WORD = 24;
/** More heads than these above mere signs stand upright. */
const MOST_LYING = 2;

/** Whether the head of a column stands upright, so that the column is as narrow as its signs. */
export function isUpright({ matrix, signs = 0 }: Table, column: number): boolean {
  return column > 0 && (matrix || (signs > MOST_LYING && column <= signs));
}

/** How wide each column of a table must be for its words to stay whole, in twips. */
export function leastWidths(table: Table): readonly number[] {
  return table.columns.map((_, column) => {
    if (isUpright(table, column)) return Math.max(SIGN, ...signsOf(table, column).map(({ length }) => length * BOLD_LETTER + SIDES));
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
