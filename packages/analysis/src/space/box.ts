/**
 * A product of sets, one set of values for each dimension of a space. The values of a dimension are bits,
 * 32 to a word, so that a dimension may have any number of them. Words are signed, as the operators of bits
 * give them: a plain array of such numbers takes half the memory of a typed one, and is made much faster.
 */
export type Box = readonly number[];

/** How the words of a box are shared out: dimension `d` has the words `offsets[d]` to `offsets[d + 1] - 1`. */
export interface Layout {
  readonly offsets: readonly number[];
  /** The number of values of each dimension. */
  readonly sizes: readonly number[];
  /** The box with every value of every dimension. */
  readonly full: Box;
}

export function layoutOf(sizes: readonly number[]): Layout {
  const offsets = [0];
  for (const size of sizes) offsets.push((offsets.at(-1) ?? 0) + Math.max(1, Math.ceil(size / 32)));
  const full = Array.from({ length: offsets.at(-1) ?? 0 }, () => 0);
  for (const [dimension, size] of sizes.entries()) for (let value = 0; value < size; value++) addValue(full, offsets[dimension] ?? 0, value);
  return { offsets, sizes, full };
}

/** Adds a value to a set that begins at a word. */
export function addValue(box: number[], offset: number, value: number): void {
  const word = offset + (value >>> 5);
  box[word] = at(box, word) | (1 << (value & 31));
}

export function hasValue(box: Box, offset: number, value: number): boolean {
  return ((at(box, offset + (value >>> 5)) >>> (value & 31)) & 1) === 1;
}

/** The word of a box; boxes have no holes. */
export function at(box: Box, word: number): number {
  return box[word] as number;
}

/** Gives a box the values of a dimension that another one has. */
export function takeOver(box: number[], other: Box, dimension: number, { offsets }: Layout): void {
  for (let word = offsets[dimension] as number; word < (offsets[dimension + 1] as number); word++) box[word] = at(other, word);
}

/** Replaces the words of a box from one on. */
export function replace(box: number[], words: readonly number[], from: number): void {
  for (let index = 0; index < words.length; index++) box[from + index] = at(words, index);
}

/** Whether no point is in the box. */
export function isEmpty(box: Box, { offsets }: Layout): boolean {
  for (let dimension = 0; dimension + 1 < offsets.length; dimension++) {
    let any = 0;
    for (let word = offsets[dimension] as number; word < (offsets[dimension + 1] as number); word++) any |= at(box, word);
    if (any === 0) return true;
  }
  return false;
}

/** Whether two boxes have no point in common. */
export function disjoint(left: Box, right: Box, { offsets }: Layout): boolean {
  for (let dimension = 0; dimension + 1 < offsets.length; dimension++) {
    let common = 0;
    for (let word = offsets[dimension] as number; word < (offsets[dimension + 1] as number); word++) common |= at(left, word) & at(right, word);
    if (common === 0) return true;
  }
  return false;
}

/** Whether every point of the second box is in the first. */
export function contains(outer: Box, inner: Box): boolean {
  for (let word = 0; word < inner.length; word++) if ((at(inner, word) & ~at(outer, word)) !== 0) return false;
  return true;
}

/** What two boxes have in common; nothing where they are disjoint. */
export function intersection(left: Box, right: Box, layout: Layout): Box | undefined {
  if (disjoint(left, right, layout)) return undefined;
  const common = left.slice();
  for (let word = 0; word < left.length; word++) common[word] = at(left, word) & at(right, word);
  return common;
}

/** What the boxes of two unions have in common. */
export function intersections(left: readonly Box[], right: readonly Box[], layout: Layout): readonly Box[] {
  const common: Box[] = [];
  for (const one of left) {
    for (const other of right) {
      const both = contains(other, one) ? one : contains(one, other) ? other : intersection(one, other, layout);
      if (both) common.push(both);
    }
  }
  return withoutContained(common);
}

/** Leaves out boxes that lie in another one. */
export function withoutContained(boxes: readonly Box[]): readonly Box[] {
  if (boxes.length < 2) return boxes;
  const kept: Box[] = [];
  for (const box of boxes) {
    if (isContained(box, kept)) continue;
    for (let index = kept.length - 1; index >= 0; index--) if (contains(box, kept[index] as Box)) kept.splice(index, 1);
    kept.push(box);
  }
  return kept;
}

function isContained(box: Box, others: readonly Box[]): boolean {
  for (const other of others) if (contains(other, box)) return true;
  return false;
}

/** Whether a dimension of a box has every value. */
export function isUnrestricted(box: Box, dimension: number, { offsets, full }: Layout): boolean {
  for (let word = offsets[dimension] as number; word < (offsets[dimension + 1] as number); word++) if (at(box, word) !== at(full, word)) return false;
  return true;
}

/** The values of a dimension of a box, in order. */
export function valuesOf(box: Box, dimension: number, { offsets, sizes }: Layout): readonly number[] {
  const values: number[] = [];
  for (let value = 0; value < (sizes[dimension] as number); value++) if (hasValue(box, offsets[dimension] as number, value)) values.push(value);
  return values;
}

/** How many points a box has; inexact beyond 2^53. */
export function volume(box: Box, { offsets }: Layout): number {
  let product = 1;
  for (let dimension = 0; dimension + 1 < offsets.length; dimension++) {
    let count = 0;
    for (let word = offsets[dimension] as number; word < (offsets[dimension + 1] as number); word++) count += bits(at(box, word));
    product *= count;
  }
  return product;
}

function bits(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
