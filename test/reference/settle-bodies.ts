/** Kinds and bodies of a draft, with their assignments. */

import type { AssignmentDraft, ExceptionDraft, RegionDraft, UnitDraft } from "./draft.ts";
import { isWithin, topLevel } from "./holdings.ts";
import type { Assignment, Body, BodyUnit, Exception, Kind } from "./model.ts";
import { choose, chooseSome, settleCondition } from "./settle-condition.ts";
import { unitName, type FileScope, type Names } from "./settle-names.ts";

/** Keeps delegations free of circles: nobody is delegated to by somebody to whom it delegates, itself or through others. */
export interface Delegations {
  /** Whether something by the name or path of `delegate` may be `delegated by` something; remembers it if so. */
  allow(delegate: string, by: string): boolean;
  /** Whether a body or kind has an assignment for one of the steps: otherwise nobody would lose anything. */
  hasSome(name: string, steps: readonly string[]): boolean;
}

export function createDelegations(draft: RegionDraft, names: Names): Delegations {
  const stepsOf = assignedSteps(draft, names);
  let edges: readonly Edge[] = [];
  return {
    hasSome: (name, steps) => steps.some((step) => stepsOf.get(name)?.has(step) === true),
    allow(delegate, by) {
      if (delegate === by || bodiesCalled(delegate, names).includes(by)) return false;
      const byName: Edge = [`the name ${topLevel(delegate)}`, `the name ${by}`];
      const added = [...(topLevel(delegate) === by ? [] : [byName]), ...takings(delegate, by, names)];
      if (hasCycle([...edges, ...added])) return false;
      edges = [...edges, ...added];
      return true;
    },
  };
}

/** Who takes people away, and from whom. */
type Edge = readonly [string, string];

/** What a delegation takes: from every body of a kind and all units, but not from the delegate and its units. */
function takings(delegate: string, by: string, names: Names): readonly Edge[] {
  const losers = names.paths.filter((path) => bodiesCalled(by, names).some((body) => isWithin(path, body)));
  return bodiesCalled(delegate, names).flatMap((taker) => losers.filter((loser) => !isWithin(loser, taker)).map((loser): Edge => [taker, loser]));
}

/** The bodies of a kind, or the one body or unit of that path. */
function bodiesCalled(name: string, names: Names): readonly string[] {
  return names.kinds.includes(name) ? names.bodies.filter((_, index) => names.kindsOf[index]?.includes(name)) : [name];
}

/** Takes away, again and again, what leads to somebody who takes nothing: what is left goes in circles. */
function hasCycle(edges: readonly Edge[]): boolean {
  const rest = edges.filter(([, end]) => edges.some(([start]) => start === end));
  return rest.length === edges.length ? edges.length > 0 : hasCycle(rest);
}

export function settleKinds(draft: RegionDraft, names: Names, scope: FileScope, delegations: Delegations): readonly Kind[] {
  return draft.kinds.flatMap((kind, index) => {
    const name = names.kinds[index] ?? "";
    if (!scope.owns(kind)) return [];
    return {
      name,
      statutory: kind.statutory,
      assignments: settleAssignments(kind.assignments, name, scope, delegations),
      exceptions: settleExceptions(kind.exceptions, scope),
    };
  });
}

export function settleBodies(draft: RegionDraft, names: Names, delegations: Delegations): readonly Body[] {
  return draft.bodies.map((body, index) => ({
    ...settleUnit(body, "", 0, index, names.local, delegations),
    kinds: names.kindsOf[index] ?? [],
  }));
}

function settleUnit(draft: UnitDraft, above: string, depth: number, index: number, scope: FileScope, delegations: Delegations): BodyUnit {
  const name = unitName(depth, index);
  const path = `${above}${name}`;
  return {
    name,
    units: draft.units.map((unit, place) => settleUnit(unit, `${path}/`, depth + 1, place, scope, delegations)),
    serves: draft.serves.map((condition) => settleCondition(condition, scope)),
    assignments: settleAssignments(draft.assignments, path, scope, delegations),
    exceptions: settleExceptions(draft.exceptions, scope),
  };
}

function settleAssignments(drafts: readonly AssignmentDraft[], holder: string, scope: FileScope, delegations: Delegations): readonly Assignment[] {
  if (scope.steps.length === 0) return [];
  return drafts.map(({ role, steps, when, validity, delegatedBy, suspended }) => {
    const chosen = chooseSome(scope.steps, steps);
    const holders = scope.delegators.filter((name) => delegations.hasSome(name, chosen));
    const by = delegatedBy === null ? undefined : choose(delegatedBy < 10 ? holders : scope.delegators, delegatedBy);
    return {
      role,
      steps: chosen,
      when: when === null ? null : settleCondition(when, scope),
      validity,
      delegatedBy: by !== undefined && delegations.allow(holder, by) ? by : null,
      suspended,
    };
  });
}

function settleExceptions(drafts: readonly ExceptionDraft[], scope: FileScope): readonly Exception[] {
  if (scope.steps.length === 0) return [];
  return drafts.map(({ steps, when, validity }) => ({
    steps: chooseSome(scope.steps, steps),
    when: when === null ? null : settleCondition(when, scope),
    validity,
  }));
}

/** The steps of the assignments of each kind and body, those of its kinds and units among them. */
function assignedSteps(draft: RegionDraft, names: Names): ReadonlyMap<string, ReadonlySet<string>> {
  const own = (assignments: readonly AssignmentDraft[], scope: FileScope): readonly string[] =>
    assignments.flatMap(({ steps }) => chooseSome(scope.steps, steps));
  const ofUnit = (unit: UnitDraft): readonly string[] => [...own(unit.assignments, names.local), ...unit.units.flatMap(ofUnit)];
  const kinds = draft.kinds.map((kind, index) => {
    const scope = names.catalogue?.owns(kind) === true ? names.catalogue : names.local;
    return [names.kinds[index] ?? "", new Set(own(kind.assignments, scope))] as const;
  });
  const byKind = new Map(kinds);
  const bodies = draft.bodies.map((body, index) => {
    const ofKinds = (names.kindsOf[index] ?? []).flatMap((kind) => [...(byKind.get(kind) ?? [])]);
    return [names.bodies[index] ?? "", new Set([...ofKinds, ...ofUnit(body)])] as const;
  });
  const throughBodies = kinds.map(([kind, steps]) => {
    const held = bodies.filter((_, index) => names.kindsOf[index]?.includes(kind) === true).flatMap(([, all]) => [...all]);
    return [kind, new Set([...steps, ...held])] as const;
  });
  return new Map([...throughBodies, ...bodies]);
}
