import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** Nobody stands in for a person. */
export const contactNoDeputy: Rule = function* ({ region, contacts, language }) {
  for (const contact of contacts) {
    if (!contact.person || contact.deputy) continue;
    yield draft("contact/no-deputy", {
      place: mendable(contact.place, region),
      subject: { contact: contact.path },
      details: () => ({ contact: titleOf(contact, language) }),
    });
  }
};
