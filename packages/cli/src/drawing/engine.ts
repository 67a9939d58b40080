import { Worker } from "node:worker_threads";
import { type Attempt, type Engine, engineWithin, type Placed } from "@kurzweg/diagram";
import type { Task } from "./layout-worker.ts";

const file = import.meta.url.endsWith(".ts") ? new URL("layout-worker.ts", import.meta.url) : new URL("layout-worker.js", import.meta.url);

/** Lays out graphs in a thread of its own, which is ended when it takes too long. */
export interface LayoutThread {
  readonly engine: Engine;
  close(): Promise<void>;
}

export function layoutThread(milliseconds: number): LayoutThread {
  let worker: Worker | undefined;
  const close = async (): Promise<void> => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };
  const attempt: Attempt = async (graph, effort, limit) => {
    worker ??= new Worker(file);
    const answer = await answered(worker, { graph, effort }, limit);
    if (!answer) await close();
    return answer?.placed;
  };
  return { engine: engineWithin(milliseconds, attempt), close };
}

/** What the thread answers; nothing when the time is over, or when it breaks. */
function answered(worker: Worker, task: Task, milliseconds: number): Promise<{ readonly placed: Placed | undefined } | undefined> {
  return new Promise((resolve) => {
    const end = (answer: { readonly placed: Placed | undefined } | undefined): void => {
      clearTimeout(timer);
      // Only these: a thread without the listeners of its own is deaf from then on.
      worker.off("message", answering).off("error", failing).off("exit", failing);
      resolve(answer);
    };
    const answering = (placed: Placed | undefined): void => end({ placed });
    const failing = (): void => end(undefined);
    const timer = setTimeout(failing, milliseconds);
    worker.on("message", answering).on("error", failing).on("exit", failing);
    worker.postMessage(task);
  });
}
