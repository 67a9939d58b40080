import { type Contact, type Title, titleIn, titleOf, type Workshop } from "@kurzweg/model";
import { type Context, nameOf, officeTitle } from "../exports/context.ts";
import { idOf } from "../exports/identity.ts";
import { type Line, line, textLine } from "../exports/lines.ts";
import { plain, present } from "../exports/texts.ts";
import { timesIn } from "./clock.ts";
import { repetition } from "./repetition.ts";
import { stamp } from "./stamp.ts";
import { zoneOf } from "./zone.ts";

/** A workshop, with all days on which it meets. */
export function eventOf(workshop: Workshop, context: Context): readonly Line[] {
  const { region, language } = context;
  const times = timesIn(workshop.time);
  const at = momentsIn(zoneOf(region.key));
  return [
    line("BEGIN", "VEVENT"),
    line("UID", idOf(region, "workshop", workshop.name)),
    line("DTSTAMP", stamp(context)),
    at("DTSTART", [workshop.on], times?.from),
    ...(times?.to === undefined ? [] : [at("DTEND", [workshop.on], times.to)]),
    ...repetition(workshop, context, (name, days) => at(name, days, times?.from), times !== undefined),
    ...textLine("SUMMARY", titleOf(workshop, language)),
    ...textLine("LOCATION", workshop.location),
    ...textLine("DESCRIPTION", description(workshop, times !== undefined, context)),
    ...organiser(workshop, context),
    line("END", "VEVENT"),
  ];
}

/** A line of some days, at a time of the zone where there is one. */
function momentsIn(zone: string | undefined): (name: string, days: readonly string[], time: string | undefined) => Line {
  return (name, days, time) => {
    const dates = days.map((day) => day.replaceAll("-", ""));
    if (time === undefined) return line(name, dates.join(","), { VALUE: "DATE" });
    return line(name, dates.map((date) => `${date}T${time}00`).join(","), { TZID: zone });
  };
}

/** Whoever organises it and has a mailbox. */
function organiser({ organisers }: Workshop, context: Context): readonly Line[] {
  for (const { name } of organisers) {
    const contact = contactsAt(name, context).find(({ email, left }) => email !== undefined && left === undefined);
    if (contact?.email) return [line("ORGANIZER", `mailto:${encodeURI(plain(contact.email.text))}`, { CN: officeTitle(name, context) })];
  }
  return [];
}

/** Those of the body, unit or contact itself, else of its units, else of what it belongs to. */
function contactsAt(path: string, { offices, contacts }: Context): readonly Contact[] {
  const office = offices.get(path);
  if (!office) return present(path).flatMap((each) => contacts.get(each) ?? []);
  const inside = [...offices.values()].filter(({ chain }) => chain.includes(office.unit));
  return [...inside.flatMap(({ unit }) => unit.contacts), ...office.chain.toReversed().flatMap(({ contacts: own }) => own)];
}

function description(workshop: Workshop, isTimed: boolean, context: Context): string {
  const { words, language } = context;
  const { meeting: word } = words;
  const titles = (paths: readonly { readonly name: string }[]): string => paths.map(({ name }) => officeTitle(name, context)).join(", ");
  const said = (name: string, text: string): string | undefined => (text === "" ? undefined : `${name}: ${text}`);
  return present(
    isTimed || workshop.time === undefined ? undefined : said(word.time, workshop.time),
    ...workshop.goals.map((goal) => said(word.goal, titleIn(goal, language))),
    ...workshop.topics.map((topic) => said(word.topic, topicInWords(topic, context))),
    said(word.organised, titles(workshop.organisers)),
    said(word.facilitated, titles(workshop.facilitators)),
    said(word.participants, workshop.participants.map(({ name, count }) => `${officeTitle(name, context)} (${count})`).join(", ")),
    ...workshop.notes.map((note) => titleIn(note, language)),
  ).join("\n");
}

/** A topic in words of its own, or what it refers to is called. */
export function topicInWords(topic: Title | { readonly name: string }, context: Context): string {
  const { region, language } = context;
  if ("text" in topic) return titleIn(topic, language);
  const sorts = [region.steps, region.handoffs, region.journeys, region.commitments, region.concerns, region.transitions];
  const found = sorts.find((things) => things.some(({ name }) => name === topic.name));
  return found ? nameOf(found, topic.name, context) : officeTitle(topic.name, context);
}
