import { addValue, type Box, type Layout, layoutOf, valuesOf } from "../../../packages/analysis/src/space/box.ts";
import { type Random, randomFrom } from "../random.ts";

/** A rule of a decision table: for each column a stretch of numbers, both ends included. */
export type Rule = readonly (readonly [from: number, to: number])[];

/** A decision table over numeric columns, in the spirit of Calvanese et al. 2016. */
export interface Table {
  readonly columns: number;
  /** Every column holds the numbers from 0 to this one. */
  readonly highest: number;
  readonly rules: readonly Rule[];
}

/** A table that covers everything and has no overlap: the space is split at random until there are enough boxes. */
export function completeTable(columns: number, count: number, highest: number, seed: number): Table {
  const random = randomFrom(seed);
  const rules: Rule[] = [];
  split(
    Array.from({ length: columns }, () => [0, highest] as const),
    count,
  );
  // Rules that were split off each other do not stand beside each other in a table that people keep.
  return { columns, highest, rules: shuffled(rules, random) };

  function split(rule: Rule, wanted: number): void {
    if (wanted === 1) {
      rules.push(rule);
      return;
    }
    const column = random.between(0, columns - 1);
    const [from, to] = rule[column] as readonly [number, number];
    const share = 0.2 + 0.6 * random.next();
    const cut = from + Math.floor((to - from) * share);
    if (cut === to) {
      split(rule, wanted);
      return;
    }
    const left = Math.min(wanted - 1, Math.max(1, Math.round(wanted * share)));
    split(rule.with(column, [from, cut]), left);
    split(rule.with(column, [cut + 1, to]), wanted - left);
  }
}

/** The table without one rule in a hundred, and the rules that were taken away. */
export function withGaps(table: Table): { readonly table: Table; readonly removed: readonly Rule[] } {
  const removed = table.rules.filter((_, index) => index % 100 === 0);
  return { table: { ...table, rules: table.rules.filter((_, index) => index % 100 !== 0) }, removed };
}

/** The table with one rule in fifty reaching over a border into its neighbours. */
export function withOverlaps(table: Table, seed: number): Table {
  const random = randomFrom(seed);
  const widened = (rule: Rule): Rule => {
    const inner = rule.flatMap(([from, to], column) => (from > 0 || to < table.highest ? [column] : []));
    const column = random.pick(inner);
    const [from, to] = rule[column] as readonly [number, number];
    const reach = Math.ceil((to - from + 1) / 4);
    return rule.with(column, [Math.max(0, from - reach), Math.min(table.highest, to + reach)]);
  };
  return { ...table, rules: table.rules.map((rule, index) => (index % 50 === 0 ? widened(rule) : rule)) };
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, order: random.next() }))
    .sort((left, right) => left.order - right.order)
    .map(({ item }) => item);
}

/** A table as the analysis sees it: numbers that no rule tells apart are one value. */
export interface Boxes {
  readonly layout: Layout;
  readonly boxes: readonly Box[];
  /** How many numbers of a column are in a box. */
  numbersIn(box: Box, column: number): number;
}

export function boxesOf({ columns, rules, highest }: Table): Boxes {
  const starts = Array.from({ length: columns }, (_, column) => startsOf(rules, column, highest));
  const layout = layoutOf(starts.map((numbers) => numbers.length));
  const boxOf = (rule: Rule): Box => {
    const box = layout.full.map(() => 0);
    for (const [column, [from, to]] of rule.entries()) {
      for (const [value, start] of (starts[column] ?? []).entries()) if (start >= from && start <= to) addValue(box, layout.offsets[column] as number, value);
    }
    return box;
  };
  const numbersIn = (box: Box, column: number): number => {
    const numbers = starts[column] ?? [];
    return valuesOf(box, column, layout).reduce((sum, value) => sum + (numbers[value + 1] ?? highest + 1) - (numbers[value] ?? 0), 0);
  };
  return { layout, boxes: rules.map(boxOf), numbersIn };
}

function startsOf(rules: readonly Rule[], column: number, highest: number): readonly number[] {
  const starts = new Set([0]);
  for (const rule of rules) {
    const [from, to] = rule[column] as readonly [number, number];
    starts.add(from);
    if (to < highest) starts.add(to + 1);
  }
  return [...starts].sort((left, right) => left - right);
}

/** How many combinations of numbers a rule holds, for comparisons; inexact beyond 2^53. */
export function sizeOf(rule: Rule): number {
  return rule.reduce((product, [from, to]) => product * (to - from + 1), 1);
}
