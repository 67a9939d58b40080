import type { Handoff, PeopleGroup, Step, Transition } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { handoffsBetween, isForSequence, isForTransition, peopleFor } from "../sequence/arranged.ts";
import { type Passing, passingsAt, passingsBetween } from "../sequence/passings.ts";
import { type Box, intersections } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { groupsOf, peopleInWords } from "../words/people.ts";
import { type Answer, answersAt } from "./explain.ts";

/** Some people, as data and in words; both are empty for everybody. */
export interface Whom {
  readonly people: readonly PeopleGroup[];
  readonly peopleInWords: string;
}

/** A step with everybody who has to do with it. */
export interface StepView {
  readonly step: Step;
  /** What holds for whom: each possible person is in exactly one. */
  readonly answers: readonly Answer[];
  /** Bodies or units that support or are informed. */
  readonly others: readonly (Whom & { readonly body: string; readonly role: "supports" | "informed" })[];
}

/** Work that passes from one of some bodies to one of others. */
export interface NeededHandoff extends Whom {
  /** The step that changes hands, or the later one. */
  readonly step: string;
  /** The earlier step, in the normal sequence. */
  readonly after?: string | undefined;
  readonly transition?: string | undefined;
  /** Bodies, sorted; one of them is enough. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The declared hand-offs that cover some of these people. */
  readonly handoffs: readonly string[];
  /** Those of the people for whom nothing is declared; nothing where all are covered. */
  readonly missing?: Whom | undefined;
}

/** Everybody who has to do with a step, and for whom. */
export function stepView(step: Step, analysis: Analysis): StepView {
  const { asOf, space } = analysis;
  const others = analysis.areas(step).shares.flatMap(({ holding, kept }) => {
    const { role, assignment, body } = holding;
    if ((role !== "supports" && role !== "informed") || holding.suspension || !inForce(assignment, asOf)) return [];
    const people = subtract(intersections(kept, analysis.active(step), space.layout), space.impossible, space.layout);
    return people.length > 0 ? [{ body, role, ...whom(people, analysis) }] : [];
  });
  return { step, answers: answersAt(step, space.layout.full, analysis), others };
}

/** All work that passes on, at transitions and in the normal sequence, arranged or not. */
export function neededHandoffs(analysis: Analysis): readonly NeededHandoff[] {
  const { region, order } = analysis;
  const steps = new Map(analysis.steps.map((step) => [step.name, step]));
  return [
    ...region.transitions.flatMap((transition) => analysis.steps.flatMap((step) => atTransition(transition, step, analysis))),
    ...analysis.steps.flatMap((step) =>
      order.before(step.name).flatMap((name) => {
        const earlier = steps.get(name);
        return earlier ? inSequence(earlier, step, analysis) : [];
      }),
    ),
  ];
}

function atTransition(transition: Transition, step: Step, analysis: Analysis): readonly NeededHandoff[] {
  return passingsAt(transition, step, analysis).map((passing) => ({
    step: step.name,
    transition: transition.name,
    ...needed(passing, (handoff) => isForTransition(handoff, transition.name, step.name), analysis),
  }));
}

function inSequence(earlier: Step, step: Step, analysis: Analysis): readonly NeededHandoff[] {
  return passingsBetween(earlier, step, analysis).map((passing) => ({
    step: step.name,
    after: earlier.name,
    ...needed(passing, (handoff) => isForSequence(handoff, earlier.name, step.name), analysis),
  }));
}

function needed({ from, to, people }: Passing, fits: (handoff: Handoff) => boolean, analysis: Analysis): Omit<NeededHandoff, "step"> {
  const { region, space } = analysis;
  const declared = handoffsBetween(region, from, to)
    .filter(fits)
    .map((handoff) => ({ handoff, covered: peopleFor(handoff, space) }));
  const missing = subtract(
    people,
    declared.flatMap(({ covered }) => covered),
    space.layout,
  );
  return {
    from,
    to,
    ...whom(people, analysis),
    handoffs: declared.filter(({ covered }) => intersections(covered, people, space.layout).length > 0).map(({ handoff }) => handoff.name),
    missing: missing.length > 0 ? whom(missing, analysis) : undefined,
  };
}

function whom(people: readonly Box[], { space, region, language }: Analysis): Whom {
  const { boxes, groups } = groupsOf(people, space);
  return { people: groups, peopleInWords: peopleInWords(people, boxes, space, region, language) };
}
