import { type Enumeration, type StepAnswer, type StepView, titleOf, type Value } from "@kurzweg/model";
import { topOf } from "../directory.ts";
import { heightOf, paragraph, type Shape } from "../scene.ts";
import { widthOf } from "../text/measure.ts";
import { oneLine, wrap } from "../text/wrap.ts";
import type { Paint } from "../theme.ts";
import { words } from "../words.ts";
import { type Content, type LegendItem, nothing, SAMPLE, type Subject, type View } from "./view.ts";

export const people: View = {
  name: "people",
  question: { en: "Who is responsible for which people?", de: "Wer ist für wen zuständig?" },
  draw: drawPeople,
};

const LEFT = 220;
const COLUMN = 104;
const setting = { size: 12 } as const;
const small = { size: 11 } as const;

/** What holds at a step for neighbouring values of the dimension. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly sort: Sort;
}

type Sort = "done" | "open" | "pending" | "none";

/** Steps by the values of the first dimension: neighbours for whom the same holds share a cell. */
function drawPeople(subject: Subject): Content {
  const { overview, language } = subject;
  const word = words[language];
  const dimension = overview.region.dimensions.find((each): each is Enumeration => each.is === "enumeration" && each.values.length > 0);
  if (!dimension || overview.steps.length === 0) return nothing(overview.steps.length === 0 ? word.noSteps : word.noPeople);
  const values = dimension.values.filter(({ name }) => overview.steps.some(({ answers }) => answers.some((answer) => concerns(answer, dimension, name))));
  const heads = values.map((value) => wrap(titleOf(value, language), { ...small, weight: "bold", width: COLUMN - 12, lines: 4, language }));
  const top = Math.max(0, ...heads.map((lines) => heightOf(lines.length, small))) + 30;
  const width = LEFT + values.length * COLUMN;
  const rows = rowsOf(dimension, values, top, subject);
  const shapes: Shape[] = [
    ...paragraph([oneLine(titleOf(dimension, language), { size: 12, weight: "bold", width: width - LEFT - 12 })], {
      x: LEFT + 6,
      top: 0,
      size: 12,
      weight: "bold",
      fill: "muted",
    }),
    ...heads.flatMap((lines, index) => headShapes(lines, index, values[index], top)),
    ...rows.shapes,
  ];
  return { width, height: rows.bottom, shapes, description: rows.sentences, legend: legendOf(rows.sorts, language), notes: [] };
}

function headShapes(lines: readonly string[], index: number, value: Value | undefined, top: number): readonly Shape[] {
  const text = paragraph(lines, { ...small, weight: "bold", x: LEFT + index * COLUMN + 6, top: top - 8 - heightOf(lines.length, small), fill: "ink" });
  return [{ is: "group", of: value && { sort: "value", name: value.name, place: value.place }, shapes: text }];
}

function rowsOf(
  dimension: Enumeration,
  values: readonly Value[],
  start: number,
  subject: Subject,
): { readonly shapes: readonly Shape[]; readonly bottom: number; readonly sentences: readonly string[]; readonly sorts: ReadonlySet<Sort> } {
  const { overview, directory, language } = subject;
  const shapes: Shape[] = [];
  const sentences: string[] = [];
  const sorts = new Set<Sort>();
  const right = LEFT + values.length * COLUMN;
  let top = start;
  let last: string | undefined;
  for (const view of overview.steps) {
    const phase = overview.region.phases.find(({ name }) => name === view.step.phase);
    if (phase && phase.name !== last) {
      last = phase.name;
      shapes.push({
        is: "group",
        of: { sort: "phase", name: phase.name, place: phase.place },
        shapes: [
          { is: "box", x: 0, y: top, width: right, height: 22, radius: 4, fill: "band" },
          ...paragraph([oneLine(titleOf(phase, language), { ...setting, weight: "bold", width: right - 16 })], {
            ...setting,
            x: 8,
            top: top + 3,
            weight: "bold",
            fill: "muted",
          }),
        ],
      });
      top += 25;
    }
    const { title, shown } = directory.step(view.step.name);
    const name = wrap(title, { ...setting, width: LEFT - 22, lines: 3, language });
    const stretches = stretchesOf(view, dimension, values, subject).map((stretch) => ({
      ...stretch,
      lines: wrap(stretch.text, { ...small, width: (stretch.to - stretch.from + 1) * COLUMN - 16, lines: 5, language }),
    }));
    const height = Math.max(heightOf(name.length, setting), ...stretches.map(({ lines }) => heightOf(lines.length, small))) + 14;
    shapes.push({
      is: "group",
      of: shown,
      shapes: [
        ...paragraph(name, { ...setting, x: 8, top: top + 7, fill: "ink" }),
        ...stretches.flatMap(({ from, to, lines, sort, text }): Shape[] => [
          {
            is: "group",
            tip: text,
            shapes: [
              { is: "box", x: LEFT + from * COLUMN + 2, y: top + 2, width: (to - from + 1) * COLUMN - 4, height: height - 4, radius: 4, ...looks[sort].box },
              ...paragraph(lines, { ...small, x: LEFT + from * COLUMN + 8, top: top + 7, fill: looks[sort].ink }),
            ],
          },
        ]),
      ],
    });
    for (const { sort } of stretches) sorts.add(sort);
    sentences.push(
      `${title}: ${stretches
        .map(
          ({ from, to, text }) =>
            `${values
              .slice(from, to + 1)
              .map((value) => titleOf(value, language))
              .join(", ")}: ${text}`,
        )
        .join("; ")}.`,
    );
    top += height;
  }
  return { shapes, bottom: top, sentences, sorts };
}

