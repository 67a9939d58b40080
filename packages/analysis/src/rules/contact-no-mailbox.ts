import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { contactsOf } from "./contacts.ts";
import type { Rule } from "./rule.ts";

/** A contact is a person without a role mailbox. */
export const contactNoMailbox: Rule = function* ({ region, language }) {
  for (const contact of contactsOf(region)) {
    if (!contact.person || contact.email) continue;
    yield draft("contact/no-mailbox", {
      place: mendable(contact.place, region),
      subject: { contact: contact.path },
      details: () => ({ contact: titleOf(contact, language) }),
    });
  }
};
