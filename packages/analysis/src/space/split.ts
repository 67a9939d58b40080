import { at, type Box, type Layout, replace } from "./box.ts";

/** So few boxes do not make many classes of values, however many values there are. */
const FEW = 12;

/**
 * Adaptive splitting, on which everything here rests: a box is cut in the dimension that most of the listed boxes (those
 * from `start` to before `end`) restrict inside it, and each part is then looked at again with the boxes that reach into
 * it. A dimension with few values, or with few boxes, is cut into its atoms, the classes of values that no listed box
 * tells apart; any other one is cut in two, where fewest boxes lie on both sides. (Atoms alone do not end on numbers
 * with hundreds of borders; halves alone take four times as long on the dimensions of people.)
 */
export function parts(box: Box, boxes: readonly Box[], start: number, end: number, layout: Layout): readonly Box[] {
  const dimension = mostRestricted(box, boxes, start, end, layout);
  if (dimension < 0) return [];
  const from = layout.offsets[dimension] as number;
  const to = layout.offsets[dimension + 1] as number;
  if (to - from === 1) return atoms(box, from, boxes, start, end);
  return end - start <= FEW ? wideAtoms(box, from, to, boxes, start, end) : halves(box, from, to, boxes, start, end);
}

/** The parts of a box whose values of one dimension no listed box tells apart, in the order of their first values. */
function atoms(box: Box, word: number, boxes: readonly Box[], start: number, end: number): readonly Box[] {
  const classes = [at(box, word)];
  for (let index = start; index < end; index++) {
    const set = at(boxes[index] as Box, word);
    for (let position = classes.length - 1; position >= 0; position--) {
      const old = classes[position] as number;
      const inside = old & set;
      if (inside !== 0 && inside !== old) {
        classes[position] = inside;
        classes.push(old & ~set);
      }
    }
  }
  sortByLowest(classes);
  const found: Box[] = [];
  for (const values of classes) {
    const part = box.slice();
    part[word] = values;
    found.push(part);
  }
  return found;
}

/** In place, without the copies and calls of a sort by a function: most often there are two or three. */
function sortByLowest(classes: number[]): void {
  for (let index = 1; index < classes.length; index++) {
    const values = classes[index] as number;
    let place = index;
    for (; place > 0 && lowest(classes[place - 1] as number) > lowest(values); place--) classes[place] = classes[place - 1] as number;
    classes[place] = values;
  }
}

/** The same for a dimension of several words. */
function wideAtoms(box: Box, from: number, to: number, boxes: readonly Box[], start: number, end: number): readonly Box[] {
  const classes: (readonly number[])[] = [box.slice(from, to)];
  for (let index = start; index < end; index++) {
    const other = boxes[index] as Box;
    for (let position = classes.length - 1; position >= 0; position--) {
      const old = classes[position] as readonly number[];
      const [inside] = proper(old, shared(old, other, from));
      if (!inside) continue;
      classes[position] = inside;
      classes.push(without(old, inside));
    }
  }
  classes.sort((left, right) => firstShared(left, left, 0) - firstShared(right, right, 0));
  return classes.map((values) => {
    const part = box.slice();
    replace(part, values, from);
    return part;
  });
}

function without(whole: readonly number[], part: readonly number[]): number[] {
  return whole.map((word, index) => word & ~at(part, index));
}

/** The number of the lowest bit of a word. */
function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** Two parts of a box, cut in one dimension. */
function halves(box: Box, from: number, to: number, boxes: readonly Box[], start: number, end: number): readonly Box[] {
  const whole = box.slice(from, to);
  let best: readonly number[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates(whole, boxes, start, end, from)) {
    const work = workAfter(candidate, whole, boxes, start, end, from);
    if (work < least) {
      least = work;
      best = candidate;
    }
  }
  if (!best) return [];
  return [best, without(whole, best)].map((values) => {
    const part = box.slice();
    replace(part, values, from);
    return part;
  });
}

