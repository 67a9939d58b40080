import { at, type Box, contains, disjoint, isEmpty, type Layout } from "./box.ts";
import { type Budget, unlimited } from "./budget.ts";
import { parts } from "./split.ts";

/** The parts of a box that no listed box covers, as boxes without a point in common; as far as the budget reaches. */
export function uncovered(box: Box, covers: readonly Box[], layout: Layout, budget: Budget = unlimited): readonly Box[] {
  const found: Box[] = [];
  search(box, covers, layout, budget, (part) => {
    found.push(part);
    return true;
  });
  return found;
}

/** The first part of a box that no listed box covers. */
export function firstUncovered(box: Box, covers: readonly Box[], layout: Layout, budget: Budget = unlimited): Box | undefined {
  let first: Box | undefined;
  search(box, covers, layout, budget, (part) => {
    first = part;
    return false;
  });
  return first;
}

/** Whether the listed boxes together cover a box. */
export function isCovered(box: Box, covers: readonly Box[], layout: Layout): boolean {
  return isEmpty(box, layout) || (occurs(box, covers) && firstUncovered(box, covers, layout) === undefined);
}

/** Whether every value of a box is in one of the others: without that, they cannot cover it. */
function occurs(box: Box, others: readonly Box[]): boolean {
  for (let word = 0; word < box.length; word++) {
    let lacking = at(box, word);
    for (let index = 0; index < others.length && lacking !== 0; index++) lacking &= ~at(others[index] as Box, word);
    if (lacking !== 0) return false;
  }
  return true;
}

/** What is left of some boxes when others are taken away. */
export function subtract(boxes: readonly Box[], taken: readonly Box[], layout: Layout): readonly Box[] {
  if (!boxes.some((box) => meetsAny(box, taken, layout))) return boxes;
  return boxes.flatMap((box) => (meetsAny(box, taken, layout) ? uncovered(box, taken, layout) : [box]));
}

/** Whether nothing is left of some boxes when others are taken away. */
export function isNothingLeft(boxes: readonly Box[], taken: readonly Box[], layout: Layout): boolean {
  return boxes.every((box) => meetsAny(box, taken, layout) && isCovered(box, taken, layout));
}

function meetsAny(box: Box, others: readonly Box[], layout: Layout): boolean {
  for (const other of others) if (!disjoint(box, other, layout)) return true;
  return false;
}

function search(box: Box, covers: readonly Box[], layout: Layout, budget: Budget, found: (part: Box) => boolean): void {
  if (isEmpty(box, layout)) return;
  // The covers that reach into the part that is looked at, behind those that reach into the parts around it.
  const live: Box[] = [];
  split(box, covers, 0, covers.length);

  /** Looks at the candidates from `start` to before `end`. False when the search is to end. */
  function split(part: Box, candidates: readonly Box[], start: number, end: number): boolean {
    if (!budget.spend(end - start)) return false;
    const first = candidates === live ? end : 0;
    let last = first;
    for (let index = start; index < end; index++) {
      const cover = candidates[index] as Box;
      if (disjoint(part, cover, layout)) continue;
      if (contains(cover, part)) return true;
      live[last++] = cover;
    }
    if (last === first) return found(part);
    for (const each of parts(part, live, first, last, layout)) if (!split(each, live, first, last)) return false;
    return true;
  }
}
