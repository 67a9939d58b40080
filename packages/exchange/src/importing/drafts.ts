import type { Body, Kind, Language } from "@kurzweg/model";
import { addressIn, commentsIn, contactOf, isAboutContact, notesIn, remarked } from "./contact.ts";
import { withDeputies } from "./deputies.ts";
import type { Draft, DraftContact } from "./draft.ts";
import type { Entry } from "./entries.ts";
import { type KindIndex, kindIndex } from "./kinds.ts";
import { nameOf } from "./names.ts";
import { meant, type Owner, ownersOf, sameAs } from "./owners.ts";
import { inOneLine, websiteIn } from "./values.ts";

/** What is known beside the list. */
export interface Surroundings {
  readonly language: Language;
  /** Those of a catalogue, of which bodies may be. */
  readonly kinds: readonly Kind[];
  /** What is there already. */
  readonly bodies: readonly Body[];
  /** The paths that the whole list names. */
  readonly named: ReadonlySet<string>;
}

/** The same, ready to be asked for every body. */
type Indexed = Omit<Surroundings, "kinds"> & { readonly kinds: KindIndex };

/** A row, with the body and the units that it is about, from above. */
interface Row {
  readonly entry: Entry;
  readonly owners: readonly Owner[];
}

const words = {
  en: { perhaps: (names: string) => `Perhaps: is ${names}`, kind: "Kind", address: "Address", names: ["office", "section"] },
  de: { perhaps: (names: string) => `Vielleicht: is ${names}`, kind: "Art", address: "Anschrift", names: ["stelle", "einheit"] },
} as const;

/** The bodies of which rows tell, in their order, each with its units and contacts. Rows that name no body are left out. */
export function draftsOf(entries: readonly Entry[], surroundings: Surroundings): readonly Draft[] {
  const rows = entries.map((entry) => ({ entry, owners: ownersOf(entry) })).filter(({ owners }) => owners.length > 0);
  const taken = new Set(surroundings.bodies.map(({ name }) => name));
  const kinds = kindIndex(surroundings.kinds);
  return groupsOf(rows, 0).map((group) => {
    const draft = draftOf(group, 0, surroundings.bodies, taken, {}, { ...surroundings, kinds });
    const known = surroundings.bodies.find(({ name }) => draft.exists && name === draft.name);
    return withDeputies(draft, known, surroundings.language);
  });
}

/** Rows about the same body or unit, in the order of the first of them. */
function groupsOf(rows: readonly Row[], depth: number): readonly (readonly Row[])[] {
  const byTitle = new Map<string, string>();
  for (const { owners } of rows) {
    const { name, title } = owners[depth] ?? { title: "" };
    if (name !== undefined && !byTitle.has(sameAs(title))) byTitle.set(sameAs(title), name);
  }
  const key = ({ owners }: Row): string => owners[depth]?.name ?? byTitle.get(sameAs(owners[depth]?.title ?? "")) ?? ` ${sameAs(owners[depth]?.title ?? "")}`;
  return [...Map.groupBy(rows, key).values()];
}

/** Where somebody is found who says nothing else. */
interface Inherited {
  readonly address?: string | undefined;
  readonly website?: string | undefined;
}

