import type { Place } from "./place.ts";

/** Whole numbers from the first to the second, both included; `null` has no end. */
export type Interval = readonly [from: number, to: number | null];

/**
 * Whom a statement is about. Names are resolved and ranges written out: the values of an enumeration
 * stand in its order, intervals in ascending order without overlap.
 */
export type Condition = { readonly place: Place } & (
  | { readonly is: "everyone" }
  | { readonly is: "group"; readonly group: string }
  | { readonly is: "values"; readonly dimension: string; readonly values: readonly string[] }
  | { readonly is: "numbers"; readonly dimension: string; readonly intervals: readonly Interval[] }
  | { readonly is: "not"; readonly operand: Condition }
  | { readonly is: "and" | "or"; readonly operands: readonly Condition[] }
);
