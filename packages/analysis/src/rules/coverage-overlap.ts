import { titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { type Draft, draft } from "../draft.ts";
import { placeAt } from "../places.ts";
import { placeFor } from "../responsibility/holders.ts";
import { type Sharing, sharings } from "../responsibility/sharing.ts";
import { topOf } from "../responsibility/verdicts.ts";
import { bodiesInWords, someBodiesInWords } from "../words/bodies.ts";
import type { Rule } from "./rule.ts";

/** Several bodies are responsible for the same people and it is not settled who leads: a hint among the units of one body. */
export const coverageOverlap: Rule = function* (analysis) {
  for (const step of analysis.steps) {
    const areas = analysis.areas(step);
    const without = [...areas.outside, ...areas.exclusions.flatMap(({ boxes }) => boxes)];
    for (const sharing of sharings(analysis.claims(step), without, analysis.space, analysis.budget)) {
      const { bodies, people, crowded } = sharing;
      const units = new Set(bodies.map(topOf)).size === 1;
      yield draft("coverage/overlap", {
        severity: units ? "hint" : undefined,
        place: placeOfLast(sharing, step.name, analysis),
        subject: { step: step.name, bodies },
        people,
        details: ({ people: words }) => ({
          step: titleOf(step, analysis.language),
          people: words,
          bodies: crowded ? someBodiesInWords(bodies, analysis) : bodiesInWords(bodies, analysis),
          units,
          crowded,
        }),
      });
    }
  }
};

/** The assignment of the body that is declared last: most often the one that was added. */
export function placeOfLast({ shares, bodies }: Sharing, step: string, analysis: Analysis): Draft["place"] {
  const last = shares.filter(({ holding }) => bodies.includes(holding.body)).at(-1);
  return last ? placeAt(last.holding.body, placeFor(step, last.holding), analysis) : analysis.region.place;
}
