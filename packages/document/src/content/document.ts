import type { DateText, Language } from "@kurzweg/model";
import type { Edition } from "../material.ts";

/** The interface document as data: every format writes the same chapters, in the same order, with the same words. */
export interface InterfaceDocument {
  readonly language: Language;
  readonly edition: Edition;
  /** Of the region. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly asOf: DateText;
  /** The body for which the document was put together. */
  readonly recipient?: string | undefined;
  /** What stands on the title page. */
  readonly front: readonly Block[];
  readonly chapters: readonly Chapter[];
}

/** Chapters and their sections have anchors to which texts link. */
export interface Chapter {
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly is: "paragraph"; readonly text: Text }
  /** Something that the reader must not miss. */
  | { readonly is: "notice"; readonly text: Text }
  | { readonly is: "list"; readonly items: readonly Text[] }
  | { readonly is: "facts"; readonly facts: readonly Fact[] }
  | Table
  | Picture
  | Section;

export interface Fact {
  readonly name: string;
  readonly values: readonly Text[];
}

/** A part of a chapter, with a heading of its own. */
export interface Section extends Chapter {
  readonly is: "section";
}

/** One of the pictures of the diagrams. */
export interface Picture {
  readonly is: "picture";
  readonly anchor: string;
  readonly view: string;
  readonly caption: string;
  readonly journey?: string | undefined;
  readonly body?: string | undefined;
}

/** In a matrix, the heads of columns may stand upright, and cells are narrow. */
export interface Table {
  readonly is: "table";
  readonly anchor: string;
  readonly caption: string;
  readonly matrix: boolean;
  /** How many columns behind the heads of rows hold signs alone, where it is no matrix. */
  readonly signs?: number | undefined;
  /** The first one is that of the heads of rows. */
  readonly columns: readonly Text[];
  readonly rows: readonly Row[];
  readonly series?: Series | undefined;
  /** Whether all of it stands in another table, too: for formats that have only tables. */
  readonly isRepeated?: boolean | undefined;
}

/** Tables that say the same of different things, and could be one. Columns that are no signs are the same in all of them. */
export interface Series {
  /** In small letters, the same in every language. */
  readonly name: string;
  readonly title: string;
  /** Of which thing this table tells, and what such things are called, where the rows do not say so themselves. */
  readonly of?: { readonly sort: string; readonly thing: Text } | undefined;
  /** The columns of signs of all tables, in their order. */
  readonly signs?: readonly Text[] | undefined;
}

/** Has as many cells as the table has columns beside the first. */
export interface Row {
  readonly anchor?: string | undefined;
  readonly head: Cell;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Lines of text; none where there is nothing to say. */
  readonly lines: readonly Text[];
  /** A sign with its meaning, in place of text. */
  readonly mark?: Mark | undefined;
  /** Where the statement is written. */
  readonly sources: readonly Source[];
}

export interface Mark {
  readonly sign: string;
  readonly meaning: string;
  readonly tone: Tone;
}

/** What a sign tells, so that formats may give it a look; none tells anything by its look alone. */
export type Tone = "leads" | "responsible" | "takes-part" | "open" | "pending" | "shared" | "none";

/** A line of a region file. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

export type Text = readonly Run[];

/** Plain text, or text that leads to an anchor (`#…`) or an address. */
export type Run = string | { readonly text: string; readonly to: string };
