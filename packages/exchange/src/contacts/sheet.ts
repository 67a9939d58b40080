import { type Body, type Contact, type Language, type Region, titleIn, titleOf } from "@kurzweg/model";
import { type ContactField, contactColumns, yesOrNo } from "./columns.ts";

/** A table of texts; every row has as many cells as there are headings. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Between the titles of units of which one lies in the other. */
const WITHIN = " / ";
/** Between the notes of a contact. */
export const APART = "\n\n";

/** All contacts of a region as a sheet, in the order of the source. Read again, it changes nothing. */
export function contactSheet(region: Pick<Region, "bodies">, language: Language): Sheet {
  return {
    headings: contactColumns.map(({ heading }) => heading[language]),
    rows: region.bodies.flatMap((body) => rowsOf([body], language)),
  };
}

/** The contacts of a body or unit and of the units in it; `path` leads from the body down to it. */
function rowsOf(path: readonly Body[], language: Language): readonly (readonly string[])[] {
  const owner = path.at(-1);
  if (!owner) return [];
  const own = owner.contacts.map((contact) => {
    const cells = cellsOf(contact, path, language);
    return contactColumns.map(({ field }) => cells[field] ?? "");
  });
  return [...own, ...owner.units.flatMap((unit) => rowsOf([...path, unit], language))];
}

function cellsOf(contact: Contact, path: readonly Body[], language: Language): Readonly<Record<ContactField, string | undefined>> {
  const [body, ...units] = path;
  const { person } = contact;
  const word = yesOrNo[language];
  return {
    id: contact.path,
    body: body && titleOf(body, language),
    unit: units.map((unit) => titleOf(unit, language)).join(WITHIN),
    contact: titleOf(contact, language),
    person: person?.name,
    public: person && (person.public ? word.yes : word.no),
    email: contact.email?.text,
    phone: contact.phone?.text,
    room: contact.room,
    hours: contact.hours,
    // What a unit does not say of itself, its body says for it.
    address: path.findLast(({ address }) => address !== undefined)?.address,
    website: path.findLast(({ website }) => website !== undefined)?.website?.text,
    deputy: contact.deputy?.name,
    confirmed: contact.confirmed,
    left: contact.left,
    note: contact.notes.map((note) => titleIn(note, language)).join(APART),
  };
}
