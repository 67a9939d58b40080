import type { Condition, Group, Role, Step } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { isWithin, type Share } from "../responsibility/holders.ts";
import { type Box, intersections } from "../space/box.ts";
import { firstUncovered, subtract } from "../space/uncovered.ts";
import { groupsOf, onlyPossible, peopleInWords } from "../words/people.ts";

/** What a body or unit has to do at a step. */
export interface Duty {
  readonly step: Step;
  /** The path of the body or unit. */
  readonly body: string;
  readonly role: Role;
  /** For whom, among those to whom the step applies; empty for all of them. */
  readonly people: string;
  readonly laws: readonly string[];
  /** Why it does not happen at the moment. */
  readonly suspended?: string | undefined;
}

/** Who has to do what at a step, in the order of the bodies. */
export function dutiesAt(step: Step, analysis: Analysis): readonly Duty[] {
  const duties = dutiesAmong(step, analysis.areas(step).shares, ({ holding }) => holding.body, analysis);
  const order = analysis.offices.map(({ path }) => path);
  return [...duties].sort((left, right) => order.indexOf(left.body) - order.indexOf(right.body));
}

/** What a body or unit has to do, its units included, in the order of the steps. */
export function dutiesOf(path: string, analysis: Analysis): readonly Duty[] {
  const steps = new Set(analysis.holdings.filter(({ body }) => isWithin(body, path)).flatMap(({ assignment }) => assignment.steps.map(({ name }) => name)));
  return analysis.steps
    .filter(({ name }) => steps.has(name))
    .flatMap((step) => {
      const shares = analysis.areas(step).shares.filter(({ holding }) => isWithin(holding.body, path));
      return dutiesAmong(step, shares, () => path, analysis);
    });
}

/** For whom a step is open, among those to whom it applies: empty for all of them, nothing where it is open for nobody. */
export function openAt(step: Step, analysis: Analysis): string | undefined {
  const open = analysis.open(step);
  return open.length === 0 ? undefined : shortly(open, step, analysis);
}

/** The people in a condition, in words; empty for everybody, nothing where there can be nobody. */
export function peopleIn(condition: Condition, analysis: Analysis): string | undefined {
  const { space, region, language } = analysis;
  const boxes = space.boxesOf(condition);
  const [only] = boxes;
  if (only && boxes.length === 1 && firstUncovered(only, space.impossible, space.layout)) {
    // One group need not be searched for: it is said as it is written, but for values that nobody can have.
    const possible = [onlyPossible(only, space)];
    return peopleInWords(possible, possible, space, region, language);
  }
  return words(subtract(boxes, space.impossible, space.layout), analysis);
}

/** The people in a group, without the name of the group. */
export function peopleInGroup({ name, condition }: Group, analysis: Analysis): string | undefined {
  const { region, space } = analysis;
  const others = { ...region, groups: region.groups.filter((group) => group.name !== name) };
  return peopleIn(condition, { ...analysis, region: others, space: { ...space } });
}

/** One duty for each body, role and suspension, for the people of all its shares. */
function dutiesAmong(step: Step, shares: readonly Share[], bodyOf: (share: Share) => string, analysis: Analysis): readonly Duty[] {
  const { asOf, space } = analysis;
  const found = new Map<string, { readonly first: Share; readonly people: Box[]; readonly laws: Set<string> }>();
  for (const share of shares) {
    const { role, suspension, assignment } = share.holding;
    if (!inForce(assignment, asOf)) continue;
    const people = subtract(intersections(share.kept, analysis.active(step), space.layout), space.impossible, space.layout);
    if (people.length === 0) continue;
    const key = JSON.stringify([bodyOf(share), role, suspension?.because]);
    const known = found.get(key) ?? { first: share, people: [], laws: new Set() };
    found.set(key, known);
    known.people.push(...people);
    for (const law of assignment.laws) known.laws.add(law);
  }
  return [...found.values()].map(({ first, people, laws }) => ({
    step,
    body: bodyOf(first),
    role: first.holding.role,
    people: shortly(people, step, analysis),
    laws: [...laws],
    suspended: first.holding.suspension?.because,
  }));
}

/** Those to whom the step does not apply may be among the people in words: nothing is said about them. */
function shortly(people: readonly Box[], step: Step, analysis: Analysis): string {
  const space = { ...analysis.space, impossible: analysis.areas(step).outside };
  return words(people, { ...analysis, space }) ?? "";
}

function words(people: readonly Box[], { space, region, language }: Analysis): string | undefined {
  return people.length === 0 ? undefined : peopleInWords(people, groupsOf(people, space).boxes, space, region, language);
}
