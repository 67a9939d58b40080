import { remove } from "@kurzweg/language";
import { reads } from "./reads.ts";
import { type Fix, problemOf } from "./fix.ts";

const codes = ["syntax/surplus-brace", "syntax/character"] as const;

/** A sign that does not belong there goes. */
export const removeSurplus: Fix = {
  codes,
  *propose(situation) {
    const { document, language } = situation;
    const problem = problemOf(situation, ...codes);
    if (!problem) return;
    const edit = remove(problem.span, document);
    if (!reads(edit)) return;
    const sign = document.text.slice(problem.span.start, problem.span.end);
    yield { title: titles[language](sign), edits: [edit], preferred: problem.code === "syntax/surplus-brace" };
  },
};

const titles = {
  en: (sign: string) => `Remove “${sign}”`,
  de: (sign: string) => `„${sign}“ entfernen`,
} as const;
