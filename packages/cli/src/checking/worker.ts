/** A thread that checks the files that it is sent, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { createEngine } from "./engine.ts";
import type { CheckOptions } from "./file-report.ts";
import type { Answer, Question } from "./pool.ts";

const engine = createEngine(workerData as CheckOptions);
const encoder = new TextEncoder();

/** Settles when the files that were sent last are checked. */
let last = Promise.resolve();

parentPort?.on("message", (questions: readonly Question[]) => {
  last = last.then(async () => {
    const answers: Answer[] = [];
    for (const question of questions) answers.push(await answerTo(question));
    parentPort?.postMessage(
      answers,
      answers.flatMap((answer) => ("report" in answer ? answer.report.buffer : [])),
    );
  });
});

async function answerTo({ path, alone }: Question): Promise<Answer> {
  try {
    const { report, closure } = await engine.check(path, alone);
    return { report: encoder.encode(JSON.stringify(report())), closure };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
