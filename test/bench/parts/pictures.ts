import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { costsOf, inFreshProcess } from "../harness.ts";
import type { Measured, MeasuredLanes, Measurements } from "../pictures/measure.ts";
import { ms, type Part, type Report } from "../report.ts";
import { buildCommand, command } from "./cold-check.ts";

/** Networks that are drawn: bodies, hand-offs, how many of them, and what is allowed. */
const sizes = [
  { bodies: 20, handoffs: 50, count: 30, time: 250, crossings: undefined, megapixels: undefined },
  { bodies: 60, handoffs: 180, count: 30, time: 1500, crossings: 480, megapixels: 7.5 },
] as const;
const engines = ["kurzweg", "elkjs", "graphviz", "dagre"] as const;
const measure = "pictures/measure.ts";

/** How well layouts can be read, beside those of others, and what all pictures of a county cost. */
export const pictures: Part = {
  name: "pictures",
  title: "pictures of generated networks, ours and others', and all pictures of a county",
  run(report) {
    for (const size of sizes) compareNetworks(size, report);
    compareLanes(report);
    dense(report);
    county(report);
  },
};

function compareNetworks({ bodies, handoffs, count, time, crossings, megapixels }: (typeof sizes)[number], report: Report): void {
  const { drawn, order } = inFreshProcess<Measurements>(measure, ["networks", String(bodies), String(handoffs), String(count)]);
  const of = (engine: string): readonly Measured[] => drawn.filter((each) => each.engine === engine);
  const rows = engines.map((engine) => {
    const all = of(engine);
    const mean = (what: "crossings" | "megapixels" | "time"): number => meanOf(all.map((each) => each[what]));
    const sum = (what: "throughBoxes" | "labelsOnAnything"): number => all.reduce((total, each) => total + each[what], 0);
    return [
      engine,
      mean("crossings").toFixed(0),
      String(sum("throughBoxes")),
      String(sum("labelsOnAnything")),
      mean("megapixels").toFixed(1),
      ms(mean("time")),
    ];
  });
  report.table([`${bodies}/${handoffs}, ${count} networks`, "crossings", "arrows through boxes", "labels on something", "megapixels", "CPU"], rows);
  const ours = of("kurzweg");
  const lost = ours.filter((own) => drawn.some((other) => other.engine !== "kurzweg" && other.seed === own.seed && other.crossings <= own.crossings));
  const name = `${bodies}/${handoffs}`;
  const flaws = ours.reduce((sum, each) => sum + each.throughBoxes + each.labelsOnAnything, 0);
  report.aim({ what: `${name}: arrows through boxes, labels on something`, limit: 0, unit: "count", found: flaws });
  report.aim({ what: `${name}: networks in which another has as few crossings`, limit: 20, unit: "percent", found: (100 * lost.length) / ours.length });
  report.aim({ what: `${name}: CPU for one layout, warm`, limit: time, unit: "ms", found: meanOf(ours.map((each) => each.time)) });
  report.aim({ what: `${name}: pairs that change places after an edit`, limit: 10, unit: "percent", found: 100 - meanOf(order) });
  if (crossings) report.aim({ what: `${name}: crossings`, limit: crossings, unit: "count", found: meanOf(ours.map((each) => each.crossings)) });
  if (megapixels) report.aim({ what: `${name}: megapixels`, limit: megapixels, unit: "megapixels", found: meanOf(ours.map((each) => each.megapixels)) });
}

function compareLanes(report: Report): void {
  const lanes = inFreshProcess<readonly MeasuredLanes[]>(measure, ["lanes", "20", "50", "30"]);
  const broken = lanes.filter(({ kept }) => !kept).length;
  const through = lanes.reduce((sum, each) => sum + each.throughBoxes, 0);
  report.table(
    ["20 steps in 4 lanes, 50 ways", "lanes left or crooked", "arrows through boxes", "pairs in order after an edit", "CPU"],
    [["kurzweg", String(broken), String(through), `${meanOf(lanes.map(({ order }) => order)).toFixed(1)} %`, ms(meanOf(lanes.map(({ time }) => time)))]],
  );
  report.aim({ what: "lanes: left or crooked, arrows through boxes", limit: 0, unit: "count", found: broken + through });
  report.aim({ what: "lanes: pairs that change places after an edit", limit: 2, unit: "percent", found: 100 - meanOf(lanes.map(({ order }) => order)) });
}

/** A dense network for which the careful layout may take too long. */
function dense(report: Report): void {
  const { milliseconds, limit } = inFreshProcess<{ readonly milliseconds: number; readonly limit: number }>("pictures/dense.ts", []);
  report.note(`A network of 29 bodies and 118 hand-offs is laid out in ${ms(milliseconds)} ms; it has ${limit} ms.`);
  report.aim({ what: "29/118, dense: ends before its deadline", limit, unit: "ms", found: milliseconds });
}

function county(report: Report): void {
  buildCommand();
  const all = "diagram all examples/saxony-county";
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-bench-"));
  const costs = costsOf({ [all]: { arguments: [command, ...all.split(" "), "-o", folder] } }, 3);
  rmSync(folder, { recursive: true });
  const found = costs[all];
  report.table(["command", "CPU", "wall"], [[all, found ? ms(found.cpu.median) : "", found ? ms(found.wall.median) : ""]]);
  report.aim({ what: `${all}, cold`, limit: 4000, unit: "ms", found: found?.wall.median });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
