import type { Contact } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { idOf, uriOf } from "../exports/identity.ts";
import { addressParts, type Office, webAddress } from "../exports/offices.ts";
import { type Service, servicesOf } from "../exports/services.ts";
import { inAllLanguages, json, present, titlesOf } from "../exports/texts.ts";
import { inLanguages, isPublicAuthority, listed, MADE_BY, type Node, serviceId, to } from "./nodes.ts";

/** Bodies, contacts and services in the words of schema.org, as search engines read them. */
export function schemaOrg(context: Context, note: string): string {
  const { offices } = context;
  const services = servicesOf(context);
  return json({
    "@context": "https://schema.org",
    "@graph": [
      dataset(context, note),
      area(context),
      ...[...offices.values()].map((office) => organization(office, context)),
      ...[...offices.values()].flatMap(({ unit }) => unit.contacts.map((contact) => contactPoint(contact, context))),
      ...services.map((service) => serviceNode(service, services, context)),
    ],
  });
}

function dataset(context: Context, note: string): Node {
  const { region, overview, language } = context;
  return {
    "@type": "Dataset",
    "@id": uriOf(region, "dataset"),
    creditText: MADE_BY,
    name: inLanguages(titlesOf(region, context)),
    description: { "@value": note, "@language": language },
    dateModified: overview.asOf,
    spatialCoverage: areaLink(context),
  };
}

function areaLink(context: Context): Node {
  return to("region", "", context);
}

function area(context: Context): Node {
  const { region } = context;
  const { key } = region;
  return {
    "@type": "AdministrativeArea",
    ...areaLink(context),
    name: inLanguages(titlesOf(region, context)),
    identifier: key && { "@type": "PropertyValue", propertyID: key.length === 8 ? "AGS" : "ARS", value: key },
  };
}

function organization({ unit, body, chain }: Office, context: Context): Node {
  const above = chain.at(-2);
  return {
    "@type": isPublicAuthority(body, context) ? "GovernmentOrganization" : "Organization",
    ...to("body", unit.path, context),
    name: inLanguages(titlesOf(unit, context)),
    description: listed(unit.notes.flatMap((note) => inLanguages(inAllLanguages(note, unit.place, context)))),
    parentOrganization: above && to("body", above.path, context),
    url: webAddress(unit.website?.text),
    address: unit.address === undefined ? undefined : postalAddress(unit.address, context),
    contactPoint: listed(unit.contacts.map(({ path }) => to("contact", path, context))),
  };
}

function postalAddress(text: string, { region }: Context): Node {
  const { street, postalCode, town } = addressParts(text);
  const addressCountry = region.key === undefined ? undefined : "DE";
  return { "@type": "PostalAddress", streetAddress: street, postalCode, addressLocality: town, addressCountry };
}

function contactPoint(contact: Contact, context: Context): Node {
  const { path, email, phone, hours, person, room } = contact;
  const { words } = context;
  return {
    "@type": "ContactPoint",
    ...to("contact", path, context),
    contactType: inLanguages(titlesOf(contact, context)),
    name: person?.name,
    email: email?.text,
    telephone: phone?.text,
    description: room && `${words.contact.room}: ${room}`,
    hoursAvailable: hours && { "@type": "OpeningHoursSpecification", description: hours },
  };
}

function serviceNode(service: Service, all: readonly Service[], context: Context): Node {
  const { region, words, language } = context;
  const { step, office, people, ages, laws, contacts } = service;
  const authority = isPublicAuthority(office.body, context);
  const earlier = all.filter((each) => step.needs.some(({ name }) => name === each.step.name));
  const phase = region.phases.find(({ name }) => name === step.phase);
  return {
    "@type": authority ? "GovernmentService" : "Service",
    "@id": serviceId(step.name, office.unit.path, context),
    identifier: idOf(region, "service", step.name, office.unit.path),
    name: inLanguages(titlesOf(step, context)),
    description: listed(step.notes.flatMap((note) => inLanguages(inAllLanguages(note, step.place, context)))),
    category: phase && inLanguages(titlesOf(phase, context)),
    provider: to("body", office.unit.path, context),
    serviceOperator: authority ? to("body", office.unit.path, context) : undefined,
    areaServed: areaLink(context),
    audience: {
      "@type": "PeopleAudience",
      audienceType: { "@value": people.length > 0 ? people.join("\n") : words.everyone, "@language": language },
      requiredMinAge: ages.from,
      requiredMaxAge: ages.to,
    },
    availableChannel: listed(contacts.map(({ path }) => ({ "@type": "ServiceChannel", servicePhone: to("contact", path, context) }))),
    subjectOf: listed(present(...laws).map((name) => ({ "@type": "Legislation", name }))),
    isRelatedTo: listed(earlier.map((each) => ({ "@id": serviceId(each.step.name, each.office.unit.path, context) }))),
    disambiguatingDescription: service.isSuspended ? words.suspended : undefined,
  };
}
