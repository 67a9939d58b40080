import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { handoffsBetween, isForTransition, peopleFor } from "../sequence/arranged.ts";
import { passingsAt } from "../sequence/passings.ts";
import { subtract } from "../space/uncovered.ts";
import { bodiesInWords, placeOfBody } from "../words/bodies.ts";
import { suggestedHandoff } from "../words/suggestion.ts";
import type { Rule } from "./rule.ts";

/** At a transition another body becomes responsible for a step, and no hand-off is declared. */
export const handoffMissing: Rule = function* (analysis) {
  const { region, space, language } = analysis;
  for (const transition of region.transitions) {
    for (const step of analysis.steps) {
      for (const { from, to, people } of passingsAt(transition, step, analysis)) {
        const arranged = handoffsBetween(region, from, to).filter((handoff) => isForTransition(handoff, transition.name, step.name));
        const lacking = subtract(
          people,
          arranged.flatMap((handoff) => peopleFor(handoff, space)),
          space.layout,
        );
        const [giver = "", taker = ""] = [from[0], to[0]];
        if (lacking.length === 0) continue;
        yield draft("handoff/missing", {
          place: placeOfBody(giver, analysis),
          subject: { transition: transition.name, step: step.name, from, to },
          people: lacking,
          related: [
            { message: titleOf(transition, language), place: transition.place },
            ...to.map((body) => ({ message: bodiesInWords([body], analysis), place: placeOfBody(body, analysis) })),
          ],
          suggestion: suggestedHandoff({ from: giver, to: taker, step: step.name, transition: transition.name }, analysis),
          details: ({ people: words }) => ({
            transition: titleOf(transition, language),
            step: titleOf(step, language),
            from: bodiesInWords(from, analysis),
            to: bodiesInWords(to, analysis),
            people: words,
          }),
        });
      }
    }
  }
};