/** The dimension that most of the boxes restrict inside a box; -1 where none restricts any. */
function mostRestricted(box: Box, boxes: readonly Box[], start: number, end: number, { offsets }: Layout): number {
  let best = -1;
  let most = 0;
  for (let dimension = 0; dimension + 1 < offsets.length; dimension++) {
    const from = offsets[dimension] as number;
    const to = offsets[dimension + 1] as number;
    let restricting = 0;
    for (let index = start; index < end; index++) {
      const other = boxes[index] as Box;
      for (let word = from; word < to; word++) {
        if ((at(box, word) & ~at(other, word)) !== 0) {
          restricting++;
          break;
        }
      }
    }
    if (restricting > most) {
      most = restricting;
      best = dimension;
    }
  }
  return best;
}

/** No more boxes than these are asked where they begin and end. */
const MOST_ASKED = 64;
/** So many of the borders that most boxes share are tried. */
const MOST_BORDERS = 4;

/**
 * Ways to cut the values of a dimension in two: before the values at which most boxes begin or behind which they
 * end, and by the sets of the first and of the middle box themselves. None of them is empty or the whole.
 */
function candidates(whole: readonly number[], boxes: readonly Box[], start: number, end: number, from: number): readonly (readonly number[])[] {
  const borders = new Map<number, number>();
  const stride = Math.max(1, Math.floor((end - start) / MOST_ASKED));
  for (let index = start; index < end; index += stride) {
    const other = boxes[index] as Box;
    for (const border of [firstShared(whole, other, from), lastShared(whole, other, from) + 1]) borders.set(border, (borders.get(border) ?? 0) + 1);
  }
  const frequent = [...borders].sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, MOST_BORDERS);
  const found = frequent.flatMap(([border]) => proper(whole, before(whole, border)));
  for (const index of [start, (start + end) >> 1]) found.push(...proper(whole, shared(whole, boxes[index] as Box, from)));
  if (found.length === 0)
    for (let index = start; index < end && found.length === 0; index++) found.push(...proper(whole, shared(whole, boxes[index] as Box, from)));
  return found;
}

function proper(whole: readonly number[], part: readonly number[]): readonly (readonly number[])[] {
  let any = 0;
  let lacking = 0;
  for (let word = 0; word < whole.length; word++) {
    any |= at(part, word);
    lacking |= at(whole, word) & ~at(part, word);
  }
  return any !== 0 && lacking !== 0 ? [part] : [];
}

function shared(whole: readonly number[], other: Box, from: number): number[] {
  const common = whole.slice();
  for (let word = 0; word < whole.length; word++) common[word] = at(whole, word) & at(other, from + word);
  return common;
}

/** The values before a border. */
function before(whole: readonly number[], border: number): number[] {
  const part = whole.map(() => 0);
  for (let word = 0; word * 32 < border && word < whole.length; word++)
    part[word] = at(whole, word) & (border - word * 32 >= 32 ? -1 : (1 << (border - word * 32)) - 1);
  return part;
}

function firstShared(whole: readonly number[], other: Box, from: number): number {
  for (let word = 0; word < whole.length; word++) {
    const common = at(whole, word) & at(other, from + word);
    if (common !== 0) return word * 32 + lowest(common);
  }
  return 0;
}

function lastShared(whole: readonly number[], other: Box, from: number): number {
  for (let word = whole.length - 1; word >= 0; word--) {
    const common = at(whole, word) & at(other, from + word);
    if (common !== 0) return word * 32 + 31 - Math.clz32(common);
  }
  return -1;
}

/** About how much work is left after a cut: boxes on both sides count twice. */
function workAfter(part: readonly number[], whole: readonly number[], boxes: readonly Box[], start: number, end: number, from: number): number {
  let inside = 0;
  let outside = 0;
  for (let index = start; index < end; index++) {
    const other = boxes[index] as Box;
    let here = 0;
    let there = 0;
    for (let word = 0; word < whole.length; word++) {
      const common = at(whole, word) & at(other, from + word);
      here |= common & at(part, word);
      there |= common & ~at(part, word);
    }
    if (here !== 0) inside++;
    if (there !== 0) outside++;
  }
  return inside * Math.log2(inside + 1) + outside * Math.log2(outside + 1);
}
