import type { Handoff, Region } from "@kurzweg/model";
import { topOf } from "../responsibility/verdicts.ts";
import type { Box } from "../space/box.ts";
import type { Space } from "../space/space.ts";

/** The declared hand-offs from one of some bodies, or their units, to one of others. */
export function handoffsBetween(region: Region, from: readonly string[], to: readonly string[]): readonly Handoff[] {
  return region.handoffs.filter((handoff) => from.includes(topOf(handoff.from.name)) && to.includes(topOf(handoff.to.name)));
}

/** Whether a hand-off is for a transition and a step. */
export function isForTransition(handoff: Handoff, transition: string, step: string): boolean {
  return handoff.transitions.some(({ name }) => name === transition) && (handoff.steps.length === 0 || handoff.steps.some(({ name }) => name === step));
}

/** Whether a hand-off is for the normal sequence from one step to the next. */
export function isForSequence(handoff: Handoff, earlier: string, later: string): boolean {
  return handoff.transitions.length === 0 && (handoff.steps.length === 0 || handoff.steps.some(({ name }) => name === earlier || name === later));
}

/** The people whom a hand-off is for. */
export function peopleFor(handoff: Handoff, space: Space): readonly Box[] {
  return handoff.condition ? space.boxesOf(handoff.condition) : [space.layout.full];
}
