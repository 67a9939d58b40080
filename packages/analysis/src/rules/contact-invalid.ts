import { isPossible, type Means, type Subject, type Written } from "@kurzweg/model";
import { type Draft, draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A phone number, e-mail address or website can be one. */
export const contactInvalid: Rule = function* ({ region, contacts, offices }) {
  const finding = (what: Means, { text, place }: Written, subject: Subject): Draft =>
    draft("contact/invalid", { place: mendable(place, region), subject, details: () => ({ what, text }) });
  for (const { email, phone, path } of contacts) {
    if (email && !isPossible("email", email.text.trim())) yield finding("email", email, { contact: path });
    if (phone && !isPossible("phone", phone.text.trim())) yield finding("phone", phone, { contact: path });
  }
  for (const { path, unit } of offices) {
    if (unit.website && !isPossible("website", unit.website.text.trim())) yield finding("website", unit.website, { body: path });
  }
};
