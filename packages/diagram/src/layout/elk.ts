import elk, { type ELK, type ElkExtendedEdge, type ElkNode, type LayoutOptions } from "elkjs/lib/elk.bundled.js";
import type { Area, Point } from "../scene.ts";
import { backwardsOf, crossingsOf } from "./crossings.ts";
import type { Edge, Graph, Node, Placed, PlacedEdge } from "./graph.ts";
import { ordered } from "./sequence.ts";

/** A careful layout has the fewest crossings and is the tightest; a quick one ends soon in any case. */
export type Effort = "careful" | "quick";

/**
 * Where hand-offs lead in a circle, one has to point upwards: one against the order of the nodes. Nodes are therefore put into
 * an order first in which those that have to do with each other stand together, which halves the crossings. The more going back
 * weighs in it, the more ways cross. What is best depends on the graph: of two orders the better one is taken, unless that took long.
 */
const BACK_WEIGHTS = [4, 1.5];
const MANY_EDGES = 80;

const inOrderOfNodes: LayoutOptions = {
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
};

/** Rows of text make wide boxes: downwards, they stand side by side. What is written first stays first where it can. */
const common: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
  "elk.edgeLabels.inline": "true",
  "elk.edgeLabels.placement": "CENTER",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
};

const free: LayoutOptions = {
  "elk.spacing.nodeNode": "14",
  "elk.layered.spacing.nodeNodeBetweenLayers": "24",
  "elk.layered.spacing.edgeNodeBetweenLayers": "10",
  "elk.spacing.edgeNode": "10",
  "elk.spacing.edgeEdge": "6",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "6",
};

/** Every node keeps its column and its lane; see `rails.ts`. */
const inLanes: LayoutOptions = {
  "elk.padding": "[top=10,left=0,bottom=10,right=10]",
  "elk.separateConnectedComponents": "false",
  "elk.layered.cycleBreaking.strategy": "INTERACTIVE",
  "elk.layered.layering.strategy": "INTERACTIVE",
  "elk.layered.crossingMinimization.semiInteractive": "true",
  "elk.spacing.nodeNode": "10",
  "elk.layered.spacing.nodeNodeBetweenLayers": "26",
  "elk.layered.spacing.edgeNodeBetweenLayers": "12",
  "elk.spacing.edgeNode": "10",
  "elk.spacing.edgeEdge": "7",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "7",
};

/** Where everything was in an earlier picture counts more than what is best. */
const asBefore: LayoutOptions = {
  "elk.layered.cycleBreaking.strategy": "INTERACTIVE",
  "elk.layered.layering.strategy": "INTERACTIVE",
  "elk.layered.crossingMinimization.semiInteractive": "true",
  "elk.layered.considerModelOrder.strategy": "PREFER_NODES",
};

/** So many are straightened at once; with more of them it can take very long. */
const FEW_EDGES = 30;

/** How nodes of a layer are placed. Only the slowest makes ways as straight as can be, and keeps the borders of lanes so. */
const placements = {
  straight: { "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX" },
  tight: { "elk.layered.nodePlacement.strategy": "LINEAR_SEGMENTS" },
  quick: { "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF" },
  asBefore: { "elk.layered.nodePlacement.strategy": "INTERACTIVE" },
} as const satisfies Readonly<Record<string, LayoutOptions>>;

/** Finds places for a graph in this thread; may take long. The same graph always gets the same places. */
export async function layOut(graph: Graph, effort: Effort = "careful"): Promise<Placed> {
  if (graph.nodes.length === 0) return { width: 0, height: 0, nodes: new Map(), edges: new Map() };
  const many = graph.edges.length > MANY_EDGES;
  const carefully = graph.lanes || graph.edges.length <= FEW_EDGES ? placements.straight : placements.tight;
  // Among many edges, what is tight moves too much for somebody who looks at it; it also takes twice as long.
  if (isRemembered(graph)) return place(inOrderBefore(graph), effort === "quick" ? placements.quick : many ? placements.asBefore : carefully);
  if (graph.lanes || effort === "quick") return place(graph, effort === "careful" ? carefully : placements.quick);
  return mostReadable(graph, carefully);
}

/** Nodes in the order in which they stood beside each other. */
function inOrderBefore({ nodes, direction, ...graph }: Graph): Graph {
  const middle = ({ before = { x: 0, y: 0 }, width, height }: Node): number => (direction === "right" ? before.y + height / 2 : before.x + width / 2);
  return { ...graph, direction, nodes: [...nodes].sort((one, other) => middle(one) - middle(other)) };
}

