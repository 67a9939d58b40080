import type { Body, StepView } from "@kurzweg/model";
import { titleOf } from "@kurzweg/model";
import { assignmentsOf, basisOf, groupLines } from "../assignments.ts";
import { cell, fact, facts, line, list, paragraph, section, table } from "../blocks.ts";
import { anchorOf, bodyLink, contactLink, type Context, day, joined, linked, nameOf, notesOf, sourceOf, stepLink, topOf, withUnits } from "../context.ts";
import type { Block, Chapter, Row, Text } from "../document.ts";
import { contactTable } from "./contact-table.ts";
import { isHeld } from "../signs.ts";

/** One sheet for each body. */
export function bodies(context: Context): Chapter {
  const { region, recipient, words } = context;
  const wanted = region.bodies.filter(({ name }) => recipient === undefined || name === recipient);
  return { anchor: "bodies", title: words.chapters.bodies, blocks: wanted.flatMap((body) => sheet(body, context)) };
}

function sheet(body: Body, context: Context): readonly Block[] {
  const { words, language } = context;
  const anchor = anchorOf("body", body.path);
  const title = titleOf(body, language);
  const contacts = withUnits(body).flatMap((unit) => unit.contacts);
  return section(anchor, title, [
    ...about(body, context),
    ...section(`${anchor}-tasks`, words.body.tasks, tasks(body, context)),
    ...section(`${anchor}-hands-on`, words.body.handsOn, list(passed(body.name, "from", context))),
    ...section(`${anchor}-receives`, words.body.receives, list(passed(body.name, "to", context))),
    ...section(`${anchor}-promised`, words.body.promised, list(promises(body.name, "by", context))),
    ...section(`${anchor}-expects`, words.body.expects, list(promises(body.name, "to", context))),
    ...section(`${anchor}-contacts`, words.body.contacts, contactTable(`${anchor}-contact-table`, words.body.contactsOf(title), contacts, context, false)),
    ...section(`${anchor}-open`, words.body.openPoints, list(openPoints(body.name, context))),
  ]);
}

function about(body: Body, context: Context): readonly Block[] {
  const { words, region } = context;
  return [
    ...notesOf(body.notes, context).map((text) => paragraph(...text)),
    ...facts(
      fact(words.body.kind, joined(body.kinds.map(({ name }) => nameOf(region.kinds, name, context)))),
      fact(words.body.address, body.address === undefined ? [] : [body.address]),
      fact(words.body.website, body.website ? [{ text: body.website.text, to: body.website.text }] : []),
      fact(words.body.laws, body.laws.length > 0 ? [body.laws.join(", ")] : []),
      fact(words.body.decides, body.decisionMaker ? [contactLink(body.decisionMaker.name, context)] : []),
    ),
    ...section(
      `${anchorOf("body", body.path)}-units`,
      words.body.units,
      body.units.flatMap((unit) => unitSection(unit, context)),
    ),
  ];
}

/** A unit with its place; what it has to do stands among the tasks of its body. */
function unitSection(unit: Body, context: Context): readonly Block[] {
  const { words, language } = context;
  return [
    ...section(anchorOf("body", unit.path), titleOf(unit, language), [
      ...notesOf(unit.notes, context).map((text) => paragraph(...text)),
      ...facts(
        fact(words.body.address, unit.address === undefined ? [] : [unit.address]),
        fact(words.body.website, unit.website ? [{ text: unit.website.text, to: unit.website.text }] : []),
        fact(words.body.laws, unit.laws.length > 0 ? [unit.laws.join(", ")] : []),
        fact(words.body.contacts, joined(unit.contacts.map(({ path }) => contactLink(path, context)))),
      ),
    ]),
    ...unit.units.flatMap((inner) => unitSection(inner, context)),
  ];
}

function tasks(body: Body, context: Context): readonly Block[] {
  const { overview, words, language } = context;
  const rows = overview.steps.flatMap((view) => taskRows(view, body, context));
  if (rows.length === 0) return [paragraph(words.body.noTasks)];
  return table({
    anchor: `${anchorOf("body", body.path)}-task-table`,
    caption: words.body.tasksOf(titleOf(body, language)),
    series: { name: "tasks", title: words.body.tasks, of: { sort: words.index.body, thing: [bodyLink(body.name, context)] } },
    columns: [[words.body.task], [words.body.role], [words.body.whom], [words.body.basis]],
    rows,
  });
}

/** For each role of a body or unit at a step, all whom it is for. */
function taskRows({ step, answers, others }: StepView, body: Body, context: Context): readonly Row[] {
  const { words } = context;
  const inUnit = (path: string): string => (path === body.name ? "" : ` (${titleOf(context.offices.get(path)?.unit ?? { name: path }, context.language)})`);
  const row = (path: string, role: "leads" | "responsible" | "supports" | "informed", groups: readonly string[]): Row => {
    const assignments = assignmentsOf(path, step.name, role === "leads" || role === "responsible" ? ["leads", "responsible"] : [role], context);
    const sources = assignments.map(({ place }) => sourceOf(place, context));
    return {
      head: cell([[stepLink(step.name, context)]], sources),
      cells: [line(`${words.roles[role]}${inUnit(path)}`), cell(groupLines(groups, context)), cell(basisOf(assignments, context))],
    };
  };
  const held = withUnits(body).flatMap(({ path }) =>
    (["leads", "responsible"] as const).flatMap((role) => {
      const own = answers.filter((answer) => isHeld(answer) && answer.bodies.includes(path) && answer.leads.includes(path) === (role === "leads"));
      return own.length > 0
        ? [
            row(
              path,
              role,
              own.flatMap(({ inGroups }) => inGroups),
            ),
          ]
        : [];
    }),
  );
  return [...held, ...others.filter((other) => topOf(other.body) === body.name).map((other) => row(other.body, other.role, other.inGroups))];
}

/** The agreed hand-offs of a body, in words. */
function passed(body: string, side: "from" | "to", context: Context): readonly Text[] {
  const { region } = context;
  return region.handoffs
    .filter((handoff) => topOf(handoff[side].name) === body)
    .map((handoff) => {
      const other = bodyLink(handoff[side === "from" ? "to" : "from"].name, context);
      return [linked(nameOf([handoff], handoff.name, context), "handoff", handoff.name, context), side === "from" ? " → " : " ← ", other];
    });
}

function promises(body: string, side: "by" | "to", context: Context): readonly Text[] {
  const { region, words } = context;
  return region.commitments
    .filter(({ by, to }) => (side === "by" ? by !== undefined && topOf(by.name) === body : to.some(({ name }) => topOf(name) === body)))
    .map((commitment) => {
      const due = commitment.due === undefined ? [] : [` (${words.commitment.due}: ${day(commitment.due, context)})`];
      return [linked(nameOf([commitment], commitment.name, context), "commitment", commitment.name, context), ...due];
    });
}

/** The points that name a body and are not accepted. */
function openPoints(body: string, { findings }: Context): readonly Text[] {
  const isAbout = ({ subject }: Context["findings"][number]): boolean =>
    [subject.body, subject.contact, ...(subject.bodies ?? []), ...(subject.from ?? []), ...(subject.to ?? [])].some(
      (path) => path !== undefined && topOf(path) === body,
    );
  return findings.filter((finding) => finding.accepted === null && isAbout(finding)).map(({ message }) => [message]);
}
