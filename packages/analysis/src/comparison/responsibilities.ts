import type { Answer, Change, Language, Step, Weight } from "@kurzweg/model";
import { titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { answersWithPeople } from "../questions/explain.ts";
import { topOf } from "../responsibility/verdicts.ts";
import { type Box, intersections, withoutContained } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { titleAt } from "../words/bodies.ts";
import { groupsOf, peopleInWords } from "../words/people.ts";
import { unknownTo } from "./align.ts";
import { type Lack, phraseOf } from "./phrases.ts";
import { changedRoles } from "./roles.ts";

/** Two editions. */
export interface Sides {
  /** With spaces whose sets of people can be compared. */
  readonly before: Analysis;
  readonly after: Analysis;
  /** As they were written. */
  readonly earlier: Analysis;
  readonly later: Analysis;
}

/** What holds for some people at a step, without the reasons. */
interface Standing {
  readonly answer: Answer;
  readonly boxes: readonly Box[];
}

/**
 * For each step of both editions: for whom somebody else is responsible than before, or another verdict holds, and who takes on people
 * whom there could not be before. For each step of one edition only: who has it there, for whom. Those who support a step or are
 * informed about it are told, too.
 */
export function changedResponsibilities(sides: Sides): readonly Change[] {
  const { before, after, earlier, later } = sides;
  const readable = new Map(before.steps.map((step) => [step.name, step]));
  const known = new Set(earlier.region.steps.map(({ name }) => name));
  const still = new Set(later.region.steps.map(({ name }) => name));
  const nobody = peopleOfOneSide(sides);
  const arrivals = newPeople(sides);
  return [
    ...after.steps.flatMap((step): readonly Change[] => {
      const former = readable.get(step.name);
      if (former)
        return [
          ...changesAt(former, step, { nobody, arrivals }, sides),
          ...changedRoles({ before: { step: former, analysis: before }, after: { step, analysis: after }, nobody }),
        ];
      if (known.has(step.name)) return [];
      const holders = holdersAt(step, later).map(({ answer, people }) => changeOf("step", answer, people, step, sides));
      return [...holders, ...changedRoles({ after: { step, analysis: later }, nobody: [] })];
    }),
    ...earlier.steps
      .filter(({ name }) => !still.has(name))
      .flatMap((step) => [
        ...holdersAt(step, earlier).map(({ answer, people }) => changeOf(answer, "step", people, step, sides)),
        ...changedRoles({ before: { step, analysis: earlier }, nobody: [] }),
      ]),
  ];
}

/** Who acts at a step of one edition, for whom. */
function holdersAt(step: Step, analysis: Analysis): readonly { readonly answer: Answer; readonly people: readonly Box[] }[] {
  const { impossible, layout } = analysis.space;
  return standingsAt(step, analysis)
    .filter(({ answer }) => acts(answer))
    .map(({ answer, boxes }) => ({ answer, people: subtract(boxes, impossible, layout) }))
    .filter(({ people }) => people.length > 0);
}

/** Sets of people who are not the same in both editions. */
interface Differing {
  /** Those of one edition only: nothing can be compared for them. */
  readonly nobody: readonly Box[];
  /** Those of them who are possible only now. */
  readonly arrivals: readonly Box[];
}

function changesAt(earlier: Step, later: Step, { nobody, arrivals }: Differing, sides: Sides): readonly Change[] {
  const { layout } = sides.after.space;
  const before = standingsAt(earlier, sides.before);
  const after = standingsAt(later, sides.after);
  const changed = before.flatMap((was) =>
    after.flatMap((is): Change[] => {
      if (keyOf(was.answer) === keyOf(is.answer)) return [];
      const people = subtract(withoutContained(intersections(was.boxes, is.boxes, layout)), nobody, layout);
      return people.length > 0 ? [changeOf(was.answer, is.answer, people, later, sides)] : [];
    }),
  );
  const taken = after.flatMap((is): Change[] => {
    const people = acts(is.answer) ? withoutContained(intersections(is.boxes, arrivals, layout)) : [];
    return people.length > 0 ? [changeOf("people", is.answer, people, later, sides)] : [];
  });
  return [...changed, ...taken];
}

/** People who are not possible in one of the editions, or whom one of them does not know. */
function peopleOfOneSide({ before, after, ...sides }: Sides): readonly Box[] {
  return withoutContained([...before.space.impossible, ...after.space.impossible, ...strangers({ before, after, ...sides })]);
}

/** People who were impossible and are possible now, told by what both editions know. */
function newPeople({ before, after, ...sides }: Sides): readonly Box[] {
  return subtract(before.space.impossible, [...after.space.impossible, ...strangers({ before, after, ...sides })], after.space.layout);
}

function strangers({ after, later, earlier }: Sides): readonly Box[] {
  const { dimensions } = after.region;
  return [...unknownTo(later.region, dimensions), ...unknownTo(earlier.region, dimensions)].flatMap(after.space.boxesOf);
}

function standingsAt(step: Step, analysis: Analysis): readonly Standing[] {
  const found = new Map<string, { readonly answer: Answer; readonly boxes: Box[] }>();
  for (const { answer, boxes } of answersWithPeople(step, [analysis.space.layout.full], analysis)) {
    const known = found.get(keyOf(answer));
    if (known) known.boxes.push(...boxes);
    else found.set(keyOf(answer), { answer, boxes: [...boxes] });
  }
  return [...found.values()];
}

/** Where nobody acts, it makes no difference who would. */
function keyOf(answer: Answer): string {
  const { verdict, bodies, leads } = answer;
  return JSON.stringify(acts(answer) ? [verdict, bodies, leads] : [verdict]);
}

function acts({ verdict }: Answer): boolean {
  return verdict === "responsible" || verdict === "shared" || verdict === "contradictory";
}

/** What has become of a step for some people, of whom the later edition knows, unless it has no such step. */
function changeOf(was: Answer | Lack, is: Answer | Lack, people: readonly Box[], step: Step, { before, after, earlier, later }: Sides): Change {
  const { language } = after;
  const { space } = was === "step" ? later : is === "step" ? earlier : after;
  const { region } = is === "step" ? earlier : later;
  const { boxes, groups } = groupsOf(people, space);
  const whom = peopleInWords(people, boxes, space, region, language);
  const titled = (answer: Answer | Lack, analysis: Analysis): Answer | Lack =>
    typeof answer === "string" ? answer : { ...answer, titles: answer.bodies.map((path) => titleAt(path, analysis)) };
  const [from, to] = [bodiesOf(was), bodiesOf(is)];
  return {
    weight: weightOf(was, is),
    sort: "responsibility",
    name: step.name,
    bodies: [...new Set([...to, ...from].map(topOf))],
    says: phraseOf({ step: titleOf(step, language), whom, was: titled(was, before), is: titled(is, after) }, language as Language),
    people: groups,
    from,
    to,
    place: step.place,
  };
}

function bodiesOf(answer: Answer | Lack): readonly string[] {
  return typeof answer === "string" ? [] : answer.bodies;
}

/** Within a body it is enough to say so; between bodies it has to be agreed. */
function weightOf(was: Answer | Lack, is: Answer | Lack): Weight {
  const tops = (answer: Answer | Lack): string => [...new Set(bodiesOf(answer).map(topOf))].sort().join(" ");
  const settled = (answer: Answer | Lack): boolean => typeof answer !== "string" && answer.verdict === "responsible";
  return settled(was) && settled(is) && tops(was) === tops(is) ? "to-inform" : "needs-agreement";
}
