import { type Partnership, titleOf, type Workshop } from "@kurzweg/model";
import { topOf } from "../directory.ts";
import { dateInWords } from "../frame.ts";
import { type Area, heightOf, paragraph, type Point, type Shape } from "../scene.ts";
import { oneLine, wrap } from "../text/wrap.ts";
import type { Paint } from "../theme.ts";
import { words } from "../words.ts";
import { type Content, type LegendItem, nothing, SAMPLE, type Subject, type View } from "./view.ts";

export const map: View = {
  name: "map",
  question: { en: "Who works together?", de: "Wer arbeitet zusammen?" },
  draw: drawMap,
};

const ROW = 32;
const LABEL = 270;
/** The room between the names at both sides, and the boxes in the middle of it. */
const INNER = 620;
const BOX = 270;
const GAP = 14;
const SEAT = 11;
const name = { size: 13 } as const;
const small = { size: 11 } as const;

/** A body at the table. */
interface Seat extends Point {
  readonly body: string;
  readonly side: "left" | "right";
  /** How many people come; none where it only is a partner. */
  readonly people: number;
}

/** A box in the middle: the workshop, or a partnership. */
interface Hub extends Area {
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[];
  readonly partnership?: Partnership | undefined;
}

/** The bodies around the table of a workshop, and the partnerships between them. */
function drawMap(subject: Subject): Content {
  const { overview, language } = subject;
  const word = words[language];
  const { region } = overview;
  const workshop = nextWorkshop(region.workshops, overview.asOf);
  const bodies = concernedBodies(workshop, subject);
  if (bodies.length === 0) return nothing(region.bodies.length === 0 ? word.noBodies : word.nobodyTogether);
  const hubs = hubsOf(workshop, subject);
  const stacked = hubs.reduce((sum, { height }) => sum + height + GAP, -GAP);
  const height = Math.max(Math.ceil(bodies.length / 2) * ROW + 24, stacked + 40);
  const seats = seatsOf(bodies, workshop, height);
  const placed = placedHubs(hubs, (height - stacked) / 2);
  const shapes: Shape[] = [
    { is: "box", x: LABEL + 60, y: 0, width: INNER - 120, height, radius: Math.min(200, height / 2), fill: "band" },
    ...placed.flatMap((hub) => spokesOf(hub, seats)),
    ...seats.flatMap((seat) => seatShapes(seat, workshop, subject)),
    ...placed.map((hub) => hubShapes(hub, workshop, subject)),
  ];
  return {
    width: 2 * LABEL + INNER,
    height,
    shapes,
    description: descriptionOf(workshop, seats, subject),
    legend: legendOf(workshop, seats, subject),
    notes: [],
  };
}

/** The next workshop on the day or later, else the last one. */
function nextWorkshop(workshops: readonly Workshop[], asOf: string): Workshop | undefined {
  const byDate = [...workshops].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return byDate.find(({ on }) => on >= asOf) ?? byDate.at(-1);
}

function concernedBodies(workshop: Workshop | undefined, { overview }: Subject): readonly string[] {
  const { partnerships, bodies } = overview.region;
  const named = [
    ...(workshop?.participants ?? []),
    ...(workshop?.organisers ?? []),
    ...(workshop?.facilitators ?? []),
    ...partnerships.flatMap(({ partners }) => partners),
  ];
  const concerned = new Set(named.map((each) => topOf(each.name)));
  return bodies.map((body) => body.name).filter((body) => concerned.has(body));
}

