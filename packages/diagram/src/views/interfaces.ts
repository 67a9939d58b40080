import { type Exchange, exchangesOf } from "../exchange.ts";
import { ordered } from "../layout/sequence.ts";
import { paragraph, type Point, type Shape } from "../scene.ts";
import { widthOf } from "../text/measure.ts";
import { oneLine } from "../text/wrap.ts";
import { words } from "../words.ts";
import { type Content, type LegendItem, nothing, SAMPLE, type Subject, type View } from "./view.ts";

export const interfaces: View = {
  name: "interfaces",
  question: { en: "Which bodies depend on each other?", de: "Welche Stellen hängen voneinander ab?" },
  draw: drawInterfaces,
};

const CELL = 26;
const setting = { size: 13 } as const;

/** Bodies by bodies: what one hands on stands in its row, what one receives in its column. */
function drawInterfaces(subject: Subject): Content {
  const { overview, directory, language } = subject;
  const word = words[language];
  const exchanges = exchangesOf(overview);
  if (exchanges.length === 0) return nothing(overview.region.bodies.length === 0 ? word.noBodies : word.noHandoffs);
  const bodies = bodiesInOrder(exchanges, subject);
  const left = Math.min(330, Math.max(...bodies.map((name) => widthOf(nameOf(name, subject), { ...setting, weight: "bold" })))) + 44;
  const top = 24;
  const size = bodies.length * CELL;
  const middle = (index: number): number => (index + 0.5) * CELL;
  const place = new Map(bodies.map((name, index) => [name, index]));
  const shapes: Shape[] = [
    ...bodies.flatMap((name, index): Shape[] => {
      const y = top + middle(index);
      const statutory = directory.isStatutory(name);
      const text = oneLine(nameOf(name, subject), { ...setting, weight: statutory ? "bold" : "regular", width: left - 44 });
      return [
        {
          is: "line",
          points: [
            { x: 0, y: top + index * CELL },
            { x: left + size, y: top + index * CELL },
          ],
          stroke: "grid",
        },
        {
          is: "line",
          points: [
            { x: left + index * CELL, y: top },
            { x: left + index * CELL, y: top + size },
          ],
          stroke: "grid",
        },
        {
          is: "group",
          of: directory.body(name).shown,
          tip: directory.body(name).title,
          shapes: [
            { is: "text", x: 0, y: y + 4.5, text, ...setting, weight: statutory ? "bold" : "regular", fill: "ink" },
            { is: "text", x: left - 8, y: y + 4, text: String(index + 1), size: 11, anchor: "end", fill: "muted" },
            { is: "text", x: left + middle(index), y: top - 8, text: String(index + 1), size: 11, anchor: "middle", fill: "muted" },
            { is: "box", x: left + index * CELL, y: y - CELL / 2, width: CELL, height: CELL, fill: "band" },
            { is: "text", x: left + middle(index), y: y + 4, text: String(index + 1), size: 11, weight: "bold", anchor: "middle", fill: "muted" },
          ],
        },
      ];
    }),
    { is: "box", x: left, y: top, width: size, height: size, stroke: "edge" },
    ...exchanges.map((exchange): Shape => {
      const [row, column] = [place.get(exchange.from) ?? 0, place.get(exchange.to) ?? 0];
      return {
        is: "group",
        of: { sort: "exchange", name: `${exchange.from} → ${exchange.to}`, place: exchange.arranged[0]?.place ?? directory.body(exchange.from).shown.place },
        tip: tipOf(exchange, subject),
        shapes: cellOf(exchange, { x: left + middle(column), y: top + middle(row) }, column < row),
      };
    }),
  ];
  return {
    width: left + size + 1,
    height: top + size + 1,
    shapes,
    description: exchanges.map((exchange) => sentenceOf(exchange, subject)),
    legend: legendOf(subject, exchanges, place),
    notes: [word.gives],
  };
}

function nameOf(name: string, { directory }: Subject): string {
  return `${directory.isStatutory(name) ? "§ " : ""}${directory.body(name).title}`;
}

