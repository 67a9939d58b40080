/** Run in a fresh process: what one piece of work that goes through memory costs at once, and after a pause. Prints both, in milliseconds. */
import { setTimeout } from "node:timers/promises";
import { sampleOf, stopwatch } from "./harness.ts";

/** In milliseconds, as between two keystrokes of the benchmark. */
const PAUSE = 600;
const ROUNDS = 15;

/** What a machine answers at once and after a pause. Where its caches are shared with others, they are theirs after a pause. */
export interface Paused {
  readonly atOnce: number;
  readonly afterPause: number;
}

for (let round = 0; round < 100; round++) walk();
const atOnce: number[] = [];
const afterPause: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  await setTimeout(PAUSE);
  afterPause.push(stopwatch(walk));
  atOnce.push(stopwatch(walk));
}
process.stdout.write(JSON.stringify({ atOnce: sampleOf(atOnce).median, afterPause: sampleOf(afterPause).median } satisfies Paused));

/** Makes some megabytes of objects and goes through them, as reading a file does. */
function walk(): number {
  const made = Array.from({ length: 60_000 }, (_, index) => ({ index, text: `x${index}` }));
  return made.reduce((sum, { index, text }) => sum + index + text.length, 0);
}
