import { type Box, contains, disjoint, isEmpty, type Layout } from "./box.ts";
import { type Budget, unlimited } from "./budget.ts";
import { parts } from "./split.ts";
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
  const found: Part[] = [];
  eachPart(box, boxes, without, layout, judge, budget, (part) => {
    found.push(part);
    return true;
  });
  return found;
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
  return split(
    box,
    boxes.map((_, index) => index),
    without,
  );

  /** Looks at those of the listed boxes, and of those to leave out, that may reach into a part. */
  function split(part: Box, candidates: readonly number[], leaving: readonly Box[]): boolean {
    if (!budget.spend(candidates.length + leaving.length)) return true;
    const certain: number[] = [];
    const possible: number[] = [];
    const left: Box[] = [];
    const cutting: Box[] = [];
    for (const index of candidates) {
      const other = boxes[index] as Box;
      if (disjoint(part, other, layout)) continue;
      possible.push(index);
      if (contains(other, part)) certain.push(index);
      else cutting.push(other);
    }
    for (const other of leaving) {
      if (disjoint(part, other, layout)) continue;
      if (contains(other, part)) return true;
      left.push(other);
      cutting.push(other);
    }
    const decision = judge(certain, possible);
    if (decision === "drop") return true;
    if (cutting.length === 0) return found({ box: part, inside: certain });
    if (decision === "keep") return uncovered(part, left, layout, budget).every((each) => found({ box: each, inside: certain }));
    for (const each of parts(part, cutting, 0, cutting.length, layout)) if (!split(each, possible, left)) return false;
    return true;
  }
}
