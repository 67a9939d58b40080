import { type NeededHandoff, type Overview, titleOf } from "@kurzweg/model";
import { topOf } from "./directory.ts";

/** What of a region a picture shows; people and the day are chosen before, by the analysis. */
export interface Filter {
  /** A phase. */
  readonly phase?: string | undefined;
  /** A body with those to whom it hands on and from whom it receives. */
  readonly body?: string | undefined;
}

/** An overview of a part: what it is about says so. */
export function filtered(overview: Overview, { phase, body }: Filter): Overview {
  const ofPhase = phase === undefined ? overview : inPhase(overview, phase);
  return body === undefined ? ofPhase : aroundBody(ofPhase, body);
}

function inPhase(overview: Overview, name: string): Overview {
  const { region, steps, handoffs, language } = overview;
  const phase = region.phases.find((each) => each.name === name);
  const inside = new Set(phase?.steps ?? []);
  return {
    ...overview,
    about: aboutAlso(overview, titleOf(phase ?? { name }, language)),
    region: { ...region, handoffs: region.handoffs.filter(({ steps: named }) => named.some((step) => inside.has(step.name))) },
    steps: steps.filter(({ step }) => inside.has(step.name)),
    handoffs: handoffs.filter(({ step }) => inside.has(step)),
  };
}

function aroundBody(overview: Overview, name: string): Overview {
  const { region, steps, handoffs, language } = overview;
  const isOwn = (path: string): boolean => topOf(path) === name;
  const declared = region.handoffs.filter(({ from, to }) => isOwn(from.name) || isOwn(to.name));
  const needed = handoffs.filter(({ from, to }) => from.some(isOwn) || to.some(isOwn));
  const near = new Set([
    name,
    ...declared.flatMap(({ from, to }) => [topOf(from.name), topOf(to.name)]),
    ...needed
      .filter(({ missing }) => missing)
      .flatMap(({ from, to }) => [from.some(isOwn) ? name : (from[0] ?? name), to.some(isOwn) ? name : (to[0] ?? name)]),
  ]);
  return {
    ...overview,
    about: aboutAlso(overview, titleOf(region.bodies.find((each) => each.name === name) ?? { name }, language)),
    region: { ...region, bodies: region.bodies.filter((each) => near.has(each.name)), handoffs: declared },
    steps: steps.filter(({ answers, others }) => answers.some(({ bodies }) => bodies.some(isOwn)) || others.some(({ body }) => isOwn(body))),
    handoffs: needed.map((each) => withOwnFirst(each, isOwn)),
  };
}

/** Where one of several bodies is enough, the one that the picture is about stands for them. */
function withOwnFirst(needed: NeededHandoff, isOwn: (path: string) => boolean): NeededHandoff {
  const first = (bodies: readonly string[]): readonly string[] => [...bodies.filter(isOwn), ...bodies.filter((each) => !isOwn(each))];
  return { ...needed, from: first(needed.from), to: first(needed.to) };
}

function aboutAlso({ about }: Overview, title: string): string {
  return about ? `${about}; ${title}` : title;
}
