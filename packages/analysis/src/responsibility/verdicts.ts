import type { Clarification, Region, Step } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import { type Box, withoutContained } from "../space/box.ts";
import type { Space } from "../space/space.ts";
import { uncovered } from "../space/uncovered.ts";
import { type ExclusionArea, type Holding, type Office, type Share, sharesOf } from "./holders.ts";

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
}

export function areasOf(step: Step, region: Region, holdings: readonly Holding[], offices: readonly Office[], space: Space, asOf: string): StepAreas {
  const applicable = applicableTo(step, space, asOf);
  const exclusions = exclusionsOf(step, region, space, asOf);
  return {
    step,
    applicable,
    outside: withoutContained([...space.impossible, ...uncovered(space.layout.full, applicable, space.layout)]),
    exclusions,
    clarifications: step.clarifications
      .filter((item) => inForce(item, asOf))
      .map((clarification) => ({ clarification, boxes: space.boxesOf(clarification.condition) })),
    shares: sharesOf(step.name, holdings, offices, exclusions, space, asOf),
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

/** The shares that make a body responsible: not suspended, or only the suspended ones. */
export function responsibleShares({ shares }: StepAreas, suspended: boolean): readonly Share[] {
  return shares.filter(({ holding }) => (holding.role === "responsible" || holding.role === "leads") && (holding.suspension !== undefined) === suspended);
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
