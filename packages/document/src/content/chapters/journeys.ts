import type { Journey, Stop, Walk, Way } from "@kurzweg/model";
import { durationInWords } from "@kurzweg/model";
import { cell, fact, facts, line, orNone, paragraph, section, table } from "../blocks.ts";
import { anchorOf, bodyLink, type Context, joined, linked, nameOf, notesOf, sourceOf, stepLink } from "../context.ts";
import type { Block, Chapter, Row, Text } from "../document.ts";
import { verdictInWords } from "@kurzweg/model";

/** The ways of the example persons. */
export function journeys(context: Context): Chapter {
  const { region, words } = context;
  const blocks = region.journeys.flatMap((journey) => journeySection(journey, context));
  return { anchor: "journeys", title: words.chapters.journeys, blocks: orNone(blocks, words.journey.none, context.recipient) };
}

function journeySection(journey: Journey, context: Context): readonly Block[] {
  const { words, overview } = context;
  const title = nameOf([journey], journey.name, context);
  const ways = overview.ways.filter((way) => way.journey === journey.name);
  return section(anchorOf("journey", journey.name), title, [
    ...notesOf(journey.notes, context).map((text) => paragraph(...text)),
    ...facts(fact(words.journey.limits, ...journey.limits.map((limit) => [limitInWords(limit, context)]))),
    ...(ways.length > 0
      ? [
          { is: "picture" as const, anchor: `picture-${anchorOf("journey", journey.name)}`, view: "journey", caption: title, journey: journey.name },
          ...ways.flatMap((way, index) => wayTables(way, index, journey, context)),
        ]
      : [paragraph(words.journey.nobodyWalks)]),
  ]);
}

function limitInWords(limit: Journey["limits"][number], { words, language }: Context): string {
  return limit.is === "time" ? words.journey.time(durationInWords(limit.most, language)) : words.journey.limit[limit.is](limit.most);
}

/** The walk at first and after each transition; one that is the same as before is told once. */
function wayTables({ walks, profile }: Way, index: number, journey: Journey, context: Context): readonly Block[] {
  const { region, words } = context;
  const who = region.profiles.find(({ name }) => name === profile);
  const person = nameOf(region.profiles, profile ?? "", context);
  const title = nameOf([journey], journey.name, context);
  return walks.flatMap((walk, number) => {
    const when = walk.after === undefined ? words.journey.atFirst : words.journey.after(nameOf(region.transitions, walk.after, context));
    return table({
      anchor: `${anchorOf("journey", journey.name)}-${index + 1}-${number + 1}`,
      series: {
        name: "walks",
        title: words.chapters.journeys,
        of: { sort: words.index.journey, thing: [linked(title, "journey", journey.name, context), `, ${words.journey.caption(person, when)}`] },
      },
      caption: `${words.journey.caption(person, when)}: ${words.journey.sums(walk.handoffs, walk.bodies, walk.returns, walk.time)}`,
      columns: [[words.journey.step], [words.journey.who], [words.journey.arrives], [words.journey.days], [words.journey.total]],
      rows: walk.stops.map((stop) => stopRow(stop, walk, who ? [sourceOf(who.place, context)] : [], context)),
    });
  });
}

function stopRow(stop: Stop, walk: Walk, sources: Row["head"]["sources"], context: Context): Row {
  const { language } = context;
  const who: Text = stop.bodies.length > 0 ? joined(stop.bodies.map((path) => bodyLink(path, context))) : [verdictInWords(stop.verdict, language)];
  return {
    head: cell([[stepLink(stop.step, context)]], sources),
    cells: [cell([who]), cell(arrivals(stop, walk, context)), line(rounded(stop.days)), line(rounded(stop.total))],
  };
}

function arrivals(stop: Stop, { stops }: Walk, context: Context): readonly Text[] {
  const { words, region } = context;
  const passings = stop.passings.map(({ handoff }): Text => {
    if (handoff === undefined) return [words.journey.noHandoff];
    return [linked(nameOf(region.handoffs, handoff, context), "handoff", handoff, context)];
  });
  if (passings.length > 0) return [...new Map(passings.map((text) => [JSON.stringify(text), text])).values()];
  return [[stops[0] === stop ? words.journey.first : words.journey.sameBody]];
}

function rounded(days: number): string {
  return String(Math.ceil(days));
}
