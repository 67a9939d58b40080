/** Drafts of conditions as conditions about the dimensions and groups in scope. */

import type { ConditionDraft, Pick } from "./draft.ts";
import type { Condition, Dimension, Operator, Range, Value } from "./model.ts";

/** What a file may speak of: a catalogue does not know what the region adds. */
export interface Scope {
  readonly dimensions: readonly Dimension[];
  readonly groups: readonly string[];
}

/** The condition that a draft stands for; never a range outside its dimension or upside down. */
export function settleCondition(draft: ConditionDraft, scope: Scope): Condition {
  switch (draft.kind) {
    case "everyone":
      return { kind: "everyone" };
    case "group": {
      const group = choose(scope.groups, draft.group);
      return group === undefined ? { kind: "everyone" } : { kind: "group", group };
    }
    case "test":
      return settleTest(draft, choose(scope.dimensions, draft.dimension));
    case "not":
      return { kind: "not", inner: settleCondition(draft.inner, scope) };
    case "and":
    case "or":
      return { kind: draft.kind, parts: draft.parts.map((part) => settleCondition(part, scope)) };
  }
}

/** The thing that is picked, if there is any. */
export function choose<T>(things: readonly T[], pick: Pick): T | undefined {
  return things[pick % Math.max(1, things.length)];
}

/** The different things that are picked, in the order of the picks. */
export function chooseSome<T>(things: readonly T[], picks: readonly Pick[]): readonly T[] {
  return [...new Set(picks.map((pick) => choose(things, pick)))].filter((thing) => thing !== undefined);
}

/** The values of a dimension that conditions mention: of an unbounded one, the first five numbers. */
export function mentionable(dimension: Dimension): readonly Value[] {
  if (dimension.kind === "values") return dimension.values;
  const high = dimension.high ?? dimension.low + 4;
  return Array.from({ length: high - dimension.low + 1 }, (_, index) => dimension.low + index);
}

type TestDraft = Extract<ConditionDraft, { kind: "test" }>;

function settleTest(draft: TestDraft, dimension: Dimension | undefined): Condition {
  if (dimension === undefined) return { kind: "everyone" };
  const isOrdered = dimension.kind === "number" || dimension.ordered;
  if (draft.form >= 9 && isOrdered) return settleComparison(draft, dimension);
  const ranges = draft.form >= 4 && isOrdered ? settleRanges(draft, dimension) : settleValues(draft, dimension);
  return { kind: "among", dimension: dimension.name, not: draft.form % 4 === 3, ranges };
}

/** One value or two; never all, so that nobody is left by `is not`. */
function settleValues({ form, ends }: TestDraft, dimension: Dimension): readonly Range[] {
  const values = mentionable(dimension);
  const chosen = chooseSome(values, form % 2 === 1 ? ends.slice(0, 2) : ends.slice(0, 1));
  return chosen.slice(0, Math.max(1, values.length - 1)).map(single);
}

function settleRanges({ form, ends }: TestDraft, dimension: Dimension): readonly Range[] {
  const values = mentionable(dimension);
  const [low, high] = [ends[0] % values.length, ends[1] % values.length].sort((left, right) => left - right);
  const range = { from: values[low ?? 0] ?? null, to: values[high ?? 0] ?? null };
  if (dimension.kind === "values") return [range];
  switch (form) {
    case 4:
      return [{ ...range, to: null }];
    case 5:
      return [{ ...range, from: null }];
    case 6:
      return [range, { from: values.at(-1) ?? null, to: null }];
    default:
      return [range];
  }
}

/** Neither below the first value nor above the last: that would be nobody. */
function settleComparison({ form, ends }: TestDraft, dimension: Dimension): Condition {
  const values = mentionable(dimension);
  const operator: Operator = form === 9 ? "<" : form === 10 ? ">=" : ends[1] % 2 === 0 ? "<=" : ">";
  const isLowOut = operator === "<" || operator === ">=";
  const literal = choose(isLowOut ? values.slice(1) : values.slice(0, -1), ends[0]) ?? values[0] ?? 0;
  return { kind: "compare", dimension: dimension.name, operator, literal };
}

/** One value, written without dots. */
export function single(value: Value): Range {
  return { from: value, to: value };
}
