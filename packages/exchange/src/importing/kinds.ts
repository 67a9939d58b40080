import type { Kind } from "@kurzweg/model";
import { sameAs, titlesOf } from "./owners.ts";

/** Finds kinds by what they are called, in any language. */
export interface KindIndex {
  /** The one whose title is exactly one of these texts. */
  called(texts: readonly string[]): Kind | undefined;
  /** Those whose title is a part of a text: “Jobcenter Musterstadt” may be a job centre, or not. */
  namedIn(text: string): readonly Kind[];
}

export function kindIndex(kinds: readonly Kind[]): KindIndex {
  const titled = kinds.map((kind) => ({ kind, titles: titlesOf(kind) }));
  const worded = titled.map(({ kind, titles }) => ({ kind, words: titles.map(wordsOf) }));
  return {
    called(texts) {
      const wanted = texts.map(sameAs);
      return titled.find(({ titles }) => titles.some((title) => wanted.includes(title)))?.kind;
    },
    namedIn(text) {
      const all = wordsOf(sameAs(text));
      return worded.filter(({ words }) => words.some((each) => all.includes(each))).map(({ kind }) => kind);
    },
  };
}

/** Words with a blank before and behind each. */
function wordsOf(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}
