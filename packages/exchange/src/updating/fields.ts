import { type Contact, type Language, titleIn, titleOf } from "@kurzweg/model";
import { type ContactField, yesOrNo } from "../contacts/columns.ts";
import { APART } from "../contacts/sheet.ts";
import { personIn, remarksIn } from "../importing/contact.ts";
import { candidatesIn, deputyIn } from "../importing/deputies.ts";
import type { Entry } from "../importing/entries.ts";
import type { ListField } from "../importing/headings.ts";
import { sameAs } from "../importing/owners.ts";
import { answerIn, dayIn, emailIn, type Found, inOneLine, phoneIn } from "../importing/values.ts";
import { type Located, saysSame, writtenTitles } from "./matching.ts";
import type { Doubt, FieldChange } from "./update.ts";

/** What a row says differently of its contact, and what of it cannot be understood. */
export interface Difference {
  readonly changes: readonly FieldChange[];
  readonly doubts: readonly Doubt[];
}

/** Columns in which something stands: an empty one says nothing, and takes nothing away. */
export type Filled = ReadonlySet<ListField>;

/** A detail of a contact that a cell says alone. */
interface Detail {
  readonly field: ContactField & ListField;
  written(contact: Contact): string | undefined;
  said(entry: Entry): string | undefined;
  read(text: string, located: Located): Found;
}

const line = (text: string): Found => ({ value: inOneLine(text), isAll: true });
const day = (text: string): Found => ({ value: dayIn(text), isAll: dayIn(text) !== undefined });
const cell =
  (field: ListField) =>
  ({ said }: Entry): string | undefined =>
    said.get(field);

const details: readonly Detail[] = [
  { field: "email", written: ({ email }) => email?.text, said: cell("email"), read: emailIn },
  { field: "phone", written: ({ phone }) => phone?.text, said: cell("phone"), read: phoneIn },
  { field: "room", written: ({ room }) => room, said: cell("room"), read: line },
  { field: "hours", written: ({ hours }) => hours, said: cell("hours"), read: line },
  { field: "person", written: ({ person }) => person?.name, said: personIn, read: line },
  { field: "deputy", written: ({ deputy }) => deputy?.name, said: cell("deputy"), read: deputyOf },
  { field: "confirmed", written: ({ confirmed }) => confirmed, said: cell("confirmed"), read: day },
  { field: "left", written: ({ left }) => left, said: cell("left"), read: day },
];

/** Compares a row with its contact, detail by detail. */
export function differenceOf(entry: Entry, located: Located, filled: Filled, language: Language): Difference {
  const parts = [
    titleDifference(entry, located, language),
    ...details.map((detail) => detailDifference(detail, entry, located, filled)),
    publicDifference(entry, located),
    noteDifference(entry, located, filled, language),
  ];
  return { changes: parts.flatMap(({ changes }) => changes), doubts: parts.flatMap(({ doubts }) => doubts) };
}

const { yes: YES, no: NO } = yesOrNo.en;

const none: Difference = { changes: [], doubts: [] };
const changed = (...changes: readonly FieldChange[]): Difference => ({ changes, doubts: [] });
const doubtful = (doubt: Doubt): Difference => ({ changes: [], doubts: [doubt] });

function titleDifference(entry: Entry, { contact }: Located, language: Language): Difference {
  const text = entry.said.get("contact");
  if (text === undefined || writtenTitles(contact).some((title) => saysSame(text, title))) return none;
  return changed({ field: "contact", before: titleOf(contact, language), after: inOneLine(text) });
}

function detailDifference({ field, written, said, read }: Detail, entry: Entry, located: Located, filled: Filled): Difference {
  const before = written(located.contact);
  const text = said(entry);
  if (saysSame(text, before)) return none;
  if (text === undefined) return before !== undefined && isFilled(field, filled) ? changed({ field, before }) : none;
  const { value, isAll } = read(text, located);
  if (value === undefined || !isAll) return doubtful({ is: field === "deputy" ? "deputy" : "value", field, text, entry });
  return value === before ? none : changed({ field, before, after: value });
}

function isFilled(field: ListField, filled: Filled): boolean {
  return filled.has(field) || (field === "person" && (filled.has("last-name") || filled.has("first-name")));
}

function deputyOf(text: string, { contact, owners }: Located): Found {
  const [body] = owners;
  const value =
    body &&
    deputyIn(
      text,
      candidatesIn(body).filter(({ path }) => path !== contact.path),
    );
  return { value, isAll: value !== undefined };
}

/** Whether a person may be named: only where there is one, and where the row says it. Nobody has asked one who takes the place of another. */
function publicDifference(entry: Entry, { contact: { person } }: Located): Difference {
  const name = personIn(entry);
  if (name === undefined) return none;
  const text = entry.said.get("public") ?? (person?.public && sameAs(name) !== sameAs(person.name) ? NO : undefined);
  if (text === undefined) return none;
  const after = answerIn(text);
  if (after === undefined) return doubtful({ is: "value", field: "public", text, entry });
  const word = (answer: boolean): string => (answer ? YES : NO);
  return after === (person?.public ?? false) ? none : changed({ field: "public", before: person && word(person.public), after: word(after) });
}

/** Notes stand in one cell, with a blank line between them. Those that were made of other cells are left out. */
function noteDifference(entry: Entry, { contact: { notes } }: Located, filled: Filled, language: Language): Difference {
  const text = entry.said.get("note");
  const made = new Set(remarksIn(entry, language));
  const own = notes.map((note, index) => ({ note, index })).filter(({ note }) => !made.has(note.text));
  const languages = [language, "", ...notes.flatMap(({ translations }) => Object.keys(translations))];
  const written = languages.flatMap((each) => [own.map(({ note }) => titleIn(note, each)), notes.map((note) => titleIn(note, each))]);
  if (written.some((each) => saysSame(text, each.join(APART)))) return none;
  const before = (index: number): string | undefined => own[index] && titleIn(own[index].note, language);
  const change = (at: number, after: string | undefined): FieldChange => ({ field: "note", index: own[at]?.index, before: before(at), after });
  if (text === undefined) return filled.has("note") ? changed(...own.map((_, at) => change(at, undefined))) : none;
  const parts = own.length > 1 ? text.split(/\n[^\S\n]*\n/).map((part) => part.trim()) : [text];
  if (parts.length !== Math.max(own.length, 1)) return doubtful({ is: "notes", field: "note", text, entry });
  return changed(
    ...parts.flatMap((after, at) => (languages.some((each) => own[at] && saysSame(after, titleIn(own[at].note, each))) ? [] : [change(at, after)])),
  );
}
