import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** So many different bodies share a step that the hand-offs at it cannot be listed. */
export const handoffUndecided: Rule = function* (analysis) {
  const { region, order, language } = analysis;
  for (const step of analysis.steps) {
    if (region.transitions.length === 0 && step.needs.length === 0 && order.after(step.name).length === 0) continue;
    if (!analysis.crowded(step)) continue;
    yield draft("handoff/undecided", {
      place: mendable(step.place, region),
      subject: { step: step.name },
      details: () => ({ step: titleOf(step, language) }),
    });
  }
};
