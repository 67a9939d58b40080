import { type DocumentEdit, documentOf, edited } from "@kurzweg/language";

/** Whether a document can be read better after an edit: it has fewer mistakes of spelling and punctuation, and no new ones. */
export function reads(edit: DocumentEdit): boolean {
  const { document } = edit;
  const after = documentOf(document.uri, edited(document.text, [edit]));
  const known = new Set(document.problems.map(({ code, details }) => JSON.stringify([code, details])));
  return after.problems.length < document.problems.length && after.problems.every(({ code, details }) => known.has(JSON.stringify([code, details])));
}
