import type { Course } from "./course.ts";
import { follows, wait } from "./measure.ts";
import type { State } from "./state.ts";

/** The chain with the most days, then the most stages. */
export function longestChain(state: State, course: Course): readonly number[] {
  const best: { days: number; chain: readonly number[] }[] = [];
  for (const [later, { before, days }] of course.stages.entries()) {
    let longest: { days: number; chain: readonly number[] } = { days: 0, chain: [] };
    for (const earlier of before) {
      const until = best[earlier];
      if (!until || follows(earlier, later, state, course) !== "yes") continue;
      const total = until.days + wait(earlier, later, state, course, "yes");
      if (total > longest.days || (total === longest.days && until.chain.length > longest.chain.length)) longest = { days: total, chain: until.chain };
    }
    best.push(state.active[later] === "yes" ? { days: longest.days + days, chain: [...longest.chain, later] } : { days: 0, chain: [] });
  }
  return best.reduce((left, right) => (right.days > left.days || (right.days === left.days && right.chain.length > left.chain.length) ? right : left), {
    days: 0,
    chain: [],
  }).chain;
}
