import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { placeAt } from "../places.ts";
import { peopleOf, responsibleShares } from "../responsibility/verdicts.ts";
import { disjoint } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { bodiesInWords } from "../words/bodies.ts";
import type { Rule } from "./rule.ts";

/** Only a suspended assignment would cover some people. */
export const coverageSuspended: Rule = function* (analysis) {
  const { space, language } = analysis;
  for (const step of analysis.steps) {
    const areas = analysis.areas(step);
    const suspended = responsibleShares(areas, true);
    if (suspended.length === 0) continue;
    const covered = [...areas.outside, ...areas.exclusions.flatMap(({ boxes }) => boxes), ...peopleOf(responsibleShares(areas, false))];
    const people = subtract(peopleOf(suspended), covered, space.layout);
    const concerned = suspended.filter(({ kept }) => kept.some((box) => people.some((part) => !disjoint(box, part, space.layout))));
    const [first] = concerned;
    if (!first) continue;
    const suspension = first.holding.suspension;
    yield draft("coverage/suspended", {
      place: placeAt(first.holding.body, suspension?.place ?? first.holding.placeFor(step.name), analysis),
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
