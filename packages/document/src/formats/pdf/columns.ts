import { widthOf } from "@kurzweg/diagram";
import type { Cell, Row, Table, Text } from "../../content/document.ts";
import { signsIn } from "../parts.ts";
import { plain } from "../text.ts";
import { inFont, piecesOf } from "./letters.ts";
import { type Needed, rounded, shared, sum } from "./widths.ts";

/** Of letters in tables, and what stands left and right of them, in points. */
const SIZE = 8;
const PADDING = 9;
const INSETS = 8;
/** Room for a sign, and for an upright head of two lines. */
const SIGN = 24;
/** How far an upright head reaches. */
const TALLEST = 128;
/** More heads than these above mere signs stand upright. */
const MOST_LYING = 2;
/** For the heads of rows of a matrix, where they are that long. */
const HEAD = 140;
/** Height of a row of signs, and of a page beside the rows and heads of a table. */
const SIGN_ROW = 17;
const PAGE_REST = 70;

/** Height of a row of single lines: of capital letters and what stands above and below them, in points. */
export const LINE_ROW = 5.5 + 7;
/** What is left free beside a line that is said to fit, in points. */
const SPARE = 0.5;

/** How a table is set. */
export interface Setting {
  /** Of the columns, in points. */
  readonly widths: readonly number[];
  /** Of the upright heads, in points. */
  readonly height: number;
}

/** Whether the head of a column stands upright. */
export function isUpright(table: Table, column: number): boolean {
  const signs = signsIn(table);
  return column > 0 && column <= signs && (table.matrix || signs > MOST_LYING);
}

/** How many columns of signs stand side by side beside the others of a table. */
export function mostSigns(table: Table, width: number): number {
  const needed = table.columns.map((_, column) => {
    const { least, most } = neededBy(table, column);
    return isUpright(table, column) ? 0 : column === 0 && table.matrix ? Math.max(least, Math.min(most, HEAD)) : least;
  });
  return Math.max(4, Math.floor((width - sum(needed)) / SIGN));
}

export function settingOf(table: Table, width: number): Setting {
  return {
    widths: shared(
      table.columns.map((_, column) => neededBy(table, column)),
      width,
      SIGN,
    ),
    height: heightOf(table),
  };
}

/** Whether each cell of a row has room for what it says in one line; then nobody needs to measure how high the row is. */
export function isOneLine({ head, cells }: Row, widths: readonly number[]): boolean {
  return [head, ...cells].every((cell, column) => {
    const texts = textsOf(cell);
    const weight = column === 0 || cell.mark ? "bold" : "regular";
    const room = (widths[column] ?? 0) - INSETS - SPARE;
    return texts.length <= 1 && texts.every((text) => widthOf(inFont(plain(text)), { size: SIZE, weight }) <= room);
  });
}

/** How many pages of some size a matrix takes. */
export function pagesFor(table: Table, { width, height }: PageSize): number {
  const parts = Math.ceil(signsIn(table) / mostSigns(table, width));
  const setting = settingOf(table, width);
  return parts * Math.ceil(rowsHeight(table, setting) / (height - setting.height - PAGE_REST));
}

/** Whether a matrix stands on one page, so that it must not be divided. */
export function isOnOnePage(table: Table, setting: Setting, { height }: PageSize): boolean {
  return table.matrix && rowsHeight(table, setting) < height - setting.height - PAGE_REST;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Heads of rows may need several lines. */
function rowsHeight({ rows }: Table, { widths: [head = 0] }: Setting): number {
  const lines = ({ head: { lines: texts } }: Table["rows"][number]): number =>
    sum(texts.map((text) => Math.ceil(widthOf(plain(text), { size: SIZE, weight: "bold" }) / Math.max(1, head - PADDING))));
  return sum(rows.map((row) => SIGN_ROW + (Math.max(1, lines(row)) - 1) * SIZE * 1.2));
}

/** The width that a table has to have, in points, without being cut more than its signs ask for. */
export function leastWidth(table: Table): number {
  return sum(table.columns.map((_, column) => (isUpright(table, column) ? 0 : neededBy(table, column).least)));
}

function neededBy(table: Table, column: number): Needed {
  const { columns, rows } = table;
  const title = columns[column] ?? [];
  if (isUpright(table, column)) return { least: SIGN, most: SIGN, cells: [] };
  const cells = rows.map(({ head, cells: others }) => (column === 0 ? head : others[column - 1])).filter((cell) => cell !== undefined);
  const texts = [title, ...cells.flatMap(textsOf)].map(plain);
  const weight = column === 0 ? "bold" : "regular";
  const width = (text: string): number => widthOf(text, { size: SIZE, weight });
  const words = texts.flatMap((text) => piecesOf(text).flatMap((piece) => piece.split(/\s+|(?<=[-/])/)));
  const least = Math.min(130, Math.max(0, ...words.map(width))) + PADDING;
  // A list has marks before its lines.
  const most = Math.max(least, Math.max(0, ...texts.map(width)) + PADDING + 8);
  return { least, most, cells: cells.map((cell) => textsOf(cell).map((text) => width(plain(text)))) };
}

function textsOf({ lines, mark }: Cell): readonly Text[] {
  return lines.length > 0 || !mark ? lines : [[mark.sign]];
}

function heightOf({ columns, ...table }: Table): number {
  const width = (text: string): number => widthOf(text, { size: SIZE, weight: "bold" });
  const heads = columns.filter((_, column) => isUpright({ columns, ...table }, column)).map(plain);
  // In two lines, of which none is shorter than a word.
  const needed = heads.map((head) => Math.max(width(head) / 2 + 14, ...head.split(/\s+/).map(width)));
  return rounded(Math.min(TALLEST, 4 + Math.max(0, ...needed)));
}
