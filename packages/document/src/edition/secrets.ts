import type { Body, Contact, Overview } from "@kurzweg/model";
import { hidingFamilyNames } from "./family-names.ts";
import { digitsOf, namesOf, numberOf, spelled, whole } from "./spellings.ts";

/** Gives a text with “…” for everything that must not be read. */
export type Hide = (text: string) => string;

/** Shorter texts than this occur in others by chance. */
const SHORTEST = 4;
/** Longer texts than this are found as they are written, and in no other way. */
const LONGEST = 200;

/**
 * Hides persons, addresses, numbers and rooms of the contacts that are left out, and the notes of the network. Persons, addresses and
 * numbers are also found in other spellings. What an open contact says of itself is no secret, such as a mailbox that it shares with a
 * person. Undefined where there is nothing to hide.
 */
export function hiding(region: Overview["region"], hidden: readonly Contact[]): Hide | undefined {
  const leftOut = new Set(hidden);
  const open = region.bodies.flatMap(contactsIn).filter((contact) => !leftOut.has(contact));
  const openTexts = [...new Set(open.flatMap(textsOf))];
  const openKeys = new Set(openTexts.map(keyOf));
  const secret = (texts: readonly (string | undefined)[]): readonly string[] =>
    texts.flatMap((text) => (text !== undefined && text.trim().length >= SHORTEST && !openKeys.has(keyOf(text)) ? [text.trim()] : []));

  const persons = secret(hidden.map(({ person }) => person?.name));
  const addresses = secret(hidden.map(({ email }) => email?.text));
  const numbers = secret(hidden.map(({ phone }) => phone?.text));
  const rooms = secret(hidden.map(({ room }) => room)).filter((room) => /\p{N}/u.test(room));
  const written = [...persons, ...addresses, ...numbers, ...rooms];

  const short = (texts: readonly string[]): readonly string[] => texts.filter((text) => text.length <= LONGEST);
  const patterns = [...short(persons).flatMap(namesOf), ...short(addresses).map(whole), ...short(numbers).map(numberOf), ...short(rooms).map(whole)];
  const plain = [...written.filter((text) => text.length > LONGEST), ...secret(notesOf(region)).filter((note) => /\s/.test(note))];
  if (patterns.length === 0 && plain.length === 0) return undefined;
  const families = hidingFamilyNames(persons, { names: [...openTexts, ...namesIn(region)], texts: textsIn(region), addresses: openKeys });
  return inTurn([hidingPlain(plain), ...(patterns.length === 0 ? [] : [hidingPatterns(patterns, openTexts)]), ...(families ? [families] : [])]);
}

function inTurn(hides: readonly Hide[]): Hide {
  return (text) => hides.reduce((rest, hide) => hide(rest), text);
}

/** What bodies, groups of people and steps are called, and where bodies are. */
function namesIn({ title, bodies, kinds, dimensions, phases, steps, groups }: Overview["region"]): readonly string[] {
  const values = dimensions.flatMap((dimension) => ("values" in dimension ? dimension.values : []));
  const titles = [title, ...[bodies.flatMap(withUnits), kinds, dimensions, values, phases, steps, groups].flat().map((thing) => thing.title)];
  const places = bodies.flatMap(withUnits).flatMap((body) => [body.address, body.website?.text]);
  return [...titles.flatMap((each) => (each ? [each.text, ...Object.values(each.translations)] : [])), ...places.filter((place) => place !== undefined)];
}

function withUnits(body: Body): readonly Body[] {
  return [body, ...body.units.flatMap(withUnits)];
}

/** All texts in plain data. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Longer texts first. */
function hidingPlain(texts: readonly string[]): Hide {
  const longestFirst = [...new Set(texts)].toSorted((left, right) => right.length - left.length);
  return (text) => longestFirst.reduce((rest, each) => (rest.includes(each) ? rest.replaceAll(each, "…") : rest), text);
}

/** Open texts in which a secret stands, such as a name that begins like another one, are found first and stay. */
function hidingPatterns(patterns: readonly string[], openTexts: readonly string[]): Hide {
  const secrets = new RegExp([...new Set(patterns)].toSorted((left, right) => right.length - left.length).join("|"), "giu");
  const guarded = openTexts.filter((text) => text.search(secrets) >= 0);
  const keys = new Set(guarded.map(keyOf));
  const any = new RegExp([...guarded.toSorted((left, right) => right.length - left.length).map(spelled), secrets.source].join("|"), "giu");
  return (text) => text.replace(any, (found) => (keys.has(keyOf(found)) ? found : "…"));
}

function keyOf(text: string): string {
  const isNumber = /^[+\d][\d\s()/.-]+$/.test(text);
  return isNumber ? digitsOf(text) : text.trim().replaceAll(/\s+/g, " ").toLowerCase().normalize("NFC");
}

/** Of a body and its units. */
export function contactsIn(body: Body): readonly Contact[] {
  return [...body.contacts, ...body.units.flatMap(contactsIn)];
}

function textsOf({ person, email, phone, room }: Contact): readonly string[] {
  return [person?.name, email?.text, phone?.text, room].filter((text) => text !== undefined && text.trim() !== "") as readonly string[];
}

function notesOf(region: Overview["region"]): readonly string[] {
  const noted = [...region.bodies.flatMap(contactsIn), ...region.partnerships, ...region.concerns, ...region.workshops, ...region.commitments];
  const notes = noted.flatMap((thing) => thing.notes.flatMap(({ text, translations }) => [text, ...Object.values(translations)]));
  return [...notes, ...region.commitments.flatMap(({ kept }) => (kept?.evidence === undefined ? [] : [kept.evidence]))];
}
