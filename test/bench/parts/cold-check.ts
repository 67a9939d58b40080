import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, type Cost, costsOf, GIVEN_UP, inFolder, root, type SampledCost } from "../harness.ts";
import { ms, type Part, times } from "../report.ts";

/** What a check costs from the start of the process to its end, against a process that does nothing. */
export const coldCheck: Part = {
  name: "cold-check",
  title: "the built command in a fresh process, in turn with `node -e 0`",
  run(report) {
    buildCommand();
    const folder = mkdtempSync(join(tmpdir(), "kurzweg-bench-"));
    cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
    const check = (example: string, ...more: string[]): Command => ({ arguments: [command, "check", `examples/${example}`, ...more], folder });
    const costs = costsOf({
      "node -e 0": { arguments: ["-e", "0"] },
      "check examples/musterstadt": check("musterstadt"),
      "check examples/saxony-county": check("saxony-county"),
      "check examples/saxony-county, nothing compiled before": { ...check("saxony-county"), environment: { NODE_DISABLE_COMPILE_CACHE: "1" } },
      "check examples/first --cache": check("first", "--cache"),
      "check examples/musterstadt --cache": check("musterstadt", "--cache"),
      "check examples/saxony-county --cache": check("saxony-county", "--cache"),
    });
    rmSync(folder, { recursive: true });
    const bare = costs["node -e 0"];
    const over = (found: SampledCost | undefined, what: keyof Cost): number | undefined => (found && bare ? found[what].median / bare[what].median : undefined);
    const rows = Object.entries<SampledCost | undefined>(costs).map(([name, found]) => [
      name,
      ...(found
        ? [ms(found.cpu.median), ms(found.cpu.p95), times(over(found, "cpu")), ms(found.wall.median), found.peak.median.toFixed(0), times(over(found, "peak"))]
        : [`> ${GIVEN_UP * 1000}`]),
    ]);
    report.table(["command", "CPU", "p95", "over bare", "wall", "peak MB", "over bare"], rows);
    report.note("CPU is user and system time of the whole process. Compiled code is kept between starts, except in the last row.");
    for (const example of ["first", "musterstadt", "saxony-county"] as const) {
      const aim = (name: keyof typeof costs, limit: number): void =>
        report.aim({ what: `${name}: CPU over bare node`, limit, unit: "times", found: over(costs[name], "cpu") });
      if (example !== "first") aim(`check examples/${example}`, 3);
      aim(`check examples/${example} --cache`, 1.6);
    }
  },
};

/** The built command. */
export const command = `${root}/packages/cli/bin/kurzweg.js`;

/** Builds it, so that what is measured is what the sources say. */
export function buildCommand(): void {
  inFolder(root, ["packages/cli/build.ts"]);
}
