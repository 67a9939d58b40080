import type { Code } from "@kurzweg/model";
import { type Fix, problemOf } from "./fix.ts";

const codes = [
  "syntax/unexpected",
  "name/unknown",
  "value/unknown",
  "language/unknown",
  "unit/unknown",
  "accept/unknown-code",
  "import/unknown-catalogue",
] as const satisfies readonly Code[];

/** What was mistyped becomes what was probably meant. */
export const didYouMean: Fix = {
  codes,
  *propose(situation) {
    const problem = problemOf(situation, ...codes);
    const close = problem?.details.close;
    if (!problem || close === undefined) return;
    const { document, language } = situation;
    const written = document.text.slice(problem.span.start, problem.span.end);
    const text = replaced(problem.code, written, close);
    yield { title: titles[language](close), edits: [{ document, ...problem.span, text }], preferred: true, certain: true };
  },
};

function replaced(code: (typeof codes)[number], written: string, close: string): string {
  if (code === "import/unknown-catalogue") return `"kurzweg:${close}"`;
  if (code === "accept/unknown-code") return `"${close}"`;
  return written.startsWith("@") ? `@${close}` : close;
}

const titles = {
  en: (by: string) => `Replace with “${by}”`,
  de: (by: string) => `Durch „${by}“ ersetzen`,
} as const;
