import type { Language } from "@kurzweg/model";

/** What a column of a sheet of contacts holds. */
export type ContactField =
  | "id"
  | "body"
  | "unit"
  | "contact"
  | "person"
  | "public"
  | "email"
  | "phone"
  | "room"
  | "hours"
  | "address"
  | "website"
  | "deputy"
  | "confirmed"
  | "left"
  | "note";

/** A column, with what stands above it. */
export interface ContactColumn {
  readonly field: ContactField;
  readonly heading: Readonly<Record<Language, string>>;
}

/** The columns of a sheet of contacts, in which each row is one contact: the same when it is written and when it is read. */
export const contactColumns: readonly ContactColumn[] = [
  { field: "id", heading: { en: "ID", de: "Kennung" } },
  { field: "body", heading: { en: "Body", de: "Stelle" } },
  { field: "unit", heading: { en: "Unit", de: "Einheit" } },
  { field: "contact", heading: { en: "Contact", de: "Kontakt" } },
  { field: "person", heading: { en: "Person", de: "Person" } },
  { field: "public", heading: { en: "Public", de: "Öffentlich" } },
  { field: "email", heading: { en: "Email", de: "E-Mail" } },
  { field: "phone", heading: { en: "Phone", de: "Telefon" } },
  { field: "room", heading: { en: "Room", de: "Raum" } },
  { field: "hours", heading: { en: "Hours", de: "Sprechzeiten" } },
  { field: "address", heading: { en: "Address", de: "Anschrift" } },
  { field: "website", heading: { en: "Website", de: "Webseite" } },
  { field: "deputy", heading: { en: "Deputy", de: "Vertretung" } },
  { field: "confirmed", heading: { en: "Confirmed", de: "Bestätigt" } },
  { field: "left", heading: { en: "Left", de: "Ausgeschieden" } },
  { field: "note", heading: { en: "Note", de: "Bemerkung" } },
];

/** How a sheet says whether a person may be named. */
export const yesOrNo: Readonly<Record<Language, { readonly yes: string; readonly no: string }>> = {
  en: { yes: "yes", no: "no" },
  de: { yes: "ja", no: "nein" },
};
