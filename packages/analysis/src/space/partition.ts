import { type Box, contains, disjoint, isEmpty, type Layout } from "./box.ts";
import { type Budget, unlimited } from "./budget.ts";
import { parts as partsOf } from "./split.ts";
import { uncovered } from "./uncovered.ts";

/** A part of the space that lies wholly inside some of the listed boxes. */
export interface Part {
  readonly box: Box;
  /** Which of the listed boxes it lies in, in ascending order. Where it was not kept early, it lies wholly outside the others. */
  readonly inside: readonly number[];
}

/**
 * What becomes of a part, given the listed boxes in which it lies wholly and all those into which it reaches: it is kept as
 * it is, left out, or cut further. Where both are the same, it cannot be cut: it is then kept, unless it is left out.
 */
export type Judge = (certain: readonly number[], possible: readonly number[]) => "keep" | "drop" | "cut";

/**
 * Cuts a box into parts on which it is settled in which of the listed boxes they lie, or for which a judge decides earlier.
 * Parts inside `without` are left out.
 */
export function partition(
  box: Box,
  boxes: readonly Box[],
  without: readonly Box[],
  layout: Layout,
  judge: Judge = () => "cut",
  budget: Budget = unlimited,
): readonly Part[] {
  const parts: Part[] = [];
  eachPart(box, boxes, without, layout, judge, budget, (part) => {
    parts.push(part);
    return true;
  });
  return parts;
}

/** The same, one part after the other, until `found` says no; false where it did. */
export function eachPart(
  box: Box,
  boxes: readonly Box[],
  without: readonly Box[],
  layout: Layout,
  judge: Judge,
  budget: Budget,
  found: (part: Part) => boolean,
): boolean {
  if (isEmpty(box, layout)) return true;
  const listed = [...boxes, ...without];
  return split(
    box,
    listed.map((_, index) => index),
  );

  function split(part: Box, candidates: readonly number[]): boolean {
    if (!budget.spend(candidates.length)) return true;
    const live: number[] = [];
    const certain: number[] = [];
    const possible: number[] = [];
    const cutting: number[] = [];
    for (const index of candidates) {
      const other = listed[index] as Box;
      if (disjoint(part, other, layout)) continue;
      const whole = contains(other, part);
      if (index >= boxes.length) {
        if (whole) return true;
      } else {
        possible.push(index);
        if (whole) certain.push(index);
      }
      live.push(index);
      if (!whole) cutting.push(index);
    }
    const decision = judge(certain, possible);
    if (decision === "drop") return true;
    if (cutting.length === 0) return found({ box: part, inside: certain });
    if (decision === "keep") {
      const left = live.slice(possible.length).map((index) => listed[index] as Box);
      return uncovered(part, left, layout, budget).every((each) => found({ box: each, inside: certain }));
    }
    for (const each of partsOf(part, listed, cutting, cutting.length, layout)) if (!split(each, live)) return false;
    return true;
  }
}
