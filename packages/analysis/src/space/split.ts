import { at, type Box, type Layout } from "./box.ts";

/**
 * Adaptive splitting, on which everything here rests: the dimension that most of the listed boxes restrict inside
 * the given one is cut into its atoms, the classes of values that no listed box tells apart; what remains of the
 * list in each part is then looked at again. No list takes more cuts than it has restricted dimensions.
 */

/** The dimension that most of the boxes restrict inside a box; -1 where none restricts any. */
export function mostRestricted(box: Box, boxes: readonly Box[], live: Int32Array | readonly number[], count: number, { offsets }: Layout): number {
  let best = -1;
  let most = 0;
  for (let dimension = 0; dimension + 1 < offsets.length; dimension++) {
    const from = offsets[dimension] as number;
    const to = offsets[dimension + 1] as number;
    let restricting = 0;
    for (let index = 0; index < count; index++) {
      const other = boxes[live[index] as number] as Box;
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

/** The parts of a box whose values of one dimension no listed box tells apart, in the order of their first values. */
export function atoms(
  box: Box,
  dimension: number,
  boxes: readonly Box[],
  live: Int32Array | readonly number[],
  count: number,
  { offsets }: Layout,
): readonly Box[] {
  const from = offsets[dimension] as number;
  const to = offsets[dimension + 1] as number;
  return to - from === 1 ? wordAtoms(box, from, boxes, live, count) : setAtoms(box, from, to, boxes, live, count);
}

function wordAtoms(box: Box, word: number, boxes: readonly Box[], live: Int32Array | readonly number[], count: number): readonly Box[] {
  const classes = [at(box, word)];
  for (let index = 0; index < count; index++) {
    const set = at(boxes[live[index] as number] as Box, word);
    for (let position = classes.length - 1; position >= 0; position--) {
      const old = classes[position] as number;
      const inside = old & set;
      if (inside !== 0 && inside !== old) {
        classes[position] = inside;
        classes.push(old & ~set);
      }
    }
  }
  classes.sort((left, right) => lowest(left) - lowest(right));
  return classes.map((values) => {
    const part = box.slice();
    part[word] = values;
    return part;
  });
}

function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}

function setAtoms(box: Box, from: number, to: number, boxes: readonly Box[], live: Int32Array | readonly number[], count: number): readonly Box[] {
  let classes = [box];
  for (let index = 0; index < count; index++) {
    const other = boxes[live[index] as number] as Box;
    const refined: Box[] = [];
    for (const values of classes) {
      let inside = 0;
      let outside = 0;
      for (let word = from; word < to; word++) {
        inside |= at(values, word) & at(other, word);
        outside |= at(values, word) & ~at(other, word);
      }
      if (inside === 0 || outside === 0) refined.push(values);
      else {
        const without = values.slice();
        const within = values.slice();
        for (let word = from; word < to; word++) {
          within[word] = at(values, word) & at(other, word);
          without[word] = at(values, word) & ~at(other, word);
        }
        refined.push(within, without);
      }
    }
    classes = refined;
  }
  return classes.sort((left, right) => firstValue(left, from, to) - firstValue(right, from, to));
}

function firstValue(box: Box, from: number, to: number): number {
  for (let word = from; word < to; word++) if (at(box, word) !== 0) return (word - from) * 32 + lowest(at(box, word));
  return Number.POSITIVE_INFINITY;
}
