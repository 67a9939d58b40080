import { closest } from "@kurzweg/model";
import type { AstNode } from "langium";
import type { Document } from "../document.ts";
import type { Dimension, Value } from "../generated/ast.ts";
import { type Problem, problem } from "../problem.ts";
import type { Link } from "../reading/reader.ts";
import { spanOfProperty } from "../reading/spans.ts";
import { type LinkPlace, linksOf } from "../reading/tree.ts";
import { candidates, resolve, type Scope, sortsOfType } from "./scope.ts";

/** Resolves every name of a file and reports those that stand for nothing. */
export function link(document: Document, scope: Scope): readonly Problem[] {
  const problems: Problem[] = [];
  const passedOver = skippedWords(document);
  for (const place of document.links) {
    if (place.type === "Value") continue;
    const found = resolve(scope, place.type, place.link.$refText, place.node);
    place.link.ref = found?.node;
    if (!found && !passedOver.has(place.link.$refText)) problems.push(unknownName(place, scope));
  }
  for (const node of [...document.all("RangeTest"), ...document.all("Comparison"), ...document.all("Fact"), ...document.all("Move")]) problems.push(...linkValues(node));
  return problems;
}

function unknownName({ link, type, node, property, index }: LinkPlace, scope: Scope): Problem {
  const name = link.$refText;
  const close = closest(name, candidates(scope, type, node).keys());
  return problem("name/unknown", spanOfProperty(node, property, index), { sort: sortsOfType[type]?.sort ?? "thing", name, close });
}

/** Values belong to the dimension that is named before them. */
function linkValues(node: AstNode): readonly Problem[] {
  const dimension = dimensionAt(node);
  if (!dimension?.enumeration) return [];
  const problems: Problem[] = [];
  for (const place of valueLinks(node)) {
    const value = dimension.values.find((candidate) => candidate.name === place.link.$refText);
    (place.link as Link<Value>).ref = value;
    if (value) continue;
    const values = dimension.values.map((candidate) => candidate.name);
    const details = { dimension: dimension.name, value: place.link.$refText, close: closest(place.link.$refText, values), values };
    problems.push(problem("value/unknown", spanOfProperty(place.node, place.property, place.index), details));
  }
  return problems;
}

function* valueLinks(node: AstNode): Iterable<LinkPlace> {
  for (const place of linksOf(node)) if (place.type === "Value" && (place.node === node || place.node.$container === node)) yield place;
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
