import { type StepAnswer, titleOf } from "@kurzweg/model";
import { topOf } from "../directory.ts";
import { badge, badgeSize } from "../graph/badge.ts";
import { columnsOf } from "../layout/columns.ts";
import { type LaneGraph, type LaneNode, layOutLanes, type PlacedLanes, tabulateLanes } from "../layout/lanes.ts";
import { type Area, heightOf, type Line, moved, paragraph, type Shape, type Shown, type Size } from "../scene.ts";
import { textTable } from "../table/text-table.ts";
import { widthOf } from "../text/measure.ts";
import { wrap } from "../text/wrap.ts";
import { words } from "../words.ts";
import { type Content, type LegendItem, nothing, SAMPLE, type Subject, type View } from "./view.ts";
import { type Way, waysOf } from "./process-ways.ts";

export const process: View = {
  name: "process",
  question: { en: "Who does what, in which order?", de: "Wer macht was, in welcher Reihenfolge?" },
  draw: drawProcess,
};

/** With more boxes, nobody can follow the arrows between them. */
const MOST_TASKS = 60;
/** The lane of what nobody does. */
const NOBODY = "";

/** A step at one body, for the people for whom it is done there. */
export interface Task extends LaneNode {
  readonly step: string;
  readonly body: string;
  readonly sort: "done" | "open" | "pending";
  readonly title: readonly string[];
  readonly whom: readonly string[];
  readonly tip: string;
}

async function drawProcess(subject: Subject): Promise<Content> {
  const { overview, language, engine } = subject;
  const word = words[language];
  const lanes = lanesOf(subject);
  const tasks = tasksOf(lanes, subject);
  if (tasks.length === 0) return nothing(word.noSteps);
  const ways = waysOf(tasks, overview);
  const names = lanes.map((body) => nameSize(body, subject));
  const edges = ways.map(({ id, from, to, number }) => ({ id, from, to, label: number === "" ? undefined : badgeSize(number) }));
  const graph: LaneGraph = { names, nodes: tasks, edges };
  if (tasks.length > MOST_TASKS) return drawn(tabulateLanes(graph), lanes, tasks, [], [word.noArrows], subject);
  const placed = await layOutLanes(graph, engine);
  return placed ? drawn(placed, lanes, tasks, ways, [], subject) : drawn(tabulateLanes(graph), lanes, tasks, [], [word.noArrowsInTime], subject);
}

/** The bodies that are responsible for something, by their first step; last what nobody does. */
function lanesOf({ overview }: Subject): readonly string[] {
  const bodies = new Set(overview.steps.flatMap(({ answers }) => answers.flatMap((answer) => answer.bodies.map(topOf))));
  const nobody = overview.steps.some(({ answers }) => answers.some((answer) => sortOf(answer) !== "done" && sortOf(answer) !== undefined));
  return [...bodies, ...(nobody ? [NOBODY] : [])];
}

function sortOf({ verdict }: StepAnswer): Task["sort"] | undefined {
  if (verdict === "not-applicable" || verdict === "excluded") return undefined;
  if (verdict === "open") return "open";
  return verdict === "suspended" || verdict === "clarify" ? "pending" : "done";
}

const title = { size: 12, weight: "bold" } as const;
const small = { size: 11 } as const;
const WIDTH = 150;
const PAD = { x: 9, y: 7 };

function tasksOf(lanes: readonly string[], { overview, directory, language }: Subject): readonly Task[] {
  const columns = columnsOf(overview);
  const word = words[language];
  return overview.steps.flatMap(({ step, answers }) => {
    const concerned = answers.filter((answer) => sortOf(answer) !== undefined);
    const holders = new Map<string, StepAnswer[]>();
    for (const answer of concerned) {
      const sort = sortOf(answer) ?? "done";
      const bodies = sort === "done" ? new Set(answer.bodies.map(topOf)) : [NOBODY];
      for (const body of bodies) holders.set(`${sort} ${body}`, [...(holders.get(`${sort} ${body}`) ?? []), answer]);
    }
    return [...holders].map(([key, found]): Task => {
      const [sort, body = ""] = key.split(" ") as [Task["sort"], string];
      const whom = holders.size === 1 && found.length === concerned.length ? "" : found.map(({ shortly }) => shortly).join(" · ");
      const said =
        sort === "open"
          ? `${word.open}${whom ? ": " : ""}`
          : sort === "pending"
            ? `${found[0]?.verdict === "clarify" ? word.toClarify : word.suspended}${whom ? ": " : ""}`
            : "";
      const lines = wrap(titleOf(step, language), { ...title, width: WIDTH, lines: 3, language });
      const more = wrap(said + whom, { ...small, width: WIDTH, lines: 3, language });
      const name = body === NOBODY ? word.nobody : directory.body(body).title;
      return {
        id: `${key} ${step.name}`,
        step: step.name,
        body,
        sort,
        title: lines,
        whom: more,
        lane: lanes.indexOf(body),
        column: columns.get(step.name) ?? 0,
        width: WIDTH + 2 * PAD.x,
        height: Math.ceil(heightOf(lines.length, title) + heightOf(more.length, small)) + 2 * PAD.y,
        tip: `${directory.step(step.name).title} – ${name}${whom ? `: ${said}${whom}` : ""}`,
      };
    });
  });
}

