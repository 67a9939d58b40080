import { type Body, titleOf } from "@kurzweg/model";
import { meetingsOf } from "../calendar.ts";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { isWithin } from "../responsibility/holders.ts";
import type { Rule } from "./rule.ts";

/** At the next meeting, else the last one, a body of a statutory kind is not there or cannot decide. */
export const workshopNoDecisionMaker: Rule = function* ({ region, asOf, language }) {
  const { next, last } = meetingsOf(region, asOf);
  const workshop = (next ?? last)?.workshop;
  if (!workshop || workshop.participants.length === 0) return;
  const statutory = new Set(region.kinds.flatMap(({ name, statutory: byLaw }) => (byLaw ? [name] : [])));
  for (const body of region.bodies) {
    if (!body.kinds.some(({ name }) => statutory.has(name))) continue;
    const absent = !workshop.participants.some(({ name }) => isWithin(name, body.name));
    if (!absent && decides(body)) continue;
    yield draft("workshop/no-decision-maker", {
      place: mendable(absent ? workshop.place : body.place, region),
      subject: { workshop: workshop.name, body: body.name },
      related: [{ message: titleOf(workshop, language), place: workshop.place }],
      details: () => ({ workshop: titleOf(workshop, language), body: titleOf(body, language), absent }),
    });
  }
};

function decides(body: Body): boolean {
  return body.decisionMaker !== undefined || body.units.some(decides);
}
