import { blank } from "@kurzweg/language";
import type { Expected } from "@kurzweg/model";
import { type Fix, problemOf } from "./fix.ts";
import { reads } from "./reads.ts";

/** A statement that needs a reason gets a place for it. */
export const addReason: Fix = {
  codes: ["syntax/missing", "syntax/unexpected"],
  *propose(situation) {
    const { document, language } = situation;
    const missing = situation.finding.code === "syntax/missing" ? problemOf(situation, "syntax/missing") : undefined;
    const unexpected = situation.finding.code === "syntax/unexpected" ? problemOf(situation, "syntax/unexpected") : undefined;
    const problem = missing ?? unexpected;
    const expected: readonly Expected[] = missing?.details.missing ?? unexpected?.details.expected ?? [];
    if (!problem || !expected.some((each) => "word" in each && each.word === "because")) return;
    const { tokens } = document.reading;
    for (const end of new Set([tokens.ends.findLast((each) => each <= problem.span.start), problem.span.end])) {
      const edit = { document, start: end ?? 0, end: end ?? 0, text: ` because "${blank("…")}"` };
      if (end !== undefined && reads(edit)) return yield { title: titles[language], edits: [edit], preferred: true };
    }
  },
};

const titles = { en: "Add a place for the reason", de: "Platz für die Begründung ergänzen" } as const;
