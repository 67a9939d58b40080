import type { Graph, LaneGraph } from "@kurzweg/diagram";
import { randomFrom } from "../random.ts";

/** Bodies in clusters with hand-offs among them: most stay in a cluster or lead to the next one. */
export interface Network extends Graph {
  readonly clusters: ReadonlyMap<string, number>;
}

/** A network of so many bodies and hand-offs, with boxes and labels as large as those of real names. */
export function networkOf(bodies: number, handoffs: number, seed: number): Network {
  const random = randomFrom(seed);
  const count = Math.max(2, Math.round(bodies / 7));
  const nodes = Array.from({ length: bodies }, (_, index) => ({ id: `body${index}`, width: random.between(84, 184), height: random.chance(0.4) ? 52 : 34 }));
  const clusters = new Map(nodes.map(({ id }, index) => [id, Math.floor((index * count) / bodies)]));
  const inCluster = (cluster: number): readonly string[] => nodes.map(({ id }) => id).filter((id) => clusters.get(id) === cluster);
  const edges = Array.from({ length: handoffs }, (_, index) => {
    const from = random.pick(nodes).id;
    const own = clusters.get(from) ?? 0;
    const target = random.chance(0.65) ? own : random.chance(0.7) ? (own + 1) % count : random.between(0, count - 1);
    const others = inCluster(target).filter((id) => id !== from);
    const to = others.length > 0 ? random.pick(others) : (nodes.find(({ id }) => id !== from)?.id ?? from);
    return { id: `handoff${index}`, from, to, label: { width: 24, height: 18 } };
  });
  return { direction: "down", nodes, edges, clusters };
}

/** Steps in lanes and columns, each led to by a few earlier ones. */
export function lanesOf(steps: number, ways: number, lanes: number, seed: number): LaneGraph {
  const random = randomFrom(seed);
  const perColumn = Math.max(2, Math.round(steps / 8));
  const nodes = Array.from({ length: steps }, (_, index) => ({
    id: `step${index}`,
    width: 168,
    height: random.pick([44, 59, 74]),
    lane: random.between(0, lanes - 1),
    column: Math.floor(index / perColumn),
  }));
  const edges = Array.from({ length: ways }, (_, index) => {
    const later = random.pick(nodes.filter(({ column }) => column > 0));
    const earlier = nodes.filter(({ column }) => column < later.column && column >= later.column - 2);
    return { id: `way${index}`, from: random.pick(earlier).id, to: later.id, label: random.chance(0.5) ? { width: 24, height: 18 } : undefined };
  });
  const known = new Set<string>();
  const distinct = edges.filter(({ from, to }) => !known.has(`${from} ${to}`) && known.add(`${from} ${to}`));
  return { names: Array.from({ length: lanes }, () => ({ width: 150, height: 40 })), nodes, edges: distinct };
}
