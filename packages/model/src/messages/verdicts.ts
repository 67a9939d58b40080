import type { Verdict } from "../answer.ts";
import type { Language } from "./entry.ts";

const verdicts: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  en: {
    responsible: "responsible",
    shared: "several, nobody alone leads",
    suspended: "suspended",
    clarify: "to be clarified",
    open: "nobody",
    excluded: "excluded by law",
    contradictory: "excluded, and yet assigned",
    "not-applicable": "does not apply",
  },
  de: {
    responsible: "zuständig",
    shared: "mehrere, niemand allein federführend",
    suspended: "ausgesetzt",
    clarify: "zu klären",
    open: "niemand",
    excluded: "gesetzlich ausgenommen",
    contradictory: "ausgenommen und doch zugewiesen",
    "not-applicable": "kommt nicht in Frage",
  },
};

/** What holds for somebody at a step, in a word or two. */
export function verdictInWords(verdict: Verdict, language: Language): string {
  return verdicts[language][verdict];
}
