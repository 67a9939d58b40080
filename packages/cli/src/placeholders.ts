import type { Language } from "@kurzweg/model";

/** Words of the help that stand for something to be filled in, in German. */
const german: Readonly<Record<string, string>> = {
  BODY: "STELLE",
  COLUMN: "SPALTE",
  DATE: "DATUM",
  FIELD: "FELD",
  FILE: "DATEI",
  STEP: "SCHRITT",
  command: "Befehl",
  file: "Datei",
  folder: "Ordner",
  journey: "Weg",
  or: "oder",
  path: "Pfad",
  view: "Ansicht",
};

/** “[file or folder …]” in a language. */
export function placeholder(words: string, language: Language): string {
  return language === "de" ? words.replace(/(?<!-)\b[A-Za-z]+\b/g, (word) => german[word] ?? word) : words;
}
