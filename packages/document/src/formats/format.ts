import type { InterfaceDocument } from "../content/document.ts";
import type { Pictures } from "../pictures.ts";

/** One file of a document. */
export interface OutputFile {
  /** What is added to the name of the document, with the ending. */
  readonly name: string;
  readonly text: string;
}

/** One form in which a document is written. */
export interface Format {
  readonly name: string;
  write(document: InterfaceDocument, pictures: Pictures): Promise<readonly OutputFile[]>;
}

/** What every document holds, so that it may be written over. */
export const MADE_BY = "<!-- Made by kurzweg. -->";

/** Whether Kurzweg made a document. */
export function isOwnDocument(beginning: string): boolean {
  return beginning.includes(MADE_BY);
}
