import type { Language } from "./entry.ts";

/** Something that may stand at a place: a word or sign of the language, or a sort of thing that people write there. */
export type Expected = { readonly word: string } | { readonly a: "name" | "text" | "date" | "number" | "language" | "condition" | "value" };

const things = {
  en: {
    name: "a name",
    text: "a text in quotation marks",
    date: "a date such as 2026-08-19",
    number: "a number",
    language: "a language tag such as @de",
    condition: "a condition such as “age >= 18”",
    value: "a value",
  },
  de: {
    name: "ein Name",
    text: "ein Text in Anführungszeichen",
    date: "ein Datum wie 2026-08-19",
    number: "eine Zahl",
    language: "ein Sprachkürzel wie @de",
    condition: "eine Bedingung wie „age >= 18“",
    value: "ein Wert",
  },
} as const;

/** More than these are not listed. */
const MOST = 6;

/** What may stand somewhere, for people: “a name, “when” or “{”. */
export function expectedInWords(expected: readonly Expected[], language: Language): string {
  const words = [...new Set(expected.map((each) => ("a" in each ? things[language][each.a] : language === "de" ? `„${each.word}“` : `“${each.word}”`)))];
  const or = language === "de" ? "oder" : "or";
  const shown = words.length > MOST ? [...words.slice(0, MOST - 1), language === "de" ? "etwas anderes" : "something else"] : words;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${or} ${shown.at(-1)}`;
}
