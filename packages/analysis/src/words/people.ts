import type { Interval, Language, PeopleGroup, Person, Region, TimeUnit } from "@kurzweg/model";
import { titleOf } from "@kurzweg/model";
import { at, type Box, isUnrestricted, takeOver, valuesOf } from "../space/box.ts";
import { everybodyElse, largestBoxes } from "../space/cover.ts";
import type { Axis, Space } from "../space/space.ts";
import { isCovered, uncovered } from "../space/uncovered.ts";

/** More groups than these are only counted in a message. */
const MOST_SHOWN = 5;

/** People as the fewest, largest groups that hold exactly them. */
export interface Groups {
  readonly boxes: readonly Box[];
  readonly groups: readonly PeopleGroup[];
  readonly example: Person | undefined;
}

/** Finds the groups. `others` are boxes that together hold all other possible people, where they are at hand. */
export function groupsOf(people: readonly Box[], space: Space, others?: readonly Box[]): Groups {
  const { impossible, layout } = space;
  const boxes = largestBoxes(people, others ?? everybodyElse(people, impossible, layout), impossible, layout)
    .map((box) => onlyPossible(box, space))
    .sort((left, right) => compare(left, right, space));
  const [first] = boxes;
  return { boxes, groups: boxes.map((box) => groupOf(box, space)), example: first && examplePerson(first, space) };
}

/** Leaves out values that no possible person of the group has. */
export function onlyPossible(box: Box, { impossible, layout }: Space): Box {
  if (impossible.length === 0) return box;
  const possible = box.map(() => 0);
  for (const part of uncovered(box, impossible, layout)) for (const [word, values] of part.entries()) possible[word] = (possible[word] as number) | values;
  for (let dimension = 0; dimension + 1 < layout.offsets.length; dimension++) {
    if (isUnrestricted(box, dimension, layout)) takeOver(possible, layout.full, dimension, layout);
  }
  return possible;
}

/** Groups stand in the order of their first values, dimension by dimension. */
function compare(left: Box, right: Box, { axes, layout }: Space): number {
  for (const dimension of axes.keys()) {
    const one = valuesOf(left, dimension, layout);
    const other = valuesOf(right, dimension, layout);
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
      const difference = (one[index] ?? -1) - (other[index] ?? -1);
      if (difference !== 0) return difference;
    }
  }
  return 0;
}

/** A group as plain data: dimensions that take every value are left out. */
export function groupOf(box: Box, space: Space): PeopleGroup {
  const group: Record<string, readonly string[] | readonly Interval[]> = {};
  for (const [index, axis] of space.axes.entries()) {
    if (isUnrestricted(box, index, space.layout)) continue;
    const values = valuesOf(box, index, space.layout);
    group[axis.dimension.name] = axis.dimension.is === "enumeration" ? namesOf(values, axis) : intervalsOf(values, axis);
  }
  return group;
}

function namesOf(values: readonly number[], { dimension }: Axis): readonly string[] {
  return dimension.is === "enumeration" ? values.map((value) => dimension.values[value]?.name ?? "") : [];
}

/** Stretches that follow each other, joined. */
export function intervalsOf(values: readonly number[], { stretches }: Axis): readonly Interval[] {
  const intervals: [number, number | null][] = [];
  for (const value of values) {
    const [from, to] = stretches[value] as Interval;
    const last = intervals.at(-1);
    if (last && last[1] !== null && last[1] + 1 === from) last[1] = to;
    else intervals.push([from, to]);
  }
  return intervals;
}

/** The possible person of a group with the first values, dimension by dimension. */
function examplePerson(box: Box, { axes, layout, impossible }: Space): Person | undefined {
  const [part] = uncovered(box, impossible, layout);
  if (!part) return undefined;
  return Object.fromEntries(
    axes.map((axis, index) => {
      const [value = 0] = valuesOf(part, index, layout);
      return [axis.dimension.name, axis.dimension.is === "enumeration" ? (axis.dimension.values[value]?.name ?? "") : (axis.stretches[value]?.[0] ?? 0)];
    }),
  );
}

