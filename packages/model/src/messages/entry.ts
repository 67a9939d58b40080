import type { Severity } from "../finding.ts";
import { commonLanguages } from "../languages.ts";

/** The languages in which Kurzweg speaks. */
export type Language = "en" | "de";

/** What a code says in one language. `Details` is what has to be filled in. */
export interface Words<Details> {
  readonly message: (details: Details) => string;
  /** The way out, in a sentence or two. */
  readonly advice?: (details: Details) => string | undefined;
  /** What the code means and why it matters, for somebody who meets it for the first time. */
  readonly about: string;
}

export interface Entry<Details> {
  readonly severity: Severity;
  readonly en: Words<Details>;
  readonly de: Words<Details>;
}

export function entry<Details>(severity: Severity, words: { readonly en: Words<Details>; readonly de: Words<Details> }): Entry<Details> {
  return { severity, ...words };
}

/** “Did you mean …?”, where there is something close. */
export function didYouMean(language: Language, close: string | undefined): string | undefined {
  if (close === undefined) return undefined;
  return language === "de" ? `Meinten Sie „${close}“?` : `Did you mean “${close}”?`;
}

/** Joins words as a sentence does: “a, b and c”. */
export function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** “, for …”, or nothing where everybody is meant. */
export function among(language: Language, people: string): string {
  if (people === "") return "";
  return language === "de" ? `, bei ${people}` : `, for ${people}`;
}

/** What a language is called: “German”, “Ukrainisch”, “German (de-x-leicht)”. */
export function nameOfLanguage(tag: string, language: Language): string {
  const [base = tag] = tag.split("-");
  const name = commonLanguages.get(base)?.[language] ?? new Intl.DisplayNames([language], { type: "language" }).of(base) ?? base;
  return tag === base ? name : `${name} (${tag})`;
}

/** “a”, “b” and “c”. */
export function quoted(language: Language, words: readonly string[]): string {
  return language === "de"
    ? listed(
        words.map((word) => `„${word}“`),
        "und",
      )
    : listed(
        words.map((word) => `“${word}”`),
        "and",
      );
}
