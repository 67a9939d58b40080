import type { Handoff, Journey, Step } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { averageDays } from "../calendar.ts";
import { topOf } from "../responsibility/verdicts.ts";
import { isForSequence, peopleFor } from "../sequence/arranged.ts";
import type { Box } from "../space/box.ts";

/** A box of people for whom something holds. */
export interface Cut {
  readonly box: Box;
  /** The body that is responsible for them; nothing where it is something else that holds. */
  readonly body?: number;
}

/** Something that holds for some people: those of all boxes together. */
export interface Matter {
  readonly cuts: readonly Cut[];
}

/** Somebody's part in one step of a journey. */
export interface Part extends Matter {
  /** The number of the body in {@link Course.bodies}. */
  readonly body: number;
  readonly leads: boolean;
}

/** One step of a journey. */
export interface Stage {
  readonly step: Step;
  readonly days: number;
  readonly applies: Matter;
  readonly excluded: Matter;
  readonly parts: readonly Part[];
  /** The numbers of the stages that this one follows; those that come later in time have higher numbers. */
  readonly before: readonly number[];
}

/** A declared hand-off that may be used between two stages. */
export interface Link extends Matter {
  readonly handoff: Handoff;
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** Between which stages it fits: `earlier * stages + later`. */
  readonly fits: ReadonlySet<number>;
}

/** A journey laid out for all people at once: its stages in an order in which each comes after those that it follows. */
export interface Course {
  readonly journey: Journey;
  readonly stages: readonly Stage[];
  /** The stages that lie between two: `between[earlier * stages + later]`. */
  readonly between: readonly (readonly number[])[];
  readonly bodies: readonly string[];
  readonly links: readonly Link[];
}

/** Lays out a journey; nothing where one of its steps could not be understood, or it leads nowhere. */
export function courseOf(journey: Journey, analysis: Analysis): Course | undefined {
  const { order, region, space } = analysis;
  const end = journey.to.name;
  const names = new Set([end, ...order.before(end).filter((name) => name === journey.from.name || order.before(name).includes(journey.from.name))]);
  const steps = analysis.steps.filter(({ name }) => names.has(name));
  if (steps.length < names.size) return undefined;
  const sorted = [...steps].sort((left, right) => order.before(left.name).length - order.before(right.name).length);
  const bodies = region.bodies.map(({ name }) => name);
  const bodyNumber = new Map(bodies.map((name, index) => [name, index]));
  const stages = sorted.map((step): Stage => {
    const areas = analysis.areas(step);
    return {
      step,
      days: step.takes ? averageDays(step.takes) : 0,
      applies: matter(areas.applicable),
      excluded: matter(areas.exclusions.flatMap(({ boxes }) => boxes)),
      parts: areas.responsible.map(({ holding, kept }): Part => {
        const body = bodyNumber.get(topOf(holding.body)) ?? 0;
        return { body, leads: holding.role === "leads", cuts: kept.map((box) => ({ box, body })) };
      }),
      before: sorted.flatMap(({ name }, index) => (order.before(step.name).includes(name) ? [index] : [])),
    };
  });
  const count = stages.length;
  const between = Array.from({ length: count * count }, (_, pair) => {
    const [earlier, later] = [Math.floor(pair / count), pair % count];
    return stages.flatMap((stage, middle) => (stage.before.includes(earlier) && stages[later]?.before.includes(middle) ? [middle] : []));
  });
  const links = region.handoffs
    .filter(({ transitions, within }) => transitions.length === 0 && within !== undefined)
    .map(
      (handoff): Link => ({
        handoff,
        from: bodyNumber.get(topOf(handoff.from.name)) ?? -1,
        to: bodyNumber.get(topOf(handoff.to.name)) ?? -1,
        days: waitOf(handoff),
        ...matter(peopleFor(handoff, space)),
        fits: new Set(
          stages.flatMap((later, to) =>
            later.before.filter((from) => isForSequence(handoff, stages[from]?.step.name ?? "", later.step.name)).map((from) => from * count + to),
          ),
        ),
      }),
    );
  return { journey, stages, between, bodies, links };
}

/** How many days a hand-off takes; what is sent before costs nothing. */
export function waitOf({ within }: Handoff): number {
  if (!within) return 0;
  if (within.is === "end-of-month") return 365 / 12;
  return within.direction === "before" ? 0 : averageDays(within);
}

function matter(boxes: readonly Box[]): Matter {
  return { cuts: boxes.map((box) => ({ box })) };
}
