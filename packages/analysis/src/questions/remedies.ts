import type { PeopleGroup } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import type { Office } from "../responsibility/holders.ts";
import { isWithin, loses } from "../responsibility/holders.ts";
import { type Box, intersections } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { boxesOfGroups, conditionText } from "../words/condition.ts";
import { missedBy } from "../words/nearest.ts";
import { peopleInWords } from "../words/people.ts";

/** What has to be known to write a statement about the people of a finding. */
export interface Concerned {
  /** The condition that exactly they meet; `everyone` for everybody. */
  readonly condition: string;
  /** Empty for everybody. */
  readonly inWords: string;
}

/** Puts the people of a finding into a condition and into words; nothing where the region has changed since. */
export function concernedBy(groups: readonly PeopleGroup[], analysis: Analysis, mayName?: (group: string) => boolean): Concerned | undefined {
  const { space, region, language } = analysis;
  const people = boxesOfGroups(groups, space);
  if (!people || people.length === 0) return undefined;
  return { condition: conditionText(people, space, region, mayName), inWords: peopleInWords(people, people, space, region, language) };
}

/**
 * The bodies and units that could take on a step for some people, by path: first those whose assignments come nearest,
 * then those that do most of the other steps for these people. Only such that serve all of them.
 */
export function takersOf(groups: readonly PeopleGroup[], step: string, analysis: Analysis): readonly string[] {
  const { offices, space } = analysis;
  const people = boxesOfGroups(groups, space);
  const [first] = people ?? [];
  if (!people || !first) return [];
  const near = missedBy(first, step, analysis).flatMap(({ body, lost }) => (lost ? [] : [body]));
  const known = offices
    .filter(({ path, body }) => path === body.path)
    .map(({ path }) => ({ path, steps: stepsFor(path, people, analysis) }))
    .filter(({ steps }) => steps > 0)
    .sort((left, right) => right.steps - left.steps)
    .map(({ path }) => path);
  const others = offices.filter(({ path, body }) => path === body.path).map(({ path }) => path);
  const able = new Set(offices.filter((office) => canTake(office, people, step, analysis)).map(({ path }) => path));
  return [...new Set([...near, ...known, ...others])].filter((path) => able.has(path));
}

/** How many steps a body or its units do for some of these people. */
function stepsFor(path: string, people: readonly Box[], { holdings, space }: Analysis): number {
  const theirs = holdings.filter(
    ({ body, role, served }) => isWithin(body, path) && (role === "responsible" || role === "leads") && intersections(served, people, space.layout).length > 0,
  );
  return new Set(theirs.flatMap(({ assignment }) => assignment.steps.map(({ name }) => name))).size;
}

/** Whether an assignment of a body would reach all of these people: it serves them, does not say that it is not responsible, and nobody takes them from it. */
function canTake(office: Office, people: readonly Box[], step: string, analysis: Analysis): boolean {
  const { path, serves } = office;
  const { offices, space, asOf } = analysis;
  if (isTakenFrom(office, people, step, analysis)) return false;
  if (subtract(people, [...serves, ...space.impossible], space.layout).length > 0) return false;
  const refusals = offices
    .filter((other) => isWithin(path, other.path))
    .flatMap(({ unit, kinds }) => [...unit.exceptions, ...kinds.flatMap(({ exceptions }) => exceptions)])
    .filter((exception) => inForce(exception, asOf) && exception.steps.some(({ name }) => name === step));
  return refusals.every(({ condition }) => intersections(space.boxesOf(condition), people, space.layout).length === 0);
}

/** Whether another body has some of these people by a delegation from this one. */
function isTakenFrom(office: Office, people: readonly Box[], step: string, { holdings, space }: Analysis): boolean {
  return holdings.some(
    ({ body: delegate, assignment, served, role }) =>
      (role === "responsible" || role === "leads") &&
      assignment.steps.some(({ name }) => name === step) &&
      assignment.delegators.some((delegator) => loses(office, delegator, delegate)) &&
      intersections(served, people, space.layout).length > 0,
  );
}
