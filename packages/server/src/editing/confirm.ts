import { type Contact, type Document, type DocumentEdit, insertInto, spanOfProperty } from "@kurzweg/language";
import type { DateText } from "@kurzweg/model";

/** Says that a contact was confirmed on a day, instead of when it was before. */
export function confirmed(contact: Contact, date: DateText, document: Document): DocumentEdit {
  if (contact.confirmed.length === 0) return insertInto(contact, `confirmed ${date}`, document);
  return { document, ...spanOfProperty(contact, "confirmed", 0), text: date };
}
