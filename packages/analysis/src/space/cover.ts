import { at, type Box, contains, disjoint, isUnrestricted, type Layout, replace, valuesOf, volume } from "./box.ts";
import { isCovered, uncovered } from "./uncovered.ts";

/** With more pieces than these, only one way of widening them is tried. */
const MANY = 64;

/**
 * The fewest, largest boxes that cover some people exactly. `people` are boxes, `impossible` points may lie inside
 * or outside as it suits, and `others` are boxes that together hold everybody else who is possible.
 */
export function largestBoxes(people: readonly Box[], others: readonly Box[], impossible: readonly Box[], layout: Layout): readonly Box[] {
  const grown: Box[] = [];
  const ways = people.length > MANY ? [whollyFirst] : [whollyFirst, byValues];
  for (const box of people) {
    if (people.length > MANY && grown.some((other) => contains(other, box))) continue;
    for (const grow of ways) {
      const wide = grow(box, others, impossible, layout);
      if (!grown.some((other) => contains(other, wide))) grown.push(wide);
    }
  }
  return simplest(fewest(grown, impossible, layout), others, impossible, layout);
}

/**
 * Says each group as shortly as the others allow: down to those whom no other group holds, then without the
 * dimensions that need not be mentioned; only where that names fewer values, and the wordiest first.
 */
function simplest(boxes: readonly Box[], others: readonly Box[], impossible: readonly Box[], layout: Layout): readonly Box[] {
  const result = [...boxes];
  if (result.length < 2 || result.length > MANY) return result;
  const wordiest = boxes.map((box, index) => ({ box, index })).sort((left, right) => wordsFor(right.box, layout) - wordsFor(left.box, layout));
  for (const { box, index } of wordiest) {
    const rest = result.filter((_, other) => other !== index);
    const alone = boundsOf(uncovered(box, [...rest, ...impossible], layout));
    if (!alone) continue;
    for (let dimension = layout.offsets.length - 2; dimension >= 0; dimension--) widen(alone, dimension, others, undefined, layout);
    if (wordsFor(alone, layout) < wordsFor(box, layout)) result[index] = alone;
  }
  return result;
}

/** The smallest box around some boxes. */
function boundsOf(boxes: readonly Box[]): number[] | undefined {
  const [first, ...rest] = boxes;
  const bounds = first?.slice();
  for (const box of rest) for (const [word, values] of box.entries()) if (bounds) bounds[word] = at(bounds, word) | values;
  return bounds;
}

/** About how many values have to be named: a few that lack are named instead of many that are there. */
function wordsFor(box: Box, layout: Layout): number {
  let words = 0;
  for (const [dimension, size] of layout.sizes.entries()) {
    if (isUnrestricted(box, dimension, layout)) continue;
    const named = valuesOf(box, dimension, layout).length;
    words += 1 + Math.min(named, size - named + 1);
  }
  return words;
}

/** Everybody possible who is not among some people. */
export function everybodyElse(people: readonly Box[], impossible: readonly Box[], layout: Layout): readonly Box[] {
  return uncovered(layout.full, [...people, ...impossible], layout);
}

/**
 * Widens a box as far as the others allow: first the dimensions that need not be mentioned at all, then by values.
 * The dimensions declared last come first, so that those declared first stay in the words.
 */
function whollyFirst(box: Box, others: readonly Box[], impossible: readonly Box[], layout: Layout): Box {
  const grown = box.slice();
  for (let dimension = layout.offsets.length - 2; dimension >= 0; dimension--) widen(grown, dimension, others, undefined, layout);
  return byValues(grown, others, impossible, layout);
}

/** Widens a box by the values that somebody possible has, as far as the others allow. */
function byValues(box: Box, others: readonly Box[], impossible: readonly Box[], layout: Layout): Box {
  const grown = box.slice();
  for (let dimension = layout.offsets.length - 2; dimension >= 0; dimension--) widen(grown, dimension, others, impossible, layout);
  for (let dimension = layout.offsets.length - 2; dimension >= 0; dimension--) widen(grown, dimension, others, undefined, layout);
  return grown;
}

/** Without `impossible`, widens a dimension wholly or not at all. */
function widen(box: number[], dimension: number, others: readonly Box[], impossible: readonly Box[] | undefined, layout: Layout): void {
  if (isUnrestricted(box, dimension, layout)) return;
  const from = layout.offsets[dimension] as number;
  const to = layout.offsets[dimension + 1] as number;
  const widest = layout.full.slice(from, to);
  for (const other of others) {
    if (!meetsElsewhere(box, other, dimension, layout)) continue;
    let same = true;
    for (let word = from; word < to; word++) {
      widest[word - from] = at(widest, word - from) & ~at(other, word);
      if (at(widest, word - from) !== at(box, word)) same = false;
    }
    if (same || (!impossible && !isFull(widest, from, layout.full))) return;
  }
  if (impossible && impossible.length > 0) keepPossible(widest, box, from, impossible, layout);
  replace(box, widest, from);
}

/** Leaves out of new values of a dimension those that nobody possible has who otherwise is like the people of the box. */
function keepPossible(widest: number[], box: Box, from: number, impossible: readonly Box[], layout: Layout): void {
  const wide = box.slice();
  replace(wide, widest, from);
  const possible = widest.map(() => 0);
  for (const part of uncovered(wide, impossible, layout))
    for (let word = 0; word < possible.length; word++) possible[word] = at(possible, word) | at(part, from + word);
  for (let word = 0; word < widest.length; word++) widest[word] = at(widest, word) & (at(possible, word) | at(box, from + word));
}

function isFull(words: readonly number[], from: number, full: Box): boolean {
  return words.every((word, index) => word === at(full, from + index));
}

/** Whether two boxes would have a point in common if the first had every value of a dimension. */
function meetsElsewhere(box: Box, other: Box, dimension: number, { offsets }: Layout): boolean {
  for (let each = 0; each + 1 < offsets.length; each++) {
    if (each === dimension) continue;
    let common = 0;
    for (let word = offsets[each] as number; word < (offsets[each + 1] as number); word++) common |= at(box, word) & at(other, word);
    if (common === 0) return false;
  }
  return true;
}

/** Leaves out boxes that the others cover, small ones first. */
function fewest(boxes: readonly Box[], impossible: readonly Box[], layout: Layout): readonly Box[] {
  const bySize = boxes
    .map((box, order) => ({ box, order, size: volume(box, layout) }))
    .sort((left, right) => left.size - right.size || right.order - left.order);
  let kept = bySize;
  for (const candidate of bySize) {
    const rest = kept.filter((other) => other !== candidate);
    const near = rest.filter(({ box }) => !disjoint(box, candidate.box, layout)).map(({ box }) => box);
    if (isCovered(candidate.box, [...near, ...impossible], layout)) kept = rest;
  }
  return kept.sort((left, right) => left.order - right.order).map(({ box }) => box);
}
