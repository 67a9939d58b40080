import type { Handoff, NeededHandoff, Overview, Person, Step, StepAnswer, StepView, Transition, Way, Whom } from "@kurzweg/model";
import { inForce, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { handoffsBetween, isForSequence, isForTransition, peopleFor } from "../sequence/arranged.ts";
import { type Passing, passingsAt, passingsBetween } from "../sequence/passings.ts";
import { type Box, intersections, valuesOf } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { forgetful, memoryOf } from "../memory.ts";
import type { Space } from "../space/space.ts";
import { type Groups, groupsInWords, groupsOf, peopleInWords } from "../words/people.ts";
import { type AnswerFor, answersWithPeople, groupsAmong, inWords } from "./explain.ts";
import { boxOf, factsOf, type Mistake } from "./person.ts";
import { walk, type Walker } from "./walk.ts";

/** Whom an overview may be about: a declared group, a profile as it is at first, or everybody with some facts. */
export type Whoever = { readonly group: string } | { readonly profile: string } | { readonly person: Person };

/** A region on one day, for everybody. */
export function overviewOf(analysis: Analysis): Overview {
  return overviewAmong([analysis.space.layout.full], undefined, profileWays(analysis), analysis);
}

/** A region on one day, for some people; what is wrong where there are none. */
export function overviewFor(whoever: Whoever, analysis: Analysis): Overview | Mistake {
  const { region, space, language } = analysis;
  if ("group" in whoever) {
    const group = region.groups.find(({ name }) => name === whoever.group);
    const people = group ? subtract(space.boxesOf(group.condition), space.impossible, space.layout) : [];
    return overviewAmong(people, titleOf(group ?? { name: whoever.group }, language), [], analysis);
  }
  const profile = "profile" in whoever ? region.profiles.find(({ name }) => name === whoever.profile) : undefined;
  const box = boxOf("person" in whoever ? whoever.person : profile ? factsOf(profile) : {}, analysis);
  if ("is" in box) return box;
  const about = profile ? titleOf(profile, language) : whom([box], analysis).peopleInWords;
  const ways = profile
    ? profileWays(analysis).filter((way) => way.profile === profile.name)
    : region.journeys.flatMap(({ name }) => wayOf(name, { person: "person" in whoever ? whoever.person : {} }, analysis));
  return overviewAmong([box], about, ways, analysis);
}

function overviewAmong(people: readonly Box[], about: string | undefined, ways: readonly Way[], given: Analysis): Overview {
  const { unread: _, ...region } = given.region;
  // The same people come up again and again: at several steps, and where nothing is agreed for any of them.
  const analysis = given.memory === forgetful ? { ...given, memory: memoryOf() } : given;
  return {
    region,
    asOf: analysis.asOf,
    language: analysis.language,
    about,
    steps: analysis.steps.map((step) => stepView(step, analysis, people)),
    handoffs: neededHandoffs(analysis, people),
    ways,
  };
}

/** The journeys as the profiles walk them, as far as they can be walked. */
function profileWays(analysis: Analysis): readonly Way[] {
  const { journeys, profiles } = analysis.region;
  return journeys.flatMap((journey) => profiles.flatMap(({ name }) => wayOf(journey.name, { profile: name }, analysis)));
}

function wayOf(journey: string, walker: Walker, analysis: Analysis): readonly Way[] {
  const walks = walk(journey, walker, analysis);
  return "is" in walks ? [] : [{ journey, profile: "profile" in walker ? walker.profile : undefined, walks }];
}

/** Everybody who has to do with a step, and for whom; for all people, or for some. */
export function stepView(step: Step, analysis: Analysis, among: readonly Box[] = [analysis.space.layout.full]): StepView {
  const { asOf, space } = analysis;
  const others = analysis.areas(step).shares.flatMap(({ holding, kept }) => {
    const { role, assignment, body } = holding;
    if ((role !== "supports" && role !== "informed") || holding.suspension || !inForce(assignment, asOf)) return [];
    const active = intersections(analysis.active(step), among, space.layout);
    const people = subtract(intersections(kept, active, space.layout), space.impossible, space.layout);
    return people.length > 0 ? [{ body, role, ...whom(people, analysis) }] : [];
  });
  return { step, answers: answersWithPeople(step, among, analysis).map((each, _, all) => stepAnswer(each, step, all.length > 1, analysis)), others };
}

/** Those to whom the step does not apply may be among the people in few words: nothing is said about them. */
function stepAnswer(found: AnswerFor, step: Step, several: boolean, analysis: Analysis): StepAnswer {
  const values = valuesAmong(found.boxes, analysis);
  if (!several) return { ...found.answer, shortly: "", inGroups: [], values };
  const isApart = found.answer.verdict === "not-applicable";
  const { peopleInWords: shortly, inGroups } = isApart ? whom(found.boxes, analysis) : whomAmong(found.boxes, analysis.areas(step).outside, analysis);
  return { ...inWords(found, analysis), shortly: isApart ? "" : shortly, inGroups, values };
}

/** The named values that somebody among some possible people has, by dimension. */
function valuesAmong(boxes: readonly Box[], { space: { axes, layout } }: Analysis): StepAnswer["values"] {
  return Object.fromEntries(
    axes.flatMap(({ dimension }, index) => {
      if (dimension.is !== "enumeration") return [];
      const found = new Set(boxes.flatMap((box) => valuesOf(box, index, layout)));
      return [[dimension.name, dimension.values.filter((_, value) => found.has(value)).map(({ name }) => name)]];
    }),
  );
}

/** All work that passes on, at transitions and in the normal sequence, arranged or not; of all people, or of some as they are before. */
export function neededHandoffs(analysis: Analysis, among: readonly Box[] = [analysis.space.layout.full]): readonly NeededHandoff[] {
  const { region, order } = analysis;
  const steps = new Map(analysis.steps.map((step) => [step.name, step]));
  return [
    ...region.transitions.flatMap((transition) => analysis.steps.flatMap((step) => atTransition(transition, step, among, analysis))),
    ...analysis.steps.flatMap((step) =>
      order.before(step.name).flatMap((name) => {
        const earlier = steps.get(name);
        return earlier ? inSequence(earlier, step, among, analysis) : [];
      }),
    ),
  ];
}

function atTransition(transition: Transition, step: Step, among: readonly Box[], analysis: Analysis): readonly NeededHandoff[] {
  return passingsOf(among, passingsAt(transition, step, analysis), analysis).map((passing) => ({
    step: step.name,
    transition: transition.name,
    ...needed(passing, (handoff) => isForTransition(handoff, transition.name, step.name), analysis),
  }));
}

function inSequence(earlier: Step, step: Step, among: readonly Box[], analysis: Analysis): readonly NeededHandoff[] {
  return passingsOf(among, passingsBetween(earlier, step, analysis), analysis).map((passing) => ({
    step: step.name,
    after: earlier.name,
    ...needed(passing, (handoff) => isForSequence(handoff, earlier.name, step.name), analysis),
  }));
}

/** The passings that concern some of these people. */
function passingsOf(among: readonly Box[], passings: readonly Passing[], { space }: Analysis): readonly Passing[] {
  return passings.flatMap((passing) => {
    const people = intersections(passing.people, among, space.layout);
    return people.length > 0 ? [{ ...passing, people }] : [];
  });
}

function needed({ from, to, people }: Passing, fits: (handoff: Handoff) => boolean, analysis: Analysis): Omit<NeededHandoff, "step"> {
  const { region, space } = analysis;
  const declared = handoffsBetween(region, from, to)
    .filter(fits)
    .map((handoff) => ({ handoff, covered: peopleFor(handoff, space) }));
  const missing = subtract(
    people,
    declared.flatMap(({ covered }) => covered),
    space.layout,
  );
  return {
    from,
    to,
    ...whom(people, analysis),
    handoffs: declared.filter(({ covered }) => intersections(covered, people, space.layout).length > 0).map(({ handoff }) => handoff.name),
    missing: missing.length > 0 ? whom(missing, analysis) : undefined,
  };
}

function whom(people: readonly Box[], analysis: Analysis): Whom {
  return inWordsOf(people, groupsAmong(people, analysis), analysis.space, analysis);
}

/** Whom something is for, where those outside do not matter. */
function whomAmong(people: readonly Box[], outside: readonly Box[], analysis: Analysis): Whom {
  const space = { ...analysis.space, impossible: outside };
  const found = analysis.memory.recall("groups among", [people, outside], analysis.space, () => groupsOf(people, space));
  return inWordsOf(people, found, space, analysis);
}

function inWordsOf(people: readonly Box[], { boxes, groups }: Groups, space: Space, { region, language }: Analysis): Whom {
  return {
    people: groups,
    peopleInWords: peopleInWords(people, boxes, space, region, language),
    inGroups: groupsInWords(people, boxes, space, region, language),
  };
}
