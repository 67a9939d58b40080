import { type Language, listed } from "@kurzweg/model";
import type { Refusal } from "@kurzweg/sheets";
import { entryWords } from "../words-type.ts";

const saveAs = {
  en: "Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx).",
  de: "Öffnen Sie sie in Excel oder LibreOffice, und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).",
} as const;

/** Why a file of tables is not read, and what to do; some of it begins in a row. */
export const refusals: Readonly<Record<Refusal, Readonly<Record<Language, (path: string, row?: number) => string>>>> = {
  empty: { en: (path) => `Nothing is written in “${path}”.`, de: (path) => `In „${path}“ steht nichts.` },
  "old-excel": {
    en: (path) => `“${path}” was saved in Excel's old form (.xls), which is not read. ${saveAs.en}`,
    de: (path) => `„${path}“ ist in der alten Form von Excel gespeichert (.xls), die nicht gelesen wird. ${saveAs.de}`,
  },
  "binary-excel": {
    en: (path) => `“${path}” was saved in Excel's binary form (.xlsb), which is not read. ${saveAs.en}`,
    de: (path) => `„${path}“ ist in der Binärform von Excel gespeichert (.xlsb), die nicht gelesen wird. ${saveAs.de}`,
  },
  macros: {
    en: (path) => `“${path}” contains macros (.xlsm) and is not read. ${saveAs.en}`,
    de: (path) => `„${path}“ enthält Makros (.xlsm) und wird nicht gelesen. ${saveAs.de}`,
  },
  "open-document": {
    en: (path) => `“${path}” is an OpenDocument file (.ods or .fods), which is not read. ${saveAs.en}`,
    de: (path) => `„${path}“ ist eine OpenDocument-Datei (.ods oder .fods), die nicht gelesen wird. ${saveAs.de}`,
  },
  encrypted: {
    en: (path) => `“${path}” is protected by a password. Open it in Excel or LibreOffice, take the password away, and save it as .xlsx.`,
    de: (path) =>
      `„${path}“ ist mit einem Kennwort geschützt. Öffnen Sie die Datei in Excel oder LibreOffice, entfernen Sie das Kennwort, und speichern Sie sie als .xlsx.`,
  },
  "other-archive": {
    en: (path) => `“${path}” is neither an Excel workbook (.xlsx) nor a CSV file, but an archive or another document. Name the file with the list.`,
    de: (path) =>
      `„${path}“ ist weder eine Excel-Arbeitsmappe (.xlsx) noch eine CSV-Datei, sondern ein Archiv oder ein anderes Dokument. Nennen Sie die Datei mit der Liste.`,
  },
  "web-page": {
    en: (path) => `“${path}” is a web page, whatever its name says; some programmes save tables like that. ${saveAs.en}`,
    de: (path) => `„${path}“ ist eine Webseite, auch wenn die Datei anders heißt; manche Programme speichern Tabellen so. ${saveAs.de}`,
  },
  xml: {
    en: (path) => `“${path}” is an XML file, which is not read. ${saveAs.en}`,
    de: (path) => `„${path}“ ist eine XML-Datei, die nicht gelesen wird. ${saveAs.de}`,
  },
  cards: {
    en: (path) =>
      `“${path}” holds cards of an address book (vCard), which are not read. Export the contacts as a table (.xlsx or .csv): the address book, or “kurzweg export contacts”, can do that.`,
    de: (path) =>
      `„${path}“ enthält Karten eines Adressbuchs (vCard), die nicht gelesen werden. Exportieren Sie die Kontakte als Tabelle (.xlsx oder .csv): Das kann das Adressbuch oder „kurzweg export contacts“.`,
  },
  "no-text": {
    en: (path) => `“${path}” is neither an Excel workbook (.xlsx) nor a CSV file. Name the file with the list.`,
    de: (path) => `„${path}“ ist weder eine Excel-Arbeitsmappe (.xlsx) noch eine CSV-Datei. Nennen Sie die Datei mit der Liste.`,
  },
  damaged: {
    en: (path) => `“${path}” is damaged, or was not made by a spreadsheet programme. ${saveAs.en}`,
    de: (path) => `„${path}“ ist beschädigt oder stammt nicht aus einer Tabellenkalkulation. ${saveAs.de}`,
  },
  entities: {
    en: (path) => `“${path}” contains instructions that load or repeat other text, which no list needs, so it is not read. ${saveAs.en}`,
    de: (path) =>
      `„${path}“ enthält Anweisungen, die anderen Text laden oder wiederholen; keine Liste braucht das, und die Datei wird nicht gelesen. ${saveAs.de}`,
  },
  "open-quotation": {
    en: (path, row) =>
      `In “${path}” a quotation mark (") is opened in row ${row} and not closed, so that all rows below run into one cell. Take it away, or close it behind the text.`,
    de: (path, row) =>
      `In „${path}“ beginnt in Zeile ${row} ein Anführungszeichen ("), das nicht geschlossen wird; alle Zeilen darunter laufen in eine Zelle. Entfernen Sie es, oder schließen Sie es hinter dem Text.`,
  },
  "too-large": {
    en: (path) =>
      `“${path}” holds far more than a list of contacts: over 20,000 rows, 256 columns, 32,767 signs in one cell, 5 MB as CSV or 8 MB in one sheet of a workbook. Often empty rows were given a format; copy the rows in which something stands into a new file.`,
    de: (path) =>
      `„${path}“ enthält weit mehr als eine Kontaktliste: über 20 000 Zeilen, 256 Spalten, 32 767 Zeichen in einer Zelle, 5 MB als CSV oder 8 MB in einem Blatt einer Arbeitsmappe. Oft sind leere Zeilen formatiert; kopieren Sie die Zeilen, in denen etwas steht, in eine neue Datei.`,
  },
};

