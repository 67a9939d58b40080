import type { Assignment, Language, Related } from "@kurzweg/model";
import { dateInWords, inForce, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { isWithin } from "../responsibility/holders.ts";
import { type Box, intersections } from "../space/box.ts";
import { lossInWords } from "./losses.ts";
import { axisInWords } from "./people.ts";

/** An assignment that would close a gap if one or two things were different. */
export interface Near {
  readonly words: string;
  readonly related: Related;
  readonly body: string;
  readonly misses: number;
  /** The body had the people and gave them away. */
  readonly lost: boolean;
}

/** More than these confuse. */
const MOST = 2;

/** The assignments that come nearest to some people, and by which part of their condition they miss them. */
export function nearestTo(box: Box, step: string, analysis: Analysis): { readonly words: readonly string[]; readonly related: readonly Related[] } {
  const best: Near[] = [];
  for (const each of missedBy(box, step, analysis)) {
    if (best.length < MOST && each.misses <= 2 && !best.some(({ body }) => isWithin(body, each.body) || isWithin(each.body, body))) best.push(each);
  }
  return { words: best.map(({ words }) => words), related: best.map(({ related }) => related) };
}

/** All assignments of a step that miss some people, the nearest first. */
export function missedBy(box: Box, step: string, analysis: Analysis): readonly Near[] {
  return candidatesFor(step, analysis)
    .flatMap((candidate) => missed(candidate, box, step, analysis) ?? [])
    .sort((left, right) => left.misses - right.misses);
}

interface Candidate {
  readonly body: string;
  readonly title: string;
  readonly assignment: Assignment;
  readonly serves: readonly Box[];
  readonly lacking: boolean;
}

const known = new WeakMap<Analysis, Map<string, readonly Candidate[]>>();

/** The assignments that could count at a step; looked for once. */
function candidatesFor(step: string, analysis: Analysis): readonly Candidate[] {
  let steps = known.get(analysis);
  if (!steps) known.set(analysis, (steps = new Map()));
  let found = steps.get(step);
  if (!found) steps.set(step, (found = [...candidates(step, analysis)]));
  return found;
}

function* candidates(step: string, { offices, region, language, space }: Analysis): Iterable<Candidate> {
  const names = (assignment: Assignment): boolean =>
    (assignment.role === "responsible" || assignment.role === "leads") && assignment.steps.some(({ name }) => name === step);
  for (const { path, unit, kinds, serves } of offices) {
    for (const assignment of [...unit.assignments, ...kinds.flatMap((kind) => kind.assignments)].filter(names)) {
      yield { body: path, title: titleOf(unit, language), assignment, serves, lacking: false };
    }
  }
  for (const kind of region.kinds) {
    if (offices.some(({ kinds }) => kinds.includes(kind))) continue;
    for (const assignment of kind.assignments.filter(names))
      yield { body: `kind ${kind.name}`, title: titleOf(kind, language), assignment, serves: [space.layout.full], lacking: true };
  }
}

function missed({ body, title, assignment, serves, lacking }: Candidate, box: Box, step: string, analysis: Analysis): Near | undefined {
  const { asOf, language, space } = analysis;
  const counts = inForce(assignment, asOf);
  let best: { readonly dimensions: readonly number[]; readonly area: Box } | undefined;
  for (const area of intersections(space.boxesOf(assignment.condition), serves, space.layout)) {
    const dimensions = space.axes.map((_, index) => index).filter((index) => !meetIn(area, box, index, analysis));
    if (!best || dimensions.length < best.dimensions.length) best = { dimensions, area };
  }
  if (!best) return undefined;
  const related = { message: title, place: assignment.place };
  if (best.dimensions.length === 0 && counts && !lacking) {
    const loss = lossInWords(body, assignment, box, step, analysis);
    return loss === undefined ? undefined : { words: loss, body, misses: 0, lost: true, related };
  }
  const area = best.area;
  const conditions = best.dimensions.map((index) => axisInWords(area, index, space, language)).join("; ");
  const words = inWords({ title, conditions, lacking, from: assignment.from, until: assignment.until, counts, asOf, language });
  return { words, body, misses: best.dimensions.length + (counts ? 0 : 1) + (lacking ? 1 : 0), lost: false, related };
}

interface Parts {
  readonly title: string;
  readonly conditions: string;
  readonly lacking: boolean;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly counts: boolean;
  readonly asOf: string;
  readonly language: Language;
}

function inWords({ title, conditions, lacking, from, until, counts, asOf, language }: Parts): string {
  const ended = !counts && until !== undefined && until < asOf;
  if (language === "de") {
    if (lacking) return `Eine Stelle der Art „${title}“ wäre zuständig${conditions ? ` bei ${conditions}` : ""}, doch es gibt keine.`;
    if (!counts)
      return ended
        ? `„${title}“ war bis ${dateInWords(until, language)} zuständig${conditions ? ` bei ${conditions}` : ""}.`
        : `„${title}“ wird ab ${dateInWords(from ?? "", language)} zuständig${conditions ? ` bei ${conditions}` : ""}.`;
    return `„${title}“ wäre zuständig bei ${conditions}.`;
  }
  if (lacking) return `A body of the kind “${title}” would be responsible${conditions ? ` for ${conditions}` : ""}, but there is none.`;
  if (!counts)
    return ended
      ? `“${title}” was responsible until ${until}${conditions ? ` for ${conditions}` : ""}.`
      : `“${title}” will be responsible from ${from}${conditions ? ` for ${conditions}` : ""}.`;
  return `“${title}” would be responsible for ${conditions}.`;
}

function meetIn(left: Box, right: Box, dimension: number, { space: { layout } }: Analysis): boolean {
  for (let word = layout.offsets[dimension] as number; word < (layout.offsets[dimension + 1] as number); word++)
    if (((left[word] as number) & (right[word] as number)) !== 0) return true;
  return false;
}
