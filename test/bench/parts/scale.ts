import type { Finding } from "@kurzweg/model";
import { HANDOFFS } from "../generate/handoffs.ts";
import { ASSIGNMENTS, BODIES, scaleRegion, type Shape, UNITS } from "../generate/scale.ts";
import { costsOf, GIVEN_UP, inFreshProcess, type Sample, sampleOf, timed, withFile } from "../harness.ts";
import { checkText, type Stopped } from "../pipeline.ts";
import { ms, type Part, type Report, times } from "../report.ts";
import { buildCommand, command } from "./cold-check.ts";

const shapes: readonly Shape[] = ["ordinary", "each another dimension"];

/** Scenario R16: a large region, and rule sets that are as bad as can be. */
export const scale: Part = {
  name: "scale",
  title: `scenario R16: ${BODIES} bodies, ${UNITS} units, 24 steps, 17 statuses, 11 dimensions, ${ASSIGNMENTS} assignments, ${HANDOFFS} hand-offs, 3 journeys`,
  run(report) {
    buildCommand();
    report.table(
      ["assignments", "cold CPU", "cold wall", "peak MB", "over bare", "warm", "p95", "analyse", "in yardsticks", "findings", "at most a step"],
      shapes.map((shape) => rowFor(shape, report)),
    );
    report.note(
      "Cold is the built command on a file, warm the same check again and again in one process. “Each another dimension”: every assignment of a step cuts a dimension that no other one cuts.",
    );
    report.table(["180 assignments at one step, each another dimension", "seconds", "findings"], [worst()]);
  },
};

function rowFor(shape: Shape, report: Report): readonly string[] {
  const text = scaleRegion(shape, 1);
  const { bare, check: cold } = withFile("scale.region", text, (path) =>
    costsOf({ bare: { arguments: ["-e", "0"] }, check: { arguments: [command, "check", path] } }, 7),
  );
  const warm = cold && warmly(text);
  const aim = (what: string, limit: number, found: number | undefined, unit: "ms" | "findings" = "ms"): void =>
    report.aim({ what: `scale, ${shape}: ${what}`, limit, unit, found });
  aim("whole check, cold", 2000, cold?.wall.median);
  aim("whole check, warm", 300, warm?.check.median);
  aim("findings of one step", 30, warm?.atMost, "findings");
  if (!cold || !warm) return [shape, `> ${GIVEN_UP * 1000}`];
  return [
    shape,
    ms(cold.cpu.median),
    ms(cold.wall.median),
    cold.peak.median.toFixed(0),
    times(bare && cold.cpu.median / bare.cpu.median),
    ms(warm.check.median),
    ms(warm.check.p95),
    ms(warm.analyse.median),
    times(warm.check.median / warm.yardstick.median),
    String(warm.findings),
    String(warm.atMost),
  ];
}

interface Warm extends Readonly<Record<"check" | "analyse" | "yardstick", Sample>> {
  readonly findings: number;
  /** The findings of the step that has the most. */
  readonly atMost: number;
}

function warmly(text: string): Warm {
  const runs: Stopped[] = [];
  const { check, yardstick } = timed({ check: () => runs.push(checkText(text)) }, { rounds: 15, seconds: 10 });
  const findings = runs[0]?.findings ?? [];
  return {
    check,
    yardstick,
    analyse: sampleOf(runs.slice(-check.count).map((run) => run.times.analyse)),
    findings: findings.length,
    atMost: Math.max(...perStep(findings).values()),
  };
}

function perStep(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { subject } of findings) if (subject.step !== undefined) counts.set(subject.step, (counts.get(subject.step) ?? 0) + 1);
  return counts;
}

/** Whether there is an answer at all, within the two seconds that a check on save has. */
function worst(): readonly string[] {
  const text = scaleRegion("all at one step", 1);
  const found = withFile("worst.region", text, (path) =>
    inFreshProcess<{ readonly total: number; readonly findings: number; readonly undecided: number } | undefined>("cold.ts", ["limited", path], [], GIVEN_UP),
  );
  if (!found) return ["did not end", `> ${GIVEN_UP}`, "–"];
  return [found.undecided > 0 ? `ended with ${found.undecided} undecided` : "ended", (found.total / 1000).toFixed(1), String(found.findings)];
}
