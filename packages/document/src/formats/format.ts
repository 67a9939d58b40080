import type { DateText } from "@kurzweg/model";
import type { InterfaceDocument } from "../content/document.ts";
import type { Pictures } from "../pictures.ts";
import type { Place } from "./pdf/finish.ts";

/** One file of a document. */
export interface OutputFile {
  /** What is added to the name of the document, with the ending; a format of several files names each of them. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What a format needs and only the machine has; whoever writes documents brings it along. */
export interface Tools {
  /** Not every machine has what that needs. */
  readonly png?: Painter | undefined;
  /** Sets `main.typ`, which may read the other files, as PDF/UA-1 of a day; not every machine has what that needs. */
  readonly typeset?: ((files: Readonly<Record<string, string>>, asOf: DateText) => Promise<Typeset>) | undefined;
}

/** Pages that were set, and the places in them that `main.typ` tells of in its metadata `places`. */
export interface Typeset {
  readonly pdf: Uint8Array;
  readonly places: readonly Place[];
}

/** Turns a picture into a PNG; `scale` 2 has twice as many pixels in a row. */
export type Painter = (svg: string, scale: number) => Promise<Uint8Array>;

/** One form in which a document is written. */
export interface Format {
  readonly name: string;
  /** With which the names of its files end, without the point. */
  readonly endings: readonly string[];
  /** The tool without which it cannot be written. */
  readonly needs?: keyof Tools;
  /** `name` is what the names of its files begin with, for those that lead to each other. */
  write(document: InterfaceDocument, pictures: Pictures, tools: Tools, name: string): Promise<readonly OutputFile[]>;
  /** Whether Kurzweg wrote a file of this form, so that it may be written over. */
  isOwn(bytes: Uint8Array, beside: Beside): boolean;
}

/** Another file of the same document that is there already, by its name. */
export type Beside = (name: string) => Uint8Array | undefined;

/** What every document that is a text holds. */
export const MADE_BY = "<!-- Made by kurzweg. -->";

/** Whether a text with the mark of Kurzweg stands at the beginning of a file. */
export function hasMark(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 2000)).includes(MADE_BY);
}
