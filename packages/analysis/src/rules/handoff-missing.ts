import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { isForTransition } from "../sequence/arranged.ts";
import { lackingHandoff } from "../sequence/lacking.ts";
import { passingsAt } from "../sequence/passings.ts";
import type { Rule } from "./rule.ts";

/** At a transition another body becomes responsible for a step, and no hand-off is declared. */
export const handoffMissing: Rule = function* (analysis) {
  const { region, language } = analysis;
  for (const transition of region.transitions) {
    for (const step of analysis.steps) {
      for (const passing of passingsAt(transition, step, analysis)) {
        const at = { step: step.name, transition: transition.name };
        const lacking = lackingHandoff(passing, at, (handoff) => isForTransition(handoff, transition.name, step.name), analysis);
        if (!lacking) continue;
        yield draft("handoff/missing", {
          ...lacking,
          subject: { ...at, ...lacking.subject },
          related: [{ message: titleOf(transition, language), place: transition.place }, ...lacking.related],
          details: ({ people }) => ({ transition: titleOf(transition, language), step: titleOf(step, language), ...lacking.words, people }),
        });
      }
    }
  }
};