const HEAD = 30;
const LANE = { size: 13, weight: "bold" } as const;

function nameSize(body: string, subject: Subject): Size {
  const lines = nameLines(body, subject);
  return { width: Math.max(110, ...lines.map((line) => widthOf(line, LANE))) + 14, height: Math.max(40, heightOf(lines.length, LANE)) };
}

function nameLines(body: string, { directory, language }: Subject): readonly string[] {
  const text = body === NOBODY ? words[language].nobody : `${directory.isStatutory(body) ? "§ " : ""}${directory.body(body).title}`;
  return wrap(text, { ...LANE, width: 165, lines: 3, language });
}

function drawn(
  placed: PlacedLanes,
  lanes: readonly string[],
  tasks: readonly Task[],
  ways: readonly Way[],
  notes: readonly string[],
  subject: Subject,
): Content {
  const list = listOf(ways, Math.max(640, Math.min(1000, placed.width)), subject);
  const shapes: Shape[] = [
    ...lanes.flatMap((body, lane) => laneShapes(body, lane, placed, subject)),
    ...moved(phaseHeads(placed, tasks, subject), { x: 0, y: -HEAD }),
    ...ways.flatMap((way): Shape[] => {
      const edge = placed.edges.get(way.id);
      if (!edge) return [];
      const label = way.number !== "" && edge.label ? badge(way.number, edge.label, "way") : [];
      return [{ is: "group", of: { sort: "way", name: way.id }, shapes: [arrowOf(edge.points, way.sort), ...label] }];
    }),
    ...tasks.flatMap((task): Shape[] => {
      const area = placed.nodes.get(task.id);
      return area ? [taskShapes(task, area, subject)] : [];
    }),
  ];
  const below = HEAD + placed.height + 28;
  return {
    width: Math.max(placed.width, list.width),
    height: HEAD + placed.height + (list.height > 0 ? 28 + list.height : 0),
    shapes: [...moved(shapes, { x: 0, y: HEAD }), ...moved(list.shapes, { x: 0, y: below })],
    description: tasks.map(({ tip }) => `${tip}.`),
    legend: legendOf(tasks, ways, subject),
    notes,
  };
}

function laneShapes(body: string, lane: number, { borders, names, width }: PlacedLanes, subject: Subject): readonly Shape[] {
  const [top = 0, bottom = 0] = [borders[lane], borders[lane + 1]];
  const name = names[lane];
  const lines = nameLines(body, subject);
  const open = body === NOBODY;
  const of: Shown = open ? { sort: "lane", name: "nobody" } : subject.directory.body(body).shown;
  return [
    ...(lane % 2 === 0 || open
      ? [{ is: "box" as const, x: 0, y: top, width, height: bottom - top, fill: open ? ("openFill" as const) : ("band" as const) }]
      : []),
    {
      is: "line",
      points: [
        { x: 0, y: top },
        { x: width, y: top },
      ],
      stroke: "grid",
    },
    {
      is: "group",
      of,
      shapes: name ? paragraph(lines, { ...LANE, x: 10, top: (top + bottom) / 2 - heightOf(lines.length, LANE) / 2, fill: open ? "openInk" : "bodyInk" }) : [],
    },
  ];
}

