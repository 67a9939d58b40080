import { type Body, type Contact, titleIn, titleOf } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { idOf } from "../exports/identity.ts";
import { addressParts, type Office, websiteOf } from "../exports/offices.ts";
import { stateOf } from "../exports/states.ts";
import { present } from "../exports/texts.ts";
import type { Row } from "./tables.ts";

/** A body, or a unit as a part of it. */
export function organizationRow({ unit, chain }: Office, context: Context): Row {
  const { region, language } = context;
  const above = chain.at(-2);
  const kinds = region.kinds.filter(({ name }) => unit.kinds.some((kind) => kind.name === name)).map((kind) => titleOf(kind, language));
  const title = titleOf(unit, language);
  const website = websiteOf({ unit, body: unit, chain: [unit] });
  return {
    id: idOf(region, "body", unit.path),
    name: title,
    alternate_name: otherTitle(unit, language),
    description: present(unit.notes.map((note) => titleIn(note, language)).join("\n\n"), kinds.join(", "), title)[0] ?? title,
    email: mailbox(unit.contacts),
    website,
    parent_organization_id: above && idOf(region, "body", above.path),
  };
}

/** What a thing is called in the first of its other languages. */
export function otherTitle({ title }: Pick<Body, "title">, language: string): string | undefined {
  if (!title) return undefined;
  const own = titleIn(title, language);
  return [title.text, ...Object.values(title.translations)].find((text) => text !== own);
}

/** The first mailbox that is one. */
export function mailbox(contacts: readonly Contact[]): string | undefined {
  return contacts.map(({ email }) => email?.text).find((text) => text !== undefined && isMailbox(text));
}

function isMailbox(text: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(text);
}

/** A contact of an organisation or of a service, with its number. */
export function contactRows(
  contact: Contact,
  owner: { readonly of: "organization" | "service"; readonly path: readonly string[]; readonly id: string },
  context: Context,
): { readonly contact: Row; readonly phones: readonly Row[] } {
  const { region, language, offices } = context;
  const id = idOf(region, `contact of ${owner.of}`, ...owner.path, contact.path);
  const department = offices.get(contact.path.split("/").slice(0, -1).join("/"));
  return {
    contact: {
      id,
      [`${owner.of}_id`]: owner.id,
      name: contact.person?.name,
      title: titleOf(contact, language),
      department: department && department.chain.length > 1 ? titleOf(department.unit, language) : undefined,
      email: mailbox([contact]),
    },
    phones: contact.phone ? [{ id: idOf(region, "phone", id), contact_id: id, number: contact.phone.text, type: "voice" }] : [],
  };
}

/** Where an office is; its address where it can be divided into its parts, else in words. */
export function placeRows({ unit }: Office, context: Context): { readonly location: Row; readonly addresses: readonly Row[] } | undefined {
  const { region, language } = context;
  if (unit.address === undefined) return undefined;
  const { street, postalCode, town } = addressParts(unit.address);
  const state = stateOf(region.key);
  const id = locationId(unit.path, context);
  const isWhole = postalCode !== undefined && town !== undefined && state !== undefined;
  return {
    location: {
      id,
      location_type: "physical",
      organization_id: idOf(region, "body", unit.path),
      name: titleOf(unit, language),
      description: isWhole ? undefined : unit.address,
    },
    addresses: isWhole
      ? [
          {
            id: idOf(region, "address", unit.path),
            location_id: id,
            address_1: street,
            city: town,
            state_province: state,
            postal_code: postalCode,
            country: "DE",
            address_type: "physical",
          },
        ]
      : [],
  };
}

export function locationId(path: string, { region }: Context): string {
  return idOf(region, "location", path);
}
