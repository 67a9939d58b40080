import { type Box, contains, disjoint, isEmpty, type Layout } from "./box.ts";
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
  return firstUncovered(box, covers, layout) === undefined;
}

/** What is left of some boxes when others are taken away. */
export function subtract(boxes: readonly Box[], taken: readonly Box[], layout: Layout): readonly Box[] {
  return taken.length === 0 ? boxes : boxes.flatMap((box) => (taken.every((other) => disjoint(box, other, layout)) ? [box] : uncovered(box, taken, layout)));
}

function search(box: Box, covers: readonly Box[], layout: Layout, budget: Budget, found: (part: Box) => boolean): void {
  if (isEmpty(box, layout)) return;
  const all = new Int32Array(covers.length);
  for (let index = 0; index < covers.length; index++) all[index] = index;
  split(box, all, covers.length);

  /** False when the search is to end. */
  function split(part: Box, candidates: Int32Array, count: number): boolean {
    if (!budget.spend(count)) return false;
    const live = new Int32Array(count);
    let alive = 0;
    for (let index = 0; index < count; index++) {
      const cover = covers[candidates[index] as number] as Box;
      if (disjoint(part, cover, layout)) continue;
      if (contains(cover, part)) return true;
      live[alive++] = candidates[index] as number;
    }
    if (alive === 0) return found(part);
    for (const each of parts(part, covers, live, alive, layout)) if (!split(each, live, alive)) return false;
    return true;
  }
}
