import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Engine, Examined } from "./engine.ts";
import type { CheckOptions, Closure, FileReport } from "./file-report.ts";

/** Checks files in several threads. */
export interface Pool extends Engine {
  close(): Promise<void>;
}

/** Megabytes of young objects in each thread: more only lets garbage pile up. */
const YOUNG = 16;
/** The garbage of old objects that may pile up before it is taken away, in percent of what is in use: without a bound, a busy machine lets it grow many times over. */
const GARBAGE = 100;

/** What V8 is told before threads start; only hints, which change no finding. */
const hints: readonly string[] = [
  `--heap-growing-percent=${GARBAGE}`,
  // What is made of one region is garbage with the next one, even if some of it once lived longer: where V8 takes it for
  // lasting and makes it among the old objects, it holds all the rest of its region there.
  "--no-allocation-site-pretenuring",
  // Every core has files to check: whatever V8 does beside them, it takes from them. Each thread takes away its own garbage,
  // and only what is called very often is compiled with all care, and with less copied into it.
  "--no-parallel-scavenge",
  "--no-concurrent-array-buffer-sweeping",
  "--invocation-count-for-turbofan=80000",
  "--max-inlined-bytecode-size-cumulative=150",
];
/** The versions of V8 that were seen to know all hints, from the first to the last: another one says aloud that it does not know one. */
const KNOWING = [12, 14] as const;

function giveHints(): void {
  const version = Number.parseInt(process.versions.v8, 10);
  const [first, last] = KNOWING;
  if (version >= first && version <= last) for (const hint of hints) setFlagsFromString(hint);
}

/** What each thread runs: from the sources, or from the bundle beside this one. */
const program = new URL(import.meta.url.endsWith(".ts") ? "worker.ts" : "worker.js", import.meta.url);

/** What a thread is asked. */
export interface Question {
  readonly path: string;
  readonly alone: boolean;
}
/** What it answers for all files of a message. The reports are JSON as bytes, one after the other: they are handed over as they are, and do not stand in the memory that is searched for garbage. */
export interface Answers {
  readonly reports: Uint8Array<ArrayBuffer>;
  readonly each: readonly Answer[];
}
/** What one file depends on, and where its report ends in the bytes; or why there is none. */
export type Answer = { readonly end: number; readonly closure: Closure } | { readonly error: string };

/** So many messages a thread is sent at a time, so that it need not wait for the next one. */
const AHEAD = 2;
/** So many files are in one message at the most: each answer wakes the thread that collects them, which takes a core from another. */
const TOGETHER = 64;

interface Task {
  readonly question: Question;
  /** A thread has died with it and others: now it is sent alone, to see whether it was the one. */
  readonly isSuspect?: boolean;
  settle(answer: Examined | Error): void;
}

/** How many files have to be asked for at a time so that no thread waits. */
export const underWay = (threads: number): number => threads * (AHEAD + 1) * TOGETHER;

export function openPool(threads: number, options: CheckOptions, thread = program): Pool {
  giveHints();
  const waiting: Task[] = [];
  /** The messages that each thread was sent and has not answered yet, in this order. */
  const workers = new Map<Worker, (readonly Task[])[]>();
  let isAsking = false;

  function start(): Worker {
    const worker = new Worker(thread, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    workers.set(worker, []);
    worker.on("message", (answers: Answers) => {
      const tasks = workers.get(worker)?.shift() ?? [];
      const examined = examinedIn(answers);
      for (const [index, task] of tasks.entries()) task.settle(examined[index] ?? new Error("A thread has not answered."));
      next();
    });
    // A thread that dies takes one file with it, which is said; the others go on.
    worker.on("error", (error) => gone(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", (code) => gone(worker, new Error(`A thread ended with ${code}.`)));
    return worker;
  }

  function gone(worker: Worker, error: Error): void {
    const [asked = [], ...others] = workers.get(worker) ?? [];
    if (!workers.delete(worker)) return;
    waiting.unshift(...(asked.length > 1 ? asked.map((task) => ({ ...task, isSuspect: true })) : []), ...others.flat());
    if (asked.length === 1) asked[0]?.settle(error);
    next();
  }

  /** The thread for the next files. The last files are not sent ahead: whoever is ready first takes them. */
  function chosen(): Worker | undefined {
    const [freest] = [...workers].sort(([, left], [, right]) => left.length - right.length);
    if (freest?.[1].length === 0) return freest[0];
    if (workers.size < threads) return start();
    return freest && freest[1].length < AHEAD && waiting.length > threads ? freest[0] : undefined;
  }

  /** The files of the next message: fewer towards the end, so that all threads have something to do. */
  function taken(): readonly Task[] {
    const fair = Math.ceil(waiting.length / (threads * AHEAD));
    const suspect = waiting.findIndex(({ isSuspect }) => isSuspect === true);
    return waiting.splice(0, suspect === 0 ? 1 : Math.min(TOGETHER, fair, suspect < 0 ? TOGETHER : suspect));
  }

  function next(): void {
    while (waiting.length > 0) {
      const worker = chosen();
      if (!worker) break;
      const tasks = taken();
      workers.get(worker)?.push(tasks);
      worker.postMessage(tasks.map(({ question }) => question));
    }
  }

  /** Sends what is asked for, when all that is asked for at once is known. */
  function soon(): void {
    if (isAsking) return;
    isAsking = true;
    queueMicrotask(() => {
      isAsking = false;
      next();
    });
  }

  return {
    check: (path, alone) =>
      new Promise((resolve, reject) => {
        waiting.push({
          question: { path, alone },
          settle: (answer) => (answer instanceof Error ? reject(new Error(`${path}: ${answer.message}`)) : resolve(answer)),
        });
        soon();
      }),
    async close() {
      const all = [...workers.keys()];
      workers.clear();
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

function examinedIn({ reports, each }: Answers): readonly (Examined | Error)[] {
  const bytes = Buffer.from(reports.buffer);
  let end = 0;
  return each.map((answer) => {
    if ("error" in answer) return new Error(answer.error);
    const start = end;
    end = answer.end;
    return { report: () => JSON.parse(bytes.toString("utf8", start, answer.end)) as FileReport, closure: answer.closure };
  });
}
