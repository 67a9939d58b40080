import type { Reference, Region } from "@kurzweg/model";
import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { contactsOf } from "./contacts.ts";
import type { Rule } from "./rule.ts";

/** A person has left and something still points to the contact. */
export const contactLeft: Rule = function* ({ region, asOf, language }) {
  const pointers = [...pointersOf(region)];
  for (const contact of contactsOf(region)) {
    const { left } = contact;
    const found = pointers.filter(({ to }) => to.name === contact.path);
    const [first] = found;
    if (left === undefined || left > asOf || !first) continue;
    yield draft("contact/left", {
      place: mendable(first.to.place, region),
      subject: { contact: contact.path },
      related: [{ message: titleOf(contact, language), place: contact.place }, ...found.slice(1).map(({ from, to }) => ({ message: from, place: to.place }))],
      details: () => ({ contact: titleOf(contact, language), left, pointers: found.map(({ from }) => from) }),
    });
  }
};

interface Pointer {
  /** The path or name of what points. */
  readonly from: string;
  readonly to: Reference;
}

/** Everything in a region that may name a contact. */
function* pointersOf(region: Region): Iterable<Pointer> {
  if (region.coordinator) yield { from: region.name, to: region.coordinator };
  for (const body of region.bodies) yield* pointersOfBody(body);
  for (const { name, by, to } of region.commitments) for (const reference of [...(by ? [by] : []), ...to]) yield { from: name, to: reference };
  for (const { name, raisedBy } of region.concerns) for (const reference of raisedBy) yield { from: name, to: reference };
  for (const { name, organisers, facilitators, topics } of region.workshops) {
    for (const reference of [...organisers, ...facilitators]) yield { from: name, to: reference };
    for (const topic of topics) if ("name" in topic) yield { from: name, to: topic };
  }
  for (const { code, by } of region.acceptances) if (by) yield { from: code, to: by };
}

function* pointersOfBody(body: Region["bodies"][number]): Iterable<Pointer> {
  if (body.decisionMaker) yield { from: body.path, to: body.decisionMaker };
  for (const { path, deputy } of body.contacts) if (deputy) yield { from: path, to: deputy };
  for (const { contacts } of body.assignments) for (const reference of contacts) yield { from: body.path, to: reference };
  for (const unit of body.units) yield* pointersOfBody(unit);
}
