/** What `npm start` shows: the findings of an example, and what to read next. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { write } from "./src/output.ts";

const command = fileURLToPath(new URL("bin/kurzweg.js", import.meta.url));
const { status } = spawnSync(process.execPath, [command, "check", "examples/musterstadt", "--as-of", "2026-11-15"], { stdio: "inherit" });

if (status !== 0 && status !== 1) process.exit(status ?? 2);
write(
  1,
  "\nThese are the open questions of a made-up town. Read examples/musterstadt/musterstadt.region to see where they come from, and README.md to begin your own.\n",
);
