/** The tables of a file as texts, as whoever opens the file sees them. */
export interface TextTable {
  /** Of the sheet; a file of one table has none. */
  readonly name?: string | undefined;
  /** Those in which something stands. */
  readonly rows: readonly TextRow[];
  /** Whoever opens the file does not see it, and no row of it is read. */
  readonly isHidden?: boolean;
}

export interface TextRow {
  /** Counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Why a file of tables is not read. */
export type Refusal =
  /** Nothing stands in it. */
  | "empty"
  /** Excel before 2007. */
  | "old-excel"
  /** Excel's binary form of today. */
  | "binary-excel"
  | "macros"
  | "open-document"
  | "encrypted"
  | "other-archive"
  | "web-page"
  | "xml"
  /** Of an address book. */
  | "cards"
  | "no-text"
  | "damaged"
  /** Text that stands for other text, with which files are made to grow without end or to read others. */
  | "entities"
  /** A quotation mark is opened in a row and never closed, so that the rows below run into one cell. */
  | "open-quotation"
  /** More than a list of contacts ever holds. */
  | "too-large";

/** Why a file is not read, with the row in which that begins, where it is one. */
export interface Refused {
  readonly is: "refused";
  readonly because: Refusal;
  readonly row?: number;
}

/** The tables of a file, or why it is not read. */
export type Reading = { readonly is: "tables"; readonly tables: readonly TextTable[] } | Refused;

/** The most rows and columns that are read of a table. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 256;
/** The most letters that spreadsheets allow in a cell. */
export const MOST_LETTERS = 32_767;

/** A row of a table; nothing where it is blank. */
export function rowOf(number: number, cells: readonly string[]): readonly TextRow[] {
  return cells.some((text) => text.trim() !== "") ? [{ number, cells }] : [];
}
