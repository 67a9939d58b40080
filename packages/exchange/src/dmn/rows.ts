import type { PeopleGroup, StepAnswer, StepView } from "@kurzweg/model";
import { type Context, officeTitle } from "../exports/context.ts";
import { onOneLine, present } from "../exports/texts.ts";
import { intervalsOf } from "./feel.ts";

/** What a decision may answer. */
export type Answer = keyof Context["words"]["roles"];

/** One row of the table of a step: for whom, what holds, and which body or unit it names. */
export interface TableRow {
  readonly people: PeopleGroup;
  readonly answer: Answer;
  readonly body?: string | undefined;
  /** Why, and by which law. */
  readonly remark: string;
}

/** The hit policy of a table, as DMN names it. */
export type HitPolicy = "UNIQUE" | "ANY" | "FIRST" | "COLLECT";

/** Everybody to whom the step applies is in a row; for the others there is none. */
export function rowsOf({ answers, others }: StepView, context: Context): readonly TableRow[] {
  return [
    ...answers.flatMap((answer) => groupsOf(answer.people).flatMap((people) => rowsFor(answer, people, context))),
    ...others.flatMap(({ people, role, body }) =>
      groupsOf(people).map((group) => ({ people: group, answer: role, body, remark: onOneLine(officeTitle(body, context)) })),
    ),
  ];
}

/** Everybody is one group without a restriction. */
function groupsOf(people: readonly PeopleGroup[] | undefined): readonly PeopleGroup[] {
  return people === undefined || people.length === 0 ? [{}] : people;
}

function rowsFor(answer: StepAnswer, people: PeopleGroup, context: Context): readonly TableRow[] {
  const { verdict, bodies, leads } = answer;
  switch (verdict) {
    case "not-applicable":
      return [];
    case "responsible":
    case "shared":
      return bodies.map((body) => ({ people, answer: leads.includes(body) ? "leads" : "responsible", body, remark: remarkOf(answer, body, context) }));
    case "suspended":
    case "contradictory":
      return bodies.map((body) => ({ people, answer: verdict, body, remark: remarkOf(answer, body, context) }));
    case "clarify":
    case "open":
    case "excluded":
      return [{ people, answer: verdict, remark: remarkOf(answer, undefined, context) }];
  }
}

function remarkOf({ because }: StepAnswer, body: string | undefined, context: Context): string {
  const reasons = because.filter((reason) => reason.body === undefined || body === undefined || reason.body === body);
  const said = present(body && officeTitle(body, context), ...reasons.map(({ says }) => says), ...reasons.flatMap(({ laws }) => laws));
  return onOneLine(said.join("; "));
}

/** Several rows may fit one person where several bodies take part; else one does, but for people who cannot exist. */
export function hitPolicyOf({ answers, others }: StepView, rows: readonly TableRow[]): HitPolicy {
  if (others.length > 0 || answers.some(({ bodies, verdict }) => bodies.length > 1 && verdict !== "not-applicable")) return "COLLECT";
  const pairs = rows.flatMap((row, index) => rows.slice(index + 1).flatMap((other) => (overlap(row.people, other.people) ? [[row, other] as const] : [])));
  if (pairs.length === 0) return "UNIQUE";
  return pairs.every(([left, right]) => left.answer === right.answer && left.body === right.body) ? "ANY" : "FIRST";
}

/** Whether somebody may be in both groups: in every dimension that both restrict, they have a value in common. */
function overlap(left: PeopleGroup, right: PeopleGroup): boolean {
  return Object.keys(left).every((dimension) => {
    const mine = left[dimension];
    const others = Object.hasOwn(right, dimension) ? right[dimension] : undefined;
    if (!mine || !others) return true;
    const named = mine.filter((value) => typeof value === "string");
    const numbers = intervalsOf(others);
    return (
      others.some((value) => typeof value === "string" && named.includes(value)) ||
      intervalsOf(mine).some(([from, to]) => numbers.some(([first, last]) => first <= (to ?? first) && from <= (last ?? from)))
    );
  });
}
