import { titleIn, titleOf } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { idOf } from "../exports/identity.ts";
import { websiteOf } from "../exports/offices.ts";
import { confirmedOn, type Service } from "../exports/services.ts";
import { present } from "../exports/texts.ts";
import { contactRows, locationId, mailbox, otherTitle } from "./organizations.ts";
import type { Row, TableName } from "./tables.ts";

/** What a service adds to each table. */
export function serviceRows(service: Service, context: Context): Partial<Readonly<Record<TableName, readonly Row[]>>> {
  const { region, language } = context;
  const { step, office, contacts } = service;
  const path = [step.name, office.unit.path] as const;
  const id = idOf(region, "service", ...path);
  const asked = contacts.map((contact) => contactRows(contact, { of: "service", path, id }, context));
  const owner = office.chain.findLast(({ address }) => address !== undefined);
  return {
    service: [serviceRow(id, service, context)],
    contact: asked.map(({ contact }) => contact),
    phone: asked.flatMap(({ phones }) => phones),
    schedule: contacts.flatMap((contact) =>
      contact.hours === undefined
        ? []
        : [{ id: idOf(region, "schedule", ...path, contact.path), service_id: id, description: contact.hours, notes: titleOf(contact, language) }],
    ),
    service_area: [
      {
        id: idOf(region, "area", ...path),
        service_id: id,
        name: titleOf(region, language),
        extent: region.key,
        extent_type: region.key && (region.key.length === 8 ? "AGS" : "ARS"),
      },
    ],
    service_at_location: owner ? [{ id: idOf(region, "place", ...path), service_id: id, location_id: locationId(owner.path, context) }] : [],
    attribute: [{ id: idOf(region, "attribute", ...path), link_id: id, taxonomy_term_id: termId("step", step.name, context), link_entity: "service" }],
  };
}

function serviceRow(id: string, service: Service, context: Context): Row {
  const { region, language, words, overview } = context;
  const { step, office, people, ages, laws, contacts, isSuspended } = service;
  return {
    id,
    organization_id: idOf(region, "body", office.unit.path),
    name: titleOf(step, language),
    alternate_name: otherTitle(step, language),
    description: present(...step.notes.map((note) => titleIn(note, language)), laws.length > 0 ? `${words.laws}: ${laws.join(", ")}` : undefined).join("\n\n"),
    url: websiteOf(office),
    email: mailbox(contacts),
    status: isSuspended ? "temporarily closed" : "active",
    eligibility_description: people.length > 0 ? people.join("\n") : words.everyone,
    minimum_age: ages.from,
    maximum_age: ages.to,
    assured_date: confirmedOn(service),
    last_modified: `${overview.asOf}T00:00:00Z`,
  };
}

/** The steps and phases of a region, as terms by which services are found. */
export function termRows(context: Context): { readonly taxonomies: readonly Row[]; readonly terms: readonly Row[] } {
  const { region, language, words } = context;
  const taxonomy = idOf(region, "taxonomy");
  const term = (sort: "phase" | "step", thing: (typeof region.steps)[number] | (typeof region.phases)[number], parent?: string): Row => {
    const title = titleOf(thing, language);
    return {
      id: termId(sort, thing.name, context),
      code: `${sort}/${thing.name}`,
      name: title,
      description: "notes" in thing ? (present(...thing.notes.map((note) => titleIn(note, language)), title)[0] ?? title) : title,
      parent_id: parent === undefined ? undefined : termId("phase", parent, context),
      taxonomy_id: taxonomy,
      language,
    };
  };
  const steps = context.overview.steps.map(({ step }) => step);
  const phases = region.phases.filter(({ name }) => steps.some(({ phase }) => phase === name));
  return {
    taxonomies: [{ id: taxonomy, name: words.taxonomy, description: words.taxonomyAbout(titleOf(region, language)) }],
    terms: [...phases.map((phase) => term("phase", phase)), ...steps.map((step) => term("step", step, step.phase))],
  };
}

function termId(sort: "phase" | "step", name: string, { region }: Context): string {
  return idOf(region, "term", sort, name);
}
