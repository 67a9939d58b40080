/** Lays out generated networks in this process, ours and others', and prints what was found as JSON. */
import { layOut, layOutLanes, type Placed, remembering } from "@kurzweg/diagram";
import { lanesOf, type Network, networkOf } from "../generate/pictures.ts";
import { stopwatchOf } from "./stopwatch.ts";
import { type Drawn, orderKept, type Quality, qualityOf } from "./metrics.ts";
import { peers } from "./peers.ts";

export interface Measured extends Quality {
  readonly engine: string;
  readonly seed: number;
  /** CPU milliseconds, warm. */
  readonly time: number;
}

export interface MeasuredLanes {
  readonly seed: number;
  readonly time: number;
  /** Straight borders that nothing leaves. */
  readonly kept: boolean;
  readonly throughBoxes: number;
  /** Of 100 pairs, after an edit. */
  readonly order: number;
}

export interface Measurements {
  readonly drawn: readonly Measured[];
  /** Of 100 pairs, after an edit, for each network. */
  readonly order: readonly number[];
}

const [what, first = "20", second = "50", count = "30"] = process.argv.slice(2);
const [bodies, handoffs, seeds] = [Number(first), Number(second), Number(count)];
process.stdout.write(JSON.stringify(what === "lanes" ? await measureLanes() : await measureNetworks()));

async function measureNetworks(): Promise<Measurements> {
  const drawn: Measured[] = [];
  const order: number[] = [];
  await ours(networkOf(bodies, handoffs, 0));
  for (let seed = 1; seed <= seeds; seed++) {
    const network = networkOf(bodies, handoffs, seed);
    for (const [engine, draw] of Object.entries({ kurzweg: ours, ...peers })) {
      const { result, time } = await stopwatchOf(() => draw(network));
      drawn.push({ engine, seed, time, ...qualityOf(result) });
    }
    order.push(await orderAfterEdit(network));
  }
  return { drawn, order };
}

async function ours(network: Network): Promise<Drawn> {
  return asDrawn(await layOut(network), network);
}

function asDrawn({ width, height, nodes, edges }: Placed, network: Network): Drawn {
  return {
    width,
    height,
    nodes,
    edges: network.edges.map(({ id, from, to }) => ({ from, to, points: edges.get(id)?.points ?? [], label: edges.get(id)?.label })),
  };
}

/** A body with two hand-offs is added in the middle. */
async function orderAfterEdit(network: Network): Promise<number> {
  const before = await layOut(network);
  const middle = Math.floor(network.nodes.length / 2);
  const added = { id: "added", width: 120, height: 34 };
  const label = { width: 24, height: 18 };
  const edges = [
    { id: "in", from: network.nodes[middle]?.id ?? "", to: "added", label },
    { id: "out", from: "added", to: network.nodes[middle + 1]?.id ?? "", label },
  ];
  const edited = {
    ...network,
    nodes: network.nodes.toSpliced(middle, 0, added),
    edges: network.edges.toSpliced(Math.floor(network.edges.length / 2), 0, ...edges),
  };
  const after = await layOut(remembering(edited, Object.fromEntries([...before.nodes].map(([id, { x, y }]) => [id, { x, y }]))));
  return orderKept(before.nodes, after.nodes);
}

async function measureLanes(): Promise<readonly MeasuredLanes[]> {
  const found: MeasuredLanes[] = [];
  for (let seed = 0; seed <= seeds; seed++) {
    const graph = lanesOf(bodies, handoffs, Math.max(4, Math.round(bodies / 5)), seed);
    const { result, time } = await stopwatchOf(() => layOutLanes(graph, layOut));
    const edited = {
      ...graph,
      nodes: graph.nodes.toSpliced(Math.floor(graph.nodes.length / 2), 0, { id: "added", width: 168, height: 44, lane: 1, column: 2 }),
    };
    const after = await layOutLanes(edited, layOut);
    const drawn = result && { ...result, edges: graph.edges.map(({ id, from, to }) => ({ from, to, points: result.edges.get(id)?.points ?? [] })) };
    if (seed === 0) continue;
    found.push({
      seed,
      time,
      kept: result !== undefined,
      throughBoxes: drawn ? qualityOf(drawn).throughBoxes : 0,
      order: result && after ? orderKept(result.nodes, after.nodes) : 0,
    });
  }
  return found;
}
