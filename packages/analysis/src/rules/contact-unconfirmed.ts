import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A contact was never confirmed, although the policy says how often. */
export const contactUnconfirmed: Rule = function* ({ region, contacts, language }) {
  if (!region.policy.confirmContactsEvery || region.unread.sorts.has("Body")) return;
  for (const contact of contacts) {
    if (contact.confirmed !== undefined) continue;
    yield draft("contact/unconfirmed", {
      place: mendable(contact.place, region),
      subject: { contact: contact.path },
      details: () => ({ contact: titleOf(contact, language) }),
    });
  }
};
