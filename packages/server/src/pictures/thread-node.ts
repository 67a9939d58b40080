import { Worker } from "node:worker_threads";
import type { Thread, ThreadName } from "./thread.ts";

const isSource = import.meta.url.endsWith(".ts");

/** A thread in Node, which keeps no process alive. */
export function threadInNode<Question, Answer>(name: ThreadName): Thread<Question, Answer> {
  const worker = new Worker(new URL(isSource ? `${name}-node.ts` : `${name}.mjs`, import.meta.url));
  let answer: (found: Answer | undefined) => void = () => undefined;
  let ended = false;
  const end = (): void => {
    ended = true;
    answer(undefined);
  };
  worker.on("message", (found: Answer | undefined) => answer(found));
  worker.on("error", end);
  worker.on("exit", end);
  worker.unref();
  return {
    ask: (question) =>
      new Promise((resolve) => {
        answer = resolve;
        if (ended) return resolve(undefined);
        worker.postMessage(question);
      }),
    end: () => void worker.terminate(),
  };
}
