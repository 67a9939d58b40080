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
import { phraseOf } from "./phrases.ts";

/** The two editions, with spaces whose sets of people can be compared, and the later one as it was written. */
export interface Sides {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly written: Analysis["region"];
  readonly earlier: Analysis["region"];
}

/** What holds for some people at a step, without the reasons. */
interface Standing {
  readonly answer: Answer;
  readonly boxes: readonly Box[];
}

/**
 * For each step of both editions: for whom somebody else is responsible than before, or another verdict holds, and who takes on people
 * whom there could not be before.
 */
export function changedResponsibilities(sides: Sides): readonly Change[] {
  const earlier = new Map(sides.before.steps.map((step) => [step.name, step]));
  const nobody = peopleOfOneSide(sides);
  const arrivals = newPeople(sides);
  return sides.after.steps.flatMap((step) => {
    const before = earlier.get(step.name);
    return before ? changesAt(before, step, { nobody, arrivals }, sides) : [];
  });
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
    return people.length > 0 ? [changeOf(undefined, is.answer, people, later, sides)] : [];
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

function strangers({ after, written, earlier }: Sides): readonly Box[] {
  const { dimensions } = after.region;
  return [...unknownTo(written, dimensions), ...unknownTo(earlier, dimensions)].flatMap(after.space.boxesOf);
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

/** `was` is nothing for people whom there could not be. */
function changeOf(was: Answer | undefined, is: Answer, people: readonly Box[], step: Step, { before, after, written }: Sides): Change {
  const { space, language } = after;
  const { boxes, groups } = groupsOf(people, space);
  const whom = peopleInWords(people, boxes, space, written, language);
  const titles = (answer: Answer, analysis: Analysis): readonly string[] => answer.bodies.map((path) => titleAt(path, analysis));
  const [from, to] = [was?.bodies ?? [], is.bodies];
  return {
    weight: weightOf(was, is),
    sort: "responsibility",
    name: step.name,
    bodies: [...new Set([...to, ...from].map(topOf))],
    says: phraseOf(
      { step: titleOf(step, language), whom, was: was && { ...was, titles: titles(was, before) }, is: { ...is, titles: titles(is, after) } },
      language as Language,
    ),
    people: groups,
    from,
    to,
    place: step.place,
  };
}

/** Within a body it is enough to say so; between bodies it has to be agreed. */
function weightOf(was: Answer | undefined, is: Answer): Weight {
  const tops = ({ bodies }: Answer): string => [...new Set(bodies.map(topOf))].sort().join(" ");
  const settled = ({ verdict }: Answer): boolean => verdict === "responsible";
  return was && settled(was) && settled(is) && tops(was) === tops(is) ? "to-inform" : "needs-agreement";
}
