import type { Assignment, Body, Exception, Kind, Place, Region, Role, Suspension } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import { type Box, intersections } from "../space/box.ts";
import type { Space } from "../space/space.ts";
import { subtract } from "../space/uncovered.ts";

/** An assignment as one body or unit holds it, on one day: its own, or that of one of its kinds. */
export interface Holding {
  readonly assignment: Assignment;
  /** The path of the body or unit. */
  readonly body: string;
  readonly role: Role;
  /** The kind whose assignment it is. */
  readonly kind?: Kind | undefined;
  /** The people in its condition whom the body serves. */
  readonly served: readonly Box[];
  /** The suspension in force, if there is one. */
  readonly suspension?: Suspension | undefined;
  /** Where it says for which step. */
  placeFor(step: string): Place;
}

/** A body or unit with everything that bears on its responsibilities. */
export interface Office {
  readonly path: string;
  /** The body that it is a unit of, or itself. */
  readonly body: Body;
  readonly unit: Body;
  /** The people whom it serves. */
  readonly serves: readonly Box[];
  readonly kinds: readonly Kind[];
}

/** All bodies and units of a region, bodies before their units, in source order. */
export function officesOf(region: Region, space: Space): readonly Office[] {
  const kinds = new Map(region.kinds.map((kind) => [kind.name, kind]));
  return region.bodies.flatMap((body) => {
    const own = body.kinds.flatMap(({ name }) => kinds.get(name) ?? []);
    return withUnits(body, body, [space.layout.full], own, space);
  });
}

function withUnits(unit: Body, body: Body, within: readonly Box[], kinds: readonly Kind[], space: Space): readonly Office[] {
  const serves = unit.serves.length === 0 ? within : intersections(within, unit.serves.flatMap(space.boxesOf), space.layout);
  return [{ path: unit.path, body, unit, serves, kinds }, ...unit.units.flatMap((each) => withUnits(each, body, serves, [], space))];
}

/** The assignments in force that name a step, with who holds them. */
export function holdingsOf(offices: readonly Office[], space: Space, asOf: string): readonly Holding[] {
  return offices.flatMap((office) => [
    ...office.unit.assignments.flatMap((assignment) => holding(assignment, office, undefined, space, asOf)),
    ...office.kinds.flatMap((kind) => kind.assignments.flatMap((assignment) => holding(assignment, office, kind, space, asOf))),
  ]);
}

function holding(assignment: Assignment, office: Office, kind: Kind | undefined, space: Space, asOf: string): readonly Holding[] {
  if (!inForce(assignment, asOf)) return [];
  return [
    {
      assignment,
      body: office.path,
      role: assignment.role,
      kind,
      served: intersections(space.boxesOf(assignment.condition), office.serves, space.layout),
      suspension: assignment.suspensions.find((suspension) => inForce(suspension, asOf)),
      placeFor: (step) => assignment.steps.find(({ name }) => name === step)?.place ?? assignment.place,
    },
  ];
}

/** Whether a path is that of a body or unit, or of one of its units. */
export function isWithin(path: string, of: string): boolean {
  return path === of || path.startsWith(`${of}/`);
}

/** A holding for one step, with the people who are left to it. */
export interface Share {
  readonly holding: Holding;
  /** After what the law excludes in the file of the kind (rule 1). */
  readonly claimed: readonly Box[];
  /** After delegation and exceptions (rules 2 and 3). */
  readonly kept: readonly Box[];
  /** Whom its `delegated by` take from others, by delegator: nobody where the list is empty. */
  readonly taken: readonly { readonly place: Place; readonly from: string; readonly boxes: readonly Box[] }[];
}

interface ExceptionArea {
  readonly path: string;
  readonly boxes: readonly Box[];
}

/** Exclusions of one step, with the file that writes them. */
export interface ExclusionArea {
  readonly file: string;
  readonly because: string;
  readonly laws: readonly string[];
  readonly place: Place;
  readonly boxes: readonly Box[];
}

/** Who has which people at one step, by rules 1 to 3. Roles of another class do not take from each other. */
export function sharesOf(
  step: string,
  holdings: readonly Holding[],
  offices: readonly Office[],
  exclusions: readonly ExclusionArea[],
  space: Space,
  asOf: string,
): readonly Share[] {
  const concerned = holdings.filter(({ assignment }) => assignment.steps.some(({ name }) => name === step));
  const claims = concerned.map((holding) => ({ holding, claimed: claimedBy(holding, exclusions, space) }));
  const exceptions = offices.flatMap((office) => exceptionsOf(office, step, space, asOf));
  const kindsOf = new Map(offices.map((office) => [office.path, office.body.kinds.map(({ name }) => name)]));
  return claims.map(({ holding, claimed }) => {
    const losses: Box[] = [];
    for (const other of claims) {
      if (classOf(other.holding.role) !== classOf(holding.role)) continue;
      if (other.holding.assignment.delegators.some((delegator) => loses(holding.body, delegator, other.holding.body, kindsOf))) losses.push(...other.claimed);
    }
    for (const exception of exceptions) if (isWithin(holding.body, exception.path)) losses.push(...exception.boxes);
    const taken = holding.assignment.delegators.map((delegator) => ({
      place: delegator.place,
      from: delegator.name,
      boxes: claims
        .filter((other) => classOf(other.holding.role) === classOf(holding.role) && loses(other.holding.body, delegator, holding.body, kindsOf))
        .flatMap((other) => intersections(other.claimed, claimed, space.layout)),
    }));
    return { holding, claimed, kept: subtract(claimed, losses, space.layout), taken };
  });
}

function claimedBy({ kind, served }: Holding, exclusions: readonly ExclusionArea[], { layout }: Space): readonly Box[] {
  return kind
    ? subtract(
        served,
        exclusions.filter(({ file }) => file === kind.place.file).flatMap(({ boxes }) => boxes),
        layout,
      )
    : served;
}

/** Whether a body or unit loses people to a delegate: it belongs to the one who delegates, and not to the delegate. */
export function loses(path: string, delegator: Assignment["delegators"][number], delegate: string, kindsOf: ReadonlyMap<string, readonly string[]>): boolean {
  if (isWithin(path, delegate)) return false;
  return delegator.is === "kind" ? (kindsOf.get(path)?.includes(delegator.name) ?? false) : isWithin(path, delegator.name);
}

function exceptionsOf(office: Office, step: string, space: Space, asOf: string): readonly ExceptionArea[] {
  const exceptions: readonly Exception[] = [...office.unit.exceptions, ...office.kinds.flatMap((kind) => kind.exceptions)];
  return exceptions
    .filter((exception) => inForce(exception, asOf) && exception.steps.some(({ name }) => name === step))
    .map((exception) => ({ path: office.path, boxes: space.boxesOf(exception.condition) }));
}

/** Responsibility passes between those who are responsible or lead; support and information each among themselves. */
function classOf(role: Role): "responsible" | "supports" | "informed" {
  return role === "leads" ? "responsible" : role;
}
