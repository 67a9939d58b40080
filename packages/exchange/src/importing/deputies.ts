import { type Body, type Language, titleOf } from "@kurzweg/model";
import type { Draft, DraftContact } from "./draft.ts";
import { sameAs } from "./owners.ts";

/** A contact that may stand in for another one. */
export interface Candidate {
  readonly path: string;
  readonly title: string;
  readonly person?: string | undefined;
}

/** The path of the one whom a text means: by path, by title or by person, where there is just one such. */
export function deputyIn(text: string, candidates: readonly Candidate[]): string | undefined {
  const wanted = sameAs(text);
  for (const said of [({ path }: Candidate) => path, ({ title }: Candidate) => title, ({ person }: Candidate) => person ?? ""]) {
    const found = candidates.filter((each) => sameAs(said(each)) === wanted);
    if (found.length === 1) return found[0]?.path;
  }
  return undefined;
}

/** All contacts of a body, with those of its units. */
export function candidatesIn(body: Body): readonly Candidate[] {
  const own = body.contacts.map((contact) => ({ path: contact.path, title: titleOf(contact, ""), person: contact.person?.name }));
  return [...own, ...body.units.flatMap(candidatesIn)];
}

/** The draft of a body in which deputies are named by their paths; one of whom nobody knows who is meant becomes a note. */
export function withDeputies(draft: Draft, known: Body | undefined, language: Language): Draft {
  const candidates = [...(known ? candidatesIn(known) : []), ...draftedIn(draft, "")];
  return resolved(draft, "", candidates, language);
}

function draftedIn(draft: Draft, above: string): readonly Candidate[] {
  const path = `${above}${draft.name}/`;
  const own = draft.contacts.map(({ name, title, person }) => ({ path: `${path}${name}`, title, person: person?.name }));
  return [...own, ...draft.units.flatMap((unit) => draftedIn(unit, path))];
}

function resolved(draft: Draft, above: string, candidates: readonly Candidate[], language: Language): Draft {
  const path = `${above}${draft.name}/`;
  const contactWith = (contact: DraftContact): DraftContact => {
    if (contact.deputy === undefined) return contact;
    const others = candidates.filter((each) => each.path !== `${path}${contact.name}`);
    const deputy = deputyIn(contact.deputy, others);
    const notes = deputy === undefined ? [...contact.notes, `${language === "de" ? "Vertretung" : "Deputy"}: ${contact.deputy}`] : contact.notes;
    return { ...contact, deputy, notes };
  };
  return { ...draft, contacts: draft.contacts.map(contactWith), units: draft.units.map((unit) => resolved(unit, path, candidates, language)) };
}
