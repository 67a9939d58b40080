import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { isKept } from "./commitments.ts";
import type { Rule } from "./rule.ts";

/** A commitment is kept, and nothing says by what one can tell. */
export const commitmentNoEvidence: Rule = function* ({ region, asOf, language }) {
  for (const commitment of region.commitments) {
    if (!isKept(commitment, asOf) || commitment.kept?.evidence) continue;
    yield draft("commitment/no-evidence", {
      place: mendable(commitment.place, region),
      subject: { commitment: commitment.name },
      details: () => ({ commitment: titleOf(commitment, language) }),
    });
  }
};
