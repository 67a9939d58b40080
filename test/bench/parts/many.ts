import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Planted, writeCountry } from "../generate/country.ts";
import { inFreshProcess, root } from "../harness.ts";
import { buildCommand, command } from "./cold-check.ts";
import { ms, type Part, type Report, times } from "../report.ts";

const sizes = [100, 1000, 11_000];
/** How often it is checked with one thread and with two. */
const PAIRS = 3;

interface Cost {
  /** Seconds. */
  readonly cpu: number;
  readonly wall: number;
  /** Megabytes, of the largest process. */
  readonly peak: number;
  readonly output: string;
}

/** Whole countries: what a region costs among many, with several threads, from the cache, and in parts. */
export const many: Part = {
  name: "many",
  title: "regions of 400 lines on a shared catalogue, with known mistakes",
  run(report) {
    buildCommand();
    const rows = sizes.map((count) => measured(count, report));
    report.table(
      [
        "regions",
        "CPU ms a region",
        "last tenth over first",
        "one thread s",
        "two threads s",
        "peak MB",
        "cached CPU s",
        "first over cached",
        "mistakes planted",
        "found",
      ],
      rows,
    );
    report.note(
      `The built command, with JSON into a file; with one and with two threads ${PAIRS} times in turn, of which the middle counts. Cached is the second run with --cache on the same files.`,
    );
  },
};

/** The one in the middle by time, with the largest memory of all. */
function middleOf(costs: readonly Cost[]): Cost {
  const sorted = costs.toSorted((left, right) => left.wall - right.wall);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("Nothing was measured.");
  return { ...middle, peak: Math.max(...costs.map(({ peak }) => peak)) };
}

function measured(count: number, report: Report): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-bench-"));
  try {
    const planted = writeCountry(folder, count);
    const check = (...more: string[]): Cost => run(["check", ".", "--format", "json=report.json", "--force", ...more], folder);
    // In turn, so that a machine that is slower for a while is so for both.
    const pairs = Array.from({ length: PAIRS }, () => ({ one: check("--concurrency", "1"), two: check("--concurrency", "2") }));
    const one = middleOf(pairs.map((pair) => pair.one));
    const two = middleOf(pairs.map((pair) => pair.two));
    const found = plantedIn(join(folder, "report.json"));
    const tenths = inFreshProcess<readonly number[]>("streaming.ts", [folder]);
    const growth = (tenths.at(-1) ?? Number.NaN) / (tenths[0] ?? Number.NaN);
    const first = check("--cache", "--concurrency", "1");
    const cached = check("--cache", "--concurrency", "1");
    if (!isSame(planted, found)) throw new Error(`${planted.length} mistakes were planted, and ${found.length} findings are not all of them and nothing else.`);
    if (count >= 1000) aims(count, { one, two, first, cached, growth }, report);
    if (count === 1000) report.aim({ what: "many: four parts joined differ from one run", limit: 0, unit: "findings", found: joined(folder) });
    return [
      String(count),
      ms((one.cpu * 1000) / count),
      times(growth),
      one.wall.toFixed(1),
      two.wall.toFixed(1),
      Math.max(one.peak, two.peak).toFixed(0),
      cached.cpu.toFixed(2),
      times(first.cpu / cached.cpu),
      String(planted.length),
      String(found.length),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The runs of one size. */
interface Runs extends Readonly<Record<"one" | "two" | "first" | "cached", Cost>> {
  /** CPU time of the last tenth of the regions over that of the first. */
  readonly growth: number;
}

function aims(count: number, { one, two, first, cached, growth }: Runs, report: Report): void {
  const what = (words: string): string => `many, ${count} regions: ${words}`;
  report.aim({ what: what("CPU of the last tenth over the first"), limit: 1.1, unit: "times", found: growth });
  report.aim({ what: what("peak memory"), limit: 300, unit: "MB", found: Math.max(one.peak, two.peak) });
  report.aim({ what: what("two threads over one"), limit: 1 / 1.7, unit: "times", found: two.wall / one.wall });
  report.aim({ what: what("an unchanged run from the cache over the first"), limit: 1 / 20, unit: "times", found: cached.cpu / first.cpu });
}

/** Whether bytes differ between a report made of four parts and one of one run. */
function joined(folder: string): number {
  mkdirSync(join(folder, "parts"));
  for (const index of [1, 2, 3, 4]) run(["check", ".", "--shard", `${index}/4`, "--format", `shard=parts/${index}.json`], folder);
  run(["merge-reports", "parts", "--format", "json=joined.json"], folder);
  run(["check", ".", "--format", "json=whole.json"], folder);
  const [left, right] = ["joined.json", "whole.json"].map((name) => readFileSync(join(folder, name)));
  return left && right && left.equals(right) ? 0 : 1;
}

function plantedIn(path: string): readonly Planted[] {
  return (JSON.parse(readFileSync(path, "utf8")) as { readonly findings: readonly Planted[] }).findings;
}

function isSame(left: readonly Planted[], right: readonly Planted[]): boolean {
  const keys = (all: readonly Planted[]): readonly string[] => all.map(({ file, code, subject }) => JSON.stringify([file, code, subject])).sort();
  return isDeepStrictEqual(keys(left), keys(right));
}

function run(given: readonly string[], folder: string): Cost {
  const script = 'TIMEFORMAT="%3U %3S %3R"; time "$0" "$@"';
  const peak = join(root, "test/bench/peak.cjs");
  const start = ["--require", peak, command, ...given];
  const { stderr, stdout, status } = spawnSync("bash", ["-c", script, process.execPath, ...start], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, LC_ALL: "C" },
  });
  if (status !== 0 && status !== 1) throw new Error(`kurzweg ${given.join(" ")} ended with ${status}: ${stderr}`);
  const [user = 0, system = 0, wall = 0] = stderr.trim().split(/\s+/).slice(-3).map(Number);
  return { cpu: user + system, wall, peak: Number(/^peak (\d+) kB$/m.exec(stderr)?.[1] ?? Number.NaN) / 1024, output: stdout };
}
