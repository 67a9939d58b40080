import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { isForSequence } from "../sequence/arranged.ts";
import { lackingHandoff } from "../sequence/lacking.ts";
import { passingsBetween } from "../sequence/passings.ts";
import type { Rule } from "./rule.ts";

/** A step directly follows another one at a different body, and no hand-off is declared. */
export const handoffUnarranged: Rule = function* (analysis) {
  const { language, order } = analysis;
  const understood = new Map(analysis.steps.map((step) => [step.name, step]));
  for (const step of analysis.steps) {
    for (const after of order.before(step.name)) {
      const earlier = understood.get(after);
      if (!earlier || order.between(after, step.name).some((name) => !understood.has(name))) continue;
      for (const passing of passingsBetween(earlier, step, analysis)) {
        const lacking = lackingHandoff(passing, { step: step.name }, (handoff) => isForSequence(handoff, after, step.name), analysis);
        if (!lacking) continue;
        yield draft("handoff/unarranged", {
          ...lacking,
          subject: { after, step: step.name, ...lacking.subject },
          details: ({ people }) => ({ after: titleOf(earlier, language), step: titleOf(step, language), ...lacking.words, people }),
        });
      }
    }
  }
};
