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
  for (const node of document.named) {
    const name = node.name;
    if (!isPlain(name) && !spelling.test(name)) yield problem("name/spelling", spanOfProperty(node, "name"), { name, proposal: proposalFor(name) });
    if (reserved[node.$type]?.includes(name))
      yield problem("syntax/reserved", spanOfProperty(node, "name"), { word: name, proposal: `${name}-${node.$type.toLowerCase()}` });
  }
}

/** Whether a name is made of plain lower-case letters, as most are. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (!((code >= 0x61 && code <= 0x7a) || (code === 0x2d && at > 0))) return false;
  }
  return name.length > 0;
}

function proposalFor(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .replace(/_+/g, "-")
    .replace(/^-+|-+$/g, "");
}
