import type { Point } from "../scene.ts";
import type { Graph, Node } from "./graph.ts";

/** Where things were in an earlier picture, by their ids. */
export type Places = Readonly<Record<string, Point>>;

/** How far below its neighbour a new thing is looked for. */
const STEP = 80;

/** A graph that stays as it was where it can: what is new stands below the first of its neighbours that was there before. */
export function remembering(graph: Graph, places: Places | undefined): Graph {
  if (!places || !graph.nodes.some(({ id }) => Object.hasOwn(places, id))) return graph;
  return { ...graph, nodes: graph.nodes.map((node): Node => ({ ...node, before: places[node.id] ?? besideNeighbour(node, graph, places) })) };
}

function besideNeighbour({ id }: Node, { edges }: Graph, places: Places): Point {
  for (const { from, to } of edges) {
    const [before, after] = [places[from], places[to]];
    if (to === id && before) return { x: before.x + 1, y: before.y + STEP };
    if (from === id && after) return { x: after.x + 1, y: after.y - STEP };
  }
  return { x: 0, y: 0 };
}
