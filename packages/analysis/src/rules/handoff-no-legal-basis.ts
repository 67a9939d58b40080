import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A hand-off that passes something on names a law or consent. */
export const handoffNoLegalBasis: Rule = function* ({ region, language }) {
  for (const handoff of region.handoffs) {
    if (handoff.passes.length === 0 || handoff.laws.length > 0 || handoff.consent) continue;
    yield draft("handoff/no-legal-basis", {
      place: mendable(handoff.place, region),
      subject: { handoff: handoff.name },
      details: () => ({ handoff: titleOf(handoff, language), passes: handoff.passes.join(", ") }),
    });
  }
};
