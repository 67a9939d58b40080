import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { isOpen } from "./commitments.ts";
import type { Rule } from "./rule.ts";

/** A commitment is past its date and still open. */
export const commitmentOverdue: Rule = function* ({ region, asOf, language }) {
  for (const commitment of region.commitments) {
    const { due } = commitment;
    if (due === undefined || due >= asOf || !isOpen(commitment, asOf)) continue;
    yield draft("commitment/overdue", {
      place: mendable(commitment.place, region),
      subject: { commitment: commitment.name },
      details: () => ({ commitment: titleOf(commitment, language), due }),
    });
  }
};
