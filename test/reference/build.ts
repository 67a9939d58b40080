/** Short ways to write reference data by hand. */

import {
  always,
  nothing,
  type Assignment,
  type Body,
  type BodyUnit,
  type Condition,
  type Conditional,
  type Declarations,
  type Dimension,
  type Handoff,
  type Kind,
  type Operator,
  type Range,
  type Region,
  type Role,
  type Step,
  type Validity,
  type Value,
} from "./model.ts";

/** The as-of date of the reference's regions, unless they say otherwise. */
export const referenceDate = "2026-06-15";

export const everyone: Condition = { kind: "everyone" };

/** `dimension is …`: values, or ranges. */
export function is(dimension: string, ...values: readonly (Value | Range)[]): Condition {
  return { kind: "among", dimension, not: false, ranges: values.map(asRange) };
}

/** `dimension is not …`. */
export function isNot(dimension: string, ...values: readonly (Value | Range)[]): Condition {
  return { kind: "among", dimension, not: true, ranges: values.map(asRange) };
}

export function range(from: Value | null, to: Value | null): Range {
  return { from, to };
}

export function compareTo(dimension: string, operator: Operator, literal: Value): Condition {
  return { kind: "compare", dimension, operator, literal };
}

/** A declared group as a condition. */
export function inGroup(group: string): Condition {
  return { kind: "group", group };
}

export function not(inner: Condition): Condition {
  return { kind: "not", inner };
}

export function and(...parts: readonly Condition[]): Condition {
  return { kind: "and", parts };
}

export function or(...parts: readonly Condition[]): Condition {
  return { kind: "or", parts };
}

export function when(condition: Condition, validity: Validity = always): Conditional {
  return { when: condition, validity };
}

export function values(name: string, ...names: readonly string[]): Dimension {
  return { kind: "values", name, ordered: false, values: names };
}

export function ordered(name: string, ...names: readonly string[]): Dimension {
  return { kind: "values", name, ordered: true, values: names };
}

export function numbers(name: string, low: number, high: number | null): Dimension {
  return { kind: "number", name, low, high };
}

export function step(name: string, parts: Partial<Step> = {}): Step {
  return { name, optional: false, needs: [], applies: [], notFor: [], clarify: [], takes: null, ...parts };
}

export function assign(role: Role, steps: readonly string[], parts: Partial<Assignment> = {}): Assignment {
  return { role, steps, when: null, validity: always, delegatedBy: null, suspended: null, ...parts };
}

/** `responsible for` one step. */
export function responsible(name: string, condition: Condition | null = null, parts: Partial<Assignment> = {}): Assignment {
  return assign("responsible", [name], { when: condition, ...parts });
}

export function kind(name: string, assignments: readonly Assignment[], parts: Partial<Kind> = {}): Kind {
  return { name, statutory: false, assignments, exceptions: [], ...parts };
}

export function unit(name: string, assignments: readonly Assignment[], parts: Partial<BodyUnit> = {}): BodyUnit {
  return { name, units: [], serves: [], assignments, exceptions: [], ...parts };
}

export function body(name: string, assignments: readonly Assignment[], parts: Partial<Body> = {}): Body {
  return { ...unit(name, assignments), kinds: [], ...parts };
}

export function handoff(name: string, from: string, to: string, parts: Partial<Handoff> = {}): Handoff {
  return { name, from, to, on: [], for: [], when: null, within: null, ...parts };
}

/** A region of one file, with its steps in one phase. */
export function region(steps: readonly Step[], parts: Partial<Declarations>): Region {
  const phases = steps.length === 0 ? [] : [{ name: "path", steps }];
  return { name: "town", asOf: referenceDate, catalogue: null, local: { ...nothing, phases, ...parts } };
}

function asRange(value: Value | Range): Range {
  return typeof value === "object" ? value : { from: value, to: value };
}
