import type { Body, Contact, Region } from "@kurzweg/model";

/** All contacts of a region, in source order. */
export function* contactsOf(region: Region): Iterable<Contact> {
  for (const body of region.bodies) yield* contactsOfBody(body);
}

function* contactsOfBody(body: Body): Iterable<Contact> {
  yield* body.contacts;
  for (const unit of body.units) yield* contactsOfBody(unit);
}
