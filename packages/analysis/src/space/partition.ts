import { type Box, contains, disjoint, isEmpty, type Layout } from "./box.ts";
import { type Budget, unlimited } from "./budget.ts";
import { parts as partsOf } from "./split.ts";

/** A part of the space that lies wholly inside some of the listed boxes and wholly outside the others. */
export interface Part {
  readonly box: Box;
  /** Which of the listed boxes it lies in, in ascending order. */
  readonly inside: readonly number[];
}

/**
 * Cuts a box into parts on which it is settled in which of the listed boxes they lie.
 * Parts inside `without` are left out, and so are parts that are not `interesting`: that is asked
 * of all boxes that a part may still lie in, so it may be given up as soon as those are too few.
 */
export function partition(
  box: Box,
  boxes: readonly Box[],
  without: readonly Box[],
  layout: Layout,
  interesting: (inside: readonly number[]) => boolean = () => true,
  budget: Budget = unlimited,
): readonly Part[] {
  const parts: Part[] = [];
  const listed = [...boxes, ...without];
  if (!isEmpty(box, layout))
    split(
      box,
      listed.map((_, index) => index),
    );
  return parts;

  function split(part: Box, candidates: readonly number[]): void {
    if (!budget.spend(candidates.length)) return;
    const live: number[] = [];
    const cutting: number[] = [];
    for (const index of candidates) {
      const other = listed[index] as Box;
      if (disjoint(part, other, layout)) continue;
      const whole = contains(other, part);
      if (whole && index >= boxes.length) return;
      live.push(index);
      if (!whole) cutting.push(index);
    }
    const inside = live.filter((index) => index < boxes.length);
    if (!interesting(inside)) return;
    if (cutting.length === 0) {
      parts.push({ box: part, inside });
      return;
    }
    for (const each of partsOf(part, listed, cutting, cutting.length, layout)) split(each, live);
  }
}
