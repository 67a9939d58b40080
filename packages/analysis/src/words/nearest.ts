import type { Assignment, Language, Related } from "@kurzweg/model";
import { dateInWords, inForce, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { isWithin } from "../responsibility/holders.ts";
import { type Box, intersections, type Layout } from "../space/box.ts";
import { lossInWords } from "./losses.ts";
import { axisInWords } from "./people.ts";

/** An assignment that would close a gap if one or two things were different. */
export interface Near {
  /** What lacks. */
  words(): string;
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
  return { words: best.map((each) => each.words()), related: best.map(({ related }) => related) };
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
  /** The people in its condition whom the body serves. */
  readonly areas: readonly Box[];
  /** There is no body of the kind. */
  readonly lacking: boolean;
}

const known = new WeakMap<Analysis, Map<string, readonly Candidate[]>>();

/** The assignments that could count at a step; looked for once. */
function candidatesFor(step: string, analysis: Analysis): readonly Candidate[] {
  let steps = known.get(analysis);
  if (!steps) known.set(analysis, (steps = new Map()));
  let found = steps.get(step);
  if (!found) steps.set(step, (found = candidates(step, analysis)));
  return found;
}

function candidates(step: string, { offices, region, language, space }: Analysis): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { path, unit, kinds, serves } of offices) for (const { assignments } of [unit, ...kinds]) add(path, unit, assignments, serves, false);
  for (const kind of region.kinds) {
    if (!offices.some(({ kinds }) => kinds.includes(kind))) add(`kind ${kind.name}`, kind, kind.assignments, [space.layout.full], true);
  }
  return found;

  function add(body: string, named: Parameters<typeof titleOf>[0], assignments: readonly Assignment[], serves: readonly Box[], lacking: boolean): void {
    for (const assignment of assignments) {
      const { role, steps, condition } = assignment;
      if ((role !== "responsible" && role !== "leads") || !steps.some(({ name }) => name === step)) continue;
      found.push({ body, title: titleOf(named, language), assignment, areas: intersections(space.boxesOf(condition), serves, space.layout), lacking });
    }
  }
}

function missed({ body, title, assignment, areas, lacking }: Candidate, box: Box, step: string, analysis: Analysis): Near | undefined {
  const { asOf, language, space } = analysis;
  const counts = inForce(assignment, asOf);
  let nearest: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const area of areas) {
    const missing = missingIn(area, box, space.layout);
    if (missing >= least) continue;
    least = missing;
    nearest = area;
  }
  if (!nearest) return undefined;
  const related = { message: title, place: assignment.place };
  if (least === 0 && counts && !lacking) {
    const loss = lossInWords(body, assignment, box, step, analysis);
    return loss === undefined ? undefined : { words: () => loss, body, misses: 0, lost: true, related };
  }
  const area = nearest;
  const words = (): string => {
    const dimensions = [...space.axes.keys()].filter((dimension) => !meetIn(area, box, dimension, space.layout));
    const conditions = dimensions.map((dimension) => axisInWords(area, dimension, space, language)).join("; ");
    return inWords({ title, conditions, lacking, from: assignment.from, until: assignment.until, counts, asOf, language });
  };
  return { words, body, misses: least + (counts ? 0 : 1) + (lacking ? 1 : 0), lost: false, related };
}

/** In how many dimensions two boxes have no value in common. */
function missingIn(left: Box, right: Box, layout: Layout): number {
  let missing = 0;
  for (let dimension = 0; dimension + 1 < layout.offsets.length; dimension++) if (!meetIn(left, right, dimension, layout)) missing++;
  return missing;
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

function meetIn(left: Box, right: Box, dimension: number, layout: Layout): boolean {
  for (let word = layout.offsets[dimension] as number; word < (layout.offsets[dimension + 1] as number); word++)
    if (((left[word] as number) & (right[word] as number)) !== 0) return true;
  return false;
}
