import { deadlineInWords, type Handoff } from "@kurzweg/model";
import { topOf } from "../directory.ts";
import { type Exchange, exchangesOf } from "../exchange.ts";
import { badge, badgeSize } from "../graph/badge.ts";
import { bodyBox, bodyShapes, type BodyBox } from "../graph/bodies.ts";
import type { Placed } from "../layout/graph.ts";
import { remembering } from "../layout/remember.ts";
import { type Line, moved, paragraph, type Shape, type Shown } from "../scene.ts";
import { type Paragraph, type Table, textTable } from "../table/text-table.ts";
import { words } from "../words.ts";
import { drawOverview } from "./handoffs-overview.ts";
import { interfaces } from "./interfaces.ts";
import { type Content, type LegendItem, nothing, SAMPLE, type Subject, type View } from "./view.ts";

export const handoffs: View = {
  name: "handoffs",
  question: { en: "Who passes what to whom?", de: "Wer übergibt wem was?" },
  draw: drawHandoffs,
};

/** With more bodies, nobody can follow the lines. Around one body they spread out like a star, so that more of them can be. */
const MOST_BODIES = { all: 20, around: 40 };

/** How far arrows are apart where they leave a body with many of them. */
const APART = 9;

/** One arrow: an agreed hand-off, or everything that is missing between two bodies. */
interface Passing {
  readonly id: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly missing: boolean;
  readonly atTransition: boolean;
  readonly of: Shown;
  readonly what: readonly Paragraph[];
  readonly when: readonly Paragraph[];
}

async function drawHandoffs(subject: Subject): Promise<Content> {
  const { overview, language, engine } = subject;
  const word = words[language];
  const exchanges = exchangesOf(overview);
  const passings = passingsOf(exchanges, subject);
  if (passings.length === 0) return nothing(overview.region.bodies.length === 0 ? word.noBodies : word.noHandoffs);
  const bodies = new Set(passings.flatMap(({ from, to }) => [topOf(from), topOf(to)]));
  if (bodies.size > (subject.body === undefined ? MOST_BODIES.all : MOST_BODIES.around)) {
    const inOrder = overview.region.bodies.map(({ name }) => name).filter((name) => bodies.has(name));
    return (await drawOverview(exchanges, inOrder, subject)) ?? asTable(subject, word.tooManyForArrows(bodies.size));
  }
  const boxes = boxesOf(passings, subject);
  const edges = passings.map(({ id, from, to, number }) => ({ id, from: topOf(from), to: topOf(to), label: badgeSize(number) }));
  const nodes = boxes.map((box) => ({ id: box.path, width: box.width, height: box.path === subject.body ? heightFor(box, edges) : box.height }));
  // Around one body the others stand below each other, at its sides: beside each other, they would make a very wide picture.
  const direction = subject.body === undefined ? "down" : "right";
  const placed = await engine(remembering({ direction, nodes, edges }, subject.before));
  return placed ? drawPlaced(placed, boxes, passings, subject) : asTable(subject, word.tookTooLong);
}

/** The arrows at one side of a box keep apart from each other. */
function heightFor({ path, height }: BodyBox, edges: readonly { readonly from: string; readonly to: string }[]): number {
  const touching = edges.filter(({ from, to }) => from === path || to === path).length;
  return Math.max(height, (touching + 1) * APART);
}

/** The same content where lines would not help, with the reason. */
async function asTable(subject: Subject, reason: string): Promise<Content> {
  const table = await interfaces.draw(subject);
  return { ...table, notes: [reason, ...table.notes] };
}

function drawPlaced(placed: Placed, boxes: readonly BodyBox[], passings: readonly Passing[], subject: Subject): Content {
  const { directory } = subject;
  const list = listOf(passings, Math.max(placed.width, 640), subject);
  const middle = Math.max(0, (list.width - placed.width) / 2);
  const graph: Shape[] = [
    ...boxes.flatMap((box): Shape[] => {
      const area = placed.nodes.get(box.path);
      return area ? [bodyShapes(box, area, directory)] : [];
    }),
    ...passings.flatMap((passing): Shape[] => {
      const edge = placed.edges.get(passing.id);
      if (!edge) return [];
      const label = edge.label ? badge(passing.number, edge.label, passing.missing ? "open" : "way") : [];
      return [{ is: "group", of: passing.of, tip: tipOf(passing, subject), shapes: [arrowOf(edge.points, passing), ...label] }];
    }),
  ];
  const below = placed.height + 28;
  return {
    width: Math.max(placed.width, list.width),
    height: below + list.height,
    shapes: [...moved(graph, { x: middle, y: 0 }), ...moved(list.shapes, { x: 0, y: below })],
    description: passings.map((passing) => tipOf(passing, subject)),
    legend: legendOf(passings, subject),
    notes: [],
    places: Object.fromEntries([...placed.nodes].map(([id, { x, y }]) => [id, { x, y }])),
    cut: below - 8,
  };
}

/** Agreed hand-offs by source order, then what is missing. */
function passingsOf(exchanges: readonly Exchange[], subject: Subject): readonly Passing[] {
  const agreed = subject.overview.region.handoffs.map((handoff) => agreedOf(handoff, subject));
  const missing = exchanges.filter(({ lacking }) => lacking.length > 0).map((exchange) => missingOf(exchange, subject));
  return [...agreed, ...missing].map((passing, index) => ({ ...passing, number: String(index + 1) }));
}

