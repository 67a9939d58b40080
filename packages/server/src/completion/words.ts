import type { AstNode, Expectation } from "@kurzweg/language";
import { candidates, detailsOnce, listOf, spanOf, spanOfProperty, tokensBefore } from "@kurzweg/language";
import { addMonths } from "@kurzweg/model";
import { CompletionItemKind } from "vscode-languageserver";
import { meaningOf } from "../keywords.ts";
import { type Proposal, ranks } from "./proposal.ts";
import { dimensionOf, languagesOf, nodeOf, type Question } from "./question.ts";
import { snippets, written } from "./snippets.ts";
import { amountIn } from "./wording.ts";

/** Signs that somebody may look for; all others are typed sooner than chosen. */
const signs = new Set(["->", "..", "<", "<=", ">", ">="]);

/** The words that may come next; those that belong together as one, and whole statements. */
export function wordProposals(expectation: Expectation, question: Question): readonly Proposal[] {
  const { words, next } = phraseOf(expectation);
  const { within } = expectation;
  if (words === "working") return [workingDays(question)];
  if (!/^[a-z]/.test(words) && !signs.has(words)) return [];
  if (!fits(words, expectation, question)) return [];
  const { language } = question;
  const meaning = meaningOf(words, within.rule);
  const about = meaning && {
    title: language === "de" ? meaning.german : undefined,
    about: meaning[language],
    find: language === "de" ? meaning.german : undefined,
  };
  const ends = next.some(({ element, within: then }) => (element.is === "keyword" && element.word === "}") || then.rule === "File");
  const textOnly = next.every(({ element }) => element.is === "terminal" && element.terminal === "STRING");
  const plain: Proposal = {
    label: words,
    kind: signs.has(words) ? CompletionItemKind.Operator : CompletionItemKind.Keyword,
    ...about,
    text: ends ? words : `${words} `,
    ...(textOnly && next.length > 0 ? { snippet: `${words} "$1"` } : {}),
    goesOn: !ends,
    rank: ranks.words,
  };
  const snippet = snippets[`${within.rule} ${words}`];
  if (!snippet) return [plain];
  const whole: Proposal = {
    ...plain,
    label: snippet.label,
    kind: CompletionItemKind.Snippet,
    snippet: written(
      snippet,
      language,
      languagesOf(question.snapshot),
      (type) => namesOf(type, question),
      (months) => addMonths(question.snapshot.today, months),
    ),
    goesOn: false,
  };
  return within.rule === "Assignment" || within.rule === "Exception" ? [plain, whole] : [whole];
}

/** Only days can be working days. */
function workingDays({ language, snapshot, word }: Question): Proposal {
  const label = /\b1\s*$/.test(snapshot.document.text.slice(Math.max(0, word.start - 9), word.start)) ? "working day" : "working days";
  return { label, kind: CompletionItemKind.Unit, title: amountIn(language, label), find: amountIn(language, label), rank: ranks.usual };
}

/** Words that can only go on with one other word belong together with it. */
function phraseOf({ element, after }: Expectation): { readonly words: string; readonly next: readonly Expectation[] } {
  const first = element.is === "keyword" ? element.word : "";
  let words = first;
  let next = after();
  while (/^[a-z]/.test(first)) {
    const [only, ...others] = next;
    if (!only || others.length > 0 || only.element.is !== "keyword" || !/^[a-z]/.test(only.element.word)) break;
    words = `${words} ${only.element.word}`;
    next = only.after();
  }
  return { words, next };
}

/** Whether words may not only stand at a place, but would also be right there. */
function fits(words: string, { within }: Expectation, question: Question): boolean {
  const { snapshot, word } = question;
  const { document } = snapshot;
  const node = nodeOf(within, document);
  if (node.$type === "File") return within.rule !== "Import" || document.file.declarations.every((each) => spanStart(each) >= word.start);
  if ((words === "checked" && node.$type === "Region") || (words === "key" && node.$type === "Catalogue")) return false;
  if (within.rule === "Comparison" || words === "..") {
    const dimension = dimensionOf(within, snapshot);
    if (dimension?.enumeration && !dimension.ordered) return false;
  }
  return !isTaken(words, node, question);
}

/** Whether there is already a detail of which there is only one. */
function isTaken(words: string, node: AstNode, { snapshot: { document }, word }: Question): boolean {
  const { tokens } = document.reading;
  const here = tokensBefore(word.start, tokens);
  return Object.entries(detailsOnce[node.$type] ?? {}).some(([property, detail]) => {
    if (words !== detail && !`${detail} `.startsWith(`${words} `) && !`${words} `.startsWith(`${detail} `)) return false;
    return listOf(node, property).some((_, index) => {
      const token = tokensBefore(spanOfProperty(node, property, index).start, tokens);
      return token < here || token > here + words.split(" ").length;
    });
  });
}

function namesOf(type: string, { snapshot: { linked, document } }: Question): readonly string[] {
  return [...candidates(linked.scope, type, document.file).keys()];
}

function spanStart(node: object): number {
  return spanOf(node).start;
}
