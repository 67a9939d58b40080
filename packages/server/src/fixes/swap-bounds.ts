import { type AstNode, type Document, nodeAt, type Span, spanOf, spanOfProperty } from "@kurzweg/language";
import { type Fix, problemOf, type Proposal } from "./fix.ts";

const codes = ["range/reversed", "validity/reversed"] as const;

/** What ends before it begins is turned round. */
export const swapBounds: Fix = {
  codes,
  *propose(situation) {
    const { document, language } = situation;
    const problem = problemOf(situation, ...codes);
    const bounds = problem && boundsAt(problem.span, document);
    if (!bounds) return;
    const [first, second] = bounds.map(({ start, end }) => document.text.slice(start, end));
    const edits: Proposal["edits"] = bounds.map((span, index) => ({ document, ...span, text: (index === 0 ? second : first) ?? "" }));
    yield { title: titles[language](second ?? "", first ?? ""), edits, preferred: true };
  },
};

/** Where the two ends of a range or a time are written. */
function boundsAt({ start, end }: Span, document: Document): readonly [Span, Span] | undefined {
  let node: AstNode | undefined = nodeAt(document.file, start);
  while (node && (spanOf(node).end < end || !hasBounds(node))) node = node.$container;
  const properties = node?.$type === "Validity" ? (["from", "until"] as const) : (["from", "to"] as const);
  return node && [spanOfProperty(node, properties[0]), spanOfProperty(node, properties[1])];
}

function hasBounds({ $type }: AstNode): boolean {
  return ["NumberRange", "ValueRange", "Dimension", "Validity"].includes($type);
}

const titles = {
  en: (from: string, to: string) => `Turn it round: from ${from} to ${to}`,
  de: (from: string, to: string) => `Umdrehen: von ${from} bis ${to}`,
} as const;
