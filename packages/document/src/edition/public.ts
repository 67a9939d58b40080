import type { Body, Change, Contact, Finding, Overview, Stop } from "@kurzweg/model";
import type { Material, Since } from "../material.ts";
import { contactsIn, hiding } from "./secrets.ts";
import { withoutContacts, withoutTexts } from "./without.ts";

/**
 * What everybody may read: without the contacts of persons who are not marked `public`, what points to them, and the notes of the
 * network itself. Where a text that is left out occurs in another one, it is left out there too, however it is spelled.
 */
export function publicMaterial({ overview, findings, meetings, groups, since }: Material): Material {
  const { region } = overview;
  const hidden = hiddenIn(region);
  const paths = new Set(hidden.map(({ path }) => path));
  const steps = overview.steps.map((view) => ({ ...view, answers: view.answers.map((answer) => withoutAsked(answer, paths)) }));
  const ways = overview.ways.map((way) => ({
    ...way,
    walks: way.walks.map((walk) => ({ ...walk, stops: walk.stops.map((stop): Stop => withoutAsked(stop, paths)) })),
  }));
  const shown = {
    overview: { ...overview, region: publicRegion(region, paths), steps, ways },
    findings: findings.filter(isForEverybody),
    meetings,
    groups,
    since: since && publicSince(since, paths),
  };
  return withoutTexts(withoutContacts(shown, paths), hiding(region, hidden));
}

function hiddenIn({ bodies }: Overview["region"]): readonly Contact[] {
  return bodies.flatMap(contactsIn).filter((contact) => !isPublic(contact));
}

/** What has changed for everybody; of the earlier edition nothing else is shown, not even how the network names it. */
function publicSince({ earlier, comparison }: Since, hidden: ReadonlySet<string>): Since {
  const before = hiddenIn(earlier);
  const paths = new Set([...hidden, ...before.map(({ path }) => path)]);
  const isShown = ({ sort, name, weight }: Change): boolean => weight !== "editorial" && !(sort === "contact" && paths.has(name));
  const { changes, came, went, changed, accepted } = comparison;
  const shown = {
    ...comparison,
    changes: changes.filter(isShown),
    came: came.filter(isForEverybody),
    went: went.filter(isForEverybody),
    changed: changed.filter(({ is }) => isForEverybody(is)),
    accepted: accepted.filter(isForEverybody),
  };
  return { label: "", earlier: publicRegion(earlier, paths), comparison: withoutTexts(shown, hiding(earlier, before)) };
}

/** Contacts without a person are those of an office. */
function isPublic({ person, left }: Contact): boolean {
  return (person === undefined || person.public) && left === undefined;
}

function publicRegion(region: Overview["region"], hidden: ReadonlySet<string>): Overview["region"] {
  const quiet = <Thing>(thing: Thing): Thing & { readonly notes: readonly [] } => ({ ...thing, notes: [] });
  return {
    ...region,
    bodies: region.bodies.map((body) => publicBody(body, hidden)),
    kinds: region.kinds.map((kind) => ({ ...kind, assignments: kind.assignments.map((each) => assignedTo(each, hidden)) })),
    partnerships: region.partnerships.map(quiet),
    concerns: region.concerns.map(quiet),
    workshops: region.workshops.map(quiet),
    commitments: region.commitments.map((commitment) => ({ ...quiet(commitment), kept: commitment.kept && { on: commitment.kept.on } })),
  };
}

function publicBody(body: Body, hidden: ReadonlySet<string>): Body {
  const points = (reference: { readonly name: string } | undefined): boolean => reference !== undefined && hidden.has(reference.name);
  return {
    ...body,
    contacts: body.contacts
      .filter(({ path }) => !hidden.has(path))
      .map((contact) => ({ ...contact, notes: [], confirmed: undefined, deputy: points(contact.deputy) ? undefined : contact.deputy })),
    decisionMaker: points(body.decisionMaker) ? undefined : body.decisionMaker,
    assignments: body.assignments.map((each) => assignedTo(each, hidden)),
    units: body.units.map((unit) => publicBody(unit, hidden)),
  };
}

function assignedTo<Thing extends Body["assignments"][number]>(assignment: Thing, hidden: ReadonlySet<string>): Thing {
  return { ...assignment, contacts: assignment.contacts.filter(({ name }) => !hidden.has(name)) };
}

function withoutAsked<Thing extends { readonly ask?: { readonly contact: string } | undefined }>(thing: Thing, hidden: ReadonlySet<string>): Thing {
  return thing.ask && hidden.has(thing.ask.contact) ? { ...thing, ask: undefined } : thing;
}

/** Points about contacts, meetings and commitments are the work of the network. */
function isForEverybody({ code }: Finding): boolean {
  return code.startsWith("coverage/") || code.startsWith("handoff/") || code.startsWith("journey/");
}
