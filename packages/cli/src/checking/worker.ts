/** A thread that checks the files that it is sent, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { createEngine } from "./engine.ts";
import type { CheckOptions, Closure } from "./file-report.ts";
import type { Answer, Answers, Question } from "./pool.ts";

const engine = createEngine(workerData as CheckOptions);
const encoder = new TextEncoder();

/** Settles when the files that were sent last are checked. */
let last = Promise.resolve();

parentPort?.on("message", (questions: readonly Question[]) => {
  last = last.then(async () => {
    const all: Outcome[] = [];
    for (const question of questions) all.push(await outcomeOf(question));
    const answers = joined(all);
    parentPort?.postMessage(answers, [answers.reports.buffer]);
  });
});

type Outcome = { readonly report: Uint8Array; readonly closure: Closure } | { readonly error: string };

async function outcomeOf({ path, alone }: Question): Promise<Outcome> {
  try {
    const { report, closure } = await engine.check(path, alone);
    return { report: encoder.encode(JSON.stringify(report())), closure };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function joined(all: readonly Outcome[]): Answers {
  const reports = new Uint8Array(all.reduce((sum, each) => sum + ("report" in each ? each.report.length : 0), 0));
  let end = 0;
  const each = all.map((outcome): Answer => {
    if ("error" in outcome) return outcome;
    reports.set(outcome.report, end);
    end += outcome.report.length;
    return { end, closure: outcome.closure };
  });
  return { reports, each };
}
