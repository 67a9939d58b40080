import { type Fix, problemOf } from "./fix.ts";

/** A date that is written in another way is written as dates are here. */
export const correctDate: Fix = {
  codes: ["date/invalid"],
  *propose(situation) {
    const { document, language } = situation;
    const problem = problemOf(situation, "date/invalid");
    const proposal = problem?.details.proposal;
    if (!problem || proposal === undefined) return;
    yield { title: titles[language](proposal), edits: [{ document, ...problem.span, text: proposal }], preferred: true, certain: true };
  },
};

const titles = {
  en: (date: string) => `Write the date as ${date}`,
  de: (date: string) => `Datum als ${date} schreiben`,
} as const;
