import { everyInWords, laterBy, meetingsOf } from "../calendar.ts";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** The interval of the policy has passed since the last meeting, and no next one is planned. */
export const workshopOverdue: Rule = function* ({ region, asOf, language }) {
  const every = region.policy.meetEvery;
  const { next, last } = meetingsOf(region, asOf);
  if (!every || next || !last || laterBy(last.on, every, region.key) >= asOf) return;
  yield draft("workshop/overdue", {
    place: mendable(last.workshop.place, region),
    subject: { workshop: last.workshop.name },
    details: () => ({ last: last.on, every: everyInWords(every, language) }),
  });
};
