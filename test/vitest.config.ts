import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Where the results are also written as JSON, for `.ci/run` to count. */
const results = process.env["TEST_RESULTS"];

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/harness/seed.ts"],
    setupFiles: ["test/harness/silence.ts"],
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    // By itself, Vitest leaves one processor to nobody.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    cache: false,
  },
});
