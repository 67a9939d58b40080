import type { Layout, Table } from "../workbook.ts";

/** The letters of a column, which counts from 0: A to Z, then AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? columnLetters(before) : "") + String.fromCharCode(65 + (column % 26));
}

/** From the last row of heads to the end of a table. */
export function filterRange({ rows }: Table, { headRows }: Layout): string {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  return `A${Math.max(1, headRows)}:${columnLetters(width - 1)}${Math.max(1, headRows, rows.length)}`;
}