/** The groups in the words of the file. */
export function peopleInWords(people: readonly Box[], boxes: readonly Box[], space: Space, region: Region, language: Language): string {
  const named = region.groups.find(({ condition }) => isExactly(people, space.boxesOf(condition), space));
  if (named) return titleOf(named, language);
  const words = boxes.slice(0, MOST_SHOWN).map((box) => groupInWords(box, space, region, language));
  const rest = boxes.length - words.length;
  if (boxes.length <= 1) return words[0] ?? (language === "de" ? "niemandem" : "nobody");
  const numbered = words.map((group, index) => `(${index + 1}) ${group}`).join(" ");
  if (language === "de") return `${boxes.length} Gruppen: ${numbered}${rest > 0 ? ` und ${rest} weiteren` : ""}`;
  return `${boxes.length} groups: ${numbered}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** The groups in the words of the file, one after the other, and all of them; none for everybody. */
export function groupsInWords(people: readonly Box[], boxes: readonly Box[], space: Space, region: Region, language: Language): readonly string[] {
  const named = region.groups.find(({ condition }) => isExactly(people, space.boxesOf(condition), space));
  const words = named ? [titleOf(named, language)] : boxes.map((box) => groupInWords(box, space, region, language));
  return words.filter((group) => group !== "");
}

/** Whether a declared group of several boxes holds exactly some people. */
export function isExactly(people: readonly Box[], group: readonly Box[], { impossible, layout }: Space): boolean {
  return (
    group.length > 1 &&
    people.every((box) => isCovered(box, [...group, ...impossible], layout)) &&
    group.every((box) => isCovered(box, [...people, ...impossible], layout))
  );
}

function groupInWords(box: Box, space: Space, region: Region, language: Language): string {
  const { axes, layout } = space;
  const restricted = axes.map((_, index) => index).filter((index) => !isUnrestricted(box, index, layout));
  if (restricted.length === 0) return "";
  const words: string[] = [];
  let rest = restricted;
  for (const { group, dimensions } of declaredGroups(space, region)) {
    if (!dimensions.every((index) => rest.includes(index) && sameValues(box, group.box, index, space))) continue;
    words.push(titleOf(group, language));
    rest = rest.filter((index) => !dimensions.includes(index));
  }
  for (const index of rest) words.push(axisInWords(box, index, space, language));
  return words.join("; ");
}

interface DeclaredGroup {
  readonly group: Region["groups"][number] & { readonly box: Box };
  readonly dimensions: readonly number[];
}

const declared = new WeakMap<Space, readonly DeclaredGroup[]>();

/** The groups that are a single box, those that say most first. */
export function declaredGroups(space: Space, region: Region): readonly DeclaredGroup[] {
  let groups = declared.get(space);
  if (!groups) {
    groups = region.groups
      .flatMap((group): DeclaredGroup[] => {
        const [box, ...more] = space.boxesOf(group.condition);
        if (!box || more.length > 0) return [];
        const dimensions = space.axes.map((_, index) => index).filter((index) => !isUnrestricted(box, index, space.layout));
        return dimensions.length > 0 ? [{ group: { ...group, box }, dimensions }] : [];
      })
      .sort((left, right) => right.dimensions.length - left.dimensions.length);
    declared.set(space, groups);
  }
  return groups;
}

/** Whether two boxes have the same values of a dimension. */
export function sameValues(left: Box, right: Box, dimension: number, { layout }: Pick<Space, "layout">): boolean {
  for (let word = layout.offsets[dimension] as number; word < (layout.offsets[dimension + 1] as number); word++)
    if (at(left, word) !== at(right, word)) return false;
  return true;
}

/** One dimension of a group: “Age: up to 11, from 27 years”. */
export function axisInWords(box: Box, index: number, space: Space, language: Language): string {
  const axis = space.axes[index] as Axis;
  const { dimension } = axis;
  const values = valuesOf(box, index, space.layout);
  const title = titleOf(dimension, language);
  if (dimension.is === "number") return `${title}: ${intervalsInWords(intervalsOf(values, axis), dimension.from, dimension.unit, language)}`;
  const lacking = dimension.values.filter((_, value) => !values.includes(value));
  if (values.length > 6 && lacking.length <= 3)
    return `${title}: ${language === "de" ? "alle außer" : "all except"} ${lacking.map((value) => titleOf(value, language)).join(", ")}`;
  if (dimension.ordered && values.length > 2 && values.length === (values.at(-1) ?? 0) - (values[0] ?? 0) + 1) {
    return `${title}: ${[values[0], values.at(-1)].map((value) => titleOf(dimension.values[value ?? 0] ?? dimension, language)).join(language === "de" ? " bis " : " to ")}`;
  }
  return `${title}: ${values.map((value) => titleOf(dimension.values[value] ?? dimension, language)).join(", ")}`;
}

const units: Readonly<Record<Language, Readonly<Record<TimeUnit, readonly [one: string, many: string, from: string]>>>> = {
  en: { days: ["day", "days", "days"], weeks: ["week", "weeks", "weeks"], months: ["month", "months", "months"], years: ["year", "years", "years"] },
  de: { days: ["Tag", "Tage", "Tagen"], weeks: ["Woche", "Wochen", "Wochen"], months: ["Monat", "Monate", "Monaten"], years: ["Jahr", "Jahre", "Jahren"] },
};

function intervalsInWords(intervals: readonly Interval[], lowest: number, unit: TimeUnit | undefined, language: Language): string {
  const words = intervals.map(([from, to]) => {
    if (to === null) return `${language === "de" ? "ab" : "from"} ${from}`;
    if (from === to) return String(from);
    return from === lowest ? `${language === "de" ? "bis" : "up to"} ${to}` : `${from}–${to}`;
  });
  const [from, to] = intervals.at(-1) ?? [0, 0];
  const shown = unit ? units[language][unit][to === null ? 2 : from === to && to === 1 ? 0 : 1] : "";
  return `${words.join(", ")}${shown ? ` ${shown}` : ""}`;
}

/** A person in words, as far as the groups of a finding mention it: “Legal status: Recognised refugee; Age: 34”. */
export function personInWords(person: Person, groups: readonly PeopleGroup[], { axes }: Space, language: Language): string {
  return axes
    .filter(({ dimension }) => groups.some((group) => Object.hasOwn(group, dimension.name)))
    .map(({ dimension }) => {
      const value = person[dimension.name];
      const words = dimension.is === "enumeration" ? titleOf(dimension.values.find(({ name }) => name === value) ?? dimension, language) : String(value);
      return `${titleOf(dimension, language)}: ${words}`;
    })
    .join("; ");
}
