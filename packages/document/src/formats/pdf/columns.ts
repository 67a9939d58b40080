import { widthOf } from "@kurzweg/diagram";
import type { Cell, Row, Table, Text } from "../../content/document.ts";
import { signsIn } from "../parts.ts";
import { plain } from "../text.ts";
import { inFont, type Room, unbroken } from "./letters.ts";
import { type Needed, rounded, shared, sum } from "./widths.ts";

/** Of letters in tables, and what stands left and right of them, in points. */
const SIZE = 8;
const PADDING = 9;
const INSETS = 8;
/** Room for a sign, and for an upright head of two lines. */
const SIGN = 24;
/** Between the lines of an upright head, and beside them. */
const LEADING = 9;
const BESIDE_LINES = 6;
/** How far an upright head reaches; where one would need more lines than these, further. */
const TALLEST = 128;
const MOST_LINES = 4;
const HIGHEST = 240;
/** A head with more letters would take the page from its table. */
const LONGEST_HEAD = 200;
/** The part of a line that is surely filled where words are broken. */
const FILLED = 0.7;
/** Around the words of a cell, and of a list in it. */
const QUOTES = 4;
const BULLET = 7;
/** More heads than these above mere signs stand upright, and so do few of them where one is longer, in letters: it would take the room of the words. */
const MOST_LYING = 2;
const LONGEST_LYING = 40;
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
  const heads = table.columns.slice(1, signs + 1);
  const isCrowded = heads.length > MOST_LYING || heads.some((head) => plain(head).length > LONGEST_LYING);
  return column > 0 && column <= signs && (table.matrix || isCrowded);
}

/** The head of a column; one that is much too long ends with “…”. */
export function headOf(column: Text): string {
  const whole = plain(column);
  return isTooLong(column) ? `${[...inFont(whole)].slice(0, LONGEST_HEAD).join("").trimEnd()}…` : whole;
}

/** Whether the head of a column does not say all of it. */
export function isTooLong(column: Text): boolean {
  return plain(column).length > LONGEST_HEAD;
}

/** How many columns of signs stand side by side beside the others of a table, so that it is divided into parts of as many columns. */
export function signsPerPart(table: Table, width: number): number {
  const height = heightOf(table);
  const needed = table.columns.map((_, column) => neededBy(table, column, height));
  const signs = needed.slice(1, signsIn(table) + 1).map(({ least, grows }) => (grows ? 0 : least));
  const others = needed.map(({ least, most, grows }, column) => (grows ? (column === 0 && table.matrix ? Math.max(least, Math.min(most, HEAD)) : least) : 0));
  const room = Math.max(width - sum(others), 4 * SIGN);
  for (let parts = 1; parts < signs.length; parts++) {
    const size = Math.ceil(signs.length / parts);
    if (signs.every((_, from) => from % size > 0 || sum(signs.slice(from, from + size)) <= room)) return size;
  }
  return 1;
}

export function settingOf(table: Table, width: number): Setting {
  const height = heightOf(table);
  return {
    widths: shared(
      table.columns.map((_, column) => neededBy(table, column, height)),
      width,
    ),
    height,
  };
}

/** What a cell has for its words. */
export function cellRoom({ widths }: Setting, column: number, { lines }: Cell): Omit<Room, "language"> {
  const beside = (lines.length > 1 ? BULLET : 0) + (lines.some((text) => text.length > 1) ? QUOTES : 0);
  const width = (widths[column] ?? 0) - INSETS - beside;
  return { width: Math.max(SIZE, width), size: SIZE, weight: column === 0 ? "bold" : "regular", isNarrow: true };
}

/** What the head of a column has for its words. */
export function headRoom(table: Table, { widths, height }: Setting, column: number): Omit<Room, "language"> {
  return isUpright(table, column)
    ? { width: height, size: SIZE, weight: "bold" }
    : { width: Math.max(SIZE, (widths[column] ?? 0) - INSETS), size: SIZE, weight: "regular", isNarrow: true };
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
  const parts = Math.ceil(signsIn(table) / signsPerPart(table, width));
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
  const height = heightOf(table);
  const needed = table.columns.map((_, column) => neededBy(table, column, height));
  return sum(needed.map(({ least, grows }) => (grows ? least : 0))) + Math.max(0, ...needed.map(({ least, grows }) => (grows ? 0 : least)));
}

function neededBy(table: Table, column: number, height: number): Needed {
  const { columns, rows } = table;
  const title = headOf(columns[column] ?? []);
  if (isUpright(table, column)) {
    const width = Math.max(SIGN, linesIn(title, height) * LEADING + BESIDE_LINES);
    return { least: width, most: width, cells: [], grows: false };
  }
  const cells = rows.map(({ head, cells: others }) => (column === 0 ? head : others[column - 1])).filter((cell) => cell !== undefined);
  const texts = [title, ...cells.flatMap(textsOf).map(plain)];
  const weight = column === 0 ? "bold" : "regular";
  const width = (text: string): number => widthOf(text, { size: SIZE, weight });
  const least = Math.min(130, Math.max(0, ...texts.flatMap(unbroken).map(width))) + PADDING;
  // A list has marks before its lines.
  const most = Math.max(least, Math.max(0, ...texts.map(width)) + PADDING + 8);
  return { least, most, cells: cells.map((cell) => textsOf(cell).map((text) => width(plain(text)))), grows: most > SIGN };
}

function textsOf({ lines, mark }: Cell): readonly Text[] {
  return lines.length > 0 || !mark ? lines : [[mark.sign]];
}

function heightOf({ columns, ...table }: Table): number {
  const heads = columns.filter((_, column) => isUpright({ columns, ...table }, column)).map(headOf);
  // In two lines, of which none is shorter than a word.
  const needed = Math.max(0, ...heads.map((head) => Math.max(headWidth(head) / 2 + 14, ...head.split(/\s+/).map(headWidth))));
  return rounded(heads.some((head) => linesIn(head, TALLEST) > MOST_LINES) ? HIGHEST : Math.min(TALLEST, 4 + needed));
}

/** How many lines the head of a column takes at the most. */
function linesIn(head: string, width: number): number {
  const blank = headWidth(" ");
  let [lines, filled] = [1, 0];
  for (const word of head.split(/\s+/).map(headWidth)) {
    if (filled > 0 && filled + blank + word > width) [lines, filled] = [lines + 1, 0];
    if (word > width) lines += Math.ceil(word / (width * FILLED)) - 1;
    filled += word > width ? width * FILLED : word + (filled > 0 ? blank : 0);
  }
  return lines;
}

function headWidth(text: string): number {
  return widthOf(text, { size: SIZE, weight: "bold" });
}
