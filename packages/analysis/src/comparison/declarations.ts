import type { Body, Change, Commitment, Concern, Contact, Handoff, Language, Partnership, Place, Region, Sort, Title, Weight, Workshop } from "@kurzweg/model";
import { capitalised, nounOf, titleOf } from "@kurzweg/model";
import { topOf } from "../responsibility/verdicts.ts";
import { details as nounsOfDetails, sentences } from "./words.ts";

/** Something with a name that both editions may declare. */
interface Item {
  readonly name: string;
  readonly title?: Title | undefined;
  readonly place: Place;
}

/** What is compared of one sort: where it is found, whom it concerns, and how much a change of a detail asks. */
interface Compared<Thing extends Item> {
  readonly sort: Sort;
  /** Coming or going asks this much. */
  readonly weight: Weight;
  all(region: Region): readonly Thing[];
  bodies(thing: Thing): readonly string[];
  /** Details that ask for something else than being informed; titles and notes are editorial. */
  readonly agreed?: readonly string[];
  /** Details that are compared elsewhere. */
  readonly elsewhere?: readonly string[];
}

const named = (references: readonly { readonly name: string }[] | undefined): readonly string[] => (references ?? []).map(({ name }) => name);

const comparisons = [
  compared({
    sort: "step",
    weight: "needs-agreement",
    all: (region) => region.steps,
    bodies: () => [],
    agreed: ["needs", "optional", "takes"],
    elsewhere: ["applicabilities", "exclusions", "clarifications"],
  }),
  compared({ sort: "transition", weight: "to-inform", all: (region) => region.transitions, bodies: () => [] }),
  compared({ sort: "dimension", weight: "to-inform", all: (region) => region.dimensions, bodies: () => [] }),
  compared({ sort: "group", weight: "editorial", all: (region) => region.groups, bodies: () => [] }),
  compared({ sort: "kind", weight: "to-inform", all: (region) => region.kinds, bodies: () => [], elsewhere: ["assignments", "exceptions"] }),
  compared<Body>({
    sort: "body",
    weight: "needs-agreement",
    all: (region) => region.bodies.flatMap(withUnits),
    bodies: ({ path }) => [path],
    elsewhere: ["assignments", "exceptions", "serves", "units", "contacts", "path"],
  }),
  compared<Contact>({
    sort: "contact",
    weight: "to-inform",
    all: (region) => region.bodies.flatMap(withUnits).flatMap(contactsIn),
    bodies: ({ name }) => [name.split("/").slice(0, -1).join("/")],
  }),
  compared<Handoff>({
    sort: "handoff",
    weight: "needs-agreement",
    all: (region) => region.handoffs,
    bodies: ({ from, to }) => [from.name, to.name],
    agreed: ["from", "to", "transitions", "steps", "condition", "passes", "via", "within", "consent"],
  }),
  compared({ sort: "journey", weight: "needs-agreement", all: (region) => region.journeys, bodies: () => [], agreed: ["from", "to", "limits"] }),
  compared<Partnership>({
    sort: "partnership",
    weight: "needs-agreement",
    all: (region) => region.partnerships,
    bodies: ({ partners }) => named(partners),
    agreed: ["partners"],
  }),
  compared<Concern>({ sort: "concern", weight: "to-inform", all: (region) => region.concerns, bodies: ({ raisedBy }) => named(raisedBy) }),
  compared<Workshop>({
    sort: "workshop",
    weight: "to-inform",
    all: (region) => region.workshops,
    bodies: ({ organisers, participants }) => [...named(organisers), ...named(participants)],
  }),
  compared<Commitment>({
    sort: "commitment",
    weight: "needs-agreement",
    all: (region) => region.commitments,
    bodies: ({ by, to }) => [...named(by && [by]), ...named(to)],
    agreed: ["by", "to", "concerns", "due"],
  }),
  compared({ sort: "profile", weight: "editorial", all: (region) => region.profiles, bodies: () => [] }),
] as const;

/** Everything that was declared, left out or written differently, but for who is responsible. */
export function changedDeclarations(before: Region, after: Region, language: Language): readonly Change[] {
  return [
    ...comparisons.flatMap((compare) => compare(before, after, language)),
    ...changedPolicy(before, after, language),
    ...changedRegion(before, after, language),
  ];
}

