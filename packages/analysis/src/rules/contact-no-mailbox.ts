import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A contact is a person without a role mailbox. */
export const contactNoMailbox: Rule = function* ({ region, contacts, language }) {
  for (const contact of contacts) {
    if (!contact.person || contact.email) continue;
    yield draft("contact/no-mailbox", {
      place: mendable(contact.place, region),
      subject: { contact: contact.path },
      details: () => ({ contact: titleOf(contact, language) }),
    });
  }
};
