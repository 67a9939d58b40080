import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** How many people may take part where the policy does not say. */
const USUAL_MOST = 25;

/** More people are planned for a workshop than the policy allows. */
export const workshopTooLarge: Rule = function* ({ region, language }) {
  const most = region.policy.workshopsAtMost ?? USUAL_MOST;
  for (const workshop of region.workshops) {
    const people = workshop.participants.reduce((sum, { count }) => sum + count, 0);
    if (people <= most) continue;
    yield draft("workshop/too-large", {
      place: mendable(workshop.place, region),
      subject: { workshop: workshop.name },
      details: () => ({ workshop: titleOf(workshop, language), people, most }),
    });
  }
};
