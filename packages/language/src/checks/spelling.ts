import { type Problem, problem } from "../problem.ts";
import { spanOfProperty } from "../reading/spans.ts";
import type { Linked } from "./check.ts";

const spelling = /^[^\p{Lu}_-][^\p{Lu}_]*$/u;
/** Where these would be names, nobody could tell which of the two is meant. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  Group: ["everyone", "not", "and", "or", "is"],
  Dimension: ["everyone", "not", "and", "or", "is"],
  Value: ["not", "law"],
};

/** Names are lower-case words with hyphens, and none of the few words that cannot be names. */
export function* spellingOfNames({ document }: Linked): Iterable<Problem> {
  for (const node of document.nodes) {
    const name = (node as { name?: unknown }).name;
    if (typeof name !== "string" || node.$type === "Person") continue;
    const span = spanOfProperty(node, "name");
    if (!spelling.test(name)) yield problem("name/spelling", span, { name, proposal: proposalFor(name) });
    if (reserved[node.$type]?.includes(name)) yield problem("syntax/reserved", span, { word: name, proposal: `${name}-${node.$type.toLowerCase()}` });
  }
}

function proposalFor(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .replace(/_+/g, "-")
    .replace(/^-+|-+$/g, "");
}
