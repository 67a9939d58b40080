import { parentPort } from "node:worker_threads";
import { type Graph, layOut, type Placement } from "@kurzweg/diagram";

/** What the thread is asked. */
export interface Task {
  readonly graph: Graph;
  readonly placement: Placement;
}

parentPort?.on("message", async ({ graph, placement }: Task) => {
  try {
    parentPort?.postMessage(await layOut(graph, placement));
  } catch {
    // A graph that cannot be laid out is shown as a table.
    parentPort?.postMessage(undefined);
  }
});
