/**
 * The decision tables of vectors.json (checked against z3) as regions: a body for each name, a rule for
 * each assignment, `na` as `applies when not`, whole numbers and days as numeric dimensions.
 */

import { readFileSync } from "node:fs";
import { and, body, everyone, is, not, numbers, or, range, region, responsible, step, values, when } from "./build.ts";
import type { Body, Condition, Dimension, Region } from "./model.ts";
import { personKey } from "./space.ts";

/** The conditions of vectors.json; `in` has a bit mask of values, `except` is "a and not b". */
export type VectorCondition =
  | readonly ["true"]
  | readonly ["in", number, number]
  | readonly ["rng", number, number, number]
  | readonly ["and" | "or", ...VectorCondition[]]
  | readonly ["not", VectorCondition]
  | readonly ["except", VectorCondition, VectorCondition];

export type VectorDimension =
  | { readonly name: string; readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly name: string; readonly kind: "int"; readonly lo: number; readonly hi: number };

export interface VectorStep {
  readonly name: string;
  readonly na: VectorCondition | null;
  readonly rules: readonly { readonly id: string; readonly body: string; readonly cond: VectorCondition }[];
}

/** One case: a table, and the cells that are gaps (by step) and overlaps (by `step: body & body`). */
export interface VectorCase {
  readonly id: string;
  readonly title: string;
  readonly dims: readonly VectorDimension[];
  readonly cells: number;
  readonly steps: readonly VectorStep[];
  readonly expect: {
    readonly gap: Readonly<Record<string, readonly number[]>>;
    readonly overlap: Readonly<Record<string, readonly number[]>>;
  };
}

/** All cases, in the order of the file. */
export function readVectors(): readonly VectorCase[] {
  const text = readFileSync(new URL("vectors.json", import.meta.url), "utf8");
  const { cases }: { cases: readonly VectorCase[] } = JSON.parse(text);
  return cases;
}

/** The region of a case: evaluate it, or print it and let a product check the text. */
export function vectorRegion(vector: VectorCase): Region {
  const { dims, steps } = vector;
  const converted = steps.map(({ name, na }) => step(vectorName(name), { applies: na === null ? [] : [when(not(condition(na, dims)))] }));
  return region(converted, { dimensions: dims.map(dimension), bodies: bodiesOf(vector) });
}

/** A name of a case as a name of the language: `language course` becomes `language-course`. */
export function vectorName(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

/** Where an overlap is expected: "`step: bodyA & bodyB`" in the names of the region. */
export function vectorOverlap(key: string): { readonly step: string; readonly bodies: readonly string[] } {
  const [name = "", bodies = ""] = key.split(": ");
  return { step: vectorName(name), bodies: bodies.split(" & ").map(vectorName) };
}

/** "Index in mixed radix, LAST dimension fastest": the key of the person in a cell. */
export function vectorPerson({ dims }: VectorCase, cell: number): string {
  let rest = cell;
  const reversed: [string, string | number][] = dims.toReversed().map((dim) => {
    const size = dim.kind === "enum" ? dim.values.length : dim.hi - dim.lo + 1;
    const index = rest % size;
    rest = Math.floor(rest / size);
    return [vectorName(dim.name), dim.kind === "enum" ? vectorName(dim.values[index] ?? "") : dim.lo + index];
  });
  return personKey(new Map(reversed.toReversed()));
}

function dimension(dim: VectorDimension): Dimension {
  const name = vectorName(dim.name);
  return dim.kind === "enum" ? values(name, ...dim.values.map(vectorName)) : numbers(name, dim.lo, dim.hi);
}

/** "The body is responsible where cond holds"; several rules of one name are rules of one body. */
function bodiesOf({ dims, steps }: VectorCase): readonly Body[] {
  const rules = steps.flatMap(({ name, rules: list }) => list.map((rule) => ({ ...rule, step: vectorName(name) })));
  const names = [...new Set(rules.map((rule) => rule.body))];
  return names.map((name) => {
    const own = rules.filter((rule) => rule.body === name);
    return body(
      vectorName(name),
      own.map((rule) => responsible(rule.step, condition(rule.cond, dims))),
    );
  });
}

function condition(source: VectorCondition, dims: readonly VectorDimension[]): Condition {
  const convert = (part: VectorCondition): Condition => condition(part, dims);
  switch (source[0]) {
    case "true":
      return everyone;
    case "in":
      return among(dims[source[1]], source[2]);
    case "rng":
      return is(vectorName(dims[source[1]]?.name ?? ""), range(source[2], source[3]));
    case "not":
      return not(convert(source[1]));
    case "except":
      return and(convert(source[1]), not(convert(source[2])));
    case "and":
      return and(...parts(source).map(convert));
    case "or":
      return or(...parts(source).map(convert));
  }
}

function parts([, ...rest]: readonly ["and" | "or", ...VectorCondition[]]): readonly VectorCondition[] {
  return rest;
}

function among(dim: VectorDimension | undefined, mask: number): Condition {
  if (dim?.kind !== "enum") throw new Error("a set of values needs an enumeration");
  const chosen = dim.values.filter((_, index) => (mask & (1 << index)) !== 0);
  return chosen.length === 0 ? not(everyone) : is(vectorName(dim.name), ...chosen.map(vectorName));
}
