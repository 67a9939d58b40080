import german from "hyphen/de/index.js";
import english from "hyphen/en/index.js";
import type { Language } from "@kurzweg/model";

const SOFT_HYPHEN = "\u00AD";

/** The parts of a word between which it may be broken with a hyphen; parts at either end have at least four letters. */
export function syllablesOf(word: string, language: Language): readonly string[] {
  const { hyphenateSync } = language === "de" ? german : english;
  const parts = hyphenateSync(word, { hyphenChar: SOFT_HYPHEN, minWordLength: 9 }).split(SOFT_HYPHEN);
  return joinedAtEnds(parts);
}

function joinedAtEnds(parts: readonly string[]): readonly string[] {
  const joined = [...parts];
  while (joined.length > 1 && (joined[0] ?? "").length < 4) joined.splice(0, 2, `${joined[0]}${joined[1]}`);
  while (joined.length > 1 && (joined.at(-1) ?? "").length < 4) joined.splice(-2, 2, `${joined.at(-2)}${joined.at(-1)}`);
  return joined;
}