/** The layout with the fewest crossings and ways that go back; the first one of several. */
async function mostReadable(graph: Graph, options: LayoutOptions): Promise<Placed> {
  let best: { readonly placed: Placed; readonly trouble: number } | undefined;
  for (const back of graph.edges.length > MANY_EDGES ? BACK_WEIGHTS.slice(1) : BACK_WEIGHTS) {
    const placed = await place(inGoodOrder(graph, back), { ...options, ...inOrderOfNodes });
    const trouble = crossingsOf(placed) + backwardsOf(placed, graph.direction);
    if (!best || trouble < best.trouble) best = { placed, trouble };
    if (trouble === 0) break;
  }
  return best?.placed ?? place(graph, options);
}

function inGoodOrder({ nodes, edges, ...graph }: Graph, back: number): Graph {
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const links = edges.flatMap((edge) => {
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ from, to, weight: 1 }];
  });
  return { ...graph, edges, nodes: ordered(nodes.length, links, back).flatMap((at) => nodes[at] ?? []) };
}

let engine: ELK | undefined;

async function place(graph: Graph, options: LayoutOptions): Promise<Placed> {
  engine ??= new elk.default();
  return placedOf(await engine.layout(elkGraphOf(graph, options)));
}

function isRemembered({ lanes, nodes }: Graph): boolean {
  return !lanes && nodes.some(({ before }) => before !== undefined);
}

/** All options that a layout may set, to be compared with those that exist. */
export const usedOptions: readonly string[] = [
  ...new Set([common, free, inLanes, asBefore, inOrderOfNodes, ...Object.values(placements)].flatMap((options) => Object.keys(options))),
];

function elkGraphOf(graph: Graph, options: LayoutOptions): ElkNode {
  const remembered = isRemembered(graph);
  return {
    id: "root",
    layoutOptions: {
      ...common,
      ...(graph.lanes ? inLanes : free),
      ...(remembered ? asBefore : {}),
      "elk.direction": graph.direction === "right" ? "RIGHT" : "DOWN",
      ...options,
    },
    children: childrenOf(undefined, graph, remembered),
    edges: graph.edges.map(elkEdgeOf),
  };
}

function childrenOf(parent: string | undefined, graph: Graph, remembered: boolean): ElkNode[] {
  return graph.nodes
    .filter((node) => node.parent === parent)
    .map((node) => {
      const children = childrenOf(node.id, graph, remembered);
      const padding = { "elk.padding": `[top=${(node.head ?? 0) + 8},left=10,bottom=10,right=10]` };
      const smallest = { "elk.nodeSize.constraints": "MINIMUM_SIZE", "elk.nodeSize.minimum": `(${node.width},${node.height})` };
      return {
        id: node.id,
        ...(children.length > 0 ? { children } : { width: node.width, height: node.height }),
        ...(node.before && (graph.lanes || remembered) ? { x: node.before.x, y: node.before.y } : {}),
        layoutOptions: { ...(children.length > 0 ? { ...padding, ...smallest } : {}), ...positionOf(node, graph, remembered) },
      };
    });
}

function positionOf({ before }: Node, { lanes }: Graph, remembered: boolean): LayoutOptions {
  return before && (lanes || remembered) ? { "elk.position": `(${before.x},${before.y})` } : {};
}

function elkEdgeOf({ id, from, to, label, straight }: Edge): ElkExtendedEdge {
  return {
    id,
    sources: [from],
    targets: [to],
    ...(label
      ? { labels: [{ id: `${id} label`, text: "x", width: label.width, height: label.height, layoutOptions: { "elk.edgeLabels.inline": "true" } }] }
      : {}),
    ...(straight ? { layoutOptions: { "elk.layered.priority.straightness": "1000" } } : {}),
  };
}

function placedOf(root: ElkNode): Placed {
  const nodes = new Map<string, Area>();
  const edges = new Map<string, PlacedEdge>();
  const collect = (node: ElkNode): void => {
    for (const child of node.children ?? []) {
      nodes.set(child.id, areaOf(child));
      collect(child);
    }
    for (const edge of node.edges ?? []) {
      const [label] = edge.labels ?? [];
      edges.set(edge.id, { points: pointsOf(edge), label: label && areaOf(label) });
    }
  };
  collect(root);
  return { width: root.width ?? 0, height: root.height ?? 0, nodes, edges };
}

function areaOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Area>): Area {
  return { x, y, width, height };
}

function pointsOf({ sections }: ElkExtendedEdge): readonly Point[] {
  return (sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [startPoint, ...(bendPoints ?? []), endPoint]);
}
