import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { isOpen } from "./commitments.ts";
import type { Rule } from "./rule.ts";

/** Nobody has made a commitment that is still open. */
export const commitmentNoOwner: Rule = function* ({ region, asOf, language }) {
  for (const commitment of region.commitments) {
    if (!isOpen(commitment, asOf) || commitment.by) continue;
    yield draft("commitment/no-owner", {
      place: mendable(commitment.place, region),
      subject: { commitment: commitment.name },
      details: () => ({ commitment: titleOf(commitment, language) }),
    });
  }
};
