import type { Clarification, Region, Step } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import { type Box, withoutContained } from "../space/box.ts";
import type { Budget } from "../space/budget.ts";
import { partition } from "../space/partition.ts";
import type { Space } from "../space/space.ts";
import { uncovered } from "../space/uncovered.ts";
import { type ExclusionArea, type Holding, isWithin, type Office, type Share, sharesOf } from "./holders.ts";

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

/** Some people with the bodies or units that are responsible for them, by rule 4; `leads` are those among them that lead. */
export interface Held {
  readonly box: Box;
  readonly bodies: readonly string[];
  readonly leads: readonly string[];
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

/**
 * Cuts people into parts with the same responsible bodies. Left out are the people in `without`, and those
 * for whom fewer than `atLeast` different bodies or units can be responsible.
 */
export function heldParts(people: readonly Box[], areas: StepAreas, without: readonly Box[], atLeast: number, space: Space, budget?: Budget): readonly Held[] {
  const shares = responsibleShares(areas, false);
  const boxes: Box[] = [];
  const owner: number[] = [];
  for (const [index, { kept }] of shares.entries()) {
    for (const box of kept) {
      boxes.push(box);
      owner.push(index);
    }
  }
  const bodyOf = (index: number): string => (shares[owner[index] as number] as Share).holding.body;
  const enough = (inside: readonly number[]): boolean => (atLeast <= 1 ? inside.length >= atLeast : new Set(inside.map(bodyOf)).size >= atLeast);
  return people.flatMap((box) =>
    partition(box, boxes, without, space.layout, enough, budget).map(({ box: part, inside }) =>
      heldOf(
        part,
        [...new Set(inside.map((index) => owner[index] as number))].map((index) => shares[index] as Share),
      ),
    ),
  );
}

/** Rule 4: where a unit is responsible, it takes the place of its body, and its lead. */
export function heldOf(box: Box, shares: readonly Share[]): Held {
  const present = new Set(shares.map(({ holding }) => holding.body));
  const leading = new Set(shares.filter(({ holding }) => holding.role === "leads").map(({ holding }) => holding.body));
  const bodies = [...present].filter((body) => ![...present].some((other) => other !== body && isWithin(other, body))).sort();
  const leads = bodies.filter((body) => [...leading].some((leader) => isWithin(body, leader)));
  return { box, bodies, leads, shares };
}

/** Whether several bodies are responsible and it is not settled which of them leads. */
export function isShared({ bodies, leads }: Held): boolean {
  return bodies.length > 1 && leads.length !== 1;
}

/** The body that a unit belongs to, or the body itself. */
export function topOf(path: string): string {
  const slash = path.indexOf("/");
  return slash < 0 ? path : path.slice(0, slash);
}
