/** Which step comes directly before which, for one person. */

import { known, type Person } from "./space.ts";
import { isPresent, type Situation, type Verdicts } from "./verdict.ts";

/** "S directly follows T", for one person. */
export interface Passage {
  readonly person: Person;
  /** T. */
  readonly after: string;
  /** S. */
  readonly step: string;
  readonly earlier: Situation;
  readonly later: Situation;
}

/** Every pair of steps that directly follow each other, for every possible person. */
export function passagesOf(verdicts: Verdicts): readonly Passage[] {
  return [...verdicts.space.people.values()].flatMap((person) =>
    [...verdicts.steps.keys()].flatMap((step) => directlyBefore(verdicts, step, person).map((after) => passage(verdicts, person, after, step))),
  );
}

/** From one step to the next. */
export function passage(verdicts: Verdicts, person: Person, after: string, step: string): Passage {
  const earlier = verdicts.situation(after, person);
  return { person, after, step, earlier, later: verdicts.situation(step, person) };
}

/**
 * "It directly follows T when both apply to the person and are not excluded, and no other such step
 * lies between: none that S follows and that follows T."
 */
export function directlyBefore(verdicts: Verdicts, step: string, person: Person): readonly string[] {
  if (!isPresent(verdicts.situation(step, person))) return [];
  const { followed } = verdicts;
  const before = [...known(followed, step)].filter((name) => isPresent(verdicts.situation(name, person)));
  return before.filter((earlier) => !before.some((between) => known(followed, between).has(earlier)));
}
