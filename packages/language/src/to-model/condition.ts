import type { Condition, Interval, Place } from "@kurzweg/model";
import type { AstNode } from "langium";
import type {
  Comparison,
  Condition as ConditionNode,
  Conjunction,
  Dimension,
  Negation,
  NumberRange,
  Operand,
  Parentheses,
  RangeTest,
  ValueRange,
} from "../generated/ast.ts";
import { isWhole } from "../reading/tree.ts";
import type { Context } from "./context.ts";

/** A condition with its names resolved and its ranges written out; nothing where it has a mistake. */
export function conditionOf(node: ConditionNode | undefined, context: Context): Condition | undefined {
  return node && isWhole(node) ? joined("or", node, node.operands, conjunction, context) : undefined;
}

function conjunction(node: Conjunction, context: Context): Condition | undefined {
  return joined("and", node, node.operands, operandOf, context);
}

function joined<Node>(
  is: "and" | "or",
  node: AstNode,
  operands: readonly Node[],
  translate: (node: Node, context: Context) => Condition | undefined,
  context: Context,
): Condition | undefined {
  const [first] = operands;
  if (first !== undefined && operands.length === 1) return translate(first, context);
  const conditions = operands.map((operand) => translate(operand, context));
  return conditions.every((condition) => condition !== undefined) ? { is, operands: conditions, place: context.placeOf(node) } : undefined;
}

function operandOf(node: Operand, context: Context): Condition | undefined {
  if (!isWhole(node)) return undefined;
  switch (node.$type) {
    case "Everyone":
      return { is: "everyone", place: context.placeOf(node) };
    case "GroupTest":
      return node.group.ref ? { is: "group", group: node.group.ref.name, place: context.placeOf(node) } : undefined;
    case "Negation":
      return negation((node as Negation).operand, context.placeOf(node), context);
    case "Parentheses":
      return conditionOf((node as Parentheses).condition, context);
    case "RangeTest":
      return rangeTest(node, context);
    case "Comparison":
      return comparison(node, context);
  }
}

function negation(operand: Operand, place: Place, context: Context): Condition | undefined {
  const condition = operandOf(operand, context);
  return condition && { is: "not", operand: condition, place };
}

function rangeTest(node: RangeTest, context: Context): Condition | undefined {
  const place = context.placeOf(node);
  const condition = node.dimension.ref && oneOf(node.dimension.ref, node.ranges, place);
  return condition && node.negated ? { is: "not", operand: condition, place } : condition;
}

/** The condition that a dimension has a value in one of the ranges. */
export function oneOf(dimension: Dimension, ranges: readonly (NumberRange | ValueRange)[], place: Place): Condition | undefined {
  if (!isWhole(dimension)) return undefined;
  if (dimension.enumeration) {
    const values = valuesIn(dimension, ranges);
    return values && { is: "values", dimension: dimension.name, values, place };
  }
  const intervals = ranges.map((range) => (range.$type === "NumberRange" ? interval(dimension, range) : undefined));
  if (!intervals.every((found) => found !== undefined)) return undefined;
  return { is: "numbers", dimension: dimension.name, intervals: merged(intervals), place };
}

/** The values in some ranges, in the order of the dimension; nothing where a range has a mistake. */
function valuesIn(dimension: Dimension, ranges: readonly (NumberRange | ValueRange)[]): readonly string[] | undefined {
  const wanted = new Uint8Array(dimension.values.length);
  for (const range of ranges) {
    if (range.$type !== "ValueRange" || !range.from.ref) return undefined;
    const first = dimension.values.indexOf(range.from.ref);
    if (range.to && (!range.to.ref || !dimension.ordered)) return undefined;
    const last = range.to?.ref ? dimension.values.indexOf(range.to.ref) : first;
    if (last < first) return undefined;
    wanted.fill(1, first, last + 1);
  }
  const values: string[] = [];
  for (let index = 0; index < wanted.length; index++) if (wanted[index] === 1) values.push(dimension.values[index]?.name ?? "");
  return values;
}

function interval(dimension: Dimension, range: NumberRange): Interval | undefined {
  const lowest = dimension.from ?? 0;
  const highest = dimension.to ?? null;
  const from = range.from ?? lowest;
  const written: number | undefined = range.to;
  const to = range.open ? (written ?? highest) : from;
  if (to !== null && to < from) return undefined;
  if (from < lowest || (highest !== null && (to === null || to > highest))) return undefined;
  return [from, to];
}

function comparison(node: Comparison, context: Context): Condition | undefined {
  const dimension = node.dimension.ref;
  const place = context.placeOf(node);
  if (!dimension || !isWhole(dimension)) return undefined;
  if (dimension.enumeration) {
    if (!node.value?.ref || !dimension.ordered) return undefined;
    const limit = dimension.values.indexOf(node.value.ref);
    return {
      is: "values",
      dimension: dimension.name,
      values: dimension.values.filter((_, index) => compare(index, node.operator, limit)).map(({ name }) => name),
      place,
    };
  }
  const number: number | undefined = node.number;
  if (number === undefined) return undefined;
  const lowest = dimension.from ?? 0;
  const highest = dimension.to ?? null;
  if (number < lowest || (highest !== null && number > highest)) return undefined;
  const [from, to] = bounds(number, node.operator, lowest, highest);
  return { is: "numbers", dimension: dimension.name, intervals: to !== null && to < from ? [] : [[from, to]], place };
}

function bounds(number: number, operator: Comparison["operator"], lowest: number, highest: number | null): Interval {
  switch (operator) {
    case "<":
      return [lowest, number - 1];
    case "<=":
      return [lowest, number];
    case ">":
      return [number + 1, highest];
    case ">=":
      return [number, highest];
  }
}

function compare(left: number, operator: Comparison["operator"], right: number): boolean {
  return operator === "<" ? left < right : operator === "<=" ? left <= right : operator === ">" ? left > right : left >= right;
}

/** Intervals in ascending order, those that touch joined. */
function merged(intervals: readonly Interval[]): readonly Interval[] {
  const result: [number, number | null][] = [];
  for (const [from, to] of [...intervals].sort((left, right) => left[0] - right[0])) {
    const last = result.at(-1);
    if (last && (last[1] === null || from <= last[1] + 1)) {
      if (last[1] !== null) last[1] = to === null ? null : Math.max(last[1], to);
    } else result.push([from, to]);
  }
  return result;
}
