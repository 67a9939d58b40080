/** People one by one: the space, the conditions about it, and what is in force on the as-of date. */

import {
  all,
  files,
  type Condition,
  type Conditional,
  type Declarations,
  type Dimension,
  type Range,
  type Region,
  type Validity,
  type Value,
} from "./model.ts";

/** "A person is one point of the space." */
export interface Person {
  /** How the person is written in a set of people: `status=recognised, age=3`. */
  readonly key: string;
  /** The value of each dimension, in the order of declaration. */
  readonly values: ReadonlyMap<string, Value>;
}

/** The key of the person with these values. */
export function personKey(values: ReadonlyMap<string, Value>): string {
  return [...values].map(([dimension, value]) => `${dimension}=${value}`).join(", ");
}

/** "`from` and `until` are both inclusive." Dates are ISO text, so that text order is date order. */
export function inForce(validity: Validity, asOf: string): boolean {
  return (validity.from === null || validity.from <= asOf) && (validity.until === null || asOf <= validity.until);
}

/** "What is outside its validity on the as-of date does not count, everywhere in the language." */
export function current<T extends { readonly validity: Validity }>(region: Region, items: readonly T[]): readonly T[] {
  return items.filter((item) => inForce(item.validity, region.asOf));
}

/** Answers conditions about single people. */
export interface Space {
  readonly region: Region;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** The values of each dimension that are enumerated, in order. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  /** Every possible person, by key. */
  readonly people: ReadonlyMap<string, Person>;
  holds(condition: Condition, person: Person): boolean;
  within(value: Value, ranges: readonly Range[], dimension: string): boolean;
}

/**
 * "The space is the product of all dimensions that are in scope. `impossible when` removes points."
 * A numeric dimension without an upper end is enumerated up to the largest number that is mentioned
 * for it, plus two: everybody beyond is like the last.
 */
export function createSpace(region: Region): Space {
  const declared = all(region, (file) => file.dimensions);
  const dimensions = new Map(declared.map((dimension) => [dimension.name, dimension] as const));
  const groups = new Map(all(region, (file) => file.groups).map((group) => [group.name, group.when] as const));
  const values = new Map(declared.map((dimension) => [dimension.name, valuesOf(region, dimension)] as const));
  const impossible = current(
    region,
    all(region, (file) => file.impossible),
  );

  function holds(condition: Condition, person: Person): boolean {
    switch (condition.kind) {
      case "everyone":
        return true;
      case "group":
        return holds(known(groups, condition.group), person);
      case "among":
        return within(known(person.values, condition.dimension), condition.ranges, condition.dimension) !== condition.not;
      case "compare":
        return compares(condition, person);
      case "not":
        return !holds(condition.inner, person);
      case "and":
        return condition.parts.every((part) => holds(part, person));
      case "or":
        return condition.parts.some((part) => holds(part, person));
    }
  }

  function within(value: Value, ranges: readonly Range[], dimension: string): boolean {
    const place = rank(value, dimension);
    return ranges.some(({ from, to }) => (from === null || rank(from, dimension) <= place) && (to === null || place <= rank(to, dimension)));
  }

  function compares(test: Extract<Condition, { kind: "compare" }>, person: Person): boolean {
    const left = rank(known(person.values, test.dimension), test.dimension);
    const right = rank(test.literal, test.dimension);
    switch (test.operator) {
      case "<":
        return left < right;
      case "<=":
        return left <= right;
      case ">":
        return left > right;
      case ">=":
        return left >= right;
    }
  }

  /** Where a value stands in its dimension: values are ordered as they are declared. */
  function rank(value: Value, dimension: string): number {
    return typeof value === "number" ? value : known(values, dimension).indexOf(value);
  }

  const people = new Map(
    everybody(values)
      .filter((person) => !impossible.some((rule) => holds(rule.when, person)))
      .map((person) => [person.key, person] as const),
  );
  return { region, dimensions, values, people, holds, within };
}

/** The entry of a name that a well-formed region declares. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the reference region does not declare ${String(key)}`);
  return value;
}

function valuesOf(region: Region, dimension: Dimension): readonly Value[] {
  if (dimension.kind === "values") return dimension.values;
  const high = dimension.high ?? Math.max(dimension.low, ...mentionedNumbers(region, dimension.name)) + 2;
  return Array.from({ length: high - dimension.low + 1 }, (_, index) => dimension.low + index);
}

function everybody(values: ReadonlyMap<string, readonly Value[]>): readonly Person[] {
  let people: ReadonlyMap<string, Value>[] = [new Map()];
  for (const [dimension, range] of values) {
    people = people.flatMap((person) => range.map((value) => new Map([...person, [dimension, value]])));
  }
  return people.map((person) => ({ key: personKey(person), values: person }));
}

/** Every number that the region mentions for a dimension. */
function mentionedNumbers(region: Region, dimension: string): readonly number[] {
  const inConditions = files(region)
    .flatMap(conditionsOf)
    .flatMap((condition) => numbersIn(condition, dimension));
  const moves = all(region, (file) => file.transitions).flatMap((transition) => transition.moves);
  const inMoves = moves.filter((move) => move.dimension === dimension).flatMap((move) => ends([...move.from, ...move.to]));
  return [...inConditions, ...inMoves];
}

function numbersIn(condition: Condition, dimension: string): readonly number[] {
  switch (condition.kind) {
    case "everyone":
    case "group":
      return [];
    case "among":
      return condition.dimension === dimension ? ends(condition.ranges) : [];
    case "compare":
      return condition.dimension === dimension && typeof condition.literal === "number" ? [condition.literal] : [];
    case "not":
      return numbersIn(condition.inner, dimension);
    case "and":
    case "or":
      return condition.parts.flatMap((part) => numbersIn(part, dimension));
  }
}

function ends(ranges: readonly Range[]): readonly number[] {
  return ranges.flatMap(({ from, to }) => [from, to]).filter((end) => typeof end === "number");
}

/** Every condition that a file writes. */
function conditionsOf(file: Declarations): readonly Condition[] {
  const steps = file.phases.flatMap((phase) => phase.steps);
  const conditionals: readonly Conditional[] = [
    ...file.impossible,
    ...file.exclusions,
    ...steps.flatMap((step) => [...step.applies, ...step.notFor, ...step.clarify]),
  ];
  const holders = [...file.kinds, ...allUnits(file.bodies)];
  const rules = holders.flatMap((holder) => [...holder.assignments, ...holder.exceptions]);
  const optional = [...rules, ...file.handoffs, ...file.acceptances].map((item) => item.when);
  return [
    ...file.groups.map((group) => group.when),
    ...conditionals.map((item) => item.when),
    ...allUnits(file.bodies).flatMap((body) => body.serves),
    ...optional.filter((condition) => condition !== null),
  ];
}

function allUnits(units: Declarations["bodies"][number]["units"]): typeof units {
  return units.flatMap((unit) => [unit, ...allUnits(unit.units)]);
}
