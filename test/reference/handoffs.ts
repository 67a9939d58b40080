/**
 * What must be handed on when something happens to people, and from step to step.
 *
 * Decisions where language.md leaves room:
 * - A person is concerned by a missing hand-off where one of the moves of the transition needs it, and
 *   a hand-off's `when` is asked of the person before the transition.
 * - A step that "applies" before and after may be one from which the person is excluded; only steps in
 *   sequence leave the excluded out. So the bodies of a contradiction are bodies that hand on.
 * - Bodies count at the top level in sequences, too, as both findings speak of the same bodies.
 * - `handoff/unused` asks all responsible bodies (not the leads alone), the people in the hand-off's
 *   own `when`, and the steps in its own `for`.
 */

import { all, type Handoff } from "./model.ts";
import { topLevel } from "./holdings.ts";
import { createCollector, type Finding } from "./findings.ts";
import type { Passage } from "./sequence.ts";
import type { Person } from "./space.ts";
import type { Change } from "./transitions.ts";
import { topLevels, workers, type Situation, type Verdicts } from "./verdict.ts";

/** "A and B are not empty and have no body in common: a hand-off … is needed; one is enough." */
export function missingHandoffs(verdicts: Verdicts, changes: readonly Change[]): readonly Finding[] {
  const collector = createCollector();
  for (const change of changes) {
    const from = workers(change.before);
    const to = workers(change.after);
    if (!isPassedOn(from, to) || isCovered(verdicts, change)) continue;
    const subject = { transition: change.transition.name, step: change.step.name, from, to };
    collector.add({ code: "handoff/missing", severity: "error", subject }, change.person.key);
  }
  return collector.findings();
}

/** "A is not empty and the verdict after is *open*, at a step that is not optional: … the step ends with nobody to take over." */
export function deadEnds(changes: readonly Change[]): readonly Finding[] {
  const collector = createCollector();
  for (const { transition, step, person, before, after } of changes) {
    const from = workers(before);
    if (from.length === 0 || after.verdict !== "open" || step.optional) continue;
    const subject = { transition: transition.name, step: step.name, from };
    collector.add({ code: "handoff/dead-end", severity: "warning", subject }, person.key);
  }
  return collector.findings();
}

/** "Where S directly follows T, both have somebody responsible, and no body is responsible for both (the leads alone where there are any)." */
export function unarrangedHandoffs(verdicts: Verdicts, passages: readonly Passage[]): readonly Finding[] {
  const collector = createCollector();
  for (const passage of passages) {
    const from = workers(passage.earlier);
    const to = workers(passage.later);
    if (!isPassedOn(from, to) || arrangements(verdicts, passage).length > 0) continue;
    const subject = { after: passage.after, step: passage.step, from, to };
    collector.add({ code: "handoff/unarranged", severity: "warning", subject }, passage.person.key);
  }
  return collector.findings();
}

/**
 * "There is nobody for whom one of its `from` bodies is responsible before and one of its `to` bodies
 * after: for one step around a transition that it names, or, where it names none, for two steps that
 * directly follow each other."
 */
export function unusedHandoffs(verdicts: Verdicts, changes: readonly Change[], passages: readonly Passage[]): readonly Finding[] {
  const isUsed = (handoff: Handoff): boolean =>
    handoff.on.length > 0
      ? changes.some(
          ({ transition, step, person, before, after }) =>
            handoff.on.includes(transition.name) && isMeant(verdicts, handoff, [step.name], person) && joins(handoff, before, after),
        )
      : passages.some(({ after, step, person, earlier, later }) => isMeant(verdicts, handoff, [after, step], person) && joins(handoff, earlier, later));
  return all(verdicts.region, (file) => file.handoffs)
    .filter((handoff) => !isUsed(handoff))
    .map(({ name }) => ({ code: "handoff/unused", severity: "hint", subject: { handoff: name } }));
}

/** Somebody on both sides, and nobody on both. */
export function isPassedOn(from: readonly string[], to: readonly string[]): boolean {
  return from.length > 0 && to.length > 0 && !from.some((body) => to.includes(body));
}

/**
 * The declared hand-offs that fit from one step to the next: "from a body of T to a body of S that
 * names T or S in its `for`, or has no `for`, and has no `on`".
 */
export function arrangements(verdicts: Verdicts, { after, step, earlier, later, person }: Passage): readonly Handoff[] {
  return all(verdicts.region, (file) => file.handoffs).filter(
    (handoff) => handoff.on.length === 0 && isMeant(verdicts, handoff, [after, step], person) && matches(handoff, workers(earlier), workers(later)),
  );
}

/**
 * "A declared hand-off covers a needed one for the people in its `when` (everyone without one), when
 * its bodies, or units of them, match, it names the transition, and it names the step or has no `for`."
 */
function isCovered(verdicts: Verdicts, { transition, step, person, before, after }: Change): boolean {
  return all(verdicts.region, (file) => file.handoffs).some(
    (handoff) => handoff.on.includes(transition.name) && isMeant(verdicts, handoff, [step.name], person) && matches(handoff, workers(before), workers(after)),
  );
}

function isMeant({ space }: Verdicts, handoff: Handoff, steps: readonly string[], person: Person): boolean {
  const isForStep = handoff.for.length === 0 || steps.some((step) => handoff.for.includes(step));
  return isForStep && (handoff.when === null || space.holds(handoff.when, person));
}

function matches(handoff: Handoff, from: readonly string[], to: readonly string[]): boolean {
  return from.includes(topLevel(handoff.from)) && to.includes(topLevel(handoff.to));
}

function joins(handoff: Handoff, earlier: Situation, later: Situation): boolean {
  return matches(handoff, topLevels(earlier.responsible), topLevels(later.responsible));
}