/** What `import` says. */
export const say = {
  noList: entryWords<Record<never, never>>({
    en: () => "Name one file with a list of bodies and contacts: kurzweg import contacts.xlsx",
    de: () => "Nennen Sie eine Datei mit einer Liste von Stellen und Kontakten: kurzweg import kontakte.xlsx",
  }),
  folder: entryWords<{ path: string }>({
    en: ({ path }) => `“${path}” is a folder. Name the file with the list: kurzweg import contacts.xlsx`,
    de: ({ path }) => `„${path}“ ist ein Ordner. Nennen Sie die Datei mit der Liste: kurzweg import kontakte.xlsx`,
  }),
  noHeadings: entryWords<{ path: string; first: readonly string[] }>({
    en: ({ path, first }) =>
      `In “${path}” there is no row of headings with at least two words that are known, such as “Institution”, “Phone”, “Email”. The first row is: ${first.join(" | ")}. Add such a row, or say what a column holds: --map "${first[0] ?? "Column"}=body".`,
    de: ({ path, first }) =>
      `In „${path}“ ist keine Zeile mit Überschriften, von denen mindestens zwei bekannt sind, etwa „Institution“, „Telefon“, „E-Mail“. Die erste Zeile lautet: ${first.join(" | ")}. Ergänzen Sie eine solche Zeile, oder sagen Sie, was in einer Spalte steht: --map "${first[0] ?? "Spalte"}=Stelle".`,
  }),
  noRows: entryWords<{ path: string }>({
    en: ({ path }) => `In “${path}” nothing stands below the headings.`,
    de: ({ path }) => `In „${path}“ steht unter den Überschriften nichts.`,
  }),
  unreadSheets: entryWords<{ names: readonly string[] }>({
    en: ({ names }) => `Left out, because no row in it has headings that are known: ${quotedList(names, "en")}.`,
    de: ({ names }) => `Ausgelassen, weil keine Zeile darin bekannte Überschriften hat: ${quotedList(names, "de")}.`,
  }),
  hiddenSheets: entryWords<{ names: readonly string[] }>({
    en: ({ names }) => `Left out, because ${names.length === 1 ? "it is" : "they are"} hidden in the workbook: ${quotedList(names, "en")}.`,
    de: ({ names }) => `Ausgelassen, weil in der Arbeitsmappe ausgeblendet: ${quotedList(names, "de")}.`,
  }),
  unknownColumns: entryWords<{ names: readonly string[]; isInto: boolean }>({
    en: ({ names, isInto }) =>
      `${names.length === 1 ? "A column is" : "Some columns are"} not known, and ${names.length === 1 ? "is" : "are"} ${isInto ? "left out" : "written as comments"}: ${quotedList(names, "en")}. Say what they hold, for example --map "${names[0]}=note", or leave them out with --map "${names[0]}=-".`,
    de: ({ names, isInto }) =>
      `${names.length === 1 ? "Eine Spalte ist" : "Einige Spalten sind"} nicht bekannt und ${isInto ? (names.length === 1 ? "bleibt" : "bleiben") : names.length === 1 ? "steht" : "stehen"} ${isInto ? "unbeachtet" : "als Kommentar im Text"}: ${quotedList(names, "de")}. Sagen Sie, was darin steht, etwa --map "${names[0]}=Bemerkung", oder lassen Sie sie weg mit --map "${names[0]}=-".`,
  }),
  homelessRows: entryWords<{ rows: readonly string[] }>({
    en: ({ rows }) =>
      `${rows.length === 1 ? "A row names" : `${rows.length} rows name`} no body and ${rows.length === 1 ? "is" : "are"} left out: ${shownRows(rows, "en")}.`,
    de: ({ rows }) =>
      `${rows.length === 1 ? "Eine Zeile nennt" : `${rows.length} Zeilen nennen`} keine Stelle und ${rows.length === 1 ? "bleibt" : "bleiben"} weg: ${shownRows(rows, "de")}.`,
  }),
  wrongMap: entryWords<{ text: string; fields: readonly string[] }>({
    en: ({ text, fields }) =>
      `“--map ${text}” is not understood. Write --map "Column=field", with one of these: ${fields.join(", ")}, or - to leave the column out.`,
    de: ({ text, fields }) =>
      `„--map ${text}“ ist nicht verständlich. Schreiben Sie --map "Spalte=Feld" mit einem von: ${fields.join(", ")}, oder - , um die Spalte wegzulassen.`,
  }),
  noColumn: entryWords<{ name: string; columns: readonly string[] }>({
    en: ({ name, columns }) => `There is no column “${name}”. The columns are: ${columns.join(", ")}.`,
    de: ({ name, columns }) => `Eine Spalte „${name}“ gibt es nicht. Die Spalten sind: ${columns.join(", ")}.`,
  }),
  updated: entryWords<{ path: string }>({ en: ({ path }) => `Changed: ${path}`, de: ({ path }) => `Geändert: ${path}` }),
  writeWithoutInto: entryWords<Record<never, never>>({
    en: () => "“--write” changes a region that is there: name it with --into town.region.",
    de: () => "„--write“ ändert eine Region, die es schon gibt: Nennen Sie sie mit --into stadt.region.",
  }),
  intoWithOutput: entryWords<Record<never, never>>({
    en: () => "Either --into changes a region that is there, or -o writes a new file.",
    de: () => "Entweder ändert --into eine Region, die es schon gibt, oder -o schreibt eine neue Datei.",
  }),
  written: entryWords<{ path: string; bodies: number; contacts: number }>({
    en: ({ path, bodies, contacts }) =>
      `“${path}” holds ${bodies} ${bodies === 1 ? "body" : "bodies"} and ${contacts} ${contacts === 1 ? "contact" : "contacts"}. Open it, complete it, and run: kurzweg check ${path}`,
    de: ({ path, bodies, contacts }) =>
      `„${path}“ enthält ${bodies} ${bodies === 1 ? "Stelle" : "Stellen"} und ${contacts} ${contacts === 1 ? "Kontakt" : "Kontakte"}. Öffnen und ergänzen Sie die Datei, und prüfen Sie: kurzweg check ${path}`,
  }),
};

function quotedList(names: readonly string[], language: Language): string {
  const quoted = names.map((name) => (language === "de" ? `„${name}“` : `“${name}”`));
  return listed(quoted, language === "de" ? "und" : "and");
}

/** Where a row stands, as people look for it. */
export function rowName({ sheet, row }: { readonly sheet?: string | undefined; readonly row: number }, language: Language): string {
  if (language === "de") return sheet === undefined ? `Zeile ${row}` : `Blatt „${sheet}“, Zeile ${row}`;
  return sheet === undefined ? `row ${row}` : `sheet “${sheet}”, row ${row}`;
}

/** The first of some rows. */
function shownRows(rows: readonly string[], language: Language): string {
  const shown = rows.slice(0, 10).join("; ");
  return rows.length > 10 ? `${shown}; ${language === "de" ? "und weitere" : "and more"}` : shown;
}
