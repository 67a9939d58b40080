import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { courseOf } from "../journey/course.ts";
import { mendable } from "../places.ts";
import { peopleOf } from "../responsibility/verdicts.ts";
import { intersections } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import type { Rule } from "./rule.ts";

/** On a journey lies a step that is open or suspended: the consequence of a finding that is reported at the step. */
export const journeyBlocked: Rule = function* (analysis) {
  const { region, space, language } = analysis;
  for (const journey of region.journeys) {
    const course = courseOf(journey, analysis);
    const end = course?.stages.at(-1);
    if (!course || !end) continue;
    for (const { step } of course.stages) {
      if (step.optional) continue;
      const areas = analysis.areas(step);
      const covered = [...areas.outside, ...areas.exclusions.flatMap(({ boxes }) => boxes), ...peopleOf(areas.responsible)];
      const suspended = subtract(peopleOf(areas.suspended), covered, space.layout);
      const people = intersections([...analysis.open(step), ...suspended], analysis.active(end.step), space.layout);
      const possible = subtract(people, space.impossible, space.layout);
      if (possible.length === 0) continue;
      yield draft("journey/blocked", {
        place: mendable(journey.place, region),
        subject: { journey: journey.name, step: step.name },
        people: possible,
        consequence: { step: step.name, among: (gap) => intersections(possible, gap, space.layout) },
        related: [{ message: titleOf(step, language), place: step.place }],
        details: ({ people: words }) => ({ journey: titleOf(journey, language), step: titleOf(step, language), people: words }),
      });
    }
  }
};
