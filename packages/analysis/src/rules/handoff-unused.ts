import { type Handoff, type Step, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { peopleOf, topOf } from "../responsibility/verdicts.ts";
import { isForSequence, isForTransition, peopleFor } from "../sequence/arranged.ts";
import { changesOf, movedInto } from "../sequence/change.ts";
import { directlyFollowing } from "../sequence/passings.ts";
import { type Box, intersections } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { titleAt } from "../words/bodies.ts";
import type { Rule } from "./rule.ts";

/** A declared hand-off concerns nobody, in the steps and for the people that it names. */
export const handoffUnused: Rule = function* (analysis) {
  const { region, language } = analysis;
  if (region.unread.people || region.unread.steps.size > 0) return;
  for (const handoff of region.handoffs) {
    if (handoff.transitions.length > 0 ? isUsedAtTransition(handoff, analysis) : isUsedInSequence(handoff, analysis)) continue;
    yield draft("handoff/unused", {
      place: mendable(handoff.place, region),
      subject: { handoff: handoff.name },
      details: () => ({ handoff: titleOf(handoff, language), from: titleAt(handoff.from.name, analysis), to: titleAt(handoff.to.name, analysis) }),
    });
  }
};

function isUsedAtTransition(handoff: Handoff, analysis: Analysis): boolean {
  const { region, space } = analysis;
  const people = peopleFor(handoff, space);
  return region.transitions.some((transition) =>
    changesOf(transition, space).some((change) =>
      analysis.steps.some((step) => {
        if (!isForTransition(handoff, transition.name, step.name)) return false;
        const before = intersections(heldBy(handoff.from.name, step, analysis), people, space.layout);
        return before.some((one) => heldBy(handoff.to.name, step, analysis).some((other) => movedInto(one, other, change, space.layout)));
      }),
    ),
  );
}

function isUsedInSequence(handoff: Handoff, analysis: Analysis): boolean {
  const { space, order } = analysis;
  const people = peopleFor(handoff, space);
  const steps = new Map(analysis.steps.map((step) => [step.name, step]));
  return analysis.steps.some((later) =>
    order.before(later.name).some((name) => {
      const earlier = steps.get(name);
      if (!earlier || !isForSequence(handoff, name, later.name)) return false;
      const from = heldBy(handoff.from.name, earlier, analysis);
      const to = heldBy(handoff.to.name, later, analysis);
      if (from.length === 0 || to.length === 0) return false;
      const both = intersections(intersections(from, to, space.layout), people, space.layout);
      return both.length > 0 && intersections(both, directlyFollowing(earlier, later, analysis), space.layout).length > 0;
    }),
  );
}

/** The people for whom a body, or the body of a unit, is responsible at a step. */
function heldBy(path: string, step: Step, analysis: Analysis): readonly Box[] {
  const areas = analysis.areas(step);
  const own = areas.responsible.filter(({ holding }) => topOf(holding.body) === topOf(path));
  return subtract(peopleOf(own), areas.outside, analysis.space.layout);
}
