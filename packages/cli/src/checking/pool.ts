import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Engine } from "./engine.ts";
import type { CheckOptions, Closure, FileReport } from "./file-report.ts";

/** Checks files in several threads. */
export interface Pool extends Engine {
  close(): Promise<void>;
}

/** Megabytes of young objects in each thread: more only lets garbage pile up. */
const YOUNG = 16;
/** The garbage of old objects that may pile up before it is taken away, in percent of what is in use: without a bound, a busy machine lets it grow many times over. */
const GARBAGE = 100;

/** From the sources, or from the bundle beside this one. */
const file = new URL(import.meta.url.endsWith(".ts") ? "worker.ts" : "worker.js", import.meta.url);

/** What a thread is asked, and answers. */
export interface Question {
  readonly path: string;
  readonly alone: boolean;
}
/** The report is JSON as bytes: they are handed over as they are, and do not stand in the memory that is searched for garbage. */
export type Answer = { readonly path: string } & ({ readonly report: Uint8Array<ArrayBuffer>; readonly closure: Closure } | { readonly error: string });

/** So many files a thread is sent at a time, so that it need not wait for the next one. */
const AHEAD = 2;

interface Task {
  readonly question: Question;
  settle(answer: Answer | Error): void;
}

export function openPool(threads: number, options: CheckOptions): Pool {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE}`);
  // What is made of one region is garbage with the next one, even if some of it once lived longer: where V8 takes it for
  // lasting and makes it among the old objects, it holds all the rest of its region there.
  setFlagsFromString("--no-allocation-site-pretenuring");
  const waiting: Task[] = [];
  /** What each thread was sent and has not answered yet, in this order. */
  const workers = new Map<Worker, Task[]>();

  function start(): Worker {
    const worker = new Worker(file, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    workers.set(worker, []);
    worker.on("message", (answer: Answer) => {
      workers.get(worker)?.shift()?.settle(answer);
      next();
    });
    // A thread that dies takes one file with it, which is said; the others go on.
    worker.on("error", (error) => gone(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", (code) => gone(worker, new Error(`A thread ended with ${code}.`)));
    return worker;
  }

  function gone(worker: Worker, error: Error): void {
    const [first, ...others] = workers.get(worker) ?? [];
    if (!workers.delete(worker)) return;
    waiting.unshift(...others);
    first?.settle(error);
    next();
  }

  /** The thread for the next file. The last files are not sent ahead: whoever is ready first takes them. */
  function chosen(): Worker | undefined {
    const [freest] = [...workers].sort(([, left], [, right]) => left.length - right.length);
    if (freest?.[1].length === 0) return freest[0];
    if (workers.size < threads) return start();
    return freest && freest[1].length < AHEAD && waiting.length > threads ? freest[0] : undefined;
  }

  function next(): void {
    while (waiting.length > 0) {
      const worker = chosen();
      const task = worker && waiting.shift();
      if (!task) break;
      workers.get(worker)?.push(task);
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
                : resolve({ report: () => JSON.parse(Buffer.from(answer.report.buffer).toString()) as FileReport, closure: answer.closure }),
        });
        next();
      }),
    async close() {
      const all = [...workers.keys()];
      workers.clear();
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}
