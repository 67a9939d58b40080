import { type Box, type Layout, isEmpty } from "../space/box.ts";
import type { Budget } from "../space/budget.ts";
import { parts } from "../space/split.ts";
import { uncovered } from "../space/uncovered.ts";
import type { Course } from "./course.ts";
import type { Measure } from "./measure.ts";
import { type State, stateIn } from "./state.ts";

/** Rounding up is done at the end; sums of 365/12 are not exact. */
const TINY = 1e-9;

/** Counted amounts and limits are rounded up. */
export function roundedUp(amount: number): number {
  return Math.ceil(amount - TINY);
}

/** The people for whom more is counted than a limit, as boxes; and one settled box for whom the most is counted. */
export interface Excess {
  readonly people: readonly Box[];
  readonly most: number;
  readonly worst: State;
}

/**
 * Finds for whom a journey exceeds a limit, by branch and bound: a box is given up as soon as nobody in it can
 * exceed the limit, and taken whole as soon as everybody does; otherwise it is cut where it is not settled.
 */
export function excessOf(course: Course, measure: Measure, limit: number, layout: Layout, impossible: readonly Box[], budget: Budget): Excess | undefined {
  const last = course.stages.length - 1;
  const people: Box[] = [];
  let worst: { readonly state: State; readonly most: number } | undefined;
  const start = uncovered(layout.full, impossible, layout);
  for (const box of start) if (!isEmpty(box, layout)) collect(box);
  for (const box of people) worst = worstIn(box, worst);
  return worst && people.length > 0 ? { people, most: roundedUp(worst.most), worst: worst.state } : undefined;

  function collect(box: Box): void {
    if (!budget.spend(course.stages.length)) return;
    const state = stateIn(box, course, layout);
    if (state.active[last] === "no") return;
    const { least, most } = measure(state, course);
    if (roundedUp(most) <= limit) return;
    if (state.active[last] === "yes" && roundedUp(least) > limit) {
      people.push(box);
      return;
    }
    for (const part of cut(box, state)) collect(part);
  }

  function worstIn(box: Box, best: typeof worst): typeof worst {
    if (!budget.spend(course.stages.length)) return best;
    const state = stateIn(box, course, layout);
    const { least, most } = measure(state, course);
    if (best && roundedUp(most) <= roundedUp(best.most)) return best;
    if (state.settled || (state.cutting.length === 0 && least === most)) return { state, most };
    let found = best;
    for (const part of cut(box, state)) found = worstIn(part, found);
    return found;
  }

  function cut(box: Box, { cutting }: State): readonly Box[] {
    const all = cutting.map((_, index) => index);
    return parts(box, cutting, all, all.length, layout);
  }
}