function compared<Thing extends Item>(what: Compared<Thing>): (before: Region, after: Region, language: Language) => readonly Change[] {
  return (before, after, language) => {
    const earlier = new Map(what.all(before).map((thing) => [keyOf(thing), thing]));
    const later = new Map(what.all(after).map((thing) => [keyOf(thing), thing]));
    const gone = [...earlier.values()].filter((thing) => !later.has(keyOf(thing))).map((thing) => changeOf(what, thing, "gone", [], language));
    const others = [...later.values()].flatMap((thing): Change[] => {
      const was = earlier.get(keyOf(thing));
      if (!was) return [changeOf(what, thing, "new", [], language)];
      const details = detailsThatDiffer(was, thing).filter((detail) => !what.elsewhere?.includes(detail));
      return details.length > 0 ? [changeOf(what, thing, "changed", details, language)] : [];
    });
    return [...others, ...gone];
  };
}

function keyOf(thing: Item): string {
  return "path" in thing ? String(thing.path) : thing.name;
}

function changeOf<Thing extends Item>(
  what: Compared<Thing>,
  thing: Thing,
  how: "new" | "gone" | "changed",
  details: readonly string[],
  language: Language,
): Change {
  const title = titleOf(thing, language);
  return {
    weight: how === "changed" ? weightOf(what, details) : what.weight,
    sort: what.sort,
    name: keyOf(thing),
    bodies: [...new Set(what.bodies(thing).map(topOf))],
    says: sentences[language][how](
      capitalised(nounOf(what.sort, language).word),
      title,
      details.map((detail) => nounOfDetail(what.sort, detail, language)),
    ),
    place: thing.place,
  };
}

function weightOf<Thing extends Item>({ agreed }: Compared<Thing>, details: readonly string[]): Weight {
  if (details.some((detail) => agreed?.includes(detail))) return "needs-agreement";
  return details.every((detail) => detail === "title" || detail === "notes" || detail === "laws") ? "editorial" : "to-inform";
}

function detailsThatDiffer(before: object, after: object): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const value = (thing: object, name: string): string => JSON.stringify(withoutPlaces((thing as Record<string, unknown>)[name]) ?? null);
  return [...names].filter((name) => name !== "place" && value(before, name) !== value(after, name));
}

/** A value without where it was written: moving a line changes nothing. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => name !== "place" && each !== undefined)
      .map(([name, each]) => [name, withoutPlaces(each)]),
  );
}

export function withUnits(body: Body): readonly Body[] {
  return [body, ...body.units.flatMap(withUnits)];
}

/** Contacts have their full path for a name, since several bodies have a “desk”. */
function contactsIn(body: Body): readonly Contact[] {
  return body.contacts.map((contact) => ({ ...contact, name: contact.path }));
}

function changedPolicy(before: Region, after: Region, language: Language): readonly Change[] {
  if (JSON.stringify(withoutPlaces(before.policy)) === JSON.stringify(withoutPlaces(after.policy))) return [];
  return [{ weight: "needs-agreement", sort: "policy", name: "policy", bodies: [], says: sentences[language].policy, place: after.place }];
}

/** What is only the wording of a region. */
const titles: readonly string[] = ["title", "languages", "laws", "notes"];

/** What stands in the header of a region, and what holds for all of its steps. */
function changedRegion(before: Region, after: Region, language: Language): readonly Change[] {
  const own = ({ title, languages, laws, notes, key, coordinator, catalogues, phases, exclusions, impossible, acceptances }: Region): object => ({
    title,
    languages,
    laws,
    notes,
    key,
    coordinator,
    catalogues: catalogues.map(({ name, checked }) => ({ name, checked })),
    phases: phases.map(({ name, title: called }) => ({ name, title: called })),
    exclusions,
    impossible,
    acceptances,
  });
  const details = detailsThatDiffer(own(before), own(after));
  if (details.length === 0) return [];
  const weight = details.every((detail) => titles.includes(detail)) ? "editorial" : "to-inform";
  const says = sentences[language].region(details.map((detail) => nounOfDetail("region", detail, language)));
  return [{ weight, sort: "region", name: after.name, bodies: [], says, place: after.place }];
}

/** What a detail is called; some are called otherwise at one sort of thing. */
function nounOfDetail(sort: string, detail: string, language: Language): string {
  return nounsOfDetails[language][`${sort} ${detail}`] ?? nounsOfDetails[language][detail] ?? detail;
}
