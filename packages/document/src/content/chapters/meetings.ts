import { durationInWords, titleIn, type Workshop } from "@kurzweg/model";
import { cell, fact, facts, line, list, orNone, paragraph, section, table } from "../blocks.ts";
import { anchorOf, bodyLink, type Context, day, joined, linked, nameOf, notesOf, sourceOf } from "../context.ts";
import type { Block, Chapter, Run, Text } from "../document.ts";

/** The minutes of workshops, and the meetings to come. */
export function meetings(context: Context): Chapter {
  const { region, words } = context;
  const blocks = [
    ...section("meetings-to-come", words.meeting.toCome, toCome(context)),
    ...region.workshops.flatMap((workshop) => workshopSection(workshop, context)),
    ...section("concerns", words.meeting.concerns, concerns(context)),
    ...section("partnerships", words.meeting.partnerships, partnerships(context)),
  ];
  return { anchor: "meetings", title: words.chapters.meetings, blocks: orNone(blocks, words.meeting.none, context.recipient) };
}

function toCome(context: Context): readonly Block[] {
  const { meetings: dates, region, words } = context;
  return table({
    anchor: "meeting-table",
    caption: words.meeting.toCome,
    columns: [[words.meeting.when], [words.meeting.workshop], [words.meeting.time], [words.meeting.where]],
    rows: dates.map(({ workshop: name, on }) => {
      const workshop = region.workshops.find((each) => each.name === name);
      return {
        head: cell([[day(on, context)]], workshop ? [sourceOf(workshop.place, context)] : []),
        cells: [line(linked(nameOf(region.workshops, name, context), "workshop", name, context)), line(workshop?.time ?? ""), line(workshop?.location ?? "")],
      };
    }),
  });
}

function workshopSection(workshop: Workshop, context: Context): readonly Block[] {
  const { region, words, language } = context;
  const { meeting: word } = words;
  const anchor = anchorOf("workshop", workshop.name);
  const title = nameOf([workshop], workshop.name, context);
  const until = (date: string | undefined): string => (date === undefined ? "" : ` (${word.until(day(date, context))})`);
  const { repeats } = workshop;
  const made = region.commitments.filter(({ madeAt }) => madeAt?.name === workshop.name);
  return section(anchor, word.title(title, day(workshop.on, context)), [
    ...facts(
      fact(word.organised, joined(workshop.organisers.map(({ name }) => bodyLink(name, context)))),
      fact(word.facilitated, ...workshop.facilitators.map(({ name, until: end }): Text => [bodyLink(name, context), until(end)])),
      fact(word.where, workshop.location === undefined ? [] : [workshop.location]),
      fact(word.time, workshop.time === undefined ? [] : [workshop.time]),
      repeats && fact(word.repeats, [`${word.every(durationInWords(repeats.every, language))}${until(repeats.until)}`]),
      fact(word.goals, ...workshop.goals.map((goal) => [titleIn(goal, language)])),
      fact(word.topics, ...workshop.topics.map((topic): Text => [topicInWords(topic, context)])),
      fact(word.made, ...made.map(({ name }): Text => [linked(nameOf(region.commitments, name, context), "commitment", name, context)])),
    ),
    ...notesOf(workshop.notes, context).map((text) => paragraph(...text)),
    ...table({
      anchor: `${anchor}-participants`,
      caption: word.caption(title),
      series: {
        name: "participants",
        title: word.participants,
        of: { sort: words.index.workshop, thing: [linked(title, "workshop", workshop.name, context)] },
      },
      columns: [[word.body], [word.people]],
      rows: workshop.participants.map(({ name, count, place }) => ({
        head: cell([[bodyLink(name, context)]], [sourceOf(place, context)]),
        cells: [line(String(count))],
      })),
    }),
  ]);
}

/** A topic in words of its own, or what it refers to. */
function topicInWords(topic: Workshop["topics"][number], context: Context): Run {
  if ("text" in topic) return titleIn(topic, context.language);
  const { region } = context;
  const { name } = topic;
  const sorts = [
    ["step", region.steps],
    ["handoff", region.handoffs],
    ["journey", region.journeys],
    ["commitment", region.commitments],
    ["concern", region.concerns],
    ["transition", region.transitions],
  ] as const;
  const found = sorts.find(([, things]) => things.some((thing) => thing.name === name));
  return found ? linked(nameOf(found[1], name, context), found[0], name, context) : bodyLink(name, context);
}

function concerns(context: Context): readonly Block[] {
  const { region, words } = context;
  return table({
    anchor: "concern-table",
    caption: words.meeting.concerns,
    columns: [[words.meeting.concern], [words.meeting.raised], [words.meeting.state]],
    rows: region.concerns.map((concern) => ({
      head: cell([[nameOf([concern], concern.name, context)], ...notesOf(concern.notes, context)], [sourceOf(concern.place, context)]),
      cells: [
        line(...joined(concern.raisedBy.map(({ name }) => bodyLink(name, context)))),
        line(concern.resolved === undefined ? words.meeting.unresolved : words.meeting.resolved(day(concern.resolved, context))),
      ],
    })),
  });
}

function partnerships(context: Context): readonly Block[] {
  const { region, words } = context;
  return list(
    region.partnerships.map((partnership): Text => {
      const since = partnership.since === undefined ? [] : [` (${words.meeting.since} ${day(partnership.since, context)})`];
      const notes = notesOf(partnership.notes, context).flatMap((text) => [" – ", ...text]);
      return [
        `${nameOf([partnership], partnership.name, context)}: `,
        ...joined(partnership.partners.map(({ name }) => bodyLink(name, context))),
        ...since,
        ...notes,
      ];
    }),
  );
}
