import { guarded } from "./guard.ts";
import type { Table, Value } from "../workbook.ts";

/** For whom a table is written. */
export interface CsvWish {
  /** Machines take every text as it is, with commas between; spreadsheets are kept from calculating with what people wrote. */
  readonly reader: "spreadsheet" | "machine";
}

/** Tells spreadsheets that what follows is UTF-8. */
const MARK = "\uFEFF";
const LINE_END = "\r\n";

/**
 * A table as CSV. Spreadsheets get a mark for UTF-8 and semicolons, as they expect it in German, and a `'` before each text that they would
 * take for a formula; whoever reads such a table takes it away again.
 */
export function writeCsv({ rows }: Table, { reader }: CsvWish = { reader: "spreadsheet" }): string {
  const isForMachines = reader === "machine";
  const written = (value: Value | undefined): string => {
    const text = textOf(value);
    return quoted(typeof value === "string" && !isForMachines ? guarded(text) : text);
  };
  const lines = rows.map((row) => row.map(({ value }) => written(value)).join(isForMachines ? "," : ";") + LINE_END);
  return (isForMachines ? "" : MARK) + lines.join("");
}

function textOf(value: Value | undefined): string {
  if (value === undefined) return "";
  return typeof value === "object" ? value.day : String(value);
}

/** Quoted where a reader could divide it, or take away blanks at its edges. */
function quoted(text: string): string {
  return /[";,\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
