import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** What all random choices of a run follow from. */
    readonly seed: number;
  }
}

/** Chooses the seed of this run and prints it, so that a run can be repeated. */
export function setup(project: TestProject): void {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  project.provide("seed", seed);
  process.stdout.write(`Random choices follow from seed ${seed}; “SEED=${seed} npm test” repeats them.\n`);
}
