import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Engine, Examined } from "./engine.ts";
import type { CheckOptions } from "./file-report.ts";

/** Checks files in several threads. */
export interface Pool extends Engine {
  close(): Promise<void>;
}

/** Megabytes of young objects in each thread: more only lets garbage pile up. */
const YOUNG = 16;
/** The garbage of old objects that may pile up before it is taken away, in percent of what is in use: without a bound, a busy machine lets it grow many times over. */
const GARBAGE = 200;

/** From the sources, or from the bundle beside this one. */
const file = new URL(import.meta.url.endsWith(".ts") ? "worker.ts" : "worker.js", import.meta.url);

/** What a thread is asked, and answers. */
export interface Question {
  readonly path: string;
  readonly alone: boolean;
}
export type Answer = { readonly path: string } & ({ readonly examined: Examined } | { readonly error: string });

export function openPool(threads: number, options: CheckOptions): Pool {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE}`);
  const waiting: { readonly question: Question; settle(answer: Answer | Error): void }[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, (answer: Answer | Error) => void>();
  const all = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(file, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    all.add(worker);
    worker.on("message", (answer: Answer) => {
      const settle = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      settle?.(answer);
      next();
    });
    // A thread that dies takes one file with it, which is said; the others go on.
    worker.on("error", (error) => gone(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", (code) => gone(worker, new Error(`A thread ended with ${code}.`)));
    return worker;
  }

  function gone(worker: Worker, error: Error): void {
    if (!all.delete(worker)) return;
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
    const settle = busy.get(worker);
    busy.delete(worker);
    settle?.(error);
    next();
  }

  function next(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < threads)) {
      const worker = idle.pop() ?? start();
      const task = waiting.shift();
      if (!task) break;
      busy.set(worker, task.settle);
      worker.postMessage(task.question);
    }
  }

  return {
    check: (path, alone) =>
      new Promise((resolve, reject) => {
        waiting.push({
          question: { path, alone },
          settle: (answer) =>
            answer instanceof Error
              ? reject(new Error(`${path}: ${answer.message}`))
              : "error" in answer
                ? reject(new Error(answer.error))
                : resolve(answer.examined),
        });
        next();
      }),
    async close() {
      const workers = [...all];
      all.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
