import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { holdersOf } from "../responsibility/sharing.ts";
import { withoutContained } from "../space/box.ts";
import { bodiesInWords, someBodiesInWords } from "../words/bodies.ts";
import { placeOfLast } from "./coverage-overlap.ts";
import type { Rule } from "./rule.ts";

/** Somebody is responsible for people who are excluded from the step. */
export const coverageContradiction: Rule = function* (analysis) {
  const { space, language } = analysis;
  for (const step of analysis.steps) {
    const areas = analysis.areas(step);
    if (areas.exclusions.length === 0) continue;
    const excluded = withoutContained(areas.exclusions.flatMap(({ boxes }) => boxes));
    for (const held of holdersOf(excluded, analysis.claims(step), areas.outside, space, analysis.budget)) {
      const { bodies, people, crowded } = held;
      const because =
        areas.exclusions.find(({ boxes }) => boxes.some((box) => people.some((part) => part.every((word, index) => (word & (box[index] as number)) === word))))
          ?.because ?? "";
      yield draft("coverage/contradiction", {
        place: placeOfLast(held, step.name, analysis),
        subject: { step: step.name, bodies },
        people,
        related: areas.exclusions.filter((exclusion) => exclusion.because === because).map(({ place }) => ({ message: because, place })),
        details: ({ people: words }) => ({
          step: titleOf(step, language),
          people: words,
          bodies: crowded ? someBodiesInWords(bodies, analysis) : bodiesInWords(bodies, analysis),
          because,
        }),
      });
    }
  }
};
