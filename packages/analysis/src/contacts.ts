import type { Body, Contact, Region } from "@kurzweg/model";

/** All contacts of a region, in source order. */
export function contactsOf(region: Region): readonly Contact[] {
  const found: Contact[] = [];
  addContacts(region.bodies, found);
  return found;
}

function addContacts(bodies: readonly Body[], found: Contact[]): void {
  for (const { contacts, units } of bodies) {
    for (const contact of contacts) found.push(contact);
    addContacts(units, found);
  }
}
