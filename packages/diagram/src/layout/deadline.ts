import type { Effort } from "./elk.ts";
import type { Engine, Graph, Placed } from "./graph.ts";

/** Lays out a graph where it can be ended: nothing when the time is over. */
export type Attempt = (graph: Graph, effort: Effort, milliseconds: number) => Promise<Placed | undefined>;

/** Half of the time is for a careful layout; a quick one has the rest. */
export function engineWithin(milliseconds: number, attempt: Attempt): Engine {
  return async (graph) => (await attempt(graph, "careful", milliseconds / 2)) ?? (await attempt(graph, "quick", milliseconds / 2));
}
