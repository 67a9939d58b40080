import type { Document } from "../document.ts";
import { plainText } from "./blank.ts";

/** Something that is to stand in a document instead of what stands between two offsets. */
export interface DocumentEdit {
  readonly document: Document;
  readonly start: number;
  readonly end: number;
  /** May have blanks. */
  readonly text: string;
}

/** A text after some edits, which do not overlap; what is inserted where another one begins stands before it. */
export function edited(text: string, edits: readonly Pick<DocumentEdit, "start" | "end" | "text">[]): string {
  return [...edits]
    .sort((left, right) => right.start - left.start || right.end - left.end)
    .reduce((rest, { start, end, text: by }) => rest.slice(0, start) + plainText(by) + rest.slice(end), text);
}
