import type { Answer, Asked, Because, PeopleGroup, Person, Step, Verdict } from "@kurzweg/model";
import { titleIn, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { isWithin, placeFor, type Share } from "../responsibility/holders.ts";
import { heldOf, isShared } from "../responsibility/held.ts";
import type { StepAreas } from "../responsibility/verdicts.ts";
import { type Box, isUnrestricted, takeOver } from "../space/box.ts";
import { partition } from "../space/partition.ts";
import { titleAt } from "../words/bodies.ts";
import { missedBy, nearestTo } from "../words/nearest.ts";
import { type Groups, groupsOf, peopleInWords } from "../words/people.ts";
import { boxOf, type Mistake } from "./person.ts";

/** Answers for one person, or for all people with some facts, what holds at each step; several answers where they differ. */
export function explain(facts: Person, analysis: Analysis): readonly Answer[] | Mistake {
  const box = boxOf(facts, analysis);
  if ("is" in box) return box;
  const answers = analysis.steps.flatMap((step) => answersAt(step, box, analysis));
  return answers.map((answer) => ({ ...answer, ...(answer.people ? { people: answer.people.map((group) => withFacts(group, facts, analysis)) } : {}) }));
}

/** A group with the facts as they were given: a number alone, not the stretch that it lies in. */
function withFacts(group: PeopleGroup, facts: Person, { space }: Analysis): PeopleGroup {
  const sets = space.axes.map(({ dimension: { name, is } }) => {
    const fact = facts[name];
    const given = is === "number" ? [[Number(fact), Number(fact)] as const] : [String(fact)];
    return [name, fact === undefined ? group[name] : given] as const;
  });
  return Object.fromEntries(sets.flatMap(([name, set]) => (set ? [[name, set]] : [])));
}

/** The assignments of a step that do not fit a person, with the part of the condition that fails; the nearest first. */
export function whyNot(facts: Person, step: string, analysis: Analysis): readonly string[] | Mistake {
  const box = boxOf(facts, analysis);
  return "is" in box ? box : missedBy(box, step, analysis).map(({ words }) => words());
}

/** What holds at one step for the people of a box. */
export function answersAt(step: Step, box: Box, analysis: Analysis): readonly Answer[] {
  const found = answersWithPeople(step, [box], analysis);
  return found.length < 2 ? found.map(({ answer }) => answer) : found.map((each) => inWords(each, analysis, box));
}

/** An answer with the people whom it is for. */
export interface AnswerFor {
  readonly answer: Answer;
  readonly boxes: readonly Box[];
}

/** What holds at one step for some people, each answer once. */
export function answersWithPeople(step: Step, people: readonly Box[], analysis: Analysis): readonly AnswerFor[] {
  const areas = analysis.areas(step);
  const found = new Map<string, { readonly answer: Answer; readonly boxes: Box[] }>();
  for (const { box: part, answer } of people.flatMap((box) => [...answersIn(box, areas, analysis)])) {
    const key = JSON.stringify([answer.verdict, answer.bodies, answer.leads, answer.because]);
    const known = found.get(key);
    if (known) known.boxes.push(part);
    else found.set(key, { answer, boxes: [part] });
  }
  return [...found.values()];
}

/** An answer that says whom it is for; what was given about everybody is not said again. */
export function inWords({ answer, boxes }: AnswerFor, analysis: Analysis, given: Box = analysis.space.layout.full): Answer {
  const { space, region, language } = analysis;
  const { boxes: largest, groups } = groupsAmong(boxes, analysis);
  const differing = largest.map((each) => withoutGiven(each, given, analysis));
  return { ...answer, people: groups, peopleInWords: peopleInWords(differing, differing, space, region, language) };
}

/** The groups of some people; what is known of them from before is not worked out again. */
export function groupsAmong(people: readonly Box[], { memory, space }: Analysis): Groups {
  return memory.recall("groups", [people], space, () => groupsOf(people, space));
}

/** A group without the dimensions that were given: they do not tell the answers apart. */
function withoutGiven(group: Box, given: Box, { space: { layout } }: Analysis): Box {
  const rest = group.slice();
  for (let dimension = 0; dimension + 1 < layout.offsets.length; dimension++) {
    if (isUnrestricted(given, dimension, layout)) continue;
    takeOver(rest, layout.full, dimension, layout);
  }
  return rest;
}

/** Cuts people where anything that decides a verdict changes. */
function* answersIn(box: Box, areas: StepAreas, analysis: Analysis): Iterable<{ readonly box: Box; readonly answer: Answer }> {
  const { space } = analysis;
  const shares = [...areas.responsible, ...areas.suspended];
  const matters: { readonly boxes: readonly Box[]; readonly of: "applies" | "excluded" | "clarify" | "share"; readonly index: number }[] = [
    { boxes: areas.applicable, of: "applies", index: 0 },
    ...areas.exclusions.map(({ boxes }, index) => ({ boxes, of: "excluded" as const, index })),
    ...areas.clarifications.map(({ boxes }, index) => ({ boxes, of: "clarify" as const, index })),
    ...shares.map(({ kept }, index) => ({ boxes: kept, of: "share" as const, index })),
  ];
  const boxes = matters.flatMap((matter) => matter.boxes);
  const owner = matters.flatMap((matter) => matter.boxes.map(() => matter));
  for (const part of partition(box, boxes, space.impossible, space.layout)) {
    const here = new Set(part.inside.map((index) => owner[index]));
    const indices = (of: (typeof matters)[number]["of"]): readonly number[] =>
      matters.filter((matter) => matter.of === of && here.has(matter)).map(({ index }) => index);
    const held = indices("share").flatMap((index) => shares[index] ?? []);
    yield { box: part.box, answer: judge(part.box, indices("applies").length > 0, indices("excluded"), indices("clarify"), held, areas, analysis) };
  }
}

function judge(
  box: Box,
  applies: boolean,
  excluded: readonly number[],
  clarify: readonly number[],
  shares: readonly Share[],
  areas: StepAreas,
  analysis: Analysis,
): Answer {
  const { language } = analysis;
  const step = areas.step;
  const held = heldOf(
    box,
    shares.filter(({ holding }) => !holding.suspension),
  );
  const suspended = shares.filter(({ holding }) => holding.suspension);
  const answer = (verdict: Verdict, bodies: readonly string[], because: readonly Because[]): Answer => ({
    step: step.name,
    title: titleOf(step, language),
    verdict,
    bodies,
    titles: bodies.map((path) => titleAt(path, analysis)),
    leads: held.leads,
    ask: contactFor(held.leads[0] ?? bodies[0], shares, analysis),
    because,
  });
  const exclusions = excluded.flatMap((index): Because[] => {
    const exclusion = areas.exclusions[index];
    return exclusion ? [{ says: exclusion.because, laws: exclusion.laws, place: exclusion.place }] : [];
  });
  if (!applies) return answer("not-applicable", [], []);
  if (excluded.length > 0)
    return held.bodies.length > 0
      ? answer("contradictory", held.bodies, [...exclusions, ...reasons(held.shares, analysis)])
      : answer("excluded", [], exclusions);
  if (held.bodies.length > 0)
    return answer(
      isShared(held) ? "shared" : "responsible",
      held.bodies,
      reasons(
        held.shares.filter(({ holding }) => held.bodies.includes(holding.body)),
        analysis,
      ),
    );
  if (suspended.length > 0) {
    const because = suspended.map(
      ({ holding }): Because => ({
        says: holding.suspension?.because ?? "",
        body: holding.body,
        laws: holding.assignment.laws,
        place: holding.suspension?.place,
      }),
    );
    return answer("suspended", [...new Set(suspended.map(({ holding }) => holding.body))].sort(), because);
  }
  if (clarify.length > 0) {
    const asked = clarify.flatMap((index) => areas.clarifications[index] ?? []);
    return answer(
      "clarify",
      [],
      asked.map(({ clarification }) => ({
        says: titleIn(clarification.question, language),
        body: clarification.authority.name,
        laws: [],
        place: clarification.place,
      })),
    );
  }
  return answer(
    "open",
    [],
    nearestTo(box, step.name, analysis).words.map((says) => ({ says, laws: [] })),
  );
}

function reasons(shares: readonly Share[], analysis: Analysis): readonly Because[] {
  return shares.map(({ holding }) => ({
    says: holding.kind ? titleOf(holding.kind, analysis.language) : titleAt(holding.body, analysis),
    body: holding.body,
    laws: holding.assignment.laws,
    place: placeFor(holding.assignment.steps[0]?.name ?? "", holding),
  }));
}

/** The contact that the assignment names, else the first one of the body or unit, of a unit in it, or of a body above it. */
export function contactFor(path: string | undefined, shares: readonly Share[], { offices, language }: Analysis): Asked | undefined {
  if (path === undefined) return undefined;
  const named = shares.find(({ holding }) => holding.body === path)?.holding.assignment.contacts[0]?.name;
  const near = [...offices.filter((office) => isWithin(office.path, path)), ...offices.filter((office) => isWithin(path, office.path)).reverse()].flatMap(
    ({ unit }) => unit.contacts,
  );
  const all = offices.flatMap(({ unit }) => unit.contacts);
  const contact = all.find((each) => each.path === named) ?? near.find(({ left }) => left === undefined) ?? near[0];
  return contact && { contact: contact.path, title: titleOf(contact, language), email: contact.email?.text, phone: contact.phone?.text };
}
