import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A hand-off says by which way. */
export const handoffNoChannel: Rule = function* ({ region, language }) {
  for (const handoff of region.handoffs) {
    if (handoff.via !== undefined) continue;
    yield draft("handoff/no-channel", {
      place: mendable(handoff.place, region),
      subject: { handoff: handoff.name },
      details: () => ({ handoff: titleOf(handoff, language) }),
    });
  }
};
