import type { Course } from "./course.ts";
import type { State, Truth } from "./state.ts";

/** At least and at most how much is counted for the people of a box; equal where the state is settled. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export type Measure = (state: State, course: Course) => Bounds;

/** What is counted, by what a journey may limit. */
export const measures: Readonly<Record<"handoffs" | "bodies" | "returns" | "time", Measure>> = { handoffs, bodies, returns, time };

/** Whether one stage directly follows another: both are active, and no stage between them is. */
export function follows(earlier: number, later: number, { active }: State, { stages, between }: Course): Truth {
  if (active[earlier] === "no" || active[later] === "no") return "no";
  let certain = active[earlier] === "yes" && active[later] === "yes";
  for (const middle of between[earlier * stages.length + later] ?? []) {
    if (active[middle] === "yes") return "no";
    if (active[middle] === "some") certain = false;
  }
  return certain ? "yes" : "some";
}

/** For each stage, the different bodies of those that it directly follows and that are not responsible for it; summed up. */
function handoffs(state: State, course: Course): Bounds {
  let least = 0;
  let most = 0;
  for (const [later, stage] of course.stages.entries()) {
    const certain = new Set<number>();
    const possible = new Set<number>();
    for (const earlier of stage.before) {
      const truth = follows(earlier, later, state, course);
      if (truth === "yes") add(certain, state.certain[earlier], state.possible[later]);
      if (truth !== "no") add(possible, state.possible[earlier], state.certain[later]);
    }
    least += certain.size;
    most += possible.size;
  }
  return { least, most };
}

/** The different responsible bodies. */
function bodies(state: State, { stages }: Course): Bounds {
  const certain = new Set<number>();
  const possible = new Set<number>();
  for (const stage of stages.keys()) {
    if (state.active[stage] === "yes") add(certain, state.allCertain[stage], undefined);
    if (state.active[stage] !== "no") add(possible, state.allPossible[stage], undefined);
  }
  return { least: certain.size, most: possible.size };
}

function add(to: Set<number>, bodies: ReadonlySet<number> | undefined, without: ReadonlySet<number> | undefined): void {
  for (const body of bodies ?? []) if (!without?.has(body)) to.add(body);
}

/** The chain that takes longest: what its stages take, and what the slowest fitting hand-off takes wherever work is passed on. */
function time(state: State, course: Course): Bounds {
  return { least: longest(state, course, "yes"), most: longest(state, course, "some") };
}

function longest(state: State, course: Course, wanted: "yes" | "some"): number {
  const enough = (truth: Truth | undefined): boolean => truth === "yes" || (wanted === "some" && truth === "some");
  const until: number[] = [];
  for (const [later, stage] of course.stages.entries()) {
    let before = 0;
    for (const earlier of stage.before)
      if (enough(follows(earlier, later, state, course))) before = Math.max(before, (until[earlier] ?? 0) + wait(earlier, later, state, course, wanted));
    until.push(enough(state.active[later]) ? before + stage.days : 0);
  }
  return Math.max(0, ...until);
}

/** What passing on work between two stages takes: nothing where one body does both, or no hand-off is declared. */
export function wait(earlier: number, later: number, state: State, course: Course, wanted: "yes" | "some"): number {
  const [from, to] = wanted === "yes" ? [state.certain[earlier], state.certain[later]] : [state.possible[earlier], state.possible[later]];
  if (!from || !to || from.size === 0 || to.size === 0) return 0;
  const [keeps, gets] = wanted === "yes" ? [state.possible[earlier], state.possible[later]] : [state.certain[earlier], state.certain[later]];
  if (keeps && gets && [...keeps].some((body) => gets.has(body))) return 0;
  let slowest = 0;
  for (const [index, link] of course.links.entries()) {
    const truth = state.linked[index];
    if (truth === "no" || (wanted === "yes" && truth !== "yes")) continue;
    if (link.fits.has(earlier * course.stages.length + later) && from.has(link.from) && to.has(link.to)) slowest = Math.max(slowest, link.days);
  }
  return slowest;
}

/** How often a body has a stage again after others alone had one, all bodies together, on the chain where that happens most. */
function returns(state: State, course: Course): Bounds {
  if (state.settled) {
    const exact = mostReturns(state, course);
    return { least: exact, most: exact };
  }
  let most = 0;
  const occurrences = new Map<number, number>();
  for (const stage of course.stages.keys())
    if (state.active[stage] !== "no") for (const body of state.possible[stage] ?? []) occurrences.set(body, (occurrences.get(body) ?? 0) + 1);
  for (const count of occurrences.values()) most += count - 1;
  return { least: 0, most };
}

function mostReturns(state: State, course: Course): number {
  const known = new Map<string, number>();
  const starts = [...course.stages.keys()].filter((stage) => state.active[stage] === "yes");
  return Math.max(0, ...starts.map((stage) => from(stage, new Set(), undefined)));

  /** The most returns from a stage on, when `seen` had one before and `last` had the last one. */
  function from(stage: number, seen: ReadonlySet<number>, last: ReadonlySet<number> | undefined): number {
    const key = `${stage} ${[...seen].sort().join(",")} ${last ? [...last].sort().join(",") : ""}`;
    let most = known.get(key);
    if (most !== undefined) return most;
    const acting = state.certain[stage] ?? new Set<number>();
    const back = [...acting].filter((body) => seen.has(body) && last !== undefined && !last.has(body)).length;
    const nextSeen = new Set([...seen, ...acting]);
    const nextLast = acting.size > 0 ? acting : last;
    const further = course.stages.flatMap(({ before }, later) =>
      before.includes(stage) && follows(stage, later, state, course) === "yes" ? [from(later, nextSeen, nextLast)] : [],
    );
    known.set(key, (most = back + Math.max(0, ...further)));
    return most;
  }
}
