import type { Course, Cut } from "./course.ts";
import type { State, Truth } from "./state.ts";

/** At least and at most how much is counted for the people of a box; equal where the state is settled. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** One way of counting. */
export interface Measure {
  bounds(state: State, course: Course): Bounds;
  /** The boxes by which people are best told apart to count them: some of those that are not settled, if any. */
  deciding(state: State, course: Course): readonly Cut[];
}

const everything = ({ cutting }: State): readonly Cut[] => cutting;

/** What is counted, by what a journey may limit. */
export const measures: Readonly<Record<"handoffs" | "bodies" | "returns" | "time", Measure>> = {
  handoffs: { bounds: handoffs, deciding: everything },
  bodies: { bounds: bodies, deciding: everything },
  returns: { bounds: returns, deciding: ofReturning },
  time: { bounds: time, deciding: everything },
};

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
  return { least: mostReturns(state, course, certainly), most: mostReturns(state, course, possibly) };
}

/** Only a body that may have two stages with another one between them can return. */
function ofReturning({ cutting, possible }: State, { stages, between }: Course): readonly Cut[] {
  const returning = new Set<number>();
  for (const [earlier, bodies] of possible.entries()) {
    for (const body of bodies) {
      if (!returning.has(body) && possible.some((others, later) => others.has(body) && (between[earlier * stages.length + later] ?? []).length > 0))
        returning.add(body);
    }
  }
  const deciding = cutting.filter(({ body }) => body === undefined || returning.has(body));
  return deciding.length > 0 ? deciding : cutting;
}

/** What is remembered along a chain of stages. */
interface Trail {
  /** Bodies that had some stage. */
  readonly seen: ReadonlySet<number>;
  /** Those of them that had one before the last stage that somebody had. */
  readonly before: ReadonlySet<number>;
  /** Bodies that had the last stage that somebody had; nothing where nobody had one. */
  readonly last: ReadonlySet<number> | undefined;
}

/** How a trail is followed where it is not settled who acts: so that returns are counted certainly, or possibly. */
interface Way {
  /** Whether a chain may go on from one stage to the next. */
  readonly leads: (truth: Truth) => boolean;
  /** How many bodies return at a stage. */
  readonly returning: (certain: ReadonlySet<number>, possible: ReadonlySet<number>, trail: Trail) => number;
  readonly after: (certain: ReadonlySet<number>, possible: ReadonlySet<number>, trail: Trail) => Trail;
}

/** Of the last stage, all bodies are remembered that may have had it since somebody certainly did. */
const certainly: Way = {
  leads: (truth) => truth === "yes",
  returning: (certain, _, { seen, last }) => (last ? [...certain].filter((body) => seen.has(body) && !last.has(body)).length : 0),
  after: (certain, possible, { seen, last }) => ({
    seen: union(seen, certain),
    before: nobody,
    last: certain.size > 0 ? possible : last && union(last, possible),
  }),
};

/** Of the last stage, only those bodies are remembered that certainly had it. */
const possibly: Way = {
  leads: (truth) => truth !== "no",
  returning: (_, possible, { before, last }) => [...possible].filter((body) => before.has(body) && !last?.has(body)).length,
  after: (certain, possible, trail) => (possible.size > 0 ? { seen: union(trail.seen, possible), before: trail.seen, last: certain } : trail),
};

const nobody: ReadonlySet<number> = new Set();

function union(left: ReadonlySet<number>, right: ReadonlySet<number>): ReadonlySet<number> {
  return right.size === 0 ? left : left.size === 0 ? right : new Set([...left, ...right]);
}

function mostReturns(state: State, course: Course, way: Way): number {
  const known = new Map<string, number>();
  // A chain that begins later has no more returns.
  const starts = [...course.stages.entries()].flatMap(([stage, { before }]) =>
    way.leads(state.active[stage] ?? "no") && !before.some((earlier) => way.leads(follows(earlier, stage, state, course))) ? [stage] : [],
  );
  return Math.max(0, ...starts.map((stage) => from(stage, { seen: nobody, before: nobody, last: undefined })));

  /** The most returns from a stage on, after a trail. */
  function from(stage: number, trail: Trail): number {
    const key = `${stage} ${inOrder(trail.seen)} ${inOrder(trail.before)} ${trail.last ? inOrder(trail.last) : "-"}`;
    let most = known.get(key);
    if (most !== undefined) return most;
    const [certain, possible] = [state.certain[stage] ?? nobody, state.possible[stage] ?? nobody];
    const next = way.after(certain, possible, trail);
    const further = course.stages.flatMap(({ before }, later) =>
      before.includes(stage) && way.leads(follows(stage, later, state, course)) ? [from(later, next)] : [],
    );
    known.set(key, (most = way.returning(certain, possible, trail) + Math.max(0, ...further)));
    return most;
  }
}

function inOrder(bodies: ReadonlySet<number>): string {
  return [...bodies].sort((left, right) => left - right).join(",");
}
