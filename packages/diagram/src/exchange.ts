import type { Handoff, NeededHandoff, Overview } from "@kurzweg/model";
import { topOf } from "./directory.ts";

/** Everything that one body hands on to another. */
export interface Exchange {
  readonly from: string;
  readonly to: string;
  readonly arranged: readonly Handoff[];
  /** What is needed and not agreed. */
  readonly lacking: readonly NeededHandoff[];
}

/** What bodies hand on to each other, in source order: first what is agreed. Where several bodies could hand on, it is shown at the first. */
export function exchangesOf({ region, handoffs }: Overview): readonly Exchange[] {
  const found = new Map<string, { from: string; to: string; arranged: Handoff[]; lacking: NeededHandoff[] }>();
  const between = (from: string, to: string) => {
    const key = `${from}\n${to}`;
    let exchange = found.get(key);
    if (!exchange) found.set(key, (exchange = { from, to, arranged: [], lacking: [] }));
    return exchange;
  };
  for (const handoff of region.handoffs) {
    const [from, to] = [topOf(handoff.from.name), topOf(handoff.to.name)];
    if (from !== to) between(from, to).arranged.push(handoff);
  }
  for (const needed of handoffs) {
    const [from, to] = [needed.from[0], needed.to[0]];
    if (needed.missing && from !== undefined && to !== undefined) between(from, to).lacking.push(needed);
  }
  return [...found.values()];
}
