import type { Step, Transition } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { noneInCommon, type ResponsiblePart } from "../responsibility/responsible.ts";
import { type Box, disjoint, intersection, intersections, withoutContained } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import { changesOf, concerns, movedInto, restrictedBy } from "./change.ts";

/** Some people whose work passes from some bodies to others. */
export interface Passing {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly people: readonly Box[];
}

/** For each pair of bodies without one in common: whose work passes between them at a transition, as they are before it. */
export function passingsAt(transition: Transition, step: Step, analysis: Analysis): readonly Passing[] {
  const { space } = analysis;
  const parts = analysis.responsible(step);
  const restricted = restrictedAt(parts, analysis);
  const found = collector();
  for (const change of changesOf(transition, space)) {
    if (!concerns(change, restricted)) continue;
    const before = parts.filter(({ box }) => !disjoint(box, change.from, space.layout));
    const after = parts.filter(({ box }) => !disjoint(box, change.to, space.layout));
    for (const one of before) {
      for (const other of after) {
        if (!noneInCommon(one.acting, other.acting)) continue;
        const people = movedInto(one.box, other.box, change, space.layout);
        if (people) found.add(one.acting, other.acting, people);
      }
    }
  }
  return found.all();
}

const known = new WeakMap<readonly ResponsiblePart[], readonly boolean[]>();

/** The dimensions by which it is decided who has to act; looked at once. */
function restrictedAt(parts: readonly ResponsiblePart[], { space }: Analysis): readonly boolean[] {
  let restricted = known.get(parts);
  if (!restricted) {
    restricted = restrictedBy(
      parts.map(({ box }) => box),
      space,
    );
    known.set(parts, restricted);
  }
  return restricted;
}

/** For the bodies responsible before: whose step ends at a transition among people for whom it is open. */
export function endingsAt(transition: Transition, step: Step, openTo: readonly Box[], analysis: Analysis): readonly Passing[] {
  const { space } = analysis;
  const found = collector();
  if (openTo.length === 0) return [];
  const parts = analysis.responsible(step);
  const own = restrictedAt(parts, analysis);
  const restricted = restrictedBy(openTo, space).map((isRestricted, dimension) => isRestricted || own[dimension] === true);
  for (const change of changesOf(transition, space)) {
    if (!concerns(change, restricted)) continue;
    for (const { box, acting } of parts) {
      if (disjoint(box, change.from, space.layout)) continue;
      for (const open of openTo) {
        const people = movedInto(box, open, change, space.layout);
        if (people) found.add(acting, [], people);
      }
    }
  }
  return found.all();
}

/** The people for whom a step directly follows another one. */
export function directlyFollowing(earlier: Step, later: Step, analysis: Analysis): readonly Box[] {
  const { space, order, region } = analysis;
  const between = new Set(order.between(earlier.name, later.name));
  const others = region.steps.filter(({ name }) => between.has(name)).flatMap((step) => analysis.active(step));
  return subtract(
    subtract(intersections(analysis.active(earlier), analysis.active(later), space.layout), space.impossible, space.layout),
    others,
    space.layout,
  );
}

/** For each pair of bodies without one in common: whose work passes from one step to the one that directly follows. */
export function passingsBetween(earlier: Step, later: Step, analysis: Analysis): readonly Passing[] {
  const { layout } = analysis.space;
  const found = collector();
  for (const box of directlyFollowing(earlier, later, analysis)) {
    for (const one of analysis.responsible(earlier)) {
      const here = intersection(one.box, box, layout);
      if (!here) continue;
      for (const other of analysis.responsible(later)) {
        if (!noneInCommon(one.acting, other.acting)) continue;
        const people = intersection(here, other.box, layout);
        if (people) found.add(one.acting, other.acting, people);
      }
    }
  }
  return found.all();
}

function collector(): { add(from: readonly string[], to: readonly string[], people: Box): void; all(): readonly Passing[] } {
  const found = new Map<string, { from: readonly string[]; to: readonly string[]; people: Box[] }>();
  return {
    add(from, to, people) {
      const key = `${from.join("\n")}\n\n${to.join("\n")}`;
      const known = found.get(key);
      if (known) known.people.push(people);
      else found.set(key, { from, to, people: [people] });
    },
    all: () => [...found.values()].map(({ from, to, people }) => ({ from, to, people: withoutContained(people) })),
  };
}
