import type { Cell, Text } from "../../content/document.ts";

/** A table that stands for itself, for formats that have nothing but tables. */
export interface Grid {
  /** In small letters, the same in every language. */
  readonly name: string;
  readonly title: string;
  /** Of the chapter in which its content stands. */
  readonly chapter: string;
  readonly columns: readonly Text[];
  /** How many columns at the left say what a row is about. */
  readonly heads: number;
  /** How many columns behind these hold signs alone. */
  readonly signs: number;
  readonly rows: readonly GridRow[];
}

/** Has as many cells as the grid has columns. */
export interface GridRow {
  /** Links to these lead to the row. */
  readonly anchors: readonly string[];
  readonly cells: readonly Cell[];
}
