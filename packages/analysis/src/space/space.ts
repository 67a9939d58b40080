import type { Condition, DateText, Dimension, Interval, Region, Value } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import { addValue, type Box, intersections, type Layout, layoutOf, withoutContained } from "./box.ts";
import { uncovered } from "./uncovered.ts";

/** One dimension of a space. A number has a value for each stretch that no condition tells apart. */
export interface Axis {
  readonly dimension: Dimension;
  /** For numbers: the stretches, in ascending order. */
  readonly stretches: readonly Interval[];
  readonly size: number;
}

/** All people whom a region can tell apart, on one day. */
export interface Space {
  readonly axes: readonly Axis[];
  readonly layout: Layout;
  /** Boxes of people who cannot be. */
  readonly impossible: readonly Box[];
  /** The people in a condition. */
  boxesOf(condition: Condition): readonly Box[];
}

/** Works out the space of a region: every dimension in scope, cut where some condition cuts it. */
export function spaceOf(region: Region, asOf: DateText): Space {
  const cuts = cutsOf(region);
  const axes = region.dimensions.map((dimension) => axisOf(dimension, cuts.get(dimension.name) ?? new Set()));
  const layout = layoutOf(axes.map(({ size }) => size));
  const boxesOf = translator(axes, layout, region);
  const impossible = withoutContained(region.impossible.filter((item) => inForce(item, asOf)).flatMap(({ condition }) => boxesOf(condition)));
  return { axes, layout, impossible, boxesOf };
}

function axisOf(dimension: Dimension, cuts: ReadonlySet<number>): Axis {
  if (dimension.is === "enumeration") return { dimension, stretches: [], size: dimension.values.length };
  const { from, to } = dimension;
  const starts = [from, ...[...cuts].filter((cut) => cut > from && (to === null || cut <= to)).sort((left, right) => left - right)];
  const stretches = starts.map((start, index): Interval => [start, index + 1 < starts.length ? (starts[index + 1] as number) - 1 : to]);
  return { dimension, stretches, size: stretches.length };
}

/** For each dimension the numbers at which some condition begins or has just ended. */
function cutsOf(region: Region): ReadonlyMap<string, Set<number>> {
  const cuts = new Map<string, Set<number>>();
  for (const condition of conditionsOf(region)) collectCuts(condition, cuts);
  return cuts;
}

function collectCuts(condition: Condition, cuts: Map<string, Set<number>>): void {
  if (condition.is === "not") collectCuts(condition.operand, cuts);
  if (condition.is === "and" || condition.is === "or") for (const operand of condition.operands) collectCuts(operand, cuts);
  if (condition.is !== "numbers") return;
  let numbers = cuts.get(condition.dimension);
  if (!numbers) cuts.set(condition.dimension, (numbers = new Set()));
  for (const [from, to] of condition.intervals) {
    numbers.add(from);
    if (to !== null) numbers.add(to + 1);
  }
}

/** Every condition that a region writes. */
export function conditionsOf(region: Region): readonly Condition[] {
  const found: Condition[] = [];
  for (const statements of [region.groups, region.impossible, region.exclusions]) addFrom(statements);
  for (const step of region.steps) for (const statements of [step.applicabilities, step.exclusions, step.clarifications]) addFrom(statements);
  for (const { moves } of region.transitions) for (const { from, to } of moves) found.push(from, to);
  for (const kind of region.kinds) for (const statements of [kind.assignments, kind.exceptions]) addFrom(statements);
  addFromBodies(region.bodies);
  for (const statements of [region.handoffs, region.acceptances]) addFrom(statements);
  return found;

  function addFrom(statements: readonly { readonly condition?: Condition | undefined }[]): void {
    for (const { condition } of statements) if (condition) found.push(condition);
  }

  function addFromBodies(bodies: Region["bodies"]): void {
    for (const { serves, assignments, exceptions, units } of bodies) {
      for (const condition of serves) found.push(condition);
      addFrom(assignments);
      addFrom(exceptions);
      addFromBodies(units);
    }
  }
}

/** More boxes than these are not multiplied out: the parts that are left out are taken away instead. */
const MOST_PRODUCTS = 64;

function translator(axes: readonly Axis[], layout: Layout, region: Region): (condition: Condition) => readonly Box[] {
  const axisNamed = new Map(axes.map((axis, index) => [axis.dimension.name, index]));
  const groups = new Map(region.groups.map((group) => [group.name, group.condition]));
  const known = new Map<Condition, readonly Box[]>();
  const everybody = [layout.full];
  const nobody: readonly Box[] = [];
  return boxesOf;

  function boxesOf(condition: Condition): readonly Box[] {
    let boxes = known.get(condition);
    if (!boxes) {
      // Groups that explain each other in a circle are a mistake of form; meanwhile nobody is in them.
      known.set(condition, nobody);
      known.set(condition, (boxes = translate(condition)));
    }
    return boxes;
  }

  function translate(condition: Condition): readonly Box[] {
    switch (condition.is) {
      case "everyone":
        return everybody;
      case "group": {
        const definition = groups.get(condition.group);
        return definition ? boxesOf(definition) : nobody;
      }
      case "values":
      case "numbers":
        return slab(condition);
      case "not":
        return uncovered(layout.full, boxesOf(condition.operand), layout);
      case "or":
        return withoutContained(condition.operands.flatMap(boxesOf));
      case "and":
        return all(condition.operands.map(boxesOf));
    }
  }

  function all(unions: readonly (readonly Box[])[]): readonly Box[] {
    if (unions.reduce((product, union) => product * union.length, 1) > MOST_PRODUCTS) {
      return uncovered(
        layout.full,
        unions.flatMap((union) => uncovered(layout.full, union, layout)),
        layout,
      );
    }
    return unions.reduce((left, right) => intersections(left, right, layout), everybody);
  }

  function slab(condition: Condition & { is: "values" | "numbers" }): readonly Box[] {
    const index = axisNamed.get(condition.dimension);
    const axis = index === undefined ? undefined : axes[index];
    if (index === undefined || !axis) return nobody;
    const box = layout.full.slice();
    const from = layout.offsets[index] as number;
    box.fill(0, from, layout.offsets[index + 1]);
    const values = condition.is === "values" ? positions(condition.values, axis) : stretchesIn(condition.intervals, axis);
    for (const value of values) addValue(box, from, value);
    return values.length > 0 ? [box] : nobody;
  }
}

/** More names than these are looked up in a set. */
const FEW = 16;

function positions(names: readonly string[], { dimension }: Axis): readonly number[] {
  if (dimension.is !== "enumeration") return [];
  const many = names.length > FEW ? new Set(names) : undefined;
  const found: number[] = [];
  for (let index = 0; index < dimension.values.length; index++) {
    const { name } = dimension.values[index] as Value;
    if (many ? many.has(name) : names.includes(name)) found.push(index);
  }
  return found;
}

function stretchesIn(intervals: readonly Interval[], { stretches }: Axis): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index] as Interval;
    if (intervals.some((interval) => isInside(stretch, interval))) found.push(index);
  }
  return found;
}

function isInside([from, to]: Interval, [first, last]: Interval): boolean {
  return first <= from && (last === null || (to !== null && to <= last));
}
