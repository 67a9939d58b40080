import type { Contact, Duration, StepView, Title } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { uriOf } from "../exports/identity.ts";
import { addressParts, type Office, webAddress } from "../exports/offices.ts";
import { type Service, servicesOf } from "../exports/services.ts";
import { inAllLanguages, json, present, titlesOf } from "../exports/texts.ts";
import { inLanguages, isPublicAuthority, listed, MADE_BY, type Node, to } from "./nodes.ts";

/** The vocabularies of the Core Public Service Vocabulary Application Profile 3. */
const vocabularies = {
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  eli: "http://data.europa.eu/eli/ontology#",
  foaf: "http://xmlns.com/foaf/0.1/",
  locn: "http://www.w3.org/ns/locn#",
  org: "http://www.w3.org/ns/org#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** Steps as public services, with who takes part in them and for whom, as public administrations of Europe exchange them. */
export function cpsvAp(context: Context, note: string): string {
  const { region, offices, overview } = context;
  const services = servicesOf(context);
  const laws = present(...services.flatMap((service) => service.laws), ...overview.steps.flatMap(({ step }) => step.laws));
  return json({
    "@context": vocabularies,
    "@graph": [
      dataset(context, note),
      { "@type": "dct:Location", ...to("region", "", context), "dct:identifier": region.key, "skos:prefLabel": inLanguages(titlesOf(region, context)) },
      ...[...offices.values()].map((office) => organisation(office, context)),
      ...[...offices.values()].flatMap(({ unit }) => unit.contacts.map((contact) => contactPoint(contact, context))),
      ...region.phases.map((phase) => ({
        "@type": "skos:Concept",
        ...to("phase", phase.name, context),
        "skos:prefLabel": inLanguages(titlesOf(phase, context)),
      })),
      ...laws.map((law) => ({ "@type": "eli:LegalResource", ...to("law", law, context), "dct:title": law })),
      ...overview.steps.map((view) =>
        publicService(
          view,
          services.filter(({ step }) => step.name === view.step.name),
          context,
        ),
      ),
    ],
  });
}

function dataset(context: Context, note: string): Node {
  const { region, overview, language } = context;
  return {
    "@type": "dcat:Dataset",
    "@id": uriOf(region, "dataset"),
    "rdfs:comment": MADE_BY,
    "dct:title": inLanguages(titlesOf(region, context)),
    "dct:description": { "@value": note, "@language": language },
    "dct:modified": { "@value": overview.asOf, "@type": "xsd:date" },
    "dct:spatial": to("region", "", context),
  };
}

function organisation({ unit, body, chain }: Office, context: Context): Node {
  const above = chain.at(-2);
  const isAuthority = isPublicAuthority(body, context);
  const website = webAddress(unit.website?.text);
  return {
    "@type": isAuthority ? "cv:PublicOrganisation" : "org:Organization",
    ...to("body", unit.path, context),
    "dct:identifier": unit.path,
    "skos:prefLabel": inLanguages(titlesOf(unit, context)),
    "dct:spatial": to("region", "", context),
    "org:subOrganizationOf": above && to("body", above.path, context),
    "foaf:homepage": website && { "@id": website },
    "locn:address": unit.address === undefined ? undefined : address(unit.address),
    "cv:contactPoint": listed(unit.contacts.map(({ path }) => to("contact", path, context))),
  };
}

function address(text: string): Node {
  const { street, postalCode, town } = addressParts(text);
  return { "@type": "locn:Address", "locn:fullAddress": text, "locn:thoroughfare": street, "locn:postCode": postalCode, "locn:postName": town };
}

function contactPoint(contact: Contact, context: Context): Node {
  const { path, email, phone, hours } = contact;
  return {
    "@type": "cv:ContactPoint",
    ...to("contact", path, context),
    "rdfs:label": inLanguages(titlesOf(contact, context)),
    "cv:email": email?.text,
    "cv:telephone": phone?.text,
    "cv:openingHours": hours && { "@type": "http://www.w3.org/2006/time#TemporalEntity", "dct:description": hours },
  };
}

function publicService({ step, others }: StepView, services: readonly Service[], context: Context): Node {
  const authorities = services.filter(({ office, isSuspended }) => !isSuspended && isPublicAuthority(office.body, context));
  const title = inLanguages(titlesOf(step, context));
  const known = new Set(context.overview.steps.map((view) => view.step.name));
  return {
    "@type": "cpsv:PublicService",
    ...to("step", step.name, context),
    "dct:identifier": step.name,
    "dct:title": title,
    "dct:description": step.notes.length > 0 ? listed(step.notes.flatMap((note: Title) => inLanguages(inAllLanguages(note, step.place, context)))) : title,
    "cv:hasCompetentAuthority": listed(authorities.map(({ office }) => to("body", office.unit.path, context))),
    "cv:contactPoint": listed(present(...services.flatMap(({ contacts }) => contacts.map(({ path }) => path))).map((path) => to("contact", path, context))),
    "cv:hasParticipation": listed([
      ...services.map((service) => participation(service, context)),
      ...others.map(({ body, role, peopleInWords }) => taking(step.name, body, role, peopleInWords, context)),
    ]),
    "cv:hasLegalResource": listed(present(...step.laws, ...services.flatMap(({ laws }) => laws)).map((law) => to("law", law, context))),
    "dct:requires": listed(step.needs.filter(({ name }) => known.has(name)).map(({ name }) => to("step", name, context))),
    "cv:thematicArea": step.phase === undefined ? undefined : to("phase", step.phase, context),
    "dct:spatial": to("region", "", context),
    "cv:processingTime": processingTime(step.takes),
  };
}

function participation({ step, office, leads, isSuspended, people }: Service, context: Context): Node {
  const role = isSuspended ? "suspended" : leads ? "leads" : "responsible";
  return taking(step.name, office.unit.path, role, people.join("\n"), context);
}

/** Who takes part in a service, as what and for whom. */
function taking(step: string, body: string, role: keyof Context["words"]["roles"], people: string, context: Context): Node {
  const { region, words, language } = context;
  return {
    "@type": "cv:Participation",
    "@id": uriOf(region, "participation", step, body, role),
    "dct:identifier": `${step}/${body}/${role}`,
    "dct:description": { "@value": people === "" ? words.everyone : people, "@language": language },
    "cv:role": { "@type": "skos:Concept", "@id": uriOf(region, "role", role), "skos:prefLabel": { "@value": words.roles[role], "@language": language } },
    "cv:hasParticipant": to("body", body, context),
  };
}

/** As XML Schema writes a duration; working days cannot be said there. */
function processingTime(takes: Duration | undefined): Node | undefined {
  if (!takes || takes.working) return undefined;
  const unit = { days: "D", weeks: "D", months: "M", years: "Y" }[takes.unit];
  return { "@value": `P${takes.unit === "weeks" ? takes.amount * 7 : takes.amount}${unit}`, "@type": "xsd:duration" };
}
