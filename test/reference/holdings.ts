/**
 * Who claims which step, before anything is taken away.
 *
 * Decisions where language.md leaves room:
 * - `delegated by` a kind takes people away from every body of that kind with all that it holds,
 *   its own assignments as well as the kind's.
 * - `not responsible for` takes away what is `responsible` or `leads`, suspended or not; it leaves
 *   `supports` and `informed` alone.
 */

import {
  files,
  type Assignment,
  type Body,
  type BodyUnit,
  type Condition,
  type Conditional,
  type Declarations,
  type Exception,
  type Kind,
  type Region,
  type Role,
} from "./model.ts";
import { current, inForce, type Person, type Space } from "./space.ts";

/** One assignment in force, for one step and one body or unit that has it. */
export interface Holding {
  /** The path of the body or unit. */
  readonly holder: string;
  /** The kinds of its body. */
  readonly kinds: readonly string[];
  readonly step: string;
  readonly role: Role;
  readonly when: Condition | null;
  /** One list for the body and for each unit down to the holder; of each that is not empty, one must hold. */
  readonly serves: readonly (readonly Condition[])[];
  /** The exclusions of the file of the kind that assigns; none for a body's own assignment. */
  readonly except: readonly Conditional[];
  readonly delegatedBy: string | null;
  readonly suspended: boolean;
}

/** One `not responsible for` in force, for one step and one body or unit that says it. */
export interface Removal {
  readonly holder: string;
  readonly step: string;
  readonly when: Condition | null;
}

/** What bodies claim, and what they say they do not do. */
export interface Rules {
  readonly holdings: readonly Holding[];
  readonly removals: readonly Removal[];
}

/** "The assignments of a body are its own and those of its kinds, each cut down to what the body serves." */
export function rulesOf(region: Region): Rules {
  const bodies = files(region).flatMap((file) => file.bodies);
  return join(bodies.flatMap((body) => [ownRules(region, body, body, "", []), ...kindRules(region, body)]));
}

/** The rules that a body of a kind gets from it; `serves` is empty for a body that serves everybody. */
export function rulesOfKind(region: Region, kind: string, body: Pick<Body, "name" | "kinds" | "serves">): Rules {
  return join(files(region).flatMap((file) => file.kinds.filter(({ name }) => name === kind).map((found) => rulesOfDeclaredKind(region, file, found, body))));
}

/** The path of a body covers the body itself and all its units. */
export function isWithin(holder: string, path: string): boolean {
  return holder === path || holder.startsWith(`${path}/`);
}

/** "A unit counts as its body." */
export function topLevel(path: string): string {
  return path.split("/")[0] ?? path;
}

/** What is in force of the `not for` and `exclude` of one file for a step. */
export function exclusionsOf(region: Region, file: Declarations, step: string): readonly Conditional[] {
  const ownStep = file.phases.flatMap((phase) => phase.steps).filter(({ name }) => name === step);
  const elsewhere = file.exclusions.filter(({ steps }) => steps.includes(step));
  return current(region, [...ownStep.flatMap(({ notFor }) => notFor), ...elsewhere]);
}

/**
 * Whether a person is in the area of a holding after rule 1: "An assignment of a kind is cut down to
 * the people for whom the exclusions written in the same file as the kind leave the step."
 */
export function claims(space: Space, holding: Holding, person: Person): boolean {
  const holds = (condition: Condition): boolean => space.holds(condition, person);
  return (
    (holding.when === null || holds(holding.when)) &&
    holding.serves.every((level) => level.length === 0 || level.some(holds)) &&
    !holding.except.some(({ when }) => holds(when))
  );
}

/**
 * "`delegated by X` takes its people away from X and X's units for those steps (X may be a body or a
 * kind), suspended or not, except from the delegate and its units": whether one holding takes its
 * people away from another, in the same class of roles.
 */
export function takesFrom(delegate: Holding, other: Holding): boolean {
  const { delegatedBy } = delegate;
  return (
    delegatedBy !== null &&
    delegate.step === other.step &&
    classOf(delegate.role) === classOf(other.role) &&
    (isWithin(other.holder, delegatedBy) || other.kinds.includes(delegatedBy)) &&
    !isWithin(other.holder, delegate.holder)
  );
}

/** "A `leads` assignment is a responsible one that has the lead." */
export function isResponsible(role: Role): boolean {
  return classOf(role) === "responsible";
}

function classOf(role: Role): Role {
  return role === "leads" ? "responsible" : role;
}

/** The owner's assignments with its exceptions, and those of the units in it: "a unit inherits the `serves` of its body". */
function ownRules(region: Region, body: Body, unit: BodyUnit, above: string, inherited: Holding["serves"]): Rules {
  const holder = above === "" ? unit.name : `${above}/${unit.name}`;
  const serves = [...inherited, unit.serves];
  const shared = { holder, kinds: body.kinds, serves };
  return join([
    {
      holdings: holdingsOf(region, unit.assignments, shared, () => []),
      removals: removalsOf(region, unit.exceptions, holder),
    },
    ...unit.units.map((inner) => ownRules(region, body, inner, holder, serves)),
  ]);
}

function kindRules(region: Region, body: Body): readonly Rules[] {
  return body.kinds.map((kind) => rulesOfKind(region, kind, body));
}

function rulesOfDeclaredKind(region: Region, file: Declarations, kind: Kind, body: Pick<Body, "name" | "kinds" | "serves">): Rules {
  const shared = { holder: body.name, kinds: body.kinds, serves: [body.serves] };
  return {
    holdings: holdingsOf(region, kind.assignments, shared, (step) => exclusionsOf(region, file, step)),
    removals: removalsOf(region, kind.exceptions, body.name),
  };
}

function holdingsOf(
  region: Region,
  assignments: readonly Assignment[],
  shared: Pick<Holding, "holder" | "kinds" | "serves">,
  except: (step: string) => readonly Conditional[],
): readonly Holding[] {
  return current(region, assignments).flatMap(({ steps, role, when, delegatedBy, suspended }) =>
    steps.map((step) => ({
      ...shared,
      step,
      role,
      when,
      except: except(step),
      delegatedBy,
      suspended: suspended !== null && inForce(suspended, region.asOf),
    })),
  );
}

function removalsOf(region: Region, exceptions: readonly Exception[], holder: string): readonly Removal[] {
  return current(region, exceptions).flatMap(({ steps, when }) => steps.map((step) => ({ holder, step, when })));
}

function join(rules: readonly Rules[]): Rules {
  return {
    holdings: rules.flatMap(({ holdings }) => holdings),
    removals: rules.flatMap(({ removals }) => removals),
  };
}