/** Bodies in source order: down the left side, and up the right one. */
function seatsOf(bodies: readonly string[], workshop: Workshop | undefined, height: number): readonly Seat[] {
  const counts = new Map<string, number>();
  for (const { name: path, count } of workshop?.participants ?? []) counts.set(topOf(path), (counts.get(topOf(path)) ?? 0) + count);
  const half = Math.ceil(bodies.length / 2);
  return bodies.map((body, index): Seat => {
    const side = index < half ? "left" : "right";
    const [place, all] = side === "left" ? [index, half] : [bodies.length - 1 - index, bodies.length - half];
    const y = height / 2 + (place - (all - 1) / 2) * ROW;
    const reach = INNER / 2 - 70 + 60 * Math.sqrt(Math.max(0, 1 - ((2 * y) / height - 1) ** 2));
    const middle = LABEL + INNER / 2;
    return { body, side, people: counts.get(body) ?? 0, x: side === "left" ? middle - reach : middle + reach, y };
  });
}

/** What stands in the middle: the workshop, then the partnerships. */
function hubsOf(workshop: Workshop | undefined, { overview, language }: Subject): readonly Omit<Hub, "x" | "y">[] {
  const word = words[language];
  const hub = (title: string, more: readonly string[], partnership?: Partnership): Omit<Hub, "x" | "y"> => {
    const lines = [
      ...wrap(title, { ...name, weight: "bold", width: BOX - 24, lines: 3, language }).map((text) => ({ text, bold: true })),
      ...more.flatMap((text) => wrap(text, { ...small, width: BOX - 24, lines: 3, language })).map((text) => ({ text, bold: false })),
    ];
    return { lines, partnership, width: BOX, height: lines.reduce((sum, { bold }) => sum + heightOf(1, bold ? name : small), 18) };
  };
  const people = (workshop?.participants ?? []).reduce((sum, { count }) => sum + count, 0);
  return [
    ...(workshop
      ? [
          hub(titleOf(workshop, language), [
            `${dateInWords(workshop.on, language)}, ${word.people(people)}`,
            ...workshop.goals.slice(0, 1).map((goal) => goal.translations[language] ?? goal.text),
          ]),
        ]
      : []),
    ...overview.region.partnerships.map((each) => hub(titleOf(each, language), each.since ? [`${word.since} ${dateInWords(each.since, language)}`] : [], each)),
  ];
}

function placedHubs(hubs: readonly Omit<Hub, "x" | "y">[], top: number): readonly Hub[] {
  let y = top;
  return hubs.map((hub) => {
    const placed = { ...hub, x: LABEL + (INNER - BOX) / 2, y };
    y += hub.height + GAP;
    return placed;
  });
}

/** Lines leave a box at its sides, so that none crosses another box. */
function spokesOf({ partnership, x, y, width, height }: Hub, seats: readonly Seat[]): readonly Shape[] {
  const partners = new Set((partnership?.partners ?? []).map((each) => topOf(each.name)));
  return seats
    .filter(({ body }) => partners.has(body))
    .map((seat): Shape => {
      const start = { x: seat.side === "left" ? x : x + width, y: y + height / 2 };
      return { is: "line", points: [start, { x: seat.x, y: seat.y }], stroke: "bodyEdge", thickness: 1.5 };
    });
}

function seatShapes({ body, side, people, x, y }: Seat, workshop: Workshop | undefined, { directory, language }: Subject): readonly Shape[] {
  const word = words[language];
  const { title, shown } = directory.body(body);
  const isAmong = (all: readonly { readonly name: string }[] = []): boolean => all.some((each) => topOf(each.name) === body);
  const tasks = [...(isAmong(workshop?.organisers) ? [word.organises] : []), ...(isAmong(workshop?.facilitators) ? [word.facilitates] : [])].join(", ");
  const outwards = side === "left" ? -1 : 1;
  const room = side === "left" ? x - SEAT - 8 : 2 * LABEL + INNER - x - SEAT - 8;
  const text = oneLine(`${directory.isStatutory(body) ? "§ " : ""}${title}`, { ...name, width: room });
  const anchor = side === "left" ? ("end" as const) : ("start" as const);
  const at = x + outwards * (SEAT + 8);
  const top = y - (tasks === "" ? heightOf(1, name) : heightOf(1, name) + heightOf(1, small)) / 2;
  const fill: Paint = people > 0 ? "lead" : "paper";
  return [
    {
      is: "group",
      of: shown,
      tip: title,
      shapes: [
        { is: "box", x: x - SEAT, y: y - SEAT, width: 2 * SEAT, height: 2 * SEAT, radius: SEAT, fill, stroke: people > 0 ? "lead" : "bodyEdge" },
        ...(people > 0
          ? [{ is: "text" as const, x, y: y + 4, text: String(people), size: 11, weight: "bold" as const, anchor: "middle" as const, fill: "onLead" as const }]
          : []),
        ...paragraph([text], { ...name, x: at, top, anchor, fill: "ink" }),
        ...(tasks === ""
          ? []
          : paragraph([oneLine(tasks, { ...small, width: room })], { ...small, x: at, top: top + heightOf(1, name), anchor, fill: "muted" })),
      ],
    },
  ];
}

