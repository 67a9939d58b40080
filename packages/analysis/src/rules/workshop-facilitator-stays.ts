import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { topOf } from "../responsibility/verdicts.ts";
import { titleAt } from "../words/bodies.ts";
import type { Rule } from "./rule.ts";

/** A facilitator who organises nothing has no end date. */
export const workshopFacilitatorStays: Rule = function* (analysis) {
  const { region, language } = analysis;
  const organising = new Set(region.workshops.flatMap(({ organisers }) => organisers.map(({ name }) => topOf(name))));
  for (const workshop of region.workshops) {
    for (const { name, place, until } of workshop.facilitators) {
      if (until !== undefined || organising.has(topOf(name))) continue;
      yield draft("workshop/facilitator-stays", {
        place: mendable(place, region),
        subject: { workshop: workshop.name, body: name },
        details: () => ({ workshop: titleOf(workshop, language), body: titleAt(name, analysis) }),
      });
    }
  }
};
