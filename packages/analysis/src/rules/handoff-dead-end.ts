import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { endingsAt } from "../sequence/passings.ts";
import type { Box } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { bodiesInWords, placeOfBody } from "../words/bodies.ts";
import type { Rule } from "./rule.ts";

/** At a transition a step ends with nobody to take over. */
export const handoffDeadEnd: Rule = function* (analysis) {
  const { region, language } = analysis;
  const { layout } = analysis.space;
  for (const transition of region.transitions) {
    for (const step of analysis.steps) {
      if (step.optional) continue;
      const open = analysis.open(step);
      for (const { from, people } of endingsAt(transition, step, open, analysis)) {
        const endingIn = (boxes: readonly Box[]): readonly Box[] =>
          endingsAt(transition, step, boxes, analysis).flatMap((ending) => (ending.from.join() === from.join() ? ending.people : []));
        yield draft("handoff/dead-end", {
          place: placeOfBody(from[0], analysis),
          subject: { transition: transition.name, step: step.name, from },
          people,
          consequence: { step: step.name, among: (gap) => subtract(people, endingIn(subtract(open, gap, layout)), layout) },
          related: [{ message: titleOf(transition, language), place: transition.place }],
          details: ({ people: words }) => ({
            transition: titleOf(transition, language),
            step: titleOf(step, language),
            from: bodiesInWords(from, analysis),
            people: words,
          }),
        });
      }
    }
  }
};
