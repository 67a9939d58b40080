import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A hand-off says what is passed on. */
export const handoffNoContent: Rule = function* ({ region, language }) {
  for (const handoff of region.handoffs) {
    if (handoff.passes[0] !== undefined) continue;
    yield draft("handoff/no-content", {
      place: mendable(handoff.place, region),
      subject: { handoff: handoff.name },
      details: () => ({ handoff: titleOf(handoff, language) }),
    });
  }
};
