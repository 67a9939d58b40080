import type { Box } from "../space/box.ts";
import type { Budget } from "../space/budget.ts";
import type { Space } from "../space/space.ts";
import { heldParts, type StepAreas, topOf } from "./verdicts.ts";

/** Some people with the bodies, without their units, that are responsible for them. */
export interface ResponsiblePart {
  readonly box: Box;
  /** Those that have to hand on: the leads alone where there are any. Sorted, never empty. */
  readonly acting: readonly string[];
  /** All that are responsible. */
  readonly all: readonly string[];
}

/** Cuts the people to whom a step applies, and for whom somebody is responsible, by who that is. */
export function responsibleParts(areas: StepAreas, space: Space, budget?: Budget): readonly ResponsiblePart[] {
  return heldParts([space.layout.full], areas, areas.outside, 1, space, budget).map(({ box, bodies, leads }) => ({
    box,
    acting: topsOf(leads.length > 0 ? leads : bodies),
    all: topsOf(bodies),
  }));
}

function topsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map(topOf))].sort();
}

/** Whether no body is in both lists. */
export function noneInCommon(left: readonly string[], right: readonly string[]): boolean {
  return !left.some((body) => right.includes(body));
}
