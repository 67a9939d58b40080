import type { Area, Size } from "../scene.ts";
import type { Edge, Engine, Graph, Node, Placed, PlacedEdge } from "./graph.ts";

/** Boxes in lanes, one below the other, and in columns from left to right. */
export interface LaneGraph {
  /** The room for the name of each lane. */
  readonly names: readonly Size[];
  readonly nodes: readonly LaneNode[];
  readonly edges: readonly Edge[];
}

export interface LaneNode extends Size {
  readonly id: string;
  readonly lane: number;
  readonly column: number;
}

export interface PlacedLanes extends Size {
  readonly names: readonly Area[];
  readonly nodes: ReadonlyMap<string, Area>;
  /** Nothing where the ways between the boxes are left out. */
  readonly edges: ReadonlyMap<string, PlacedEdge>;
  /** Where each lane begins, and where the last one ends. */
  readonly borders: readonly number[];
}

const RAIL = 2;
const UNIT = 1000;

/**
 * Lays out lanes. ELK has none, so every border between two lanes becomes a chain of tiny nodes, one in each column, that
 * must be straight: nothing can then leave its lane. Nothing where that takes too long.
 */
export async function layOutLanes(graph: LaneGraph, engine: Engine): Promise<PlacedLanes | undefined> {
  const placed = await engine(railed(graph));
  return placed && lanesIn(placed, graph);
}

/**
 * Labels of arrows have a column behind that in which the arrows begin, as nodes of their own in the lane of their beginning.
 * (ELK gives labels columns of their own, which moves everything away from the rails.)
 */
function railed({ names, nodes, edges }: LaneGraph): Graph {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const labels = edges.flatMap(({ id, from, label }): LaneNode[] => {
    const start = at.get(from);
    return label && start ? [{ id: labelOf(id), ...label, lane: start.lane, column: 2 * start.column + 1 }] : [];
  });
  const { columns, nodes: all } = inUsedColumns([...nodes.map((node) => ({ ...node, column: 2 * node.column })), ...labels]);
  const heads = names.map((size, lane): Node => ({ id: nameAt(lane), ...size, before: { x: 0, y: lane * UNIT + 1 } }));
  const rails = names.slice(1).flatMap((_, border) => railOf(border, columns));
  const inOrder = [...heads, ...positioned(all), ...rails].sort(
    (left, right) => (left.before?.x ?? 0) - (right.before?.x ?? 0) || (left.before?.y ?? 0) - (right.before?.y ?? 0),
  );
  const ways = edges.flatMap(({ id, from, to, label }): Edge[] =>
    label
      ? [
          { id: headOf(id), from, to: labelOf(id) },
          { id, from: labelOf(id), to },
        ]
      : [{ id, from, to }],
  );
  const chains = names.slice(1).flatMap((_, border) => chainOf(border, columns));
  return { direction: "right", lanes: true, nodes: inOrder, edges: [...ways, ...chains] };
}

/** Columns in which nothing stands are left out: each one more has a rail for every lane, which takes long. */
function inUsedColumns(nodes: readonly LaneNode[]): { readonly columns: number; readonly nodes: readonly LaneNode[] } {
  const used = [...new Set(nodes.map(({ column }) => column))].sort((left, right) => left - right);
  const places = new Map(used.map((column, place) => [column, place]));
  return { columns: used.length, nodes: nodes.map((node) => ({ ...node, column: places.get(node.column) ?? 0 })) };
}

/** Each node below the others of its lane and column. */
function positioned(nodes: readonly LaneNode[]): readonly Node[] {
  const slots = new Map<string, number>();
  return nodes.map(({ id, width, height, lane, column }) => {
    const key = `${lane} ${column}`;
    const slot = slots.get(key) ?? 1;
    slots.set(key, slot + 1);
    return { id, width, height, before: { x: (column + 1) * UNIT, y: lane * UNIT + slot } };
  });
}

