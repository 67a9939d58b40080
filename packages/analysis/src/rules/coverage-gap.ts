import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { nearestTo } from "../words/nearest.ts";
import type { Rule } from "./rule.ts";

/** Nobody is responsible for people to whom a step applies: an error, a hint where the step is optional. */
export const coverageGap: Rule = function* (analysis) {
  const { region, language } = analysis;
  for (const step of analysis.steps) {
    const people = analysis.open(step);
    if (people.length === 0) continue;
    const [first] = people;
    yield draft("coverage/gap", {
      severity: step.optional ? "hint" : undefined,
      place: mendable(step.place, region),
      subject: { step: step.name },
      people,
      related: first ? nearestTo(first, step.name, analysis).related : [],
      details: ({ people: words, groups: [largest] }) => ({
        step: titleOf(step, language),
        people: words,
        nearest: largest ? nearestTo(largest, step.name, analysis).words : [],
      }),
    });
  }
};
