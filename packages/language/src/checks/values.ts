import type { AstNode } from "langium";
import type { Comparison, Dimension, Fact, Move, NumberRange, RangeTest, ValueRange } from "../generated/ast.ts";
import { dimensionAt } from "../names/link.ts";
import { type Problem, problem } from "../problem.ts";
import { spanOf, spanOfProperty } from "../reading/spans.ts";
import { isWhole } from "../reading/tree.ts";
import type { Linked } from "./check.ts";

/** Values and ranges belong to the dimension that they are compared with. */
export function* values({ document }: Linked): Iterable<Problem> {
  for (const dimension of document.all("Dimension")) yield* extent(dimension);
  for (const node of [...document.all("RangeTest"), ...document.all("Comparison"), ...document.all("Fact"), ...document.all("Move")]) {
    const dimension = dimensionAt(node);
    if (dimension && isWhole(node) && isWhole(dimension)) yield* compared(node, dimension);
  }
}

function* extent(dimension: Dimension): Iterable<Problem> {
  const { from, to } = dimension;
  if (from !== undefined && to !== undefined && to < from)
    yield problem("range/reversed", spanOfProperty(dimension, "to"), { from: String(from), to: String(to) });
}

function* compared(node: AstNode, dimension: Dimension): Iterable<Problem> {
  if (node.$type === "RangeTest") yield* ranges((node as RangeTest).ranges, dimension);
  else if (node.$type === "Move") yield* ranges([...(node as Move).from, ...(node as Move).to], dimension);
  else yield* literal(node as Comparison | Fact, dimension);
}

function* ranges(list: readonly (NumberRange | ValueRange)[], dimension: Dimension): Iterable<Problem> {
  for (const range of list) {
    if (range.$type === "NumberRange") yield* numberRange(range, dimension);
    else yield* valueRange(range, dimension);
  }
}

function* numberRange(range: NumberRange, dimension: Dimension): Iterable<Problem> {
  if (dimension.enumeration) return yield named(range, dimension);
  const from = range.from;
  const to: number | undefined = range.to;
  if (from !== undefined && to !== undefined && to < from) {
    yield problem("range/reversed", spanOf(range), { from: String(from), to: String(to) });
    return;
  }
  if (from !== undefined) yield* within(range, "from", from, dimension);
  if (to !== undefined) yield* within(range, "to", to, dimension);
}

function* valueRange(range: ValueRange, dimension: Dimension): Iterable<Problem> {
  if (!dimension.enumeration) return yield problem("value/not-number", spanOf(range), { dimension: dimension.name, value: range.from.$refText });
  if (!range.to) return;
  if (!dimension.ordered) return yield problem("comparison/unordered", spanOf(range), { dimension: dimension.name, operator: ".." });
  const { from, to } = range;
  if (from.ref && to.ref && dimension.values.indexOf(to.ref) < dimension.values.indexOf(from.ref)) {
    yield problem("range/reversed", spanOf(range), { from: from.$refText, to: to.$refText });
  }
}

function* literal(node: Comparison | Fact, dimension: Dimension): Iterable<Problem> {
  const number: number | undefined = node.number;
  if (dimension.enumeration && number !== undefined) return yield named(node, dimension, "number");
  if (!dimension.enumeration && number === undefined)
    return yield problem("value/not-number", spanOfProperty(node, "value"), { dimension: dimension.name, value: node.value?.$refText ?? "" });
  if (node.$type === "Comparison" && dimension.enumeration && !dimension.ordered) {
    return yield problem("comparison/unordered", spanOfProperty(node, "operator"), { dimension: dimension.name, operator: node.operator });
  }
  if (number !== undefined) yield* within(node, "number", number, dimension);
}

function named(node: AstNode, dimension: Dimension, property?: string): Problem {
  return problem("value/number", property ? spanOfProperty(node, property) : spanOf(node), {
    dimension: dimension.name,
    values: dimension.values.map((value) => value.name),
  });
}

function* within(node: AstNode, property: string, value: number, dimension: Dimension): Iterable<Problem> {
  const from = dimension.from ?? 0;
  const to = dimension.to ?? null;
  if (value < from || (to !== null && value > to))
    yield problem("range/outside", spanOfProperty(node, property), { dimension: dimension.name, value, from, to });
}