function draftOf(rows: readonly Row[], depth: number, among: readonly Body[], taken: Set<string>, inherited: Inherited, surroundings: Indexed): Draft {
  const { language, kinds } = surroundings;
  const owner = rows.find(({ owners }) => owners[depth]?.name !== undefined)?.owners[depth] ?? rows[0]?.owners[depth] ?? { title: "" };
  const known = meant(owner, among, surroundings.named);
  const name = known?.name ?? nameFor(owner, words[language].names[depth === 0 ? 0 : 1], taken);
  taken.add(name);
  const isOwn = ({ owners }: Row): boolean => owners.length === depth + 1;
  const places = { ...inherited, ...placesIn(rows, isOwn, inherited), ...(known ? placesOf(known) : {}) };
  const own = rows.filter(isOwn).map(({ entry }) => entry);
  // Names below a body differ from its own, so that a path is never taken for another one.
  const inside = new Set([name, ...(known?.units.map((unit) => unit.name) ?? []), ...(known?.contacts.map((contact) => contact.name) ?? [])]);
  const contacts = own.filter(isAboutContact).map((entry) => contactIn(entry, places, inside, language));
  const groups = groupsOf(
    rows.filter((row) => !isOwn(row)),
    depth + 1,
  );
  const units = groups.map((group) => draftOf(group, depth + 1, known?.units ?? [], inside, places, surroundings));
  const others = own.filter((entry) => !isAboutContact(entry));
  const { kind, comments } =
    depth === 0 && !known
      ? kindIn(
          owner.title,
          rows.map(({ entry }) => entry),
          kinds,
          language,
        )
      : { kind: undefined, comments: [] };
  return {
    name,
    title: owner.title,
    exists: known !== undefined,
    kind,
    address: !known && places.address !== inherited.address ? places.address : undefined,
    website: !known && places.website !== inherited.website ? places.website : undefined,
    units,
    contacts,
    notes: others.flatMap((entry) => [...strayIn(entry, places, language), ...notesIn(entry)]),
    comments: [...comments, ...others.flatMap(commentsIn)],
  };
}

function nameFor({ name, title }: Owner, otherwise: string, taken: ReadonlySet<string>): string {
  return name !== undefined && !taken.has(name) ? name : nameOf(title, otherwise, (each) => taken.has(each));
}

function contactIn(entry: Entry, places: Inherited, taken: Set<string>, language: Language): DraftContact {
  const contact = contactOf(entry, language, (name) => taken.has(name));
  taken.add(contact.name);
  return { ...contact, notes: [...contact.notes, ...elsewhere(entry, places, language)] };
}

/** What rows about a body say that a body cannot say. */
function strayIn(entry: Entry, places: Inherited, language: Language): readonly string[] {
  const fields = ["salutation", "public", "confirmed", "left"] as const;
  return [...elsewhere(entry, places, language), ...fields.flatMap((field) => remarked(entry, field))];
}

/** An address or website that differs from that of the body or unit. */
function elsewhere(entry: Entry, places: Inherited, language: Language): readonly string[] {
  const address = addressIn(entry.said);
  const isElsewhere = address !== undefined && address !== places.address;
  return [
    ...(isElsewhere ? [`${entry.headings.get("address") ?? words[language].address}: ${address}`] : []),
    ...(entry.said.get("website") === places.website ? [] : remarked(entry, "website")),
  ];
}

function placesOf({ address, website }: Body): Inherited {
  return { ...(address === undefined ? {} : { address }), ...(website === undefined ? {} : { website: website.text }) };
}

/** Where a body or unit is: what its own rows say first, else what the rows of all its units agree on. */
function placesIn(rows: readonly Row[], isOwn: (row: Row) => boolean, inherited: Inherited): Inherited {
  const chosen = (textOf: (row: Row) => string | undefined, usual: string | undefined): string | undefined => {
    const own = rows.filter(isOwn).flatMap((row) => textOf(row) ?? []);
    const all = new Set(rows.flatMap((row) => textOf(row) ?? []));
    return own[0] ?? (all.size === 1 ? [...all][0] : usual);
  };
  return {
    address: chosen(({ entry }) => addressIn(entry.said), inherited.address),
    website: chosen(({ entry }) => websiteIn(entry.said.get("website") ?? "").value, inherited.website),
  };
}

/** The kind of a body where its title or the list names one exactly; else what it may be, for people to decide. */
function kindIn(title: string, entries: readonly Entry[], kinds: KindIndex, language: Language): Pick<Draft, "kind" | "comments"> {
  const said = [...new Set(entries.flatMap((entry) => entry.said.get("kind") ?? []))];
  const kind = kinds.called([title, ...said]);
  const perhaps = kind ? [] : kinds.namedIn([title, ...said].join(", "));
  const left = said.filter((text) => !kind || kinds.called([text]) !== kind);
  return {
    kind: kind?.name,
    comments: [
      ...(perhaps.length > 0 ? [words[language].perhaps(perhaps.map(({ name }) => name).join(", "))] : []),
      ...left.map((text) => `${words[language].kind}: ${inOneLine(text)}`),
    ],
  };
}
