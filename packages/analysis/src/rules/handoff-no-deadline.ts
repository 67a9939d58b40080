import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A hand-off says by when. */
export const handoffNoDeadline: Rule = function* ({ region, language }) {
  for (const handoff of region.handoffs) {
    if (handoff.within !== undefined) continue;
    yield draft("handoff/no-deadline", {
      place: mendable(handoff.place, region),
      subject: { handoff: handoff.name },
      details: () => ({ handoff: titleOf(handoff, language) }),
    });
  }
};
