/** Run in a fresh process: does something for the first time, and prints how long it took. */
import { readFileSync } from "node:fs";
import { checkText, readText, stages } from "./pipeline.ts";

const [task, path = ""] = process.argv.slice(2);
const text = readFileSync(path, "utf8");

if (task === "read") {
  const before = heap();
  const loaded = memory("VmRSS");
  const { tokenise, read, link, linked } = readText(text);
  const kept = heap() - before;
  print({ tokenise, read, link, heap: kept, problems: linked.problems.length, peak: memory("VmHWM") - loaded });
} else if (task === "limited") {
  const { total, findings } = checkText(text, 2);
  print({ total, findings: findings.length, undecided: findings.filter(({ code }) => code === "coverage/undecided").length });
} else {
  const { times, total } = checkText(text);
  print({ ...Object.fromEntries(stages.map((stage) => [stage, times[stage]])), total });
}

function print(result: unknown): void {
  process.stdout.write(JSON.stringify(result));
}

/** Megabytes in use after everything that is not needed was thrown away. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Megabytes of this process, now or at the most; not known everywhere. */
function memory(what: "VmRSS" | "VmHWM"): number {
  try {
    return Number(new RegExp(`${what}:\\s*(\\d+)`).exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
