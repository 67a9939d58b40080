import { type Body, type Contact, titleOf } from "@kurzweg/model";
import { personIn } from "../importing/contact.ts";
import { clean } from "../importing/clean.ts";
import type { Entry } from "../importing/entries.ts";
import { meant, namesIn, ownersOf, sameAs, titlesOf } from "../importing/owners.ts";

/** A contact, with the body and the units in which it lies, from above. */
export interface Located {
  readonly contact: Contact;
  readonly owners: readonly Body[];
}

/** All contacts of bodies and of the units in them, in the order of the source. */
export function contactsIn(bodies: readonly Body[], above: readonly Body[] = []): readonly Located[] {
  return bodies.flatMap((body) => {
    const owners = [...above, body];
    return [...body.contacts.map((contact) => ({ contact, owners })), ...contactsIn(body.units, owners)];
  });
}

/** The body and the units that a row names, as far as they are there. */
export function ownersFor(entry: Entry, bodies: readonly Body[], named: ReadonlySet<string>): { readonly found: readonly Body[]; readonly isAll: boolean } {
  const owners = ownersOf(entry);
  const found: Body[] = [];
  let among = bodies;
  for (const owner of owners) {
    const next = meant(owner, among, named);
    if (!next) break;
    found.push(next);
    among = next.units;
  }
  return { found, isAll: found.length === owners.length && owners.length > 0 };
}

/**
 * The contact that a row is about: by its path, else within its body or unit by title, by mailbox or by person, where just one fits that no other
 * row names by its path.
 */
export function contactFor(entry: Entry, bodies: readonly Body[], all: readonly Located[], named: ReadonlySet<string>): Located | undefined {
  const path = namesIn(entry).join("/");
  const known = path === "" ? undefined : all.find(({ contact }) => contact.path === path);
  if (known) return known;
  const { found, isAll } = ownersFor(entry, bodies, named);
  const owner = found.at(-1);
  if (!owner || !isAll) return undefined;
  const inside = all.filter(({ owners, contact }) => owners.includes(owner) && !named.has(contact.path));
  const own = inside.filter(({ owners }) => owners.at(-1) === owner);
  return alike(entry, own) ?? alike(entry, inside);
}

function alike(entry: Entry, among: readonly Located[]): Located | undefined {
  const { said } = entry;
  const person = personIn(entry);
  const tests: readonly ((contact: Contact) => boolean)[] = [
    ...(said.has("contact") ? [(contact: Contact) => titlesOf(contact).includes(sameAs(said.get("contact") ?? ""))] : []),
    ...(said.has("email") ? [(contact: Contact) => contact.email !== undefined && sameAs(contact.email.text) === sameAs(said.get("email") ?? "")] : []),
    ...(person === undefined ? [] : [(contact: Contact) => contact.person !== undefined && sameAs(contact.person.name) === sameAs(person)]),
  ];
  for (const isMeant of tests) {
    const found = among.filter(({ contact }) => isMeant(contact));
    if (found.length === 1) return found[0];
  }
  return undefined;
}

/** What stands in a sheet for everybody in the place of what is not for everybody. */
const LEFT_OUT = "…";

/** Whether a cell says what stands in a file: sheets keep neither blanks at edges nor what cannot be seen, and may leave something out. */
export function saysSame(cell: string | undefined, written: string | undefined): boolean {
  const [said, there] = [plain(cell), plain(written)];
  if (said === there || !said.includes(LEFT_OUT)) return said === there;
  const parts = said.split(LEFT_OUT);
  let end = 0;
  for (const part of parts) {
    const start = there.indexOf(part, end);
    if (start < 0) return false;
    end = start + part.length;
  }
  return there.startsWith(parts[0] ?? "") && there.endsWith(parts.at(-1) ?? "");
}

function plain(text: string | undefined): string {
  return clean(text ?? "")
    .normalize("NFC")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What something is called in any language, as it is written. */
export function writtenTitles({ name, title }: Pick<Body, "name" | "title">): readonly string[] {
  return [titleOf({ name, title }, ""), ...Object.values(title?.translations ?? {})];
}
