import type { Interval, PeopleGroup } from "@kurzweg/model";
import { addValue, type Box, type Layout, layoutOf } from "./box.ts";
import { isCovered } from "./uncovered.ts";

/** The values of one dimension, as far as some groups tell them apart. */
interface Scale {
  readonly size: number;
  /** Which of them are in a set, counted from 0. */
  valuesIn(set: PeopleGroup[string]): readonly number[];
}

/**
 * Whether all people of some groups are among those of others, which may come from another edition of a region. Values that no group
 * names count as one more: where it would depend on them, the answer is no.
 */
export function areAmong(people: readonly PeopleGroup[], others: readonly PeopleGroup[]): boolean {
  const groups = [...people, ...others];
  const names = [...new Set(groups.flatMap((group) => Object.keys(group)))];
  const scales = names.map((name) => scaleOf(groups.flatMap((group) => (group[name] ? [group[name]] : []))));
  const layout = layoutOf(scales.map(({ size }) => size));
  const boxOf = (group: PeopleGroup): Box =>
    boxWith(
      names.map((name, index) => group[name] && scales[index]?.valuesIn(group[name])),
      layout,
    );
  const covers = others.map(boxOf);
  return people.every((group) => isCovered(boxOf(group), covers, layout));
}

function boxWith(sets: readonly (readonly number[] | undefined)[], { offsets, full }: Layout): Box {
  const box = full.slice();
  for (const [dimension, values] of sets.entries()) {
    if (!values) continue;
    const offset = offsets[dimension] ?? 0;
    box.fill(0, offset, offsets[dimension + 1]);
    for (const value of values) addValue(box, offset, value);
  }
  return box;
}

function scaleOf(sets: readonly PeopleGroup[string][]): Scale {
  const intervals = sets.flatMap((set) => set.filter(isInterval));
  return intervals.length > 0 ? scaleOfNumbers(intervals) : scaleOfNames(sets.flatMap((set) => set.filter((value) => typeof value === "string")));
}

function scaleOfNames(named: readonly string[]): Scale {
  const values = [...new Set(named)];
  return { size: values.length + 1, valuesIn: (set) => set.flatMap((value) => (isInterval(value) ? [] : [values.indexOf(value)])) };
}

/** Stretches of whole numbers between which some interval begins or ends. */
function scaleOfNumbers(intervals: readonly Interval[]): Scale {
  const bounds = intervals.flatMap(([from, to]) => [from, ...(to === null ? [] : [to + 1])]);
  const starts = [-Infinity, ...[...new Set(bounds)].sort((left, right) => left - right)];
  const holds = (set: PeopleGroup[string], start: number): boolean =>
    set.some((value) => isInterval(value) && start >= value[0] && start <= (value[1] ?? Infinity));
  return { size: starts.length, valuesIn: (set) => starts.flatMap((start, index) => (holds(set, start) ? [index] : [])) };
}

function isInterval(value: string | Interval): value is Interval {
  return typeof value !== "string";
}
