import { durationInWords, meetingsOf } from "@kurzweg/analysis";
import { type Commitment, dateInWords, type DateText, isDate, type Reference, type Title, titleIn, type Workshop } from "@kurzweg/model";
import type { Thing } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { actors } from "./body.ts";
import { dayInWords, distanceInWords } from "./days.ts";
import { type Card, heading, labelled, linesOf, listOf, plain } from "./markdown.ts";
import { actorTitle, anyTitle, notesOf, titleAmong } from "./things.ts";
import { wordsIn } from "./words.ts";

/** A meeting: when, who, how many, and what for. */
export function workshopCard(thing: Thing & { readonly is: "workshop" }, view: View): Card {
  const { item } = thing;
  const { language } = view;
  const words = wordsIn(language);
  const title = (topic: Title | Reference): string => ("text" in topic ? plain(titleIn(topic, language)) : anyTitle(topic.name, view));
  return [
    linesOf(heading(thing, view), isDate(item.on) ? `${dayInWords(item.on, language)}, ${distanceInWords(item.on, view)}` : undefined),
    linesOf(
      labelled("place", [item.location, item.time].flatMap((text) => (text ? [plain(text)] : [])).join(", "), view),
      labelled("organised", actors(item.organisers, view), view),
      labelled("facilitated", actors(item.facilitators, view), view),
      labelled("repeats", item.repeats && durationInWords(item.repeats.every, language), view),
      labelled("next", nextMeeting(item, view), view),
      item.participants.length > 0 ? words.participants(participantsOf(item.participants)) : undefined,
    ),
    listOf(words.labels.goal, item.goals.map(title), view),
    listOf(words.labels.topics, item.topics.map(title), view),
    ...notesOf(item.notes, view),
  ];
}

/** When a workshop that repeats takes place again. */
function nextMeeting(workshop: Workshop, { region, asOf, language }: View): string | undefined {
  if (!workshop.repeats || workshop.on >= asOf) return undefined;
  const { next } = meetingsOf({ ...region, workshops: [workshop] }, asOf);
  return next && dayInWords(next.on, language);
}

/** How many people take part. */
export function participantsOf(participants: readonly { readonly count: number }[]): number {
  return participants.reduce((sum, { count }) => sum + count, 0);
}

/** What was promised, and how it stands. */
export function commitmentCard(thing: Thing & { readonly is: "commitment" }, view: View): Card {
  const { item } = thing;
  const { region, language } = view;
  return [
    linesOf(heading(thing, view), stateOf(item, view)),
    linesOf(
      labelled("by", item.by && actorTitle(item.by.name, view), view),
      labelled("to", actors(item.to, view), view),
      labelled("madeAt", item.madeAt && titleAmong(item.madeAt.name, region.workshops, language), view),
      labelled("concerns", item.concerns && anyTitle(item.concerns.name, view), view),
    ),
    ...notesOf(item.notes, view),
  ];
}

export function concernCard(thing: Thing & { readonly is: "concern" }, view: View): Card {
  const { item } = thing;
  return [
    linesOf(
      heading(thing, view),
      labelled("raised", actors(item.raisedBy, view), view),
      labelled("resolved", item.resolved && dateInWords(item.resolved, view.language), view),
    ),
    ...notesOf(item.notes, view),
  ];
}

const states = {
  en: {
    kept: (day: string, evidence: string) => `**Kept** on ${day}${evidence}`,
    dropped: (day: string, because: string) => `**Dropped** on ${day}: ${because}`,
    overdue: (day: string, distance: string) => `**Overdue** since ${day}, ${distance}`,
    due: (day: string, distance: string) => `Due on ${day}, ${distance}`,
    open: "Open, without a date",
  },
  de: {
    kept: (day: string, evidence: string) => `**Eingelöst** am ${day}${evidence}`,
    dropped: (day: string, because: string) => `**Aufgegeben** am ${day}: ${because}`,
    overdue: (day: string, distance: string) => `**Überfällig** seit ${day}, ${distance}`,
    due: (day: string, distance: string) => `Fällig am ${day}, ${distance}`,
    open: "Offen, ohne Termin",
  },
} as const;

/** Whether a commitment was kept or dropped, or until when it is to be kept. */
function stateOf({ kept, dropped, due }: Commitment, view: View): string {
  const { asOf, language } = view;
  const words = states[language];
  const day = (date: DateText): string => dayInWords(date, language);
  if (kept && kept.on <= asOf) return words.kept(day(kept.on), kept.evidence ? `: ${plain(kept.evidence)}` : "");
  if (dropped && dropped.on <= asOf) return words.dropped(day(dropped.on), plain(dropped.because));
  if (due === undefined) return words.open;
  return due < asOf ? words.overdue(day(due), distanceInWords(due, view)) : words.due(day(due), distanceInWords(due, view));
}
