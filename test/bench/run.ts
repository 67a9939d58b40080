/** Measures and compares; never fails because of a time. `node test/bench/run.ts [name of a part …]` */
import { availableParallelism, loadavg } from "node:os";
import { sampleOf, stopwatch, yardstick } from "./harness.ts";
import { parts } from "./parts/index.ts";
import { ms, reportTo, summaryOf } from "./report.ts";

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
const print = (text: string): void => void process.stdout.write(text);

if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(", ")}. The parts are: ${parts.map(({ name }) => name).join(", ")}.\n`);
  process.exitCode = 2;
} else {
  const report = reportTo(print);
  print(`# Benchmark\n\n${machine()}\n\n`);
  for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    print(`## ${part.name}: ${part.title}\n\n`);
    part.run(report);
  }
  print(`## Aims\n\n${summaryOf(report.aims)}\n${machine()}\n`);
}

/** What the times mean. The yardstick is a fixed piece of work: it tells how fast the machine is at the moment. */
function machine(): string {
  const sample = sampleOf(Array.from({ length: 30 }, () => stopwatch(yardstick)));
  const load = loadavg()[0] ?? 0;
  return `Node ${process.versions.node}, ${availableParallelism()} cores, load ${load.toFixed(1)}; one yardstick takes ${ms(sample.median)} ms (p95 ${ms(sample.p95)}). Times are medians in milliseconds: of what one process does, the CPU time of its main thread.`;
}
