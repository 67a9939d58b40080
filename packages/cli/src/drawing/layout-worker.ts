import { parentPort } from "node:worker_threads";
import { type Graph, layOut, type Effort } from "@kurzweg/diagram";

/** What the thread is asked. */
export interface Task {
  readonly graph: Graph;
  readonly effort: Effort;
}

parentPort?.on("message", async ({ graph, effort }: Task) => {
  try {
    parentPort?.postMessage(await layOut(graph, effort));
  } catch {
    // A graph that cannot be laid out is shown as a table.
    parentPort?.postMessage(undefined);
  }
});
