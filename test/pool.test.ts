import { pathToFileURL } from "node:url";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPool } from "../packages/cli/src/checking/pool.ts";
import { root } from "./harness/pipeline.ts";
import { temporaryFolder } from "./harness/terminal.ts";

const options = { today: "2026-11-15", language: "en", folder: root } as const;

/** A thread that checks as all threads do, but ends as soon as it is sent a file with a certain name. */
function mortalThread(): URL {
  const path = join(temporaryFolder(), "thread.ts");
  const worker = pathToFileURL(join(root, "packages/cli/src/checking/worker.ts")).href;
  const ending = 'if (questions.some(({ path }) => path.endsWith("deadly.region"))) process.exit(3);';
  writeFileSync(
    path,
    `import { parentPort } from "node:worker_threads";\nparentPort?.on("message", (questions) => { ${ending} });\nawait import("${worker}");\n`,
  );
  return pathToFileURL(path);
}

test("a thread that dies takes one file with it, and no answer is lost", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const paths = Array.from({ length: 150 }, (_, index) => join(folder, index === 70 ? "deadly.region" : `region-${index}.region`));
  for (const [index, path] of paths.entries()) writeFileSync(path, `region town-${index} "Town ${index}" { language en }\n`);
  const pool = openPool(2, options, mortalThread());
  try {
    const answers = await Promise.allSettled(paths.map((path) => pool.check(path, false)));
    const named = answers.map((answer) => (answer.status === "fulfilled" ? answer.value.report().identity?.name : String(answer.reason)));
    expect(named).toEqual(paths.map((path, index) => (index === 70 ? `Error: ${path}: A thread ended with 3.` : `town-${index}`)));
  } finally {
    await pool.close();
  }
});
