import type { Language } from "@kurzweg/model";

/** A sentence in every language, with its details to be filled in. */
export type Sentence<Details> = Readonly<Record<Language, (details: Details) => string>>;

export function entryWords<Details>(words: Sentence<Details>): Sentence<Details> {
  return words;
}
