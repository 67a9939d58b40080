import { quoted } from "@kurzweg/language";
import { type Fix, problemOf } from "./fix.ts";

/** Typographic quotation marks become straight ones. */
export const straightenQuotes: Fix = {
  codes: ["syntax/quotation-marks"],
  *propose(situation) {
    const { document, language } = situation;
    const problem = problemOf(situation, "syntax/quotation-marks");
    if (!problem) return;
    yield { title: titles[language], edits: [{ document, ...problem.span, text: quoted(problem.details.text) }], preferred: true, certain: true };
  },
};

const titles = { en: "Use straight quotation marks", de: "Gerade Anführungszeichen verwenden" } as const;
