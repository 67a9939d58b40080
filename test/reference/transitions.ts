/**
 * What happens to people.
 *
 * Decisions where language.md leaves room:
 * - Several targets move a person to each of them; a result that is impossible drops out alone.
 * - "Every source to every target" holds also where the two sides have a value in common: a person may
 *   stay as it is. (Only `handoff/unused` can tell the difference.)
 */

import { all, type Step, type Transition } from "./model.ts";
import { known, personKey, type Person, type Space } from "./space.ts";
import type { Situation, Verdicts } from "./verdict.ts";

/** One step around one transition for one person. */
export interface Change {
  readonly transition: Transition;
  readonly step: Step;
  readonly person: Person;
  /** The person after the transition. */
  readonly moved: Person;
  readonly before: Situation;
  readonly after: Situation;
}

/** "For each transition and each step that applies before and after it." */
export function changesOf(verdicts: Verdicts): readonly Change[] {
  return all(verdicts.region, (file) => file.transitions).flatMap((transition) =>
    [...verdicts.space.people.values()].flatMap((person) =>
      results(verdicts.space, transition, person).flatMap((moved) => changesAt(verdicts, transition, person, moved)),
    ),
  );
}

/** The people that those concerned become at a step, by `landingKey`. */
export function landingsOf(changes: readonly Change[]): ReadonlyMap<string, readonly Person[]> {
  const landings = new Map<string, Person[]>();
  for (const { transition, step, person, moved } of changes) {
    const key = landingKey(transition.name, step.name, person);
    const found = landings.get(key) ?? [];
    landings.set(key, found);
    found.push(moved);
  }
  return landings;
}

/** A transition, a step and a person before the transition, as text. */
export function landingKey(transition: string, step: string, person: Person): string {
  return `${transition}; ${step}; ${person.key}`;
}

function changesAt(verdicts: Verdicts, transition: Transition, person: Person, moved: Person): readonly Change[] {
  return [...verdicts.steps.values()]
    .map((step) => ({
      transition,
      step,
      person,
      moved,
      before: verdicts.situation(step.name, person),
      after: verdicts.situation(step.name, moved),
    }))
    .filter(({ before, after }) => before.verdict !== "not-applicable" && after.verdict !== "not-applicable");
}

/**
 * "A `transition` moves a person from one value to another of each dimension that it names; other
 * dimensions stay, unless the result is impossible, in which case it does not happen to that person.
 * Several values on both sides mean every source to every target."
 */
function results(space: Space, transition: Transition, person: Person): readonly Person[] {
  const isSource = transition.moves.every(({ dimension, from }) => space.within(known(person.values, dimension), from, dimension));
  if (!isSource) return [];
  let moved: readonly Person["values"][] = [person.values];
  for (const { dimension, to } of transition.moves) {
    const targets = known(space.values, dimension).filter((value) => space.within(value, to, dimension));
    moved = moved.flatMap((start) => targets.map((target) => new Map(start).set(dimension, target)));
  }
  return moved.map((values) => space.people.get(personKey(values))).filter((result) => result !== undefined);
}
