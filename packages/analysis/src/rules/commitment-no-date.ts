import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { isOpen } from "./commitments.ts";
import type { Rule } from "./rule.ts";

/** A commitment that is still open has no date. */
export const commitmentNoDate: Rule = function* ({ region, asOf, language }) {
  if (region.unread.sorts.has("Commitment")) return;
  for (const commitment of region.commitments) {
    if (!isOpen(commitment, asOf) || commitment.due !== undefined) continue;
    yield draft("commitment/no-date", {
      place: mendable(commitment.place, region),
      subject: { commitment: commitment.name },
      details: () => ({ commitment: titleOf(commitment, language) }),
    });
  }
};
