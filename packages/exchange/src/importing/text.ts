import { formatText, quoted } from "@kurzweg/language";
import type { Draft, DraftContact } from "./draft.ts";
import { inOneLine } from "./values.ts";

/** The declaration of a body that is not there yet, laid out. */
export function bodyText(draft: Draft): string {
  const head = `body ${draft.name} ${textOf(draft.title)}${draft.kind === undefined ? "" : ` is ${draft.kind}`}`;
  return laidOut([`${head} {`, ...insideOf(draft), "}"].join("\n"));
}

/** The statement of a unit that is not there yet; its lines are not indented. */
export function unitText(draft: Draft): string {
  return statement(`unit ${draft.name} ${textOf(draft.title)}`, insideOf(draft));
}

/** The statement of a contact; its lines are not indented. */
export function contactText(contact: DraftContact): string {
  const { name, title, person, email, phone, room, hours, deputy, confirmed, left } = contact;
  return statement(`contact ${name} ${textOf(title)}`, [
    ...contact.comments.map(comment),
    ...stated("email", email),
    ...stated("phone", phone),
    ...stated("room", room),
    ...stated("hours", hours),
    ...(person ? [`person ${textOf(person.name)}${person.public ? " public" : ""}`] : []),
    ...(deputy === undefined ? [] : [`deputy ${deputy}`]),
    ...(confirmed === undefined ? [] : [`confirmed ${confirmed}`]),
    ...(left === undefined ? [] : [`left ${left}`]),
    ...contact.notes.map(noteText),
  ]);
}

/** A note; one of several lines is written as a block. */
export function noteText(text: string): string {
  return `note ${textOf(text)}`;
}

/** A text as it stands in a file: in quotation marks, and as a block where it has several lines that can be kept that way. */
export function textOf(text: string): string {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const isBlock = lines.length > 1 && !text.includes('"""') && !/^\s/.test(text);
  return isBlock ? ['"""', ...lines, '"""'].join("\n") : quoted(inOneLine(text));
}

function insideOf(draft: Draft): readonly string[] {
  return [
    ...draft.comments.map(comment),
    ...stated("address", draft.address),
    ...stated("website", draft.website),
    ...draft.notes.map(noteText),
    ...draft.contacts.map(contactText),
    ...draft.units.map(unitText),
  ];
}

function statement(head: string, inside: readonly string[]): string {
  return [`${head} {`, ...inside, "}"].join("\n");
}

function stated(word: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${word} ${quoted(inOneLine(text))}`];
}

/** A line for people to look at. */
export function comment(text: string): string {
  return `// ${inOneLine(text)}`;
}

/** A text laid out as files are. */
export function laidOut(text: string): string {
  return formatText(text)?.trimEnd() ?? text;
}

/** A statement as it is laid out in a body, from the margin. */
export function laidOutInside(statement: string): string {
  const lines = laidOut(`body b {\n${statement}\n}`).split("\n").slice(1, -1);
  return lines.map((line) => line.replace(/^ {2}/, "")).join("\n");
}
