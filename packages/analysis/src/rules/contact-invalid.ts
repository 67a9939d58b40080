import { isPossible, type Means, type Region, type Subject, type Written } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { contactsOf } from "./contacts.ts";
import type { Rule } from "./rule.ts";

/** A phone number, e-mail address or website can be one. */
export const contactInvalid: Rule = function* ({ region }) {
  for (const { what, written, subject } of reachable(region)) {
    if (isPossible(what, written.text.trim())) continue;
    yield draft("contact/invalid", { place: mendable(written.place, region), subject, details: () => ({ what, text: written.text }) });
  }
};

interface Reachable {
  readonly what: Means;
  readonly written: Written;
  readonly subject: Subject;
}

function* reachable(region: Region): Iterable<Reachable> {
  for (const { email, phone, path } of contactsOf(region)) {
    if (email) yield { what: "email", written: email, subject: { contact: path } };
    if (phone) yield { what: "phone", written: phone, subject: { contact: path } };
  }
  for (const body of region.bodies) yield* websites(body);
}

function* websites(body: Region["bodies"][number]): Iterable<Reachable> {
  if (body.website) yield { what: "website", written: body.website, subject: { body: body.path } };
  for (const unit of body.units) yield* websites(unit);
}
