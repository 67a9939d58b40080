import { type AstNode, type Document, type DocumentEdit, enclosing, nodeAt, remove, type Span, spanOf } from "@kurzweg/language";
import type { Language } from "@kurzweg/model";
import { editable, type Fix, problemOf, type Situation, spanAt } from "./fix.ts";
import { withKeyword, withoutItem } from "./statement.ts";

const codes = ["accept/unused", "accept/expired", "handoff/unused", "delegation/void", "detail/repeated", "needs/cycle"] as const;
type RemovedCode = (typeof codes)[number];

/** What has no effect, or stands there twice, goes. */
export const removeStatement: Fix = {
  codes,
  *propose(situation) {
    const { language, finding } = situation;
    const edits = editsFor(situation);
    if (edits.length > 0)
      yield {
        title: titles[language][situation.finding.code as RemovedCode],
        edits,
        preferred: finding.code === "accept/unused" || finding.code === "detail/repeated",
      };
  },
};

function editsFor(situation: Situation): readonly DocumentEdit[] {
  const { finding, document } = situation;
  const at = spanAt(finding.place, document);
  switch (finding.code) {
    case "accept/unused":
    case "accept/expired":
      return whole(enclosing(nodeAt(document.file, at.start), "Acceptance"), document);
    case "handoff/unused":
      return unusedHandoff(situation);
    case "delegation/void":
      return delegations(situation);
    case "detail/repeated":
      return repeated(situation);
    default: {
      const step = enclosing(nodeAt(document.file, at.start), "Step");
      return step ? [withoutItem(step, "needs", at, 1, document)] : [];
    }
  }
}

function whole(node: AstNode | undefined, document: Document): readonly DocumentEdit[] {
  return node ? [remove(spanOf(node), document)] : [];
}

/** A hand-off that something else names is not taken away. */
function unusedHandoff(situation: Situation): readonly DocumentEdit[] {
  const { finding, snapshot } = situation;
  const declared = editable(situation, finding.subject.handoff, "handoff");
  const isNamed = [snapshot.linked, ...snapshot.linked.imported].some(({ document }) => document.links.some(({ link }) => link.ref === declared?.node));
  return declared && !isNamed ? whole(declared.node, declared.document) : [];
}

/** All the delegations of the body that the finding is about, as far as they stand in its file. */
function delegations({ finding, document }: Situation): readonly DocumentEdit[] {
  const places = [finding.place, ...finding.related.map(({ place }) => place)];
  if (places.some(({ file }) => file !== document.uri)) return [];
  return places.flatMap((place) => {
    const at = spanAt(place, document);
    const isDelegation = enclosing(nodeAt(document.file, at.start), "Assignment") !== undefined && isBehind("by", at, document);
    return isDelegation ? [remove(withKeyword(at, 2, document), document)] : [];
  });
}

function isBehind(word: string, { start }: Span, { text }: Document): boolean {
  return text.slice(0, start).trimEnd().endsWith(word);
}

/** The second of two details of which there is only one; it ends where the value ends. */
function repeated(situation: Situation): readonly DocumentEdit[] {
  const { document } = situation;
  const problem = problemOf(situation, "detail/repeated");
  if (!problem) return [];
  const { span, details } = problem;
  const words = details.detail === "from … to" ? ["from"] : details.detail.split(" ");
  const begins = document.text.slice(span.start, span.end).startsWith(words[0] ?? "") && !/^"/.test(document.text.slice(span.start));
  const start = begins ? span.start : withKeyword(span, words.length, document).start;
  return [remove({ start, end: endOf(span, details.detail, document) }, document)];
}

/** `from … to …` has two values, and a number of people has a word behind it. */
function endOf({ end }: Span, detail: string, { reading: { tokens } }: Document): number {
  const word = (index: number): string => tokens.text.slice(tokens.starts[index], tokens.ends[index]);
  const next = tokens.starts.findIndex((start) => start >= end);
  if (word(next) === "people") return tokens.ends[next] ?? end;
  if (detail !== "from … to") return end;
  let last = next + 1;
  while (word(last + 1) === "/") last += 2;
  return tokens.ends[last] ?? end;
}

const titles: Readonly<Record<Language, Readonly<Record<RemovedCode, string>>>> = {
  en: {
    "accept/unused": "Remove the acceptance",
    "accept/expired": "Remove the acceptance",
    "handoff/unused": "Remove the hand-off",
    "delegation/void": "Remove “delegated by”",
    "detail/repeated": "Remove what is repeated",
    "needs/cycle": "Remove it from “needs”",
  },
  de: {
    "accept/unused": "Duldung entfernen",
    "accept/expired": "Duldung entfernen",
    "handoff/unused": "Übergabe entfernen",
    "delegation/void": "„delegated by“ entfernen",
    "detail/repeated": "Wiederholung entfernen",
    "needs/cycle": "Aus „needs“ entfernen",
  },
};
