import type { Assignment, Body, Exception, Kind, Place, Reference, Region, Role, Suspension } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import { type Box, intersections } from "../space/box.ts";
import type { Space } from "../space/space.ts";
import { subtract } from "../space/uncovered.ts";

/** An assignment as one body or unit holds it, on one day: its own, or that of one of its kinds. */
export interface Holding {
  readonly assignment: Assignment;
  /** The path of the body or unit. */
  readonly body: string;
  readonly office: Office;
  readonly role: Role;
  /** The kind whose assignment it is. */
  readonly kind?: Kind | undefined;
  /** The people in its condition whom the body serves. */
  readonly served: readonly Box[];
  /** The suspension in force, if there is one. */
  readonly suspension?: Suspension | undefined;
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
  const everybody = [space.layout.full];
  const offices: Office[] = [];
  for (const body of region.bodies) {
    const own = body.kinds.flatMap(({ name }) => kinds.get(name) ?? []);
    addWithUnits(body, body, everybody, own);
  }
  return offices;

  function addWithUnits(unit: Body, body: Body, within: readonly Box[], own: readonly Kind[]): void {
    const serves = unit.serves.length === 0 ? within : intersections(within, unit.serves.flatMap(space.boxesOf), space.layout);
    offices.push({ path: unit.path, body, unit, serves, kinds: own });
    for (const each of unit.units) addWithUnits(each, body, serves, []);
  }
}

/** The assignments in force that name a step, with who holds them. */
export function holdingsOf(offices: readonly Office[], space: Space, asOf: string): readonly Holding[] {
  const holdings: Holding[] = [];
  for (const office of offices) {
    for (const assignment of office.unit.assignments) add(assignment, office, undefined);
    for (const kind of office.kinds) for (const assignment of kind.assignments) add(assignment, office, kind);
  }
  return holdings;

  function add(assignment: Assignment, office: Office, kind: Kind | undefined): void {
    if (!inForce(assignment, asOf)) return;
    holdings.push({
      assignment,
      body: office.path,
      office,
      role: assignment.role,
      kind,
      served: intersections(space.boxesOf(assignment.condition), office.serves, space.layout),
      suspension: assignment.suspensions.find((suspension) => inForce(suspension, asOf)),
    });
  }
}

/** Where a holding says for which step it is. */
export function placeFor(step: string, { assignment }: Holding): Place {
  return assignment.steps.find(({ name }) => name === step)?.place ?? assignment.place;
}

/** Whether a path is that of a body or unit, or of one of its units. */
export function isWithin(path: string, of: string): boolean {
  return path === of || (path.charCodeAt(of.length) === SLASH && path.startsWith(of));
}

const SLASH = 47;

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

/** An exception of a body or unit, its own or that of one of its kinds. */
export interface Refusal {
  readonly path: string;
  readonly exception: Exception;
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
  refusals: readonly Refusal[],
  exclusions: readonly ExclusionArea[],
  space: Space,
): readonly Share[] {
  const concerned = holdings.filter(({ assignment }) => isNamed(step, assignment.steps));
  const claims = concerned.map((holding) => ({ holding, claimed: claimedBy(holding, exclusions, space) }));
  const delegated = claims.filter(({ holding }) => holding.assignment.delegators.length > 0);
  const refused = refusals.filter(({ exception }) => isNamed(step, exception.steps));
  return claims.map(({ holding, claimed }) => {
    const losses: Box[] = [];
    for (const other of delegated) {
      if (classOf(other.holding.role) !== classOf(holding.role)) continue;
      if (other.holding.assignment.delegators.some((delegator) => loses(holding.office, delegator, other.holding.body))) losses.push(...other.claimed);
    }
    for (const { path, exception } of refused) if (isWithin(holding.body, path)) losses.push(...space.boxesOf(exception.condition));
    const taken = holding.assignment.delegators.map((delegator) => ({
      place: delegator.place,
      from: delegator.name,
      boxes: claims
        .filter((other) => classOf(other.holding.role) === classOf(holding.role) && loses(other.holding.office, delegator, holding.body))
        .flatMap((other) => intersections(other.claimed, claimed, space.layout)),
    }));
    return { holding, claimed, kept: subtract(claimed, losses, space.layout), taken };
  });
}

/** Whether some references name something. */
function isNamed(what: string, references: readonly Reference[]): boolean {
  for (const { name } of references) if (name === what) return true;
  return false;
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
export function loses({ path, body }: Pick<Office, "path" | "body">, delegator: Assignment["delegators"][number], delegate: string): boolean {
  if (isWithin(path, delegate)) return false;
  return delegator.is === "kind" ? isNamed(delegator.name, body.kinds) : isWithin(path, delegator.name);
}

/** The exceptions in force of all bodies and units. */
export function refusalsOf(offices: readonly Office[], asOf: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  for (const { path, unit, kinds } of offices) {
    for (const { exceptions } of [unit, ...kinds]) for (const exception of exceptions) if (inForce(exception, asOf)) refusals.push({ path, exception });
  }
  return refusals;
}

/** Responsibility passes between those who are responsible or lead; support and information each among themselves. */
function classOf(role: Role): "responsible" | "supports" | "informed" {
  return role === "leads" ? "responsible" : role;
}
