import type { Language } from "./entry.ts";

/** Why a file cannot be read. `other` carries what the machine says. */
export type ReadProblem = "missing" | "permission" | "not-a-file" | "encoding" | { readonly other: string };

const words = {
  en: { missing: "it no longer exists", permission: "you have no permission", "not-a-file": "it is not a text file", encoding: "it is not saved as UTF-8" },
  de: {
    missing: "es gibt sie nicht mehr",
    permission: "Sie haben keine Berechtigung",
    "not-a-file": "es ist keine Textdatei",
    encoding: "sie ist nicht als UTF-8 gespeichert",
  },
} as const;

export function readProblemInWords(problem: ReadProblem, language: Language): string {
  return typeof problem === "string" ? words[language][problem] : problem.other;
}
