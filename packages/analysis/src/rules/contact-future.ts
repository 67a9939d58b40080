import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A contact was confirmed after both the day of the check and the day that the region describes. */
export const contactFuture: Rule = function* ({ region, contacts, asOf, today, language }) {
  const described = region.asOf ?? today;
  for (const contact of contacts) {
    const { confirmed } = contact;
    if (confirmed === undefined || confirmed <= asOf || confirmed <= described) continue;
    yield draft("contact/future", {
      place: mendable(contact.place, region),
      subject: { contact: contact.path },
      details: () => ({ contact: titleOf(contact, language), confirmed }),
    });
  }
};
