import { type Box, contains, disjoint, type Layout } from "../space/box.ts";
import type { Course, Matter } from "./course.ts";

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
  readonly cutting: readonly Box[];
}

/** Works out what holds for the people of a box. */
export function stateIn(box: Box, { stages, links }: Course, layout: Layout): State {
  const cutting: Box[] = [];
  const truth = ({ boxes }: Matter): Truth => {
    const some: Box[] = [];
    for (const each of boxes) {
      if (disjoint(box, each, layout)) continue;
      if (contains(each, box)) return "yes";
      some.push(each);
    }
    cutting.push(...some);
    return some.length > 0 ? "some" : "no";
  };
  const active: Truth[] = [];
  const certain: ReadonlySet<number>[] = [];
  const possible: ReadonlySet<number>[] = [];
  const allCertain: ReadonlySet<number>[] = [];
  const allPossible: ReadonlySet<number>[] = [];
  for (const stage of stages) {
    const there = both(truth(stage.applies), stage.excluded.boxes.length === 0 ? "yes" : opposite(truth(stage.excluded)));
    active.push(there);
    const parts = there === "no" ? [] : stage.parts.map((part) => ({ ...part, truth: truth(part) }));
    const those = (wanted: (part: (typeof parts)[number]) => boolean): ReadonlySet<number> => new Set(parts.filter(wanted).map(({ body }) => body));
    const leadCertain = those(({ leads, truth: is }) => leads && is === "yes");
    const leadPossible = those(({ leads, truth: is }) => leads && is !== "no");
    const all = those(({ truth: is }) => is === "yes");
    const anyone = those(({ truth: is }) => is !== "no");
    allCertain.push(all);
    allPossible.push(anyone);
    certain.push(leadCertain.size > 0 ? leadCertain : leadPossible.size > 0 ? new Set() : all);
    possible.push(leadCertain.size > 0 ? leadPossible : anyone);
  }
  const linked = links.map(truth);
  return { active, certain, possible, allCertain, allPossible, linked, settled: cutting.length === 0, cutting };
}

function both(left: Truth, right: Truth): Truth {
  if (left === "no" || right === "no") return "no";
  return left === "yes" && right === "yes" ? "yes" : "some";
}

function opposite(truth: Truth): Truth {
  return truth === "yes" ? "no" : truth === "no" ? "yes" : "some";
}
