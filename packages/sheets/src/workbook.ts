import type { DateText } from "@kurzweg/model";

/** Tables in one file, as plain data. Reading gives names and values alone; what is written may also have links and a look. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet extends Table {
  /** At most 31 signs; no two of a workbook are equal, whatever their case. */
  readonly name: string;
  readonly layout?: Layout | undefined;
}

/** Rows from above, with those of the heads. They may be of different lengths. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** Nothing where the cell is empty. */
  readonly value?: Value | undefined;
  readonly link?: Link | undefined;
  readonly look?: Look | undefined;
}

/** A text stays a text, whatever it looks like: no number, no formula. */
export type Value = string | number | boolean | Day;

/** A day without a time. */
export interface Day {
  readonly day: DateText;
}

/** To an address, or to a place of the same workbook; rows and columns count from 0. */
export type Link = { readonly address: string } | { readonly sheet: string; readonly row: number; readonly column: number };

/** How a cell is drawn; what it tells stands in its value. */
export interface Look {
  readonly bold?: boolean;
  /** Of letters, in points. */
  readonly size?: number;
  /** Colours are six digits, “00619b”. */
  readonly ink?: string;
  readonly fill?: string;
  readonly isCentred?: boolean;
  /** Read from below. */
  readonly isUpright?: boolean;
  readonly hasBorder?: boolean;
  /** Goes on over empty cells beside it, in one line. */
  readonly isOpen?: boolean;
}

/** How a sheet is shown and printed. */
export interface Layout {
  /** Of columns, in signs. */
  readonly widths: readonly number[];
  /** Rows that stay in view, with those above them; none is 0. */
  readonly headRows: number;
  /** Columns at the left that stay in view. */
  readonly headColumns: number;
  /** Whether rows can be chosen by what stands below the last row of heads. */
  readonly hasFilter: boolean;
  /** Printed upright; on its side without it, since most tables are wide. */
  readonly isPortrait?: boolean;
}