function hubShapes({ lines, partnership, ...area }: Hub, workshop: Workshop | undefined, { language }: Subject): Shape {
  const of = partnership ?? workshop;
  const shapes: Shape[] = [];
  let top = area.y + 9;
  for (const { text, bold } of lines) {
    const setting = bold ? { ...name, weight: "bold" as const } : small;
    shapes.push(
      ...paragraph([text], {
        ...setting,
        x: area.x + area.width / 2,
        top,
        anchor: "middle",
        fill: bold ? (partnership ? "bodyInk" : "onLead") : partnership ? "muted" : "onLead",
      }),
    );
    top += heightOf(1, setting);
  }
  const box = { is: "box" as const, x: area.x, y: area.y, width: area.width, height: area.height, radius: 8 };
  return {
    is: "group",
    of: of && { sort: partnership ? "partnership" : "workshop", name: of.name, place: of.place },
    tip: of && titleOf(of, language),
    shapes: [partnership ? { ...box, fill: "body", stroke: "bodyEdge" } : { ...box, fill: "lead" }, ...shapes],
  };
}

function descriptionOf(workshop: Workshop | undefined, seats: readonly Seat[], { overview, directory, language }: Subject): readonly string[] {
  const word = words[language];
  const title = (path: string): string => directory.body(path).title;
  return [
    ...(workshop
      ? [
          `${titleOf(workshop, language)}, ${dateInWords(workshop.on, language)}: ${seats
            .filter(({ people }) => people > 0)
            .map(({ body, people }) => `${title(body)} (${people})`)
            .join(", ")}.`,
        ]
      : []),
    ...overview.region.partnerships.map(
      (each) =>
        `${titleOf(each, language)}${each.since ? `, ${word.since} ${dateInWords(each.since, language)}` : ""}: ${each.partners.map((partner) => title(partner.name)).join(", ")}.`,
    ),
  ];
}

function legendOf(workshop: Workshop | undefined, seats: readonly Seat[], { overview, directory, language }: Subject): readonly LegendItem[] {
  const word = words[language];
  const [x, y] = [SAMPLE.width / 2, SAMPLE.height / 2];
  const dot = { is: "box" as const, x: x - 9, y: y - 9, width: 18, height: 18, radius: 9 };
  return [
    ...(workshop ? [{ words: word.comes, sample: [{ ...dot, fill: "lead" as const }] }] : []),
    ...(seats.some(({ people }) => people === 0)
      ? [{ words: word.doesNotCome, sample: [{ ...dot, fill: "paper" as const, stroke: "bodyEdge" as const }] }]
      : []),
    ...(overview.region.partnerships.length > 0
      ? [
          {
            words: word.partner,
            sample: [
              {
                is: "line" as const,
                points: [
                  { x: 0, y },
                  { x: SAMPLE.width, y },
                ],
                stroke: "bodyEdge" as const,
                thickness: 1.5,
              },
            ],
          },
        ]
      : []),
    ...(seats.some(({ body }) => directory.isStatutory(body))
      ? [{ words: word.statutory, sample: paragraph(["§"], { x, top: 1, size: 13, anchor: "middle", fill: "ink" }) }]
      : []),
  ];
}
