import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { handoffsBetween, isForSequence, peopleFor } from "../sequence/arranged.ts";
import { passingsBetween } from "../sequence/passings.ts";
import { subtract } from "../space/uncovered.ts";
import { bodiesInWords, placeOfBody } from "../words/bodies.ts";
import { suggestedHandoff } from "../words/suggestion.ts";
import type { Rule } from "./rule.ts";

/** A step directly follows another one at a different body, and no hand-off is declared. */
export const handoffUnarranged: Rule = function* (analysis) {
  const { region, space, language, order } = analysis;
  const understood = new Map(analysis.steps.map((step) => [step.name, step]));
  for (const step of analysis.steps) {
    for (const after of order.before(step.name)) {
      const earlier = understood.get(after);
      if (!earlier || order.between(after, step.name).some((name) => !understood.has(name))) continue;
      for (const { from, to, people } of passingsBetween(earlier, step, analysis)) {
        const arranged = handoffsBetween(region, from, to).filter((handoff) => isForSequence(handoff, after, step.name));
        const lacking = subtract(
          people,
          arranged.flatMap((handoff) => peopleFor(handoff, space)),
          space.layout,
        );
        const [giver = "", taker = ""] = [from[0], to[0]];
        if (lacking.length === 0) continue;
        yield draft("handoff/unarranged", {
          place: placeOfBody(giver, analysis),
          subject: { after, step: step.name, from, to },
          people: lacking,
          related: to.map((body) => ({ message: bodiesInWords([body], analysis), place: placeOfBody(body, analysis) })),
          suggestion: suggestedHandoff({ from: giver, to: taker, step: step.name }, analysis),
          details: ({ people: words }) => ({
            after: titleOf(earlier, language),
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