const looks: Readonly<Record<Sort, { readonly box: { readonly fill?: Paint; readonly stroke?: Paint }; readonly ink: Paint }>> = {
  done: { box: { fill: "body" }, ink: "ink" },
  open: { box: { fill: "openFill", stroke: "open" }, ink: "openInk" },
  pending: { box: { fill: "pendingFill", stroke: "pending" }, ink: "pendingInk" },
  none: { box: {}, ink: "muted" },
};

function stretchesOf(view: StepView, dimension: Enumeration, values: readonly Value[], subject: Subject): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, value] of values.entries()) {
    const held = heldBy(
      view.answers.filter((answer) => concerns(answer, dimension, value.name)),
      subject,
    );
    const last = stretches.at(-1);
    if (last && last.text === held.text && last.sort === held.sort) stretches[stretches.length - 1] = { ...last, to: index };
    else stretches.push({ from: index, to: index, ...held });
  }
  return stretches;
}

/** The bodies responsible for some of these people, and whether some are left. */
function heldBy(answers: readonly StepAnswer[], { directory, language }: Subject): Omit<Stretch, "from" | "to"> {
  const word = words[language];
  const bodies = [...new Set(answers.filter(({ verdict }) => verdict !== "suspended" && verdict !== "clarify").flatMap((answer) => answer.bodies.map(topOf)))];
  const open = answers.some(({ verdict }) => verdict === "open");
  const pending = answers.some(({ verdict }) => verdict === "suspended" || verdict === "clarify");
  const titles = bodies.map((path) => directory.body(path).title);
  const rest = [...(open ? [titles.length > 0 ? word.someNobody : word.nobody] : []), ...(pending ? [word.pendingColumn] : [])];
  const excluded = answers.some(({ verdict }) => verdict === "excluded");
  const text = [...titles, ...rest].join(" · ") || (excluded ? word.excluded : "–");
  return { text, sort: open ? "open" : pending ? "pending" : titles.length > 0 ? "done" : "none" };
}

/** Whether an answer is for somebody with a value. */
function concerns({ values }: StepAnswer, { name }: Enumeration, value: string): boolean {
  return values[name]?.includes(value) ?? false;
}

function legendOf(sorts: ReadonlySet<Sort>, language: Subject["language"]): readonly LegendItem[] {
  const word = words[language];
  const meanings: Readonly<Record<Sort, string>> = { done: word.someoneResponsible, open: word.someOpen, pending: word.pendingTask, none: word.notConcerned };
  return (["done", "open", "pending", "none"] as const)
    .filter((sort) => sorts.has(sort))
    .map((sort) => ({
      words: meanings[sort],
      sample:
        sort === "none"
          ? [{ is: "text" as const, x: SAMPLE.width / 2 - widthOf("–", setting) / 2, y: 13, text: "–", ...setting, fill: "muted" as const }]
          : [{ is: "box" as const, x: 1, y: 1, width: SAMPLE.width - 2, height: SAMPLE.height - 2, radius: 4, ...looks[sort].box }],
    }));
}
