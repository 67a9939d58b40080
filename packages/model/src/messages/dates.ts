import type { DateText } from "../date.ts";
import type { Language } from "./entry.ts";

/** A date as people write it: 30.09.2026 in German, 2026-09-30 in English, as in the files. */
export function dateInWords(date: DateText, language: Language): string {
  return language === "de" ? date.split("-").reverse().join(".") : date;
}
