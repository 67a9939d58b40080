import { type Contact, titleIn, titleOf } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { uriOf } from "../exports/identity.ts";
import { escaped, type Line, line, textLine, written } from "../exports/lines.ts";
import { addressOf, addressParts, type Office, websiteOf } from "../exports/offices.ts";
import { present } from "../exports/texts.ts";

/** What every card of Kurzweg holds. */
export const PRODUCT = "-//Kurzweg//Kurzweg//";

/** All contacts of a region as vCards (RFC 6350), in the order of the source. */
export function vcards(context: Context): string {
  const cards = [...context.offices.values()].flatMap((office) => office.unit.contacts.map((contact) => card(contact, office, context)));
  return written(cards.flat());
}

function card(contact: Contact, office: Office, context: Context): readonly Line[] {
  const { region, language, overview } = context;
  const { person, email, phone, deputy, path } = contact;
  const title = titleOf(contact, language);
  const chain = office.chain.map((each) => titleOf(each, language));
  const website = websiteOf(office);
  return [
    line("BEGIN", "VCARD"),
    line("VERSION", "4.0"),
    line("PRODID", `${PRODUCT}${language.toUpperCase()}`),
    line("UID", uriOf(region, "contact", path)),
    line("KIND", person ? "individual" : "org"),
    ...textLine("FN", person?.name ?? `${chain.join(" – ")}: ${title}`),
    // Where a name is to be divided, nobody but the person knows: it stands as a whole where the family name would.
    ...(person ? [line("N", `${escaped(person.name)};;;;`)] : []),
    line("ORG", chain.map(escaped).join(";")),
    ...textLine("TITLE", title),
    ...textLine("EMAIL", email?.text, { TYPE: "work" }),
    ...(phone ? [phoneLine(phone.text)] : []),
    ...addressLines(addressOf(office)),
    ...(website ? [line("URL", website)] : []),
    ...(deputy && context.contacts.has(deputy.name) ? [line("RELATED", uriOf(region, "contact", deputy.name), { TYPE: "agent" })] : []),
    ...textLine("NOTE", remarks(contact, context).join("\n")),
    ...textLine("CATEGORIES", titleOf(region, language)),
    line("REV", `${overview.asOf.replaceAll("-", "")}T000000Z`),
    line("END", "VCARD"),
  ];
}

/** As a link to dial where it is a number that can be dialled from everywhere, else as it was written. */
function phoneLine(text: string): Line {
  const number = text.replaceAll(/\(0\)|[\s()/.-]/g, "");
  if (!/^\+\d{3,}$/.test(number)) return line("TEL", escaped(text), { TYPE: "work", VALUE: "text" });
  return line("TEL", `tel:${number}`, { TYPE: "work", VALUE: "uri" });
}

function addressLines(text: string | undefined): readonly Line[] {
  if (text === undefined) return [];
  const { street, town = "", postalCode = "" } = addressParts(text);
  return [line("ADR", `;;${escaped(street)};${escaped(town)};;${postalCode};`, { TYPE: "work", LABEL: text })];
}

/** What a card has no place of its own for. */
function remarks({ room, hours, confirmed, left, notes }: Contact, { words: { contact: word }, language }: Context): readonly string[] {
  return present(
    hours && `${word.hours}: ${hours}`,
    room && `${word.room}: ${room}`,
    confirmed && word.confirmed(confirmed),
    left && word.left(left),
    ...notes.map((note) => titleIn(note, language)),
  );
}
