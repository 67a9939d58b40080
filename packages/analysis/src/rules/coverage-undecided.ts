import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** The time did not suffice to check a step completely. */
export const coverageUndecided: Rule = function* ({ region, budget, steps, open, language }) {
  for (const step of steps) {
    if (open(step).length > 0 || !budget.exhausted) continue;
    yield draft("coverage/undecided", {
      place: mendable(step.place, region),
      subject: { step: step.name },
      details: () => ({ step: titleOf(step, language), seconds: budget.seconds }),
    });
  }
};
