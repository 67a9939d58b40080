/** A thread that checks the files that it is sent, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { createEngine } from "./engine.ts";
import type { CheckOptions } from "./file-report.ts";
import type { Answer, Question } from "./pool.ts";

const engine = createEngine(workerData as CheckOptions);
const port = parentPort;

const send = (answer: Answer): void => port?.postMessage(answer, "report" in answer ? [answer.report.buffer] : []);
const encoder = new TextEncoder();

/** Settles when the file that was sent last is checked. */
let last = Promise.resolve();

port?.on("message", ({ path, alone }: Question) => {
  last = last
    .then(() => engine.check(path, alone))
    .then(
      ({ report, closure }) => send({ path, report: encoder.encode(JSON.stringify(report())), closure }),
      (error: unknown) => send({ path, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
