import { type DocumentEdit, isBundled, nodeAt } from "@kurzweg/language";
import { documentsNaming } from "../names/across.ts";
import { occurrencesOf, targetOf } from "../names/target.ts";
import { type Fix, problemOf } from "./fix.ts";

const codes = ["name/spelling", "syntax/reserved"] as const;

/** A name gets the spelling that names have, wherever it is used. */
export const correctName: Fix = {
  codes,
  async *propose(situation) {
    const { document, snapshot, session, language } = situation;
    const problem = problemOf(situation, ...codes);
    const target = problem && targetOf(nodeAt(document.file, problem.span.start), snapshot);
    if (!problem || !target || problem.details.proposal === "") return;
    const { proposal } = problem.details;
    const edits: DocumentEdit[] = [];
    for await (const file of documentsNaming(target, session))
      if (!isBundled(file.uri)) for (const { span } of occurrencesOf(target, file)) edits.push({ document: file, ...span, text: proposal });
    yield { title: titles[language](proposal), edits, preferred: true };
  },
};

const titles = {
  en: (name: string) => `Rename to “${name}”`,
  de: (name: string) => `In „${name}“ umbenennen`,
} as const;
