import type { StepAnswer, StepView } from "@kurzweg/model";
import { durationInWords, verdictInWords } from "@kurzweg/model";
import { assignmentsOf, basisOf, groupLines, sourcesIn } from "../assignments.ts";
import { cell, fact, facts, line, marked, paragraph, section, table } from "../blocks.ts";
import { anchorOf, bodyLink, type Context, joined, nameOf, notesOf, sourceOf, stepLink, topOf } from "../context.ts";
import type { Block, Chapter, Row, Text } from "../document.ts";
import { isHeld, noMark, roleIn, roleMark, verdictMark } from "../signs.ts";

/** For each step, who is responsible for whom. */
export function steps(context: Context): Chapter {
  return { anchor: "steps", title: context.words.chapters.steps, blocks: context.overview.steps.flatMap((view) => stepSection(view, context)) };
}

function stepSection(view: StepView, context: Context): readonly Block[] {
  const { step, answers } = view;
  const { region, words, language } = context;
  const outside = answers.find(({ verdict }) => verdict === "not-applicable");
  return section(anchorOf("step", step.name), nameOf([step], step.name, context), [
    ...notesOf(step.notes, context).map((text) => paragraph(...text)),
    ...facts(
      step.phase === undefined ? undefined : fact(words.step.phase, [nameOf(region.phases, step.phase, context)]),
      fact(words.step.needs, joined(step.needs.map(({ name }) => stepLink(name, context)))),
      step.takes && fact(words.step.takes, [durationInWords(step.takes, language)]),
      step.optional ? fact(words.step.optional, [words.step.isOptional]) : undefined,
      fact(words.step.laws, step.laws.length > 0 ? [step.laws.join(", ")] : []),
      outside && fact(words.step.notFor, ...groupLines(outside.inGroups, context)),
    ),
    ...stepTable(view, context),
  ]);
}

function stepTable(view: StepView, context: Context): readonly Block[] {
  const { step, answers, others } = view;
  const { words, region } = context;
  const taking = new Set([...answers.flatMap(({ bodies }) => bodies), ...others.map(({ body }) => body)].map(topOf));
  const bodies = region.bodies.map(({ name }) => name).filter((name) => taking.has(name));
  return table({
    anchor: `${anchorOf("step", step.name)}-table`,
    caption: words.step.caption(nameOf([step], step.name, context)),
    series: {
      name: "responsible",
      title: words.chapters.steps,
      of: { sort: words.index.step, thing: [stepLink(step.name, context)] },
      signs: region.bodies.map(({ name }) => [bodyLink(name, context)]),
    },
    signs: bodies.length,
    columns: [[words.step.whom], ...bodies.map((name) => [bodyLink(name, context)]), [words.matrix.notSettled], [words.step.basis]],
    rows: [
      ...answers.filter(({ verdict }) => verdict !== "not-applicable").map((answer) => answerRow(answer, bodies, view, context)),
      ...others.map((other) => otherRow(other, bodies, view, context)),
    ],
  });
}

function answerRow(answer: StepAnswer, bodies: readonly string[], { step }: StepView, context: Context): Row {
  const { verdict } = answer;
  const isSettled = verdict === "responsible";
  return {
    head: cell(groupLines(answer.inGroups, context), [sourceOf(step.place, context)]),
    cells: [
      ...bodies.map((body) => {
        const role = roleIn(answer, body);
        return role && isHeld(answer) ? marked(roleMark(role, true, context), sourcesIn(answer, body, context)) : marked(noMark(context));
      }),
      isSettled
        ? marked({ sign: "–", meaning: context.words.none, tone: "none" })
        : { ...marked(verdictMark(verdict, context)), lines: [[verdictInWords(verdict, context.language)]] },
      cell(answerBasis(answer, step.name, context)),
    ],
  };
}

/** The laws and notes behind a responsibility; else why nobody is. */
function answerBasis(answer: StepAnswer, step: string, context: Context): readonly Text[] {
  if (!isHeld(answer)) return answer.because.map(({ says, laws }) => [laws.some((law) => !says.includes(law)) ? `${says} (${laws.join(", ")})` : says]);
  const units = answer.bodies.filter((path) => path.includes("/")).map((path) => [bodyLink(path, context)] as const);
  return [
    ...units,
    ...basisOf(
      answer.bodies.flatMap((path) => assignmentsOf(path, step, ["leads", "responsible"], context)),
      context,
    ),
  ];
}

function otherRow({ body, role, inGroups }: StepView["others"][number], bodies: readonly string[], { step }: StepView, context: Context): Row {
  const assignments = assignmentsOf(body, step.name, [role], context);
  const sources = assignments.map(({ place }) => sourceOf(place, context));
  return {
    head: cell(groupLines(inGroups, context), sources),
    cells: [
      ...bodies.map((name) => (name === topOf(body) ? marked(roleMark(role, true, context), sources) : marked(noMark(context)))),
      line(),
      cell(basisOf(assignments, context)),
    ],
  };
}
