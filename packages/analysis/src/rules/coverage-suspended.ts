import { type Step, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { draft } from "../draft.ts";
import { placeAt } from "../places.ts";
import { placeFor } from "../responsibility/holders.ts";
import { peopleOf } from "../responsibility/verdicts.ts";
import { type Box, disjoint } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { bodiesInWords } from "../words/bodies.ts";
import type { Rule } from "./rule.ts";

/** The people of a step whom only a suspended assignment would cover. */
export function suspendedAt(step: Step, { areas: areasOf, space }: Analysis): readonly Box[] {
  const areas = areasOf(step);
  if (areas.suspended.length === 0) return [];
  const covered = [...areas.outside, ...areas.exclusions.flatMap(({ boxes }) => boxes), ...peopleOf(areas.responsible)];
  return subtract(peopleOf(areas.suspended), covered, space.layout);
}

/** Only a suspended assignment would cover some people. */
export const coverageSuspended: Rule = function* (analysis) {
  const { space, language } = analysis;
  for (const step of analysis.steps) {
    const people = suspendedAt(step, analysis);
    const concerned = analysis.areas(step).suspended.filter(({ kept }) => kept.some((box) => people.some((part) => !disjoint(box, part, space.layout))));
    const [first] = concerned;
    if (!first) continue;
    const suspension = first.holding.suspension;
    yield draft("coverage/suspended", {
      place: placeAt(first.holding.body, suspension?.place ?? placeFor(step.name, first.holding), analysis),
      subject: { step: step.name },
      people,
      related: concerned.flatMap(({ holding }) => (holding.suspension ? [{ message: holding.suspension.because, place: holding.suspension.place }] : [])),
      details: ({ people: words }) => ({
        step: titleOf(step, language),
        people: words,
        bodies: bodiesInWords([...new Set(concerned.map(({ holding }) => holding.body))], analysis),
        because: suspension?.because ?? "",
      }),
    });
  }
};
