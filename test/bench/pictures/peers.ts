import { Graph, layout } from "@dagrejs/dagre";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import elk, { type ElkExtendedEdge, type ElkNode } from "elkjs/lib/elk.bundled.js";
import type { Area, Point } from "@kurzweg/diagram/scene";
import type { Network } from "../generate/pictures.ts";
import type { Drawn } from "./metrics.ts";

/** Draws the same network with others, as they come, with their clusters. */
export const peers: Readonly<Record<string, (network: Network) => Promise<Drawn>>> = { elkjs: withElk, graphviz: withGraphviz, dagre: withDagre };

async function withElk({ nodes, edges, clusters }: Network): Promise<Drawn> {
  const children = [...new Set(clusters.values())].map((cluster) => ({
    id: `cluster${cluster}`,
    children: nodes.filter(({ id }) => clusters.get(id) === cluster).map(({ id, width, height }) => ({ id, width, height })),
  }));
  const layoutOptions = {
    "elk.algorithm": "layered",
    "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "elk.json.shapeCoords": "ROOT",
    "elk.json.edgeCoords": "ROOT",
  };
  const labelled = edges.map(({ id, from, to, label }) => ({ id, sources: [from], targets: [to], labels: [{ text: "1", ...label }] }));
  const root: ElkNode = await new elk.default().layout({ id: "root", layoutOptions, children, edges: labelled });
  const all = (root.children ?? []).flatMap((child) => child.children ?? []);
  const found: readonly ElkExtendedEdge[] = [...(root.edges ?? []), ...(root.children ?? []).flatMap((child) => child.edges ?? [])];
  return {
    width: root.width ?? 0,
    height: root.height ?? 0,
    nodes: new Map(all.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y, width, height }])),
    edges: found.map(({ sources, targets, sections, labels }) => {
      const [label] = labels ?? [];
      const points = (sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [startPoint, ...(bendPoints ?? []), endPoint]);
      return {
        from: sources[0] ?? "",
        to: targets[0] ?? "",
        points,
        label: label && { x: label.x ?? 0, y: label.y ?? 0, width: label.width ?? 0, height: label.height ?? 0 },
      };
    }),
  };
}

async function withDagre({ nodes, edges, clusters }: Network): Promise<Drawn> {
  const graph = new Graph({ multigraph: true, compound: true });
  graph.setGraph({});
  for (const { id, width, height } of nodes) {
    graph.setNode(id, { width, height });
    graph.setNode(`cluster${clusters.get(id)}`, {});
    graph.setParent(id, `cluster${clusters.get(id)}`);
  }
  for (const { id, from, to, label } of edges) graph.setEdge(from, to, { ...label, labelpos: "c" }, id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    nodes: new Map(nodes.map(({ id }) => [id, centred(graph.node(id) as Area)])),
    edges: graph.edges().map((edge: { v: string; w: string; name?: string }) => {
      const { points, ...label } = graph.edge(edge) as unknown as Area & { points: readonly Point[] };
      return { from: edge.v, to: edge.w, points, label: centred(label) };
    }),
  };
}

function centred({ x, y, width, height }: Area): Area {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

interface GraphvizResult {
  readonly bb: string;
  readonly objects: readonly { readonly name: string; readonly pos?: string; readonly width?: string; readonly height?: string }[];
  readonly edges: readonly { readonly tail: number; readonly head: number; readonly pos?: string; readonly lp?: string }[];
}

let graphviz: Graphviz | undefined;

async function withGraphviz({ nodes, edges, clusters }: Network): Promise<Drawn> {
  graphviz ??= await Graphviz.load();
  const inch = (pixels: number): string => (pixels / 72).toFixed(4);
  const groups = [...new Set(clusters.values())].map(
    (cluster) =>
      `subgraph cluster${cluster} { ${nodes
        .filter(({ id }) => clusters.get(id) === cluster)
        .map(({ id, width, height }) => `${id} [width=${inch(width)} height=${inch(height)}]`)
        .join("; ")} }`,
  );
  // Four digits are about as wide as our labels.
  const ways = edges.map(({ from, to }) => `${from} -> ${to} [label="0000"]`);
  const text = `digraph { node [shape=box fixedsize=true label=""]; edge [fontsize=10]; ${groups.join("\n")} ${ways.join("\n")} }`;
  const found = JSON.parse(graphviz.layout(text, "json", "dot")) as GraphvizResult;
  const [, , width = 0, height = 0] = found.bb.split(",").map(Number);
  const placed = new Map(
    found.objects.flatMap(({ name, pos, width: wide, height: high }): [string, Area][] => {
      if (!pos || !wide || !high) return [];
      const [x = 0, y = 0] = pos.split(",").map(Number);
      return [[name, centred({ x, y, width: Number(wide) * 72, height: Number(high) * 72 })]];
    }),
  );
  const nameAt = (index: number): string => found.objects[index]?.name ?? "";
  return {
    width,
    height,
    nodes: placed,
    edges: found.edges.map(({ tail, head, pos = "", lp }) => {
      const [x = 0, y = 0] = (lp ?? "").split(",").map(Number);
      return { from: nameAt(tail), to: nameAt(head), points: splineOf(pos), label: lp ? centred({ x, y, width: 24, height: 14 }) : undefined };
    }),
  };
}

/** The points of a curve of Graphviz, eight for each of its parts. */
function splineOf(pos: string): readonly Point[] {
  const control = pos
    .split(" ")
    .filter((part) => !/^[es],/.test(part))
    .map((part) => part.split(",").map(Number))
    .map(([x = 0, y = 0]) => ({ x, y }));
  const points: Point[] = control.slice(0, 1);
  for (let index = 0; index + 3 < control.length; index += 3) {
    const [a, b, c, d] = control.slice(index, index + 4) as [Point, Point, Point, Point];
    for (let step = 1; step <= 8; step++) {
      const t = step / 8;
      const at = (axis: "x" | "y"): number => (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * d[axis];
      points.push({ x: at("x"), y: at("y") });
    }
  }
  return points;
}