/** The bodies that hand on or receive something, near those with whom they have most to do. */
function bodiesInOrder(exchanges: readonly Exchange[], { overview }: Subject): readonly string[] {
  const concerned = new Set(exchanges.flatMap(({ from, to }) => [from, to]));
  const bodies = overview.region.bodies.map(({ name }) => name).filter((name) => concerned.has(name));
  const index = new Map(bodies.map((name, at) => [name, at]));
  const links = exchanges.flatMap(({ from, to, arranged, lacking }) => {
    const [one, other] = [index.get(from), index.get(to)];
    return one === undefined || other === undefined ? [] : [{ from: one, to: other, weight: arranged.length * 2 + lacking.length }];
  });
  return ordered(bodies.length, links).flatMap((at) => bodies[at] ?? []);
}

/** How many hand-offs are agreed, and how many are missing. */
function cellOf({ arranged, lacking }: Pick<Exchange, "arranged" | "lacking">, { x, y }: Point, backward: boolean): readonly Shape[] {
  const mark = { is: "box" as const, x: x - CELL / 2 + 3, y: y - CELL / 2 + 3, width: CELL - 6, height: CELL - 6, radius: backward ? 0 : 4 };
  const number = (text: string, at: number, fill: "onLead" | "onOpen" | "openInk"): Shape => ({
    is: "text",
    x: at,
    y: y + 4,
    text,
    size: 11,
    weight: "bold",
    anchor: "middle",
    fill,
  });
  if (lacking.length === 0) return [{ ...mark, fill: "lead" }, number(String(arranged.length), x, "onLead")];
  if (arranged.length === 0) return [{ ...mark, fill: "openFill", stroke: "open", dash: "dashed" }, number(String(lacking.length), x, "openInk")];
  const half = mark.width / 2;
  return [
    { ...mark, width: half, radius: 0, fill: "lead" },
    { ...mark, x: x, width: half, radius: 0, fill: "openFill", stroke: "open" },
    number(String(arranged.length), x - half / 2, "onLead"),
    number(String(lacking.length), x + half / 2, "openInk"),
  ];
}

function tipOf(exchange: Exchange, subject: Subject): string {
  const { directory } = subject;
  const details = [
    ...exchange.arranged.map(({ name }) => directory.handoff(name).title),
    ...exchange.lacking.map(({ step, transition, missing }) =>
      [
        directory.step(step).title,
        ...(transition ? [directory.transition(transition).title] : []),
        ...(missing?.peopleInWords ? [missing.peopleInWords] : []),
      ].join(", "),
    ),
  ];
  return [sentenceOf(exchange, subject), ...details].join("\n");
}

function sentenceOf({ from, to, arranged, lacking }: Exchange, { directory, language }: Subject): string {
  return words[language].handsOn(directory.body(from).title, directory.body(to).title, arranged.length, lacking.length);
}

function legendOf({ overview, directory, language }: Subject, exchanges: readonly Exchange[], place: ReadonlyMap<string, number>): readonly LegendItem[] {
  const word = words[language];
  const at = { x: SAMPLE.width / 2, y: SAMPLE.height / 2 };
  const [handoff] = overview.region.handoffs;
  const [needed] = overview.handoffs;
  const back = exchanges.some(({ from, to }) => (place.get(to) ?? 0) < (place.get(from) ?? 0));
  return [
    ...(handoff && exchanges.some(({ arranged }) => arranged.length > 0)
      ? [{ words: word.arranged, sample: cellOf({ arranged: [handoff], lacking: [] }, at, false) }]
      : []),
    ...(needed && exchanges.some(({ lacking }) => lacking.length > 0)
      ? [{ words: word.lacking, sample: cellOf({ arranged: [], lacking: [needed] }, at, false) }]
      : []),
    ...(back ? [{ words: word.backward, sample: [{ is: "box" as const, x: at.x - 10, y: at.y - 10, width: 20, height: 20, stroke: "edge" as const }] }] : []),
    ...([...place.keys()].some(directory.isStatutory)
      ? [{ words: word.statutory, sample: paragraph(["§"], { x: at.x, top: 1, size: 13, weight: "bold", anchor: "middle", fill: "ink" }) }]
      : []),
  ];
}
