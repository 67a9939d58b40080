import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** Nobody organises a workshop. */
export const workshopNoOrganiser: Rule = function* ({ region, language }) {
  for (const workshop of region.workshops) {
    if (workshop.organisers.length > 0) continue;
    yield draft("workshop/no-organiser", {
      place: mendable(workshop.place, region),
      subject: { workshop: workshop.name },
      details: () => ({ workshop: titleOf(workshop, language) }),
    });
  }
};
