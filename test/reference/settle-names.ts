/** Everything that a draft declares, by name; found first, as declarations may refer forward. */

import type { DimensionDraft, RegionDraft, Shareable, UnitDraft } from "./draft.ts";
import type { Dimension } from "./model.ts";
import { chooseSome, type Scope } from "./settle-condition.ts";

/** What one file may speak of, and what it declares itself. */
export interface FileScope extends Scope {
  readonly steps: readonly string[];
  /** What an assignment may be `delegated by`. */
  readonly delegators: readonly string[];
  readonly owns: (item: Shareable) => boolean;
  readonly ownsStep: (index: number) => boolean;
}

export interface Names {
  /** Null where there is no catalogue. */
  readonly catalogue: FileScope | null;
  readonly local: FileScope;
  readonly groups: readonly string[];
  /** The phase of each step; steps that follow each other may share one. */
  readonly phases: readonly string[];
  /** What each step needs. */
  readonly needs: readonly (readonly string[])[];
  readonly transitions: readonly string[];
  readonly kinds: readonly string[];
  readonly bodies: readonly string[];
  /** The kinds of each body. */
  readonly kindsOf: readonly (readonly string[])[];
  /** The paths of all bodies and units. */
  readonly paths: readonly string[];
}

/** The largest space that is worth walking person by person. */
const mostPeople = 400;

const enumerations = [
  { name: "status", values: ["asylum-seeker", "recognised", "not-yet", "tolerated"] },
  { name: "district", values: ["north", "süd", "is-land", "west"] },
  { name: "benefit", values: ["asylblg", "sgb2", "none", "from-abroad"] },
  { name: "german", values: ["beginner", "a1", "a2", "b1"] },
];
const numberNames = ["age", "stay", "income", "children"];
const groupNames = ["youth", "covered"];
const stepNames = ["register", "housing", "course", "placement"];
const transitionNames = ["recognition", "birthday"];
const kindNames = ["jobcentre", "town-hall", "welfare"];
const bodyNames = ["office", "agency", "city", "school"];
const unitNames = ["desk", "team"];
const innerUnitNames = ["corner", "room-1"];

export function settleNames(draft: RegionDraft): Names {
  const dimensions = settleDimensions(draft.dimensions);
  const steps = stepNames.slice(0, draft.steps.length);
  const bodies = bodyNames.slice(0, draft.bodies.length);
  const kinds = kindNames.slice(0, draft.kinds.length);
  const kindsWithBodies = kinds.filter((_, index) => draft.kinds[index]?.hasBodies === true);
  const isShared = ({ shared }: Shareable): boolean => draft.hasCatalogue && shared;
  const sharedNames = (names: readonly string[], items: readonly Shareable[]): readonly string[] =>
    items.flatMap((item, index) => (isShared(item) ? (names[index] ?? []) : []));
  const sharedSteps = draft.hasCatalogue ? draft.sharedSteps % (steps.length + 1) : 0;
  const catalogue: FileScope = {
    dimensions: dimensions.slice(0, 1 + (draft.sharedDimensions % dimensions.length)),
    groups: sharedNames(groupNames, draft.groups),
    steps: steps.slice(0, sharedSteps),
    delegators: sharedNames(kindNames, draft.kinds),
    owns: isShared,
    ownsStep: (index) => index < sharedSteps,
  };
  const local: FileScope = {
    dimensions,
    groups: groupNames.slice(0, draft.groups.length),
    steps,
    delegators: [...kinds, ...bodies],
    owns: (item) => !isShared(item),
    ownsStep: (index) => index >= sharedSteps,
  };
  return {
    catalogue: draft.hasCatalogue ? catalogue : null,
    local,
    groups: local.groups,
    phases: phasesOf(draft, sharedSteps),
    needs: needsOf(draft, steps),
    transitions: transitionNames.slice(0, draft.transitions.length),
    kinds,
    bodies,
    kindsOf: draft.bodies.map((body) => chooseSome(kindsWithBodies, body.kinds)),
    paths: pathsOf(draft.bodies, "", [bodyNames, unitNames, innerUnitNames]),
  };
}

/** The name of a unit by its depth (a body is at 0) and place. */
export function unitName(depth: number, index: number): string {
  return [bodyNames, unitNames, innerUnitNames][depth]?.[index] ?? "";
}

function settleDimensions(drafts: readonly DimensionDraft[]): readonly Dimension[] {
  const settled: Dimension[] = [];
  let people = 1;
  for (const [index, draft] of drafts.entries()) {
    people *= largestSize(draft);
    if (people <= mostPeople) settled.push(settleDimension(draft, index));
  }
  return settled;
}

function settleDimension({ kind, size, low }: DimensionDraft, index: number): Dimension {
  if (kind === "number" || kind === "unbounded") {
    return { kind: "number", name: numberNames[index] ?? "", low, high: kind === "number" ? low + size : null };
  }
  const { name = "", values = [] } = enumerations[index] ?? {};
  return { kind: "values", name, ordered: kind === "ordered", values: values.slice(0, size) };
}

/** Of an unbounded dimension, five numbers may be mentioned, and two more are enumerated. */
function largestSize({ kind, size }: DimensionDraft): number {
  if (kind === "unbounded") return 7;
  return kind === "number" ? size + 1 : size;
}

/** Steps need steps before them: mostly those just before. */
function needsOf(draft: RegionDraft, steps: readonly string[]): readonly (readonly string[])[] {
  const [first = "", second = "", third = "", fourth] = steps;
  if (draft.isDiamond && fourth !== undefined) return [[], [first], [first], [second, third]];
  return draft.steps.map(({ needs }, index) => chooseSome(steps.slice(0, index).toReversed(), needs));
}

function phasesOf(draft: RegionDraft, sharedSteps: number): readonly string[] {
  let phase = 1;
  return draft.steps.map(({ startsPhase }, index) => {
    if (index > 0 && (startsPhase || index === sharedSteps)) phase += 1;
    return `phase-${phase}`;
  });
}

function pathsOf(units: readonly UnitDraft[], above: string, [names = [], ...below]: readonly (readonly string[])[]): readonly string[] {
  return units.flatMap((unit, index) => {
    const path = `${above}${names[index] ?? ""}`;
    return [path, ...pathsOf(unit.units, `${path}/`, below)];
  });
}
