import type { PeopleGroup, Person, Profile, Stop, Walk } from "@kurzweg/model";
import { titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { type Course, courseOf } from "../journey/course.ts";
import { follows, measures, wait } from "../journey/measure.ts";
import { excessOf, roundedUp } from "../journey/search.ts";
import { longestChain } from "../journey/chain.ts";
import { type State, stateIn } from "../journey/state.ts";
import { changesOf, movedInto } from "../sequence/change.ts";
import { type Box, takeOver, valuesOf } from "../space/box.ts";
import { firstUncovered } from "../space/uncovered.ts";
import { titleAt } from "../words/bodies.ts";
import { groupsOf, peopleInWords } from "../words/people.ts";
import { boxOf, factsOf, type Mistake } from "./person.ts";
import { answersAt } from "./explain.ts";

export type WalkMistake =
  | Mistake
  | { readonly is: "journey"; readonly name: string; readonly known: readonly string[] }
  | { readonly is: "profile"; readonly name: string; readonly known: readonly string[] }
  | { readonly is: "unread" }
  /** Which dimensions still have to be said. */
  | { readonly is: "unsettled"; readonly dimensions: readonly string[] };

/** Whom to walk with: a profile, through its transitions, or a person. */
export type Walker = { readonly profile: string } | { readonly person: Person };

/** Walks a journey, before and after each transition of a profile. */
export function walk(journeyName: string, walker: Walker, analysis: Analysis): readonly Walk[] | WalkMistake {
  const { region } = analysis;
  const found = courseNamed(journeyName, analysis);
  if ("is" in found) return found;
  const profile = "profile" in walker ? region.profiles.find(({ name }) => name === walker.profile) : undefined;
  if ("profile" in walker && !profile) return { is: "profile", name: walker.profile, known: region.profiles.map(({ name }) => name) };
  let box = boxOf("person" in walker ? walker.person : factsOf(profile as Profile), analysis);
  if ("is" in box) return box;
  const walks: Walk[] = [];
  for (const transition of [undefined, ...(profile?.transitions ?? [])]) {
    if (transition) box = moved(box, transition.name, analysis);
    const one = walkIn(box, found, transition?.name, analysis);
    if ("is" in one) return one;
    walks.push(one);
  }
  return walks;
}

function courseNamed(name: string, analysis: Analysis): Course | WalkMistake {
  const journey = analysis.region.journeys.find((each) => each.name === name);
  if (!journey) return { is: "journey", name, known: analysis.region.journeys.map((each) => each.name) };
  return courseOf(journey, analysis) ?? { is: "unread" };
}

/** Where a transition leads: to the first possible values; to the same person where it does not happen to them. */
function moved(box: Box, transition: string, { region, space }: Analysis): Box {
  const found = region.transitions.find(({ name }) => name === transition);
  for (const change of found ? changesOf(found, space) : []) {
    if (!movedInto(box, space.layout.full, change, space.layout)) continue;
    const after = box.slice();
    for (const [dimension, isMoved] of change.moved.entries()) if (isMoved) takeOver(after, change.to, dimension, space.layout);
    const possible = firstUncovered(after, space.impossible, space.layout);
    if (possible) return onePoint(possible, box, change.moved, space);
  }
  return box;
}

/** In the moved dimensions the first value alone; in the others what was there before. */
function onePoint(possible: Box, before: Box, movedDimensions: readonly boolean[], { layout }: Analysis["space"]): Box {
  const point = before.slice();
  for (const [dimension, isMoved] of movedDimensions.entries()) {
    if (!isMoved) continue;
    const [first = 0] = valuesOf(possible, dimension, layout);
    const from = layout.offsets[dimension] as number;
    point.fill(0, from, layout.offsets[dimension + 1]);
    point[from + (first >>> 5)] = 1 << (first & 31);
  }
  return point;
}

function walkIn(box: Box, course: Course, after: string | undefined, analysis: Analysis): Walk | WalkMistake {
  const { space, region } = analysis;
  const start = firstUncovered(box, space.impossible, space.layout);
  const state = stateIn(start ?? box, course, space.layout);
  const open = stateIn(box, course, space.layout);
  if (!open.settled) return { is: "unsettled", dimensions: unsettled(box, open, analysis) };
  const stops: Stop[] = [];
  const totals: number[] = [];
  const chain = new Set(longestChain(state, course));
  for (const [index, stage] of course.stages.entries()) {
    const before = stage.before.filter((earlier) => follows(earlier, index, state, course) === "yes");
    const arrival = Math.max(0, ...before.map((earlier) => (totals[earlier] ?? 0) + wait(earlier, index, state, course, "yes")));
    totals.push(arrival + stage.days);
    if (state.active[index] !== "yes") continue;
    const [answer] = answersAt(stage.step, start ?? box, analysis);
    stops.push({
      step: stage.step.name,
      title: titleOf(stage.step, analysis.language),
      verdict: answer?.verdict ?? "open",
      bodies: answer?.bodies ?? [],
      titles: answer?.titles ?? [],
      ask: answer?.ask,
      passings: before.flatMap((earlier) => passing(earlier, index, state, course, analysis)),
      days: stage.days,
      total: totals[index] ?? 0,
      onLongestChain: chain.has(index),
    });
  }
  const counted = (measure: keyof typeof measures): number => measures[measure].bounds(state, course).most;
  const person = groupsOf([start ?? box], space).example ?? {};
  return {
    after: after && titleOf(region.transitions.find(({ name }) => name === after) ?? { name: after }, analysis.language),
    person,
    stops,
    handoffs: counted("handoffs"),
    bodies: counted("bodies"),
    returns: counted("returns"),
    time: roundedUp(counted("time")),
  };
}

function unsettled(box: Box, { cutting }: State, { space }: Analysis): readonly string[] {
  return space.axes.flatMap(({ dimension }, index) => {
    const [from, to] = [space.layout.offsets[index] as number, space.layout.offsets[index + 1] as number];
    const cuts = cutting.some(({ box: other }) => box.slice(from, to).some((word, at) => (word & ~(other[from + at] as number)) !== 0));
    return cuts ? [dimension.name] : [];
  });
}

/** The hand-off between two stages at different bodies: the slowest that fits, or none where none is declared. */
function passing(earlier: number, later: number, state: State, course: Course, analysis: Analysis): Stop["passings"] {
  const from = state.certain[earlier] ?? new Set<number>();
  const to = state.certain[later] ?? new Set<number>();
  if (from.size === 0 || to.size === 0 || [...from].some((body) => to.has(body))) return [];
  const links = course.links.filter(
    (link, index) => state.linked[index] === "yes" && link.fits.has(earlier * course.stages.length + later) && from.has(link.from) && to.has(link.to),
  );
  const [slowest] = [...links].sort((left, right) => right.days - left.days);
  const after = course.stages[earlier]?.step.name ?? "";
  return [{ after, handoff: slowest?.handoff.name, title: slowest && titleOf(slowest.handoff, analysis.language), days: slowest?.days ?? 0 }];
}

/** For whom a journey takes the most hand-offs, or the longest. */
export interface Longest {
  readonly limit: "handoffs" | "time";
  readonly counted: number;
  readonly people: readonly PeopleGroup[];
  readonly peopleInWords: string;
  readonly chain: readonly string[];
}

/** Names the people with the most hand-offs and those with the longest time on a journey. */
export function longest(journeyName: string, analysis: Analysis): readonly Longest[] | WalkMistake {
  const course = courseNamed(journeyName, analysis);
  if ("is" in course) return course;
  const { region, space, language, budget } = analysis;
  return (["handoffs", "time"] as const).flatMap((limit): Longest[] => {
    const most = excessOf(course, measures[limit], -1, space.layout, space.impossible, budget, Number.POSITIVE_INFINITY)?.most;
    const excess =
      most === undefined ? undefined : excessOf(course, measures[limit], most - 1, space.layout, space.impossible, budget, Number.POSITIVE_INFINITY);
    if (!excess) return [];
    const { boxes, groups } = groupsOf(excess.people, space);
    const chain = longestChain(excess.worst, course).map((stage) => {
      const bodies = [...(excess.worst.certain[stage] ?? [])].map((body) => titleAt(course.bodies[body] ?? "", analysis));
      return `${titleOf(course.stages[stage]?.step ?? { name: "" }, language)}${bodies.length > 0 ? ` (${bodies.join(", ")})` : ""}`;
    });
    return [{ limit, counted: excess.most, people: groups, peopleInWords: peopleInWords(excess.people, boxes, space, region, language), chain }];
  });
}
