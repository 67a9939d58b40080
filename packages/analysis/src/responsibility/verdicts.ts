import type { Clarification, Region, Step } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import { type Box, withoutContained } from "../space/box.ts";
import type { Space } from "../space/space.ts";
import { uncovered } from "../space/uncovered.ts";
import { type ExclusionArea, type Holding, type Refusal, type Share, sharesOf } from "./holders.ts";

/** Everything that decides who is responsible at one step, on one day. */
export interface StepAreas {
  readonly step: Step;
  /** People to whom the step applies. */
  readonly applicable: readonly Box[];
  /** People who are not possible, or to whom the step does not apply. */
  readonly outside: readonly Box[];
  readonly exclusions: readonly ExclusionArea[];
  readonly clarifications: readonly { readonly clarification: Clarification; readonly boxes: readonly Box[] }[];
  /** All roles, suspended or not. */
  readonly shares: readonly Share[];
  /** The shares that make a body responsible. */
  readonly responsible: readonly Share[];
  /** Those that would, were they not suspended. */
  readonly suspended: readonly Share[];
}

export function areasOf(step: Step, region: Region, holdings: readonly Holding[], refusals: readonly Refusal[], space: Space, asOf: string): StepAreas {
  const applicable = applicableTo(step, space, asOf);
  const exclusions = exclusionsOf(step, region, space, asOf);
  const shares = sharesOf(step.name, holdings, refusals, exclusions, space);
  const deciding = shares.filter(({ holding }) => holding.role === "responsible" || holding.role === "leads");
  return {
    step,
    applicable,
    outside: withoutContained([...space.impossible, ...uncovered(space.layout.full, applicable, space.layout)]),
    exclusions,
    clarifications: step.clarifications
      .filter((item) => inForce(item, asOf))
      .map((clarification) => ({ clarification, boxes: space.boxesOf(clarification.condition) })),
    shares,
    responsible: deciding.filter(({ holding }) => !holding.suspension),
    suspended: deciding.filter(({ holding }) => holding.suspension),
  };
}

function applicableTo({ applicabilities }: Step, space: Space, asOf: string): readonly Box[] {
  if (applicabilities.length === 0) return [space.layout.full];
  return withoutContained(applicabilities.filter((item) => inForce(item, asOf)).flatMap(({ condition }) => space.boxesOf(condition)));
}

function exclusionsOf(step: Step, region: Region, space: Space, asOf: string): readonly ExclusionArea[] {
  const elsewhere = region.exclusions.filter(({ steps }) => steps.some(({ name }) => name === step.name));
  return [...step.exclusions, ...elsewhere]
    .filter((item) => inForce(item, asOf))
    .map(({ condition, place, reason }) => ({ file: place.file, because: reason.because, laws: reason.laws, place, boxes: space.boxesOf(condition) }));
}

/** The people of some shares. */
export function peopleOf(shares: readonly Share[]): readonly Box[] {
  return withoutContained(shares.flatMap(({ kept }) => kept));
}

/** The body that a unit belongs to, or the body itself. */
export function topOf(path: string): string {
  const slash = path.indexOf("/");
  return slash < 0 ? path : path.slice(0, slash);
}
