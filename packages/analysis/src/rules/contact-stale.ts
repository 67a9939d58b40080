import { titleOf } from "@kurzweg/model";
import { everyInWords, laterBy } from "../calendar.ts";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A contact was confirmed longer ago than the policy allows. */
export const contactStale: Rule = function* ({ region, contacts, asOf, language }) {
  const every = region.policy.confirmContactsEvery;
  if (!every) return;
  for (const contact of contacts) {
    const { confirmed } = contact;
    if (confirmed === undefined || laterBy(confirmed, every, region.key) >= asOf) continue;
    yield draft("contact/stale", {
      place: mendable(contact.place, region),
      subject: { contact: contact.path },
      details: () => ({ contact: titleOf(contact, language), confirmed, every: everyInWords(every, language) }),
    });
  }
};
