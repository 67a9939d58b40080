import { type StepAnswer, type StepView, titleOf } from "@kurzweg/model";
import { topOf } from "../directory.ts";
import { type Group, heightOf, paragraph, type Shape } from "../scene.ts";
import { columnHeads, headsHeight, overhang } from "../table/heads.ts";
import { cellMark, type Mark, totalMark } from "../table/marks.ts";
import { widthOf } from "../text/measure.ts";
import { oneLine, wrap } from "../text/wrap.ts";
import { words } from "../words.ts";
import { type Content, type LegendItem, nothing, SAMPLE, type Subject, type View } from "./view.ts";

export const matrix: View = {
  name: "matrix",
  question: { en: "Who does what?", de: "Wer macht was?" },
  draw: drawMatrix,
};

const COLUMN = 34;
const setting = { size: 13 } as const;
const PAD = 6;

interface Row {
  readonly view: StepView;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** Steps by bodies. */
function drawMatrix(subject: Subject): Content {
  const { overview, directory, language } = subject;
  const word = words[language];
  if (overview.steps.length === 0) return nothing(word.noSteps);
  const bodies = overview.region.bodies.map(({ name }) => name).filter((name) => overview.steps.some((view) => rolesOf(name, view).length > 0));
  const heads = bodies.map((name) => ({ ...directory.body(name), statutory: directory.isStatutory(name) }));
  const pending = overview.steps.some(({ answers }) => pendingIn(answers).length > 0);
  const rest = [word.openColumn, ...(pending ? [word.pendingColumn] : []), word.perStep].map((title) => ({ title, statutory: false }));
  const left = Math.min(300, Math.max(120, ...overview.steps.map(({ step }) => widthOf(titleOf(step, language), setting)))) + 16;
  const gap = left + bodies.length * COLUMN + (bodies.length > 0 ? 14 : 0);
  const top = headsHeight([...heads, ...rest], language) + 8;
  const { rows, phases, bottom } = rowsOf(subject, left, top);
  const right = gap + rest.length * COLUMN;
  const shapes: Shape[] = [
    ...phases.map((phase) => phaseBand(phase, right)),
    ...rows.map((row) => rowOf(row, bodies, gap, right, pending, subject)),
    ...columnHeads(heads, { x: left, y: top - 8, column: COLUMN, language }),
    ...columnHeads(rest, { x: gap, y: top - 8, column: COLUMN, language }),
    ...totals(bodies, rows, left, bottom, subject),
  ];
  return {
    width: right + overhang(rest, language),
    height: bottom + 30,
    shapes,
    description: overview.steps.map((view) => sentenceOf(view, subject)),
    legend: legendOf(
      subject,
      heads.some(({ statutory }) => statutory),
      pending,
    ),
    notes: [],
  };
}

interface Phase {
  readonly title: string;
  readonly name: string;
  readonly place: Group["of"];
  readonly top: number;
}

/** Rows below each other, with a line for each phase. */
function rowsOf(
  { overview, language }: Subject,
  left: number,
  top: number,
): { readonly rows: readonly Row[]; readonly phases: readonly Phase[]; readonly bottom: number } {
  const rows: Row[] = [];
  const phases: Phase[] = [];
  let y = top;
  let last: string | undefined;
  for (const view of overview.steps) {
    const phase = overview.region.phases.find(({ name }) => name === view.step.phase);
    if (phase && phase.name !== last) {
      y += rows.length > 0 ? 6 : 0;
      phases.push({ title: titleOf(phase, language), name: phase.name, place: { sort: "phase", name: phase.name, place: phase.place }, top: y });
      y += 26;
      last = phase.name;
    }
    const lines = wrap(titleOf(view.step, language), { ...setting, width: left - 16, lines: 3, language });
    const height = Math.max(28, heightOf(lines.length, setting) + 2 * PAD);
    rows.push({ view, lines, top: y, height });
    y += height;
  }
  return { rows, phases, bottom: y };
}

function phaseBand({ title, place, top }: Phase, right: number): Group {
  return {
    is: "group",
    of: place,
    shapes: [
      { is: "box", x: 0, y: top, width: right, height: 24, radius: 4, fill: "band" },
      ...paragraph([oneLine(title, { size: 12, weight: "bold", width: right - 16 })], { x: 8, top: top + 4, size: 12, weight: "bold", fill: "muted" }),
    ],
  };
}

function rowOf({ view, lines, top, height }: Row, bodies: readonly string[], gap: number, right: number, pending: boolean, subject: Subject): Group {
  const { directory, letters, language } = subject;
  const word = words[language];
  const left = gap - bodies.length * COLUMN - (bodies.length > 0 ? 14 : 0);
  const middle = top + height / 2;
  const at = (x: number) => ({ x: x + COLUMN / 2, y: middle });
  const open = view.answers.filter(({ verdict }) => verdict === "open" || verdict === "contradictory");
  const waiting = pendingIn(view.answers);
  const responsible = new Set(view.answers.flatMap((answer) => answer.bodies.map(topOf)));
  const { title, shown } = directory.step(view.step.name);
  return {
    is: "group",
    of: shown,
    shapes: [
      {
        is: "line",
        points: [
          { x: 0, y: top + height },
          { x: right, y: top + height },
        ],
        stroke: "grid",
      },
      ...paragraph(lines, { ...setting, x: 8, top: top + (height - heightOf(lines.length, setting)) / 2, fill: "ink" }),
      ...bodies.flatMap((name, index): Shape[] => {
        const mark = markOf(name, view);
        if (!mark) return [];
        const tip = `${title} – ${directory.body(name).title}: ${rolesOf(name, view)
          .map(({ role, whom }) => `${word.roles[role]}${whom ? ` (${whom})` : ""}`)
          .join("; ")}`;
        return [
          { is: "group", of: { ...directory.body(name).shown }, tip, shapes: cellMark(mark, word.letters[letters][mark.role], at(left + index * COLUMN)) },
        ];
      }),
      ...(open.length > 0
        ? [{ is: "group" as const, of: shown, tip: tipOf(open, title, word.nobody), shapes: totalMark("open", groupsIn(open), at(gap)) }]
        : []),
      ...(waiting.length > 0
        ? [
            {
              is: "group" as const,
              of: shown,
              tip: tipOf(waiting, title, word.pendingColumn),
              shapes: totalMark("pending", groupsIn(waiting), at(gap + COLUMN)),
            },
          ]
        : []),
      ...totalMark("total", responsible.size, at(gap + (pending ? 2 : 1) * COLUMN)),
    ],
  };
}

function totals(bodies: readonly string[], rows: readonly Row[], left: number, bottom: number, { language }: Subject): readonly Shape[] {
  const count = (name: string): number => rows.filter(({ view }) => view.answers.some((answer) => answer.bodies.some((path) => topOf(path) === name))).length;
  return [
    ...paragraph([words[language].perBody], { x: 8, top: bottom + 7, size: 12, fill: "muted" }),
    ...bodies.flatMap((name, index) => totalMark("total", count(name), { x: left + (index + 0.5) * COLUMN, y: bottom + 15 })),
  ];
}

interface Held {
  readonly role: Mark["role"];
  readonly whom: string;
}

/** What a body or its units have to do with a step, the most important role first. */
function rolesOf(body: string, { answers, others }: StepView): readonly Held[] {
  const mine = answers.filter(({ bodies }) => bodies.some((path) => topOf(path) === body));
  const led = mine.filter(({ leads }) => leads.some((path) => topOf(path) === body));
  const rest = mine.filter((answer) => !led.includes(answer));
  const roles: Held[] = [];
  if (led.length > 0) roles.push({ role: "leads", whom: wordsFor(led) });
  if (rest.length > 0) roles.push({ role: "responsible", whom: wordsFor(rest) });
  for (const role of ["supports", "informed"] as const) {
    const found = others.filter((other) => other.role === role && topOf(other.body) === body);
    if (found.length > 0)
      roles.push({
        role,
        whom: found
          .map(({ peopleInWords }) => peopleInWords)
          .filter(Boolean)
          .join("; "),
      });
  }
  return roles;
}

function wordsFor(answers: readonly StepAnswer[]): string {
  return answers
    .map(({ shortly }) => shortly)
    .filter(Boolean)
    .join("; ");
}

function markOf(body: string, view: StepView): Mark | undefined {
  const [first] = rolesOf(body, view);
  if (!first) return undefined;
  const concerned = view.answers.filter(({ verdict }) => verdict !== "not-applicable");
  const isMine = ({ bodies }: StepAnswer): boolean => bodies.some((path) => topOf(path) === body);
  return {
    role: first.role,
    everybody: concerned.every(isMine),
    shared: view.answers.some((answer) => answer.verdict === "shared" && isMine(answer)),
    suspended: view.answers.every((answer) => !isMine(answer) || answer.verdict === "suspended") && view.answers.some(isMine),
  };
}

function pendingIn(answers: readonly StepAnswer[]): readonly StepAnswer[] {
  return answers.filter(({ verdict }) => verdict === "suspended" || verdict === "clarify");
}

/** How many groups of people some answers are for. */
function groupsIn(answers: readonly StepAnswer[]): number {
  return answers.reduce((sum, { people }) => sum + Math.max(1, people?.length ?? 1), 0);
}

function tipOf(answers: readonly StepAnswer[], title: string, head: string): string {
  return `${title} – ${head}: ${wordsFor(answers)}`;
}

function sentenceOf(view: StepView, { directory, language }: Subject): string {
  const word = words[language];
  const responsible = [...new Set(view.answers.flatMap(({ bodies }) => bodies))].map((path) => directory.body(path).title);
  const open = groupsIn(view.answers.filter(({ verdict }) => verdict === "open"));
  const nobody = open > 0 || responsible.length === 0 ? [`${word.nobody}${open > 0 ? ` (${open})` : ""}`] : [];
  return `${directory.step(view.step.name).title}: ${[...responsible, ...nobody].join(", ")}.`;
}

function legendOf({ letters, language }: Subject, statutory: boolean, pending: boolean): readonly LegendItem[] {
  const word = words[language];
  const middle = { x: SAMPLE.width / 2, y: SAMPLE.height / 2 };
  const plain = { everybody: false, shared: false, suspended: false };
  const role = (name: Mark["role"], more = ""): LegendItem => ({
    words: `${word.roles[name]}${more}`,
    sample: cellMark({ ...plain, role: name }, word.letters[letters][name], middle),
  });
  const all: Mark = { ...plain, role: "responsible", everybody: true };
  const shared: Mark = { ...plain, role: "responsible", shared: true };
  const letter = word.letters[letters].responsible;
  return [
    { words: `${word.roles.responsible} ${word.forAll}`, sample: cellMark(all, letter, middle) },
    role("responsible", ` ${word.forSome}`),
    role("leads"),
    role("supports"),
    role("informed"),
    { words: word.sharedCell, sample: cellMark(shared, letter, middle) },
    { words: word.openGroups, sample: totalMark("open", 2, middle) },
    ...(pending ? [{ words: word.pendingGroups, sample: totalMark("pending", 1, middle) }] : []),
    ...(statutory
      ? [{ words: word.statutory, sample: paragraph(["§"], { x: middle.x, top: 1, size: 13, weight: "bold", anchor: "middle", fill: "bodyInk" }) }]
      : []),
  ];
}
