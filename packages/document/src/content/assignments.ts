import type { Assignment, StepAnswer } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import { type Context, notesOf, sourceOf, topOf, withUnits } from "./context.ts";
import type { Source, Text } from "./document.ts";

/** The statements that give a body, or a unit of it, something to do at a step, its own and those of its kinds. */
export function assignmentsOf(path: string, step: string, roles: readonly string[], { region, overview, offices }: Context): readonly Assignment[] {
  const office = offices.get(path);
  if (!office) return [];
  const kinds = region.kinds.filter(({ name }) => office.body.kinds.some((kind) => kind.name === name));
  return [...office.unit.assignments, ...(path === office.body.path ? kinds.flatMap(({ assignments }) => assignments) : [])].filter(
    (each) => roles.includes(each.role) && inForce(each, overview.asOf) && each.steps.some(({ name }) => name === step),
  );
}

/** Where it is written that a body is responsible for the people of an answer. */
export function sourcesIn(answer: StepAnswer, body: string, context: Context): readonly Source[] {
  return answer.because.flatMap((reason) =>
    reason.place && (reason.body === undefined || topOf(reason.body) === body) ? [sourceOf(reason.place, context)] : [],
  );
}

/** All statements of a body and its units about a step. */
export function sourcesAt(body: string, step: string, context: Context): readonly Source[] {
  const unit = context.offices.get(body)?.unit;
  const paths = unit ? withUnits(unit).map(({ path }) => path) : [];
  return paths
    .flatMap((path) => assignmentsOf(path, step, ["leads", "responsible", "supports", "informed"], context))
    .map(({ place }) => sourceOf(place, context));
}

/** Laws, then notes, each on a line of its own. */
export function basisOf(assignments: readonly Assignment[], context: Context): readonly Text[] {
  const laws = [...new Set(assignments.flatMap((each) => each.laws))];
  const notes = [...new Map(assignments.flatMap(({ notes: own }) => notesOf(own, context)).map((text) => [text.join(""), text])).values()];
  return [...(laws.length > 0 ? [[laws.join(", ")]] : []), ...notes];
}

/** People in words, one group in each line. */
export function groupLines(inGroups: readonly string[], { words }: Context): readonly Text[] {
  return inGroups.length > 0 ? inGroups.map((group) => [group]) : [[words.everyone]];
}
