import type { Body, StepView } from "@kurzweg/model";
import { sourcesAt } from "../assignments.ts";
import { marked, table } from "../blocks.ts";
import { bodyLink, type Context, sourceOf, stepLink, topOf } from "../context.ts";
import type { Cell, Chapter, Row } from "../document.ts";
import { concerned, isUnsettled, noMark, roleIn, roleMark, type ShownRole, verdictMark } from "../signs.ts";

/** The matrix of steps and bodies. */
export function responsibilities(context: Context): Chapter {
  const { overview, region, words } = context;
  const acting = region.bodies.filter(({ name }) => overview.steps.some((view) => takesPart(view, name)));
  return {
    anchor: "responsibilities",
    title: words.chapters.responsibilities,
    blocks: table({
      anchor: "matrix",
      caption: words.matrix.caption,
      matrix: true,
      columns: [[words.matrix.step], ...acting.map(({ name }) => [bodyLink(name, context)]), [words.matrix.notSettled]],
      rows: overview.steps.map((view) => rowOf(view, acting, context)),
    }),
  };
}

function rowOf(view: StepView, bodies: readonly Body[], context: Context): Row {
  const { step } = view;
  return {
    head: { lines: [[stepLink(step.name, context)]], sources: [sourceOf(step.place, context)] },
    cells: [...bodies.map(({ name }) => cellOf(view, name, context)), unsettledCell(view, context)],
  };
}

function cellOf(view: StepView, body: string, context: Context): Cell {
  const found = rolesOf(view, body);
  if (!found) return marked(noMark(context));
  return marked(roleMark(found.role, found.isForAll, context), sourcesAt(body, view.step.name, context));
}

/** The strongest role of a body at a step, and whether it has it for all whom the step concerns. */
function rolesOf(view: StepView, body: string): { readonly role: ShownRole; readonly isForAll: boolean } | undefined {
  const answers = concerned(view);
  const held = answers.map((answer) => roleIn(answer, body));
  const isForAll = held.every((role) => role !== undefined);
  if (held.includes("leads")) return { role: "leads", isForAll: held.every((role) => role === "leads") };
  if (held.includes("responsible")) return { role: "responsible", isForAll };
  const [other] = view.others
    .filter((each) => topOf(each.body) === body)
    .toSorted((left, right) => (left.role === right.role ? 0 : left.role === "supports" ? -1 : 1));
  return other && { role: other.role, isForAll: other.inGroups.length === 0 };
}

function unsettledCell(view: StepView, context: Context): Cell {
  const [worst] = concerned(view)
    .filter(isUnsettled)
    .toSorted((left, right) => Number(right.verdict === "open") - Number(left.verdict === "open"));
  const shared = concerned(view).find(({ verdict }) => verdict === "shared");
  const answer = worst ?? shared;
  if (!answer) return marked({ sign: "–", meaning: context.words.none, tone: "none" });
  return marked(verdictMark(answer.verdict, context), [sourceOf(view.step.place, context)]);
}

function takesPart(view: StepView, body: string): boolean {
  return rolesOf(view, body) !== undefined;
}
