import { shownPath, uriOf } from "@kurzweg/disk";
import type { ReadProblem } from "@kurzweg/model";
import { type Kept, openCache } from "./cache.ts";
import type { Engine } from "./engine.ts";
import type { CheckOptions, Closure, FileReport } from "./file-report.ts";

/** How files are checked. */
export interface Manner {
  /** How many threads work at a time. */
  readonly threads: number;
  /** Where reports are kept and taken from. */
  readonly cache?: Kept | undefined;
  /** Is told how many of the files are done. */
  progress?(done: number, all: number): void;
}

export interface CheckedFiles {
  /** In the order of the paths. */
  readonly reports: readonly FileReport[];
  /** Everything that they depend on, where reports are kept. */
  readonly closure: Closure;
  /** How many entries of the cache could not be understood. */
  readonly brokenEntries: number;
  /** Why results could not be kept in the cache, where they could not. */
  readonly unkept?: ReadProblem | undefined;
}

/** Fewer files than these are not worth starting a thread for. */
const FEW = 16;
/** A thread takes as long to get going as another one needs for so many files. */
const WORTH_A_THREAD = 64;

/** Checks files; each is loaded with what it imports, checked, and dropped. */
export async function checkFiles(paths: readonly string[], options: CheckOptions, { threads, cache: kept, progress }: Manner): Promise<CheckedFiles> {
  const cache = kept && openCache(options, kept);
  const reports: (FileReport | undefined)[] = paths.map((path, index) => {
    if (cache) progress?.(index, paths.length);
    return cache?.get(shownPath(uriOf(path), options.folder));
  });
  const indicesWhere = (isWanted: (report: FileReport | undefined) => boolean): readonly number[] =>
    reports.flatMap((report, index) => (isWanted(report) ? [index] : []));
  const check = async (indices: readonly number[], alone: boolean): Promise<void> => {
    let done = paths.length - indices.length;
    const found: (() => FileReport)[] = [];
    await withChecker(indices, threads, { ...options, withClosure: cache !== undefined }, async (checker, index) => {
      const { report, closure } = await checker.check(paths[index] ?? "", alone);
      if (cache) keep(report(), closure);
      found[index] = report;
      progress?.(++done, paths.length);
    });
    // Only now, when the threads and their memory are gone.
    for (const index of indices) reports[index] = found[index]?.();
  };
  const keep = (report: FileReport, closure: Closure): void => {
    if (report.is !== "unreadable") cache?.set(report, closure);
  };
  await check(
    indicesWhere((report) => report === undefined),
    false,
  );
  const needed = new Set(withoutImportedParts(reports.filter((report) => report !== undefined)));
  await check(
    indicesWhere((report) => report?.putOff === true && needed.has(report)),
    true,
  );
  return { reports: reports.filter((report) => report !== undefined), closure: cache?.closure ?? [], brokenEntries: cache?.broken ?? 0, unkept: cache?.unkept };
}

/** Does some work for each index, in several threads where it is worth it. The engine, which takes long to load, is loaded only where there is work. */
async function withChecker(
  indices: readonly number[],
  threads: number,
  options: CheckOptions,
  work: (checker: Engine, index: number) => Promise<void>,
): Promise<void> {
  if (indices.length === 0) return;
  if (indices.length < FEW) {
    const engine = (await import("./engine.ts")).createEngine(options);
    for (const index of indices) await work(engine, index);
    return;
  }
  // Also one thread of its own: only there Node can be told to keep the garbage of many files small.
  const { openPool, underWay } = await import("./pool.ts");
  const started = Math.min(threads, Math.ceil(indices.length / WORTH_A_THREAD));
  const pool = openPool(started, options);
  try {
    await inParallel(indices, underWay(started), (index) => work(pool, index));
  } finally {
    await pool.close();
  }
}

async function inParallel<Item>(items: readonly Item[], width: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/** Parts are checked with the regions that import them; alone, only where none does. */
export function withoutImportedParts(reports: readonly FileReport[]): readonly FileReport[] {
  const imported = new Set(reports.filter(({ is }) => is === "region").flatMap(({ imports }) => imports));
  return reports.filter(({ is, file }) => is !== "part" || !imported.has(file));
}
