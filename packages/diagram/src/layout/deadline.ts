import type { Placement } from "./elk.ts";
import type { Engine, Graph, Placed } from "./graph.ts";

/** Lays out a graph where it can be ended: nothing when the time is over. */
export type Attempt = (graph: Graph, placement: Placement, milliseconds: number) => Promise<Placed | undefined>;

/** Half of the time is for the more beautiful way; the quicker one has the rest. */
export function engineWithin(milliseconds: number, attempt: Attempt): Engine {
  return async (graph) => (await attempt(graph, "network-simplex", milliseconds / 2)) ?? (await attempt(graph, "brandes-koepf", milliseconds / 2));
}
