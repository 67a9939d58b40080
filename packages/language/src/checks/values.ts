import type { AstNode } from "langium";
import type { Comparison, Dimension, Fact, NumberRange, ValueRange } from "../generated/ast.ts";
import { dimensionAt } from "../names/link.ts";
import { type Problem, problem } from "../problem.ts";
import { spanOf, spanOfProperty } from "../reading/spans.ts";
import { isWhole } from "../reading/tree.ts";
import type { Linked } from "./check.ts";

/** Values and ranges belong to the dimension that they are compared with. */
export function values({ document }: Linked): Iterable<Problem> {
  const problems: Problem[] = [];
  for (const dimension of document.all("Dimension")) checkExtent(dimension, problems);
  for (const node of document.all("RangeTest")) if (isComparable(node)) checkRanges(node.ranges, node, problems);
  for (const node of document.all("Comparison")) if (isComparable(node)) checkLiteral(node, problems);
  for (const node of document.all("Fact")) if (isComparable(node)) checkLiteral(node, problems);
  for (const node of document.all("Move")) {
    if (!isComparable(node)) continue;
    checkRanges(node.from, node, problems);
    checkRanges(node.to, node, problems);
  }
  return problems;
}

function checkExtent(dimension: Dimension, problems: Problem[]): void {
  const { from, to } = dimension;
  if (from !== undefined && to !== undefined && to < from)
    problems.push(problem("range/reversed", spanOfProperty(dimension, "to"), { from: String(from), to: String(to) }));
}

/** Whether a node and the dimension that it is about could be read to their ends. */
function isComparable(node: AstNode): boolean {
  const dimension = dimensionAt(node);
  return dimension !== undefined && isWhole(node) && isWhole(dimension);
}

function checkRanges(ranges: readonly (NumberRange | ValueRange)[], node: AstNode, problems: Problem[]): void {
  const dimension = dimensionAt(node) as Dimension;
  for (let index = 0; index < ranges.length; index++) {
    const range = ranges[index] as NumberRange | ValueRange;
    const found = range.$type === "NumberRange" ? numberProblem(range, dimension) : valueProblem(range, dimension);
    if (found) problems.push(found);
    else if (range.$type === "NumberRange") checkLimits(range, dimension, problems);
  }
}

function numberProblem(range: NumberRange, dimension: Dimension): Problem | undefined {
  if (dimension.enumeration) return named(range, dimension);
  const from = range.from;
  const to: number | undefined = range.to;
  return from !== undefined && to !== undefined && to < from ? problem("range/reversed", spanOf(range), { from: String(from), to: String(to) }) : undefined;
}

function checkLimits(range: NumberRange, dimension: Dimension, problems: Problem[]): void {
  const to: number | undefined = range.to;
  if (range.from !== undefined) checkLimit(range, "from", range.from, dimension, problems);
  if (to !== undefined) checkLimit(range, "to", to, dimension, problems);
}

function valueProblem(range: ValueRange, dimension: Dimension): Problem | undefined {
  if (!dimension.enumeration) return problem("value/not-number", spanOf(range), { dimension: dimension.name, value: range.from.$refText });
  if (!range.to) return undefined;
  if (!dimension.ordered) return problem("comparison/unordered", spanOf(range), { dimension: dimension.name, operator: ".." });
  const { from, to } = range;
  const reversed = from.ref && to.ref && dimension.values.indexOf(to.ref) < dimension.values.indexOf(from.ref);
  return reversed ? problem("range/reversed", spanOf(range), { from: from.$refText, to: to.$refText }) : undefined;
}

function checkLiteral(node: Comparison | Fact, problems: Problem[]): void {
  const dimension = dimensionAt(node) as Dimension;
  const number: number | undefined = node.number;
  const found = literalProblem(node, dimension, number);
  if (found) problems.push(found);
  else if (number !== undefined) checkLimit(node, "number", number, dimension, problems);
}

function literalProblem(node: Comparison | Fact, dimension: Dimension, number: number | undefined): Problem | undefined {
  if (dimension.enumeration && number !== undefined) return named(node, dimension, "number");
  if (!dimension.enumeration && number === undefined)
    return problem("value/not-number", spanOfProperty(node, "value"), { dimension: dimension.name, value: node.value?.$refText ?? "" });
  if (node.$type !== "Comparison" || !dimension.enumeration || dimension.ordered) return undefined;
  return problem("comparison/unordered", spanOfProperty(node, "operator"), { dimension: dimension.name, operator: node.operator });
}

function named(node: AstNode, dimension: Dimension, property?: string): Problem {
  return problem("value/number", property ? spanOfProperty(node, property) : spanOf(node), {
    dimension: dimension.name,
    values: dimension.values.map((value) => value.name),
  });
}

function checkLimit(node: AstNode, property: string, value: number, dimension: Dimension, problems: Problem[]): void {
  const from = dimension.from ?? 0;
  const to = dimension.to ?? null;
  if (value < from || (to !== null && value > to))
    problems.push(problem("range/outside", spanOfProperty(node, property), { dimension: dimension.name, value, from, to }));
}