function railOf(border: number, columns: number): readonly Node[] {
  return Array.from({ length: columns + 1 }, (_, column) => ({
    id: railAt(border, column),
    width: RAIL,
    height: RAIL,
    before: { x: column * UNIT, y: (border + 1) * UNIT },
  }));
}

function chainOf(border: number, columns: number): readonly Edge[] {
  return Array.from({ length: columns }, (_, column) => ({
    id: `${railAt(border, column)} on`,
    from: railAt(border, column),
    to: railAt(border, column + 1),
    straight: true,
  }));
}

function labelOf(edge: string): string {
  return `label ${edge}`;
}

function headOf(edge: string): string {
  return `head ${edge}`;
}

function railAt(border: number, column: number): string {
  return `rail ${border} ${column}`;
}

function nameAt(lane: number): string {
  return `lane ${lane}`;
}

/** Takes the lanes out of a layout; nothing where their borders are not straight or do not separate them. */
function lanesIn({ nodes, edges, width, height }: Placed, graph: LaneGraph): PlacedLanes | undefined {
  const inner = graph.names.slice(1).map((_, border) => [...nodes].filter(([id]) => id.startsWith(`rail ${border} `)).map(([, { y }]) => y + RAIL / 2));
  if (inner.some((ys) => Math.max(...ys) - Math.min(...ys) > 0.5)) return undefined;
  const borders = [0, ...inner.map((ys) => ys[0] ?? 0), height];
  const names = graph.names.flatMap((_, lane) => nodes.get(nameAt(lane)) ?? []);
  const own = new Map(graph.nodes.flatMap(({ id }) => areaAt(id, nodes)));
  const fits = graph.nodes.every(({ id, lane }) => {
    const area = own.get(id);
    return area !== undefined && area.y >= (borders[lane] ?? 0) && area.y + area.height <= (borders[lane + 1] ?? height);
  });
  if (!fits) return undefined;
  return { width, height, names, nodes: own, edges: new Map(graph.edges.flatMap(({ id }) => edgeAt(id, nodes, edges))), borders };
}

function areaAt(id: string, nodes: Placed["nodes"]): readonly (readonly [string, Area])[] {
  const area = nodes.get(id);
  return area ? [[id, area]] : [];
}

/** An edge with its label in between. */
function edgeAt(id: string, nodes: Placed["nodes"], edges: Placed["edges"]): readonly (readonly [string, PlacedEdge])[] {
  const [head, edge, label] = [edges.get(headOf(id)), edges.get(id), nodes.get(labelOf(id))];
  return edge ? [[id, { points: [...(head?.points ?? []), ...edge.points], label }]] : [];
}

const GAP = { x: 26, y: 10 };

/** Lays out lanes as a table without the ways between the boxes: at once, for any number of them. */
export function tabulateLanes({ names, nodes }: LaneGraph): PlacedLanes {
  const columns = Math.max(0, ...nodes.map(({ column }) => column + 1));
  const first = Math.max(0, ...names.map(({ width }) => width)) + GAP.x;
  const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...nodes.filter((node) => node.column === column).map(({ width }) => width)));
  const starts = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width + GAP.x, first));
  const placed = new Map<string, Area>();
  const heads: Area[] = [];
  const borders = [0];
  for (const [lane, size] of names.entries()) {
    const top = (borders.at(-1) ?? 0) + GAP.y;
    const below = new Map<number, number>();
    for (const { id, column, width, height } of nodes.filter((node) => node.lane === lane)) {
      const y = below.get(column) ?? top;
      placed.set(id, { x: (starts[column] ?? 0) + ((widths[column] ?? 0) - width) / 2, y, width, height });
      below.set(column, y + height + GAP.y);
    }
    const bottom = Math.max(top + size.height + GAP.y, ...below.values());
    heads.push({ x: 0, y: top, ...size });
    borders.push(bottom);
  }
  const width = columns > 0 ? (starts.at(-1) ?? 0) + (widths.at(-1) ?? 0) + GAP.x : first;
  return { width, height: borders.at(-1) ?? 0, names: heads, nodes: placed, edges: new Map(), borders };
}