function agreedOf(handoff: Handoff, { directory, language }: Subject): Omit<Passing, "number"> {
  const word = words[language];
  const { title, shown } = directory.handoff(handoff.name);
  const transitions = handoff.transitions.map(({ name }) => directory.transition(name).title);
  return {
    id: `handoff ${handoff.name}`,
    from: handoff.from.name,
    to: handoff.to.name,
    missing: false,
    atTransition: transitions.length > 0,
    of: shown,
    what: [{ text: title, bold: true }, ...(handoff.passes.length > 0 ? [{ text: handoff.passes.join(", "), fill: "muted" as const }] : [])],
    when: [
      handoff.within ? { text: deadlineInWords(handoff.within, language) } : { text: word.noDeadline, fill: "openInk" },
      ...(transitions.length > 0 ? [{ text: `${word.on} ${transitions.join(", ")}`, fill: "muted" as const }] : []),
    ],
  };
}

function missingOf({ from, to, lacking }: Exchange, { directory, language }: Subject): Omit<Passing, "number"> {
  const word = words[language];
  const steps = [...new Set(lacking.map(({ step }) => directory.step(step).title))];
  const transitions = [...new Set(lacking.flatMap(({ transition }) => (transition ? [directory.transition(transition).title] : [])))];
  const inSequence = lacking.some(({ transition }) => transition === undefined);
  return {
    id: `missing ${from} ${to}`,
    from,
    to,
    missing: true,
    atTransition: !inSequence,
    of: { sort: "missing", name: `${from} → ${to}`, place: directory.body(from).shown.place },
    what: [
      { text: word.missing, bold: true, fill: "openInk" },
      { text: steps.join(", "), fill: "muted" },
    ],
    when: [...(inSequence ? [{ text: word.inSequence }] : []), ...(transitions.length > 0 ? [{ text: `${word.on} ${transitions.join(", ")}` }] : [])],
  };
}

/** Bodies with those of their units that hand on or receive, and the numbers of their arrows. */
function boxesOf(passings: readonly Passing[], { overview, directory, language }: Subject): readonly BodyBox[] {
  const ends = passings.flatMap(({ from, to, number }) => [
    { path: from, number },
    { path: to, number },
  ]);
  const paths = new Set(ends.map(({ path }) => topOf(path)));
  return overview.region.bodies
    .filter((body) => paths.has(body.name))
    .map((body) => {
      const units = [...new Set(ends.map(({ path }) => path).filter((path) => path !== body.name && topOf(path) === body.name))];
      const rows = units.map((path) => ({ path, mark: [...new Set(ends.filter((end) => end.path === path).map(({ number }) => number))].join(", ") }));
      return bodyBox(body.name, rows, directory, language);
    });
}

function arrowOf(points: Line["points"], { missing, atTransition }: Pick<Passing, "missing" | "atTransition">): Line {
  const look = missing ? ({ stroke: "open", thickness: 1.5, dash: "dashed" } as const) : ({ stroke: "way", thickness: atTransition ? 2.2 : 1.2 } as const);
  return { is: "line", points, ...look, arrow: true, bend: 6 };
}

/** What the numbers mean. */
function listOf(passings: readonly Passing[], width: number, { directory, language }: Subject): Table {
  const word = words[language];
  const whole = Math.min(width, 980);
  const rest = whole - 30 - 3 * 16;
  const columns = [
    { title: word.number, width: 30 },
    { title: word.fromTo, width: rest * 0.33 },
    { title: word.what, width: rest * 0.42 },
    { title: word.when, width: rest * 0.25 },
  ];
  const rows = passings.map((passing) => {
    const size = badgeSize(passing.number);
    return {
      of: passing.of,
      cells: [
        { shapes: badge(passing.number, { x: 0, y: -1, ...size }, passing.missing ? "open" : "way"), height: size.height },
        [{ text: `${nameOf(passing.from, directory)} → ${nameOf(passing.to, directory)}` }],
        passing.what,
        passing.when,
      ],
    };
  });
  return textTable(columns, rows, language);
}

/** A unit with its body. */
function nameOf(path: string, directory: Subject["directory"]): string {
  const title = directory.body(path).title;
  return path.includes("/") ? `${directory.body(topOf(path)).title}, ${title}` : title;
}

function tipOf({ number, from, to, what, when }: Passing, { directory }: Subject): string {
  const said = [...what, ...when].map(({ text }) => text).join("; ");
  return `${number}. ${nameOf(from, directory)} → ${nameOf(to, directory)}: ${said}.`;
}

function legendOf(passings: readonly Passing[], { directory, language }: Subject): readonly LegendItem[] {
  const word = words[language];
  const y = SAMPLE.height / 2;
  const points = [
    { x: 0, y },
    { x: SAMPLE.width, y },
  ];
  const sorts = [
    { words: word.arrangedNormally, missing: false, atTransition: false },
    { words: word.arrangedAtTransition, missing: false, atTransition: true },
    { words: word.neededMissing, missing: true, atTransition: false },
  ];
  return [
    ...sorts
      .filter((sort) => passings.some((passing) => passing.missing === sort.missing && (sort.missing || passing.atTransition === sort.atTransition)))
      .map((sort): LegendItem => ({ words: sort.words, sample: [arrowOf(points, sort)] })),
    ...(passings.some(({ from, to }) => directory.isStatutory(from) || directory.isStatutory(to))
      ? [{ words: word.statutory, sample: paragraph(["§"], { x: SAMPLE.width / 2, top: 1, size: 13, weight: "bold", anchor: "middle", fill: "bodyInk" }) }]
      : []),
  ];
}
