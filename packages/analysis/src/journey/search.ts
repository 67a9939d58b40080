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
  /** Whether more than the most may be counted for somebody: the search for it is given up at some point. */
  readonly orMore: boolean;
}

/** After looking at so many boxes of people, the most that was counted so far is good enough. */
const MOST_LOOKED_AT = 1500;

/**
 * Finds for whom a journey exceeds a limit, by branch and bound: a box is given up as soon as nobody in it can
 * exceed the limit, and taken whole as soon as everybody does; otherwise it is cut where it is not settled.
 */
export function excessOf(
  course: Course,
  measure: Measure,
  limit: number,
  layout: Layout,
  impossible: readonly Box[],
  budget: Budget,
  mostLooked = MOST_LOOKED_AT,
): Excess | undefined {
  const last = course.stages.length - 1;
  const people: Box[] = [];
  const start = uncovered(layout.full, impossible, layout);
  for (const box of start) if (!isEmpty(box, layout)) collect(box);
  if (people.length === 0) return undefined;
  const { settled, orMore } = worstOf(people, course, measure, layout, budget, mostLooked);
  return settled && { people, most: roundedUp(settled.most), worst: settled.state, orMore };

  function collect(box: Box): void {
    if (!budget.spend(course.stages.length)) return;
    const state = stateIn(box, course, layout);
    if (state.active[last] === "no") return;
    const { least, most } = measure.bounds(state, course);
    if (roundedUp(most) <= limit) return;
    if (state.active[last] === "yes" && roundedUp(least) > limit) {
      people.push(box);
      return;
    }
    for (const part of partsOf(box, state, course, measure, layout)) collect(part);
  }
}

/** A settled state and what is counted in it. */
interface Settled {
  readonly state: State;
  readonly most: number;
}

interface Worst {
  readonly settled?: Settled;
  readonly orMore: boolean;
}

/** Some people, and between what their count lies. */
interface Candidate {
  readonly box: Box;
  readonly state: State;
  readonly least: number;
  readonly most: number;
}

/** Finds somebody for whom the most is counted, looking first where most may be counted. */
function worstOf(people: readonly Box[], course: Course, measure: Measure, layout: Layout, budget: Budget, mostLooked: number): Worst {
  const found: { settled?: Settled; orMore: boolean } = { orMore: false };
  let looked = 0;
  /** So much is counted for somebody. */
  let floor = 0;
  search(people);
  return found;

  function search(boxes: readonly Box[]): void {
    looked += boxes.length;
    const candidates = boxes.map(measured).sort((left, right) => right.most - left.most || right.least - left.least);
    for (const { least } of candidates) floor = Math.max(floor, roundedUp(least));
    for (const { box, state, least, most } of candidates) {
      const { settled } = found;
      if (roundedUp(most) < floor || (settled && roundedUp(most) <= roundedUp(settled.most)) || !budget.spend(course.stages.length)) continue;
      if (settled && looked > mostLooked) {
        found.orMore = true;
        return;
      }
      const cut = partsOf(box, state, course, measure, layout);
      if (state.settled) found.settled = { state, most };
      // Where the same is counted for all, it does not matter whom the search meets.
      else search(least === most ? cut.slice(0, 1) : cut);
    }
  }

  function measured(box: Box): Candidate {
    const state = stateIn(box, course, layout);
    return { box, state, ...measure.bounds(state, course) };
  }
}

function partsOf(box: Box, state: State, course: Course, measure: Measure, layout: Layout): readonly Box[] {
  const boxes = measure.deciding(state, course).map((cut) => cut.box);
  return parts(box, boxes, 0, boxes.length, layout);
}