/** The names of the phases above their columns. */
function phaseHeads({ nodes, height }: PlacedLanes, tasks: readonly Task[], { overview, language }: Subject): readonly Shape[] {
  const found = overview.region.phases.flatMap((phase) => {
    const inside = tasks.filter(({ step }) => phase.steps.includes(step)).flatMap(({ id }) => nodes.get(id) ?? []);
    if (inside.length === 0) return [];
    return [{ phase, left: Math.min(...inside.map(({ x }) => x)), right: Math.max(...inside.map(({ x, width }) => x + width)) }];
  });
  return found.flatMap(({ phase, left, right }, index): Shape[] => {
    const before = found[index - 1];
    const border = before ? (before.right + left) / 2 : undefined;
    const lines = wrap(titleOf(phase, language), { size: 13, weight: "bold", width: right - left, lines: 1, language });
    return [
      {
        is: "group",
        of: { sort: "phase", name: phase.name, place: phase.place },
        shapes: paragraph(lines, { x: left, top: 4, size: 13, weight: "bold", fill: "muted" }),
      },
      ...(border === undefined
        ? []
        : [
            {
              is: "line" as const,
              points: [
                { x: border, y: 2 },
                { x: border, y: HEAD + height },
              ],
              stroke: "edge" as const,
              dash: "dotted" as const,
            },
          ]),
    ];
  });
}

const looks = {
  done: { box: { fill: "paper", stroke: "bodyEdge" }, ink: "ink" },
  open: { box: { fill: "paper", stroke: "open", thickness: 2 }, ink: "openInk" },
  pending: { box: { fill: "pendingFill", stroke: "pending", dash: "dashed" }, ink: "pendingInk" },
} as const;

function taskShapes({ step, sort, title: lines, whom, tip }: Task, area: Area, { directory }: Subject): Shape {
  const { box, ink } = looks[sort];
  const top = area.y + PAD.y;
  return {
    is: "group",
    of: directory.step(step).shown,
    tip,
    shapes: [
      { is: "box", ...area, radius: 5, ...box },
      ...paragraph(lines, { ...title, x: area.x + PAD.x, top, fill: ink }),
      ...paragraph(whom, { ...small, x: area.x + PAD.x, top: top + heightOf(lines.length, title), fill: sort === "done" ? "muted" : ink }),
    ],
  };
}

function arrowOf(points: Line["points"], sort: Way["sort"]): Line {
  const looks = { same: { stroke: "edge" }, agreed: { stroke: "way", thickness: 1.4 }, missing: { stroke: "open", thickness: 1.4, dash: "dashed" } } as const;
  return { is: "line", points, ...looks[sort], arrow: true, bend: 6 };
}

/** What the numbers of the arrows mean. */
function listOf(ways: readonly Way[], width: number, { directory, language }: Subject): Size & { readonly shapes: readonly Shape[] } {
  const word = words[language];
  const numbers = new Map(ways.filter(({ number }) => number !== "").map((way) => [way.number, way]));
  if (numbers.size === 0) return { width: 0, height: 0, shapes: [] };
  const rows = [...numbers.values()].map(({ number, handoffs }) => ({
    of: handoffs[0] === undefined ? undefined : directory.handoff(handoffs[0]).shown,
    cells: [
      { shapes: badge(number, { x: 0, y: -1, ...badgeSize(number) }, "way"), height: 18 },
      [{ text: handoffs.map((name) => directory.handoff(name).title).join(", ") }],
    ],
  }));
  return textTable(
    [
      { title: word.number, width: 30 },
      { title: word.handoff, width: width - 46 },
    ],
    rows,
    language,
  );
}

function legendOf(tasks: readonly Task[], ways: readonly Way[], { directory, language }: Subject): readonly LegendItem[] {
  const word = words[language];
  const y = SAMPLE.height / 2;
  const points = [
    { x: 0, y },
    { x: SAMPLE.width, y },
  ];
  const arrows = { same: word.sameBody, agreed: word.agreedWay, missing: word.neededMissing };
  const boxes = { done: "", open: word.openTask, pending: word.pendingTask };
  return [
    ...(["same", "agreed", "missing"] as const)
      .filter((sort) => ways.some((way) => way.sort === sort))
      .map((sort): LegendItem => ({ words: arrows[sort], sample: [arrowOf(points, sort)] })),
    ...(["open", "pending"] as const)
      .filter((sort) => tasks.some((task) => task.sort === sort))
      .map(
        (sort): LegendItem => ({
          words: boxes[sort],
          sample: [{ is: "box", x: 1, y: 1, width: SAMPLE.width - 2, height: SAMPLE.height - 2, radius: 4, ...looks[sort].box }],
        }),
      ),
    ...(tasks.some(({ body }) => directory.isStatutory(body))
      ? [{ words: word.statutory, sample: paragraph(["§"], { x: SAMPLE.width / 2, top: 1, size: 13, weight: "bold", anchor: "middle", fill: "bodyInk" }) }]
      : []),
  ];
}
