import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, without a slash at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).slice(0, -1);

/** Some measurements of the same thing. */
export interface Sample {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

export function sampleOf(values: readonly number[]): Sample {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), count: sorted.length };
}

export interface Rounds {
  /** How often everything is run, at the most. */
  readonly rounds?: number;
  /** No further round begins after this time. */
  readonly seconds?: number;
}

/** Milliseconds of each piece of work and, in the same rounds, of the yardstick. */
export type Timed<Name extends string> = Readonly<Record<Name | "yardstick", Sample>>;

/** Runs pieces of work in turn (A B A B …, the yardstick among them), after as many rounds to warm up as they need. */
export function timed<Name extends string>(work: Readonly<Record<Name, () => unknown>>, { rounds = 15, seconds = 5 }: Rounds = {}): Timed<Name> {
  const all: Readonly<Record<string, () => unknown>> = { ...work, yardstick };
  const times = new Map<string, number[]>(Object.keys(all).map((name) => [name, []]));
  const warm = warmUp(all);
  const end = clock() + seconds * 1000;
  // What already takes seconds does not get faster by being run again.
  const wanted = warm ? rounds : 1;
  for (let round = 0; round < wanted && (round === 0 || clock() < end); round++) {
    for (const [name, run] of Object.entries(all)) times.get(name)?.push(stopwatch(run));
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, sampleOf(values)])) as Timed<Name>;
}

/** At least three rounds and some tenths of a second; false where one piece of work took more than two seconds. */
function warmUp(work: Readonly<Record<string, () => unknown>>): boolean {
  const start = clock();
  for (let round = 0; round < 3 || (clock() - start < 300 && round < 50); round++) {
    for (const run of Object.values(work)) if (stopwatch(run) > 2000) return false;
  }
  return true;
}

/** How many milliseconds a piece of work takes. */
export function stopwatch(run: () => unknown): number {
  const start = clock();
  run();
  return clock() - start;
}

/**
 * Milliseconds that this thread has worked. On an idle machine that is the time on the wall;
 * on a busy one it leaves out most of what the others take.
 */
export function clock(): number {
  // Asking for the whole process makes the system bring the time of the thread up to date.
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** A fixed piece of work: with it, times of different machines and days can be compared. */
export function yardstick(): number {
  let sum = 0;
  for (let index = 0; index < 2_000_000; index++) sum = (Math.imul(sum ^ index, 0x9e3779b1) >>> 3) + index;
  return sum;
}

/** What a process cost from its start to its end. */
export interface Cost {
  /** User and system time, in milliseconds. */
  readonly cpu: number;
  readonly wall: number;
  /** The largest memory it had, in megabytes. */
  readonly peak: number;
}

export interface Command {
  readonly arguments: readonly string[];
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export type SampledCost = Readonly<Record<keyof Cost, Sample>>;

/** A command that takes longer than this, in CPU time, is given up. */
export const GIVEN_UP = 20;

/** Runs Node commands in turn and gives what each of them cost; nothing for those that were given up. */
export function costsOf<Name extends string>(commands: Readonly<Record<Name, Command>>, rounds = 15): Readonly<Record<Name, SampledCost | undefined>> {
  const names = (Object.keys(commands) as Name[]).filter((name) => runTimed(commands[name]) !== undefined);
  const costs = new Map<Name, Cost[]>(names.map((name) => [name, []]));
  const end = performance.now() + 60_000;
  for (let round = 0; round < rounds && (round === 0 || performance.now() < end); round++) {
    for (const name of names) costs.get(name)?.push(...[runTimed(commands[name])].filter((cost) => cost !== undefined));
  }
  const sampled = ([name, all]: readonly [Name, readonly Cost[]]) => {
    const peaks = [1, 2, 3].map(() => peakOf(commands[name]));
    return [name, { cpu: sampleOf(all.map(({ cpu }) => cpu)), wall: sampleOf(all.map(({ wall }) => wall)), peak: sampleOf(peaks) }] as const;
  };
  return Object.fromEntries([...costs].map(sampled)) as Record<Name, SampledCost | undefined>;
}

/** The shell measures, because Node does not tell what its children cost. It ends with 2 where the command could not do its work. */
function runTimed({ arguments: given, folder = root, environment }: Command): Cost | undefined {
  const script = `ulimit -t ${GIVEN_UP}; TIMEFORMAT="%3U %3S %3R"; time "$0" "$@" >/dev/null 2>&1`;
  const { status, stderr } = spawnSync("bash", ["-c", script, process.execPath, ...given], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment, LC_ALL: "C" },
  });
  if (status === null || status > 128) return undefined;
  const [user = Number.NaN, system = Number.NaN, wall = Number.NaN] = (stderr ?? "").trim().split(/\s+/).slice(-3).map(Number);
  if (status > 1 || Number.isNaN(wall)) throw new Error(`node ${given.join(" ")} ended with ${status}: ${stderr}`);
  return { cpu: (user + system) * 1000, wall: wall * 1000, peak: 0 };
}

/** In runs of their own, because asking costs a little time. */
function peakOf({ arguments: given, folder = root, environment }: Command): number {
  const preload = fileURLToPath(new URL("peak.cjs", import.meta.url));
  const { stderr } = spawnSync(process.execPath, ["--require", preload, ...given], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment },
  });
  return Number(/^peak (\d+) kB$/m.exec(stderr)?.[1] ?? Number.NaN) / 1024;
}

/** Runs a Node command that has to succeed. */
export function inFolder(folder: string, given: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [...given], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${given.join(" ")} ended with ${status}: ${stderr}`);
}

/** Runs a file of this folder in a fresh process and gives what it prints, as data; nothing where it takes too long. */
export function inFreshProcess<Result>(file: string, given: readonly string[], flags?: readonly string[]): Result;
export function inFreshProcess<Result>(file: string, given: readonly string[], flags: readonly string[], seconds: number): Result | undefined;
export function inFreshProcess<Result>(file: string, given: readonly string[], flags: readonly string[] = [], seconds?: number): Result | undefined {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const timeout = seconds === undefined ? undefined : seconds * 1000;
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...flags, path, ...given], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    timeout,
  });
  if (signal !== null && timeout !== undefined) return undefined;
  if (status !== 0) throw new Error(`${file} ${given.join(" ")} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Result;
}

/** Does something with a file that is there only as long. */
export function withFile<Result>(name: string, text: string, use: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-bench-"));
  try {
    const path = join(folder, name);
    writeFileSync(path, text);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
