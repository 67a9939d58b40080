import { type Box, contains, disjoint, type Layout } from "../space/box.ts";
import type { Course, Cut, Matter, Part } from "./course.ts";

/** What holds for everybody in a box, for nobody, or for some. */
export type Truth = "yes" | "no" | "some";

/** A journey as it is for the people of one box. */
export interface State {
  /** Whether each stage applies and is not excluded. */
  readonly active: readonly Truth[];
  /** For each stage the bodies that certainly, and those that possibly, have to act: the leads alone where there are any. */
  readonly certain: readonly ReadonlySet<number>[];
  readonly possible: readonly ReadonlySet<number>[];
  /** The same for all responsible bodies, leading or not. */
  readonly allCertain: readonly ReadonlySet<number>[];
  readonly allPossible: readonly ReadonlySet<number>[];
  /** Whether each link is for them. */
  readonly linked: readonly Truth[];
  /** Everything that is the same for all of them. */
  readonly settled: boolean;
  /** The boxes that still tell them apart. */
  readonly cutting: readonly Cut[];
}

/** Works out what holds for the people of a box. */
export function stateIn(box: Box, { stages, links }: Course, layout: Layout): State {
  const cutting: Cut[] = [];
  const active: Truth[] = [];
  const acting: Acting[] = [];
  for (const { applies, excluded, parts } of stages) {
    const there = both(truth(applies), opposite(truth(excluded)));
    active.push(there);
    acting.push(there === "no" ? nobody : actingIn(parts, truth));
  }
  const linked = links.map(truth);
  return {
    active,
    certain: acting.map(({ certain }) => certain),
    possible: acting.map(({ possible }) => possible),
    allCertain: acting.map(({ allCertain }) => allCertain),
    allPossible: acting.map(({ allPossible }) => allPossible),
    linked,
    settled: cutting.length === 0,
    cutting,
  };

  function truth({ cuts }: Matter): Truth {
    const before = cutting.length;
    for (const cut of cuts) {
      if (disjoint(box, cut.box, layout)) continue;
      if (contains(cut.box, box)) {
        cutting.length = before;
        return "yes";
      }
      cutting.push(cut);
    }
    return cutting.length > before ? "some" : "no";
  }
}

/** The bodies of one stage. */
interface Acting {
  readonly certain: ReadonlySet<number>;
  readonly possible: ReadonlySet<number>;
  readonly allCertain: ReadonlySet<number>;
  readonly allPossible: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();
const nobody: Acting = { certain: none, possible: none, allCertain: none, allPossible: none };

function actingIn(parts: readonly Part[], truth: (matter: Matter) => Truth): Acting {
  const allCertain = new Set<number>();
  const allPossible = new Set<number>();
  let certainLeads: Set<number> | undefined;
  let possibleLeads: Set<number> | undefined;
  for (const part of parts) {
    const is = truth(part);
    if (is === "no") continue;
    allPossible.add(part.body);
    if (is === "yes") allCertain.add(part.body);
    if (!part.leads) continue;
    possibleLeads = (possibleLeads ?? new Set<number>()).add(part.body);
    if (is === "yes") certainLeads = (certainLeads ?? new Set<number>()).add(part.body);
  }
  return {
    certain: certainLeads ?? (possibleLeads ? none : allCertain),
    possible: (certainLeads && possibleLeads) ?? allPossible,
    allCertain,
    allPossible,
  };
}

function both(left: Truth, right: Truth): Truth {
  if (left === "no" || right === "no") return "no";
  return left === "yes" && right === "yes" ? "yes" : "some";
}

function opposite(truth: Truth): Truth {
  return truth === "yes" ? "no" : truth === "no" ? "yes" : "some";
}
