import { durationInWords, type Limit, type Place, type Stop, titleOf, type Walk, type Way } from "@kurzweg/model";
import { heightOf, moved, paragraph, type Shape } from "../scene.ts";
import { type Axis, axisOf, axisShapes, xOf } from "../table/axis.ts";
import { oneLine, wrap } from "../text/wrap.ts";
import { words } from "../words.ts";
import { type Content, type LegendItem, nothing, SAMPLE, type Subject, type View } from "./view.ts";

export const journey: View = {
  name: "journey",
  question: { en: "Which way does a person go, and how long does it take?", de: "Welchen Weg geht eine Person, und wie lange dauert er?" },
  draw: drawJourney,
};

const COLUMNS = { step: 0, body: 250, time: 520, right: 960 };
const ROW = 27;
const setting = { size: 12 } as const;

interface Part {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

/** One journey, as everybody walks it, step by step on an axis of time. */
function drawJourney(subject: Subject): Content {
  const { overview, language } = subject;
  const word = words[language];
  const { journeys } = overview.region;
  const name = subject.journey ?? overview.ways[0]?.journey;
  const ways = overview.ways.filter((way) => way.journey === name);
  const found = journeys.find((each) => each.name === name);
  if (ways.length === 0) return nothing(journeys.length === 0 ? word.noJourney : word.nobodyWalks);
  const limit = found?.limits.find((each) => each.is === "time");
  const axis = axisOf(Math.max(1, limit ? daysOf(limit) : 0, ...ways.flatMap(({ walks }) => walks.map(({ time }) => time))), COLUMNS.time, COLUMNS.right - 12);
  const parts = ways.map((way) => wayPart(way, axis, limit, subject));
  const head = paragraph([oneLine(titleOf(found ?? { name: name ?? "" }, language), { size: 15, weight: "bold", width: COLUMNS.right })], {
    x: 0,
    top: 0,
    size: 15,
    weight: "bold",
    fill: "ink",
  });
  const stacked = below(parts, 26, 34);
  const others = journeys.filter((each) => each.name !== name && overview.ways.some((way) => way.journey === each.name));
  return {
    width: COLUMNS.right,
    height: stacked.height + 34,
    shapes: [...head, ...stacked.shapes],
    description: ways.flatMap((way) => way.walks.map((walk) => sentenceOf(walk, way, subject))),
    legend: legendOf(ways, limit, subject),
    notes: others.length > 0 ? [`${word.otherJourneys} ${others.map((each) => titleOf(each, language)).join(", ")}.`] : [],
  };
}

/** Parts below each other. */
function below(parts: readonly Part[], gap: number, start = 0): Part {
  const shapes: Shape[] = [];
  let y = start;
  for (const [index, part] of parts.entries()) {
    if (index > 0) y += gap;
    shapes.push(...moved(part.shapes, { x: 0, y }));
    y += part.height;
  }
  return { shapes, height: y - start };
}

/** What a limit of time comes to in days. */
function daysOf(limit: Limit): number {
  if (limit.is !== "time") return 0;
  const { amount, unit, working } = limit.most;
  return amount * { days: working ? 7 / 5 : 1, weeks: 7, months: 365 / 12, years: 365 }[unit];
}

function wayPart({ profile, walks }: Way, axis: Axis, limit: Limit | undefined, subject: Subject): Part {
  const { overview, language } = subject;
  const person = overview.region.profiles.find(({ name }) => name === profile);
  const title = person ? titleOf(person, language) : (overview.about ?? words[language].everyone);
  const lines = wrap(title, { size: 14, weight: "bold", width: COLUMNS.right, lines: 2, language });
  const head: Part = {
    height: heightOf(lines.length, { size: 14 }) + 4,
    shapes: paragraph(lines, { x: 0, top: 0, size: 14, weight: "bold", fill: "bodyInk" }),
  };
  return below(
    [
      head,
      below(
        walks.map((walk) => walkPart(walk, axis, limit, person?.place, subject)),
        16,
      ),
    ],
    0,
  );
}

function walkPart(walk: Walk, axis: Axis, limit: Limit | undefined, place: Place | undefined, subject: Subject): Part {
  const { language } = subject;
  const word = words[language];
  const head = walk.after === undefined ? word.atFirst : word.after(walk.after);
  const rows = walk.stops.map((stop, index) => stopShapes(stop, 46 + index * ROW, axis, subject));
  const height = 46 + walk.stops.length * ROW;
  return {
    height,
    shapes: [
      { is: "box", x: 0, y: 0, width: COLUMNS.right, height: 24, radius: 4, fill: "band" },
      {
        is: "group",
        of: { sort: "walk", name: walk.after ?? "", place },
        shapes: [
          ...paragraph([oneLine(head, { ...setting, weight: "bold", width: COLUMNS.time - 24 })], { ...setting, x: 8, top: 4, weight: "bold", fill: "ink" }),
          ...paragraph([word.sums(walk)], { ...setting, x: COLUMNS.right - 8, top: 4, anchor: "end", fill: "muted" }),
        ],
      },
      ...axisShapes(axis, { top: 28, bottom: height, words: word.ticks }),
      ...(limit?.is === "time" ? limitShapes(xOf(daysOf(limit), axis), height, word.atMost(durationInWords(limit.most, language))) : []),
      ...rows.flat(),
    ],
  };
}

function limitShapes(x: number, bottom: number, words: string): readonly Shape[] {
  return [{ is: "group", tip: words, of: { sort: "limit", name: words }, shapes: [limitLine(x, 42, bottom)] }];
}

function limitLine(x: number, top: number, bottom: number): Shape {
  const points = [
    { x, y: top },
    { x, y: bottom },
  ];
  return { is: "line", points, stroke: "open", thickness: 1.5, dash: "dashed" };
}

function stopShapes(stop: Stop, top: number, axis: Axis, { directory, language }: Subject): readonly Shape[] {
  const word = words[language];
  const middle = top + ROW / 2;
  const nobody = stop.verdict === "open";
  const pending = stop.verdict === "suspended" || stop.verdict === "clarify";
  const bodies = stop.titles.length > 0 ? stop.titles.join(", ") : pending ? word.pendingColumn : word.nobody;
  const missing = stop.passings.some(({ handoff }) => handoff === undefined);
  const arrives = stop.passings.length > 0;
  const wait = Math.max(0, ...stop.passings.map(({ days }) => days));
  const [start, end] = [xOf(stop.total - stop.days, axis), xOf(stop.total, axis)];
  const width = { step: COLUMNS.body - 34, body: COLUMNS.time - COLUMNS.body - 20 };
  const ink = nobody || stop.titles.length === 0 ? (pending ? ("pendingInk" as const) : ("openInk" as const)) : ("ink" as const);
  return [
    {
      is: "line",
      points: [
        { x: 0, y: top + ROW },
        { x: COLUMNS.right, y: top + ROW },
      ],
      stroke: "grid",
    },
    {
      is: "group",
      of: directory.step(stop.step).shown,
      tip: [`${stop.title}: ${bodies}`, ...stop.passings.map(({ title }) => title ?? word.notAgreed)].join("\n"),
      shapes: [
        { is: "text", x: 8, y: middle + 4, text: oneLine(stop.title, { ...setting, width: width.step }), ...setting, fill: "ink" },
        ...(arrives ? [arrival(COLUMNS.body - 16, middle, missing)].flat() : []),
        {
          is: "text",
          x: COLUMNS.body,
          y: middle + 4,
          text: oneLine(bodies, { ...setting, width: width.body }),
          ...setting,
          fill: ink,
          weight: ink === "ink" ? "regular" : "bold",
        },
        ...(wait > 0 ? [waiting(xOf(stop.total - stop.days - wait, axis), start, middle)] : []),
        bar(start, end, middle, stop.onLongestChain, ink !== "ink"),
      ],
    },
  ];
}

/** How work comes here from another body: as agreed, or without an agreement. */
function arrival(x: number, y: number, missing: boolean): readonly Shape[] {
  if (!missing)
    return [
      {
        is: "line",
        points: [
          { x: x - 8, y },
          { x: x + 8, y },
        ],
        stroke: "way",
        thickness: 1.4,
        arrow: true,
      },
    ];
  return [
    { is: "box", x: x - 8, y: y - 8, width: 16, height: 16, radius: 8, fill: "openFill", stroke: "open" },
    { is: "text", x, y: y + 4.2, text: "!", size: 12, weight: "bold", anchor: "middle", fill: "openInk" },
  ];
}

function waiting(from: number, to: number, y: number): Shape {
  return {
    is: "line",
    points: [
      { x: from, y },
      { x: to, y },
    ],
    stroke: "way",
    thickness: 1.5,
    dash: "dotted",
  };
}

function bar(start: number, end: number, y: number, longest: boolean, open: boolean): Shape {
  const width = Math.max(5, end - start);
  const look = open ? ({ fill: "openFill", stroke: "open" } as const) : longest ? ({ fill: "lead" } as const) : ({ fill: "body", stroke: "bodyEdge" } as const);
  return { is: "box", x: start, y: y - 6, width, height: 12, radius: 2, ...look };
}

function sentenceOf(walk: Walk, { profile }: Way, { overview, language }: Subject): string {
  const word = words[language];
  const person = overview.region.profiles.find(({ name }) => name === profile);
  const stops = walk.stops.map(({ title, titles }) => `${title} (${titles.join(", ") || word.nobody})`).join(", ");
  return `${person ? `${titleOf(person, language)}, ` : ""}${walk.after === undefined ? word.atFirst : word.after(walk.after)}: ${stops}. ${word.sums(walk)}.`;
}

function legendOf(ways: readonly Way[], limit: Limit | undefined, { language }: Subject): readonly LegendItem[] {
  const word = words[language];
  const [x, y] = [SAMPLE.width / 2, SAMPLE.height / 2];
  const stops = ways.flatMap(({ walks }) => walks.flatMap((walk) => walk.stops));
  const passings = stops.flatMap((stop) => stop.passings);
  return [
    { words: word.onLongest, sample: [bar(0, SAMPLE.width, y, true, false)] },
    { words: word.beside, sample: [bar(0, SAMPLE.width, y, false, false)] },
    ...(passings.some(({ days }) => days > 0) ? [{ words: word.waits, sample: [waiting(0, SAMPLE.width, y)] }] : []),
    ...(passings.some(({ handoff }) => handoff !== undefined) ? [{ words: word.agreedWay, sample: arrival(x, y, false) }] : []),
    ...(passings.some(({ handoff }) => handoff === undefined) ? [{ words: word.notAgreed, sample: arrival(x, y, true) }] : []),
    ...(limit?.is === "time" ? [{ words: word.atMost(durationInWords(limit.most, language)), sample: [limitLine(x, 0, SAMPLE.height)] }] : []),
    ...(stops.some(({ titles }) => titles.length === 0) ? [{ words: word.openTask, sample: [bar(0, SAMPLE.width, y, false, true)] }] : []),
  ];
}
