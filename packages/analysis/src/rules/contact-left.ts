import { type Body, type Language, type Pointer, pointerInWords, type Reference, type Region, titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import type { Rule } from "./rule.ts";

/** A person has left and something still points to the contact. */
export const contactLeft: Rule = function* ({ region, contacts, asOf, language }) {
  const gone = contacts.filter(({ left }) => left !== undefined && left <= asOf);
  if (gone.length === 0) return;
  const pointers = [...pointersOf(region, language)];
  for (const contact of gone) {
    const { left } = contact;
    const found = pointers.filter(({ to }) => to.name === contact.path);
    const [first] = found;
    if (left === undefined || !first) continue;
    yield draft("contact/left", {
      place: mendable(first.to.place, region),
      subject: { contact: contact.path },
      related: [
        { message: titleOf(contact, language), place: contact.place },
        ...found.slice(1).map(({ as, at, to }) => ({ message: pointerInWords({ as, at }, language), place: to.place })),
      ],
      details: () => ({ contact: titleOf(contact, language), left, pointers: found.map(({ as, at }) => ({ as, at })) }),
    });
  }
};

interface Found extends Pointer {
  readonly to: Reference;
}

/** Everything in a region that may name a contact. */
function* pointersOf(region: Region, language: Language): Iterable<Found> {
  const at = (thing: Parameters<typeof titleOf>[0]): string => titleOf(thing, language);
  if (region.coordinator) yield { as: "coordinator", at: at(region), to: region.coordinator };
  for (const body of region.bodies) yield* pointersOfBody(body, region, language);
  for (const commitment of region.commitments) {
    if (commitment.by) yield { as: "promiser", at: at(commitment), to: commitment.by };
    for (const to of commitment.to) yield { as: "recipient", at: at(commitment), to };
  }
  for (const concern of region.concerns) for (const to of concern.raisedBy) yield { as: "raiser", at: at(concern), to };
  for (const workshop of region.workshops) {
    for (const to of workshop.organisers) yield { as: "organiser", at: at(workshop), to };
    for (const to of workshop.facilitators) yield { as: "facilitator", at: at(workshop), to };
    for (const to of workshop.topics) if ("name" in to) yield { as: "topic", at: at(workshop), to };
  }
  for (const { code, by } of region.acceptances) if (by) yield { as: "accepter", at: code, to: by };
}

function* pointersOfBody(body: Body, region: Region, language: Language): Iterable<Found> {
  const stepTitle = (step: Reference): string => titleOf(region.steps.find(({ name }) => name === step.name) ?? step, language);
  if (body.decisionMaker) yield { as: "decision-maker", at: titleOf(body, language), to: body.decisionMaker };
  for (const contact of body.contacts) if (contact.deputy) yield { as: "deputy", at: titleOf(contact, language), to: contact.deputy };
  for (const { contacts, steps } of body.assignments)
    for (const to of contacts) yield { as: "contact", at: `${titleOf(body, language)}: ${steps.map(stepTitle).join(", ")}`, to };
  for (const unit of body.units) yield* pointersOfBody(unit, region, language);
}
