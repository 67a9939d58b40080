import type { Interval, PeopleGroup, Region } from "@kurzweg/model";
import { addValue, type Box, isUnrestricted, takeOver, valuesOf } from "../space/box.ts";
import type { Axis, Space } from "../space/space.ts";
import { declaredGroups, intervalsOf, isExactly, sameValues } from "./people.ts";

/** The people of some groups as boxes; nothing where a group names what the space does not tell apart. */
export function boxesOfGroups(groups: readonly PeopleGroup[], space: Space): readonly Box[] | undefined {
  const boxes = groups.map((group) => boxOfGroup(group, space));
  return boxes.every((box) => box !== undefined) ? boxes : undefined;
}

function boxOfGroup(group: PeopleGroup, { axes, layout }: Space): Box | undefined {
  const box = layout.full.slice();
  for (const [name, set] of Object.entries(group)) {
    const index = axes.findIndex(({ dimension }) => dimension.name === name);
    const positions = axes[index] && positionsOf(set, axes[index]);
    if (!positions) return undefined;
    const offset = layout.offsets[index] as number;
    box.fill(0, offset, layout.offsets[index + 1]);
    for (const position of positions) addValue(box, offset, position);
  }
  return box;
}

function positionsOf(set: PeopleGroup[string], { dimension, stretches }: Axis): readonly number[] | undefined {
  if (dimension.is === "enumeration") {
    const positions = set.map((name) => dimension.values.findIndex((value) => value.name === name));
    return positions.every((position) => position >= 0) ? positions : undefined;
  }
  const positions: number[] = [];
  for (const each of set) {
    if (typeof each === "string") return undefined;
    const first = stretches.findIndex(([from]) => from === each[0]);
    const last = stretches.findIndex(([, to]) => to === each[1]);
    if (first < 0 || last < first) return undefined;
    for (let position = first; position <= last; position++) positions.push(position);
  }
  return positions;
}

/**
 * The condition, as it is written in a region file, that exactly these people meet; impossible people may meet it or not.
 * `everyone` where nobody is left out. Only the groups that `mayName` allows are named.
 */
export function conditionText(people: readonly Box[], space: Space, region: Region, mayName: (group: string) => boolean = () => true): string {
  const named = region.groups.find(({ name, condition }) => mayName(name) && isExactly(people, space.boxesOf(condition), space));
  if (named) return named.name;
  const shared = sharedPart(people, space);
  const common = shared ? testsOf(shared.common, space, region, mayName) : [];
  const alternatives = (shared?.rest ?? people).map((box) => testsOf(box, space, region, mayName).join(" and ") || "everyone");
  const joined = [...new Set(alternatives)].join(" or ");
  if (common.length === 0) return joined;
  return [...common, alternatives.length > 1 ? `(${joined})` : joined].filter((test) => test !== "everyone").join(" and ");
}

/** What all of several boxes say alike is said once. */
function sharedPart(boxes: readonly Box[], { axes, layout }: Space): { readonly common: Box; readonly rest: readonly Box[] } | undefined {
  const [first, ...others] = boxes;
  if (!first || others.length === 0) return undefined;
  const common = layout.full.slice();
  const rest = boxes.map((box) => box.slice());
  let any = false;
  for (const index of axes.keys()) {
    if (isUnrestricted(first, index, layout) || !others.every((other) => sameValues(first, other, index, { layout }))) continue;
    takeOver(common, first, index, layout);
    for (const box of rest) takeOver(box, layout.full, index, layout);
    any = true;
  }
  return any ? { common, rest } : undefined;
}

/** The tests that a person of a box meets, those of declared groups first. */
function testsOf(box: Box, space: Space, region: Region, mayName: (group: string) => boolean): readonly string[] {
  const tests: string[] = [];
  let rest = [...space.axes.keys()].filter((index) => !isUnrestricted(box, index, space.layout));
  for (const { group, dimensions } of declaredGroups(space, region)) {
    if (!mayName(group.name) || !dimensions.every((index) => rest.includes(index) && sameValues(box, group.box, index, space))) continue;
    tests.push(group.name);
    rest = rest.filter((index) => !dimensions.includes(index));
  }
  return [...tests, ...rest.map((index) => testOf(space.axes[index] as Axis, valuesOf(box, index, space.layout)))];
}

function testOf(axis: Axis, values: readonly number[]): string {
  const { dimension } = axis;
  return dimension.is === "number" ? numberTest(dimension.name, intervalsOf(values, axis), dimension) : valueTest(dimension, values);
}

function numberTest(
  name: string,
  intervals: readonly Interval[],
  { from: lowest, to: highest }: { readonly from: number; readonly to: number | null },
): string {
  const [only, ...others] = intervals;
  if (only && others.length === 0) {
    const [from, to] = only;
    if (from === lowest && to !== null) return from === to ? `${name} is ${from}` : `${name} < ${to + 1}`;
    if (to === highest && from !== to) return `${name} >= ${from}`;
  }
  const ranges = intervals.map(([from, to]) => (from === to ? String(from) : `${from === lowest ? "" : from}..${to === highest ? "" : to}`));
  return `${name} is ${ranges.join(", ")}`;
}

function valueTest(dimension: Axis["dimension"] & { readonly is: "enumeration" }, values: readonly number[]): string {
  const { name } = dimension;
  const lacking = dimension.values.flatMap((_, index) => (values.includes(index) ? [] : [index]));
  const [named, others] = [values, lacking].map((positions) => rangesOf(positions, dimension));
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const nameOf = (index: number): string => dimension.values[index]?.name ?? "";
  if (dimension.ordered && values.length > 1 && last - first === values.length - 1) {
    if (last === dimension.values.length - 1) return `${name} >= ${nameOf(first)}`;
    if (first === 0) return `${name} <= ${nameOf(last)}`;
  }
  return (others?.length ?? 0) < (named?.length ?? 0) ? `${name} is not ${others?.join(", ")}` : `${name} is ${named?.join(", ")}`;
}

/** Values by their names; three and more in a row of an ordered dimension as a range. */
function rangesOf(positions: readonly number[], { ordered, values }: Axis["dimension"] & { readonly is: "enumeration" }): readonly string[] {
  const nameOf = (index: number): string => values[index]?.name ?? "";
  if (!ordered) return positions.map(nameOf);
  const runs: number[][] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last?.at(-1) === position - 1) last.push(position);
    else runs.push([position]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map(nameOf) : [`${nameOf(run[0] ?? 0)}..${nameOf(run.at(-1) ?? 0)}`]));
}
