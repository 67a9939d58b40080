import { closest } from "@kurzweg/model";
import type { AstNode } from "langium";
import type { Document } from "../document.ts";
import type { Dimension } from "../generated/ast.ts";
import { type Problem, problem } from "../problem.ts";
import type { Link, LinkPlace } from "../reading/links.ts";
import { spanOfProperty } from "../reading/spans.ts";
import { candidates, resolve, type Scope, sortsOfType, surroundingPaths } from "./scope.ts";

/** Resolves every name of a file and reports those that stand for nothing. */
export function link(document: Document, scope: Scope): readonly Problem[] {
  const problems: Problem[] = [];
  const meant = meantIn(scope);
  const passedOver = skippedWords(document);
  for (const place of document.links) {
    if (place.type === "Value") continue;
    const found = resolve(scope, place.type, place.link.$refText, place.node);
    place.link.ref = found?.node;
    if (!found && !passedOver.has(place.link.$refText)) problems.push(unknownName(place, meant(place)));
  }
  for (const place of document.links) {
    const found = place.type === "Value" ? linkValue(place) : undefined;
    if (found) problems.push(found);
  }
  return problems;
}

function unknownName({ link, type, node, property, index }: LinkPlace, close: string | undefined): Problem {
  return problem("name/unknown", spanOfProperty(node, property, index), { sort: sortsOfType[type]?.sort ?? "thing", name: link.$refText, close });
}

/** What was probably meant by a name that stands for nothing. It is looked for once, however often the name stands in the file. */
function meantIn(scope: Scope): (place: LinkPlace) => string | undefined {
  const found = new Map<string, string | undefined>();
  return ({ link, type, node }) => {
    const key = [type, link.$refText, surroundingPaths(node)[0]].join(" ");
    if (!found.has(key)) found.set(key, closest(link.$refText, candidates(scope, type, node).keys()));
    return found.get(key);
  };
}

/** Values belong to the dimension that is named before them. */
function linkValue({ link, node, property, index }: LinkPlace): Problem | undefined {
  const dimension = dimensionAt(node) ?? (node.$container && dimensionAt(node.$container));
  if (!dimension?.enumeration) return undefined;
  link.ref = valueNamed(link.$refText, dimension);
  if (link.ref) return undefined;
  const values = dimension.values.map((candidate) => candidate.name);
  const details = { dimension: dimension.name, value: link.$refText, close: closest(link.$refText, values), values };
  return problem("value/unknown", spanOfProperty(node, property, index), details);
}

function valueNamed(name: string, { values }: Dimension): Dimension["values"][number] | undefined {
  for (let index = 0; index < values.length; index++) if (values[index]?.name === name) return values[index];
  return undefined;
}

/** The dimension that a test, comparison, fact or move is about. */
export function dimensionAt(node: AstNode): Dimension | undefined {
  switch (node.$type) {
    case "RangeTest":
    case "Comparison":
    case "Fact":
    case "Move":
      return (node as unknown as { readonly dimension?: Link<Dimension> }).dimension?.ref;
    default:
      return undefined;
  }
}

/** Words that were passed over after a mistake: a name among them may have been declared there. */
function skippedWords(document: Document): ReadonlySet<string> {
  const { tokens, problems } = document.reading;
  const words = new Set<string>();
  for (const { token, skippedTo } of problems) {
    for (let at = Math.max(0, token - 4); at < skippedTo; at++) words.add(tokens.text.slice(tokens.starts[at], tokens.ends[at]));
  }
  return words;
}
