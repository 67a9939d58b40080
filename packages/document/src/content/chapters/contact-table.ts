import type { Contact } from "@kurzweg/model";
import { dialled, isPossible, titleOf } from "@kurzweg/model";
import { cell, line, table } from "../blocks.ts";
import { anchorOf, bodyLink, contactLink, type Context, day, joined, notesOf, sourceOf, topOf } from "../context.ts";
import type { Block, Row, Run, Text } from "../document.ts";

/** Contacts with all that is known of them; the first table of a contact has its anchor. */
export function contactTable(anchor: string, caption: string, contacts: readonly Contact[], context: Context, isAnchored: boolean): readonly Block[] {
  const { contact: word, chapters, index } = context.words;
  const owners = [...new Set(contacts.map(({ path }) => topOf(path)))];
  return table({
    anchor,
    caption,
    isRepeated: !isAnchored,
    series: { name: "contacts", title: chapters.contacts, of: { sort: index.body, thing: joined(owners.map((owner) => bodyLink(owner, context))) } },
    columns: [[word.contact], [word.person], [word.email], [word.phone], [word.where], [word.deputy], [word.confirmed]],
    rows: contacts.map((contact) => contactRow(contact, context, isAnchored)),
  });
}

function contactRow(contact: Contact, context: Context, isAnchored: boolean): Row {
  const { words, language, offices } = context;
  const owner = contact.path.split("/").slice(0, -1).join("/");
  const unit = owner === topOf(owner) ? "" : ` (${titleOf(offices.get(owner)?.unit ?? { name: owner }, language)})`;
  const left = contact.left === undefined ? [] : [[`${words.contact.left}: ${day(contact.left, context)}`]];
  return {
    anchor: isAnchored ? anchorOf("contact", contact.path) : undefined,
    head: cell([[`${titleOf(contact, language)}${unit}`], ...left], [sourceOf(contact.place, context)]),
    cells: [
      line(contact.person?.name ?? ""),
      line(...mailed(contact.email?.text)),
      line(...called(contact.phone?.text)),
      cell([...texts(contact.room, contact.hours), ...notesOf(contact.notes, context)]),
      line(...(contact.deputy ? [contactLink(contact.deputy.name, context)] : [])),
      line(contact.confirmed === undefined ? "" : day(contact.confirmed, context)),
    ],
  };
}

function mailed(text: string | undefined): readonly Run[] {
  if (text === undefined) return [];
  return [isPossible("email", text) ? { text, to: `mailto:${text}` } : text];
}

function called(text: string | undefined): readonly Run[] {
  if (text === undefined) return [];
  const number = dialled(text);
  return [number === undefined ? text : { text, to: `tel:${number}` }];
}

function texts(...found: readonly (string | undefined)[]): readonly Text[] {
  return found.flatMap((text) => (text === undefined ? [] : [[text]]));
}
