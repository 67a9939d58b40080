import { type Limit, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { averageDays, durationInWords } from "../calendar.ts";
import { draft } from "../draft.ts";
import { type Course, courseOf } from "../journey/course.ts";
import { longestChain } from "../journey/chain.ts";
import { measures } from "../journey/measure.ts";
import { excessOf, roundedUp } from "../journey/search.ts";
import type { State } from "../journey/state.ts";
import { mendable } from "../places.ts";
import { titleAt } from "../words/bodies.ts";
import type { Rule } from "./rule.ts";

/** A journey takes more hand-offs, bodies, returns or time than agreed. */
export const journeyTooLong: Rule = function* (analysis) {
  const { region, space, language, budget } = analysis;
  for (const journey of region.journeys) {
    const course = courseOf(journey, analysis);
    if (!course) continue;
    for (const limit of journey.limits) {
      const most = limitOf(limit);
      const excess = excessOf(course, measures[limit.is], most, space.layout, space.impossible, budget);
      if (!excess) continue;
      yield draft("journey/too-long", {
        place: mendable(limit.place, region),
        subject: { journey: journey.name, limit: limit.is },
        people: excess.people,
        details: ({ people }) => ({
          journey: titleOf(journey, language),
          limit: limit.is,
          counted: excess.most,
          orMore: excess.orMore,
          most,
          agreed: limit.is === "time" ? durationInWords(limit.most, language) : undefined,
          chain: chainInWords(excess.worst, course, analysis),
          people,
        }),
      });
    }
  }
};

function limitOf(limit: Limit): number {
  return limit.is === "time" ? roundedUp(averageDays(limit.most)) : limit.most;
}

/** The longest chain of a settled state: “Livelihood (Job centre) → Profiling (Job centre) → …”. */
function chainInWords(state: State, course: Course, analysis: Analysis): string {
  const chain = longestChain(state, course);
  return chain
    .map((stage) => {
      const bodies = [...(state.certain[stage] ?? [])].map((body) => titleAt(course.bodies[body] ?? "", analysis));
      const title = titleOf(course.stages[stage]?.step ?? { name: "" }, analysis.language);
      return bodies.length > 0 ? `${title} (${bodies.join(", ")})` : title;
    })
    .join(" → ");
}
