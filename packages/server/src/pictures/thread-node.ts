import { Worker } from "node:worker_threads";
import type { Painted, Thread } from "./task.ts";

const file = import.meta.url.endsWith(".ts") ? new URL("worker-node.ts", import.meta.url) : new URL("painter.mjs", import.meta.url);

/** A thread in Node, which keeps no process alive. */
export function threadInNode(): Thread {
  const worker = new Worker(file);
  let answer: (painted: Painted | undefined) => void = () => undefined;
  let ended = false;
  const end = (): void => {
    ended = true;
    answer(undefined);
  };
  worker.on("message", (painted: Painted | undefined) => answer(painted));
  worker.on("error", end);
  worker.on("exit", end);
  worker.unref();
  return {
    paint: (task) =>
      new Promise((resolve) => {
        answer = resolve;
        if (ended) return resolve(undefined);
        worker.postMessage(task);
      }),
    end: () => void worker.terminate(),
  };
}
