import { isName } from "@kurzweg/language";
import type { Language } from "@kurzweg/model";
import type { DraftContact } from "./draft.ts";
import type { Entry } from "./entries.ts";
import type { ListField } from "./headings.ts";
import { nameOf } from "./names.ts";
import { namesIn } from "./owners.ts";
import { answerIn, dayIn, emailIn, type Found, inOneLine, phoneIn } from "./values.ts";

/** What makes a contact of a row; without one of these, it is about the body. */
const ofContacts: readonly ListField[] = ["contact", "person", "first-name", "last-name", "email", "phone", "mobile", "reach", "room", "hours", "deputy"];

/** Between the names of several persons; not between the parts of one: “Muster, Kim”. */
const between = /[\n;&+]|\s\/\s|\s(?:und|and|bzw\.|oder|or)\s|,\s*(?:frau|herrn?|dr\.|mrs?\b|ms\b)/i;

const words = {
  en: { contact: "Contact", name: "desk", address: "Address", several: "Perhaps several persons; each may have a contact of its own." },
  de: { contact: "Kontakt", name: "kontakt", address: "Anschrift", several: "Vielleicht mehrere Personen; jede kann einen eigenen Kontakt haben." },
} as const;

export function isAboutContact({ said }: Entry): boolean {
  return ofContacts.some((field) => said.has(field));
}

/** What a row says of a person, from the parts of the name. */
export function personIn({ said }: Entry): string | undefined {
  const parts = ["salutation", "first-name", "last-name", "person"] as const;
  return inOneLine(parts.flatMap((field) => said.get(field) ?? []).join(" ")) || undefined;
}

/** A text of a row as a remark, with what stands above it; none where the row does not say it. */
export function remarked({ said, headings }: Entry, field: ListField): readonly string[] {
  return said.has(field) ? [`${headings.get(field)}: ${said.get(field)}`] : [];
}

/** An address in one line, from its parts where they stand in columns of their own. */
export function addressIn(said: ReadonlyMap<ListField, string>): string | undefined {
  const part = (...fields: readonly ListField[]): string => inOneLine(fields.flatMap((field) => said.get(field) ?? []).join(" "));
  return [part("address"), part("street", "house-number"), part("postcode", "city")].filter(Boolean).join(", ") || undefined;
}

/** Everything that a row can have as remarks, beside what it says in its notes. */
export function remarksIn(entry: Entry, language: Language): readonly string[] {
  const { said, headings, further } = entry;
  const address = addressIn(said);
  return [
    ...[...said.keys()].flatMap((field) => remarked(entry, field)),
    ...further.map(({ heading, text }) => `${heading}: ${text}`),
    ...(address === undefined ? [] : [`${headings.get("address") ?? words[language].address}: ${address}`]),
  ];
}

/**
 * The contact that a row describes. What does not fit where it stands, such as a second address, becomes a note. Its name never comes from
 * a person: names are published.
 */
export function contactOf(entry: Entry, language: Language, isTaken: (name: string) => boolean): DraftContact {
  const { said } = entry;
  const role = inOneLine(said.get("contact") ?? "");
  const wanted = namesIn(entry).at(-1);
  const { contact: usual, name: usualName } = words[language];
  const name = wanted !== undefined && isName(wanted) && !isTaken(wanted) ? wanted : nameOf(role || usualName, usualName, isTaken);
  const number = /^.*?-(\d+)$/.exec(name)?.[1];
  const reached = reachIn(entry);
  const named = personIn(entry);
  const agreed = said.get("public");
  const answer = agreed === undefined ? undefined : answerIn(agreed);
  const dated = (field: "confirmed" | "left"): Found => ({ value: dayIn(said.get(field) ?? ""), isAll: dayIn(said.get(field) ?? "") !== undefined });
  const noted = (field: ListField, isUsed: boolean): readonly string[] => (isUsed ? [] : remarked(entry, field));
  return {
    name,
    title: role || (number === undefined ? usual : `${usual} ${number}`),
    person: named === undefined ? undefined : { name: named, public: answer === true },
    email: reached.email,
    phone: reached.phone,
    room: inOneLine(said.get("room") ?? "") || undefined,
    hours: inOneLine(said.get("hours") ?? "") || undefined,
    deputy: said.get("deputy"),
    confirmed: dated("confirmed").value,
    left: dated("left").value,
    notes: [
      ...reached.notes,
      ...noted("public", answer === false || (answer === true && named !== undefined)),
      ...noted("confirmed", dated("confirmed").isAll),
      ...noted("left", dated("left").isAll),
      ...notesIn(entry),
    ],
    comments: [...commentsIn(entry), ...(between.test(said.get("person") ?? "") ? [words[language].several] : [])],
  };
}

/** What a row remarks, and what stands in second columns of the same sort. */
export function notesIn({ said, further }: Entry): readonly string[] {
  return [...(said.has("note") ? [said.get("note") ?? ""] : []), ...further.map(({ heading, text }) => `${heading}: ${text}`)];
}

/** What stands in columns of which nobody knows what they hold. */
export function commentsIn({ unknown }: Entry): readonly string[] {
  return unknown.map(({ heading, text }) => (heading === "" ? inOneLine(text) : `${heading}: ${inOneLine(text)}`));
}

interface Reached {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly notes: readonly string[];
}

/** How somebody is reached: one address and one number; whatever else stands there becomes a note. */
function reachIn(entry: Entry): Reached {
  const text = (field: ListField): string => entry.said.get(field) ?? "";
  const email = emailIn(text("email"));
  const phone = phoneIn(text("phone"));
  const mobile = phoneIn(text("mobile"));
  const other = { email: emailIn(text("reach")), phone: phoneIn(text("reach")) };
  const isOtherUsed = (other.email.isAll && email.value === undefined) || (other.phone.isAll && (phone.value ?? mobile.value) === undefined);
  const rest = (field: ListField, isUsed: boolean): readonly string[] => (isUsed ? [] : remarked(entry, field));
  return {
    email: email.value ?? other.email.value,
    phone: phone.value ?? mobile.value ?? other.phone.value,
    notes: [
      ...rest("email", email.isAll),
      ...rest("phone", phone.isAll),
      ...rest("mobile", mobile.isAll && phone.value === undefined),
      ...rest("reach", isOtherUsed),
    ],
  };
}
