import { shownPath, uriOf } from "@kurzweg/disk";
import { type Cache, openCache, type Store } from "./cache.ts";
import type { Examined } from "./engine.ts";
import type { CheckOptions, FileReport } from "./file-report.ts";

/** How files are checked. */
export interface Manner {
  /** How many threads work at a time. */
  readonly threads: number;
  /** Where reports are kept and taken from. */
  readonly store?: Store | undefined;
  /** Is told how many of the files are done. */
  progress?(done: number, all: number): void;
}

export interface CheckedFiles {
  /** In the order of the paths. */
  readonly reports: readonly FileReport[];
  /** How many entries of the cache could not be understood. */
  readonly brokenEntries: number;
}

/** Fewer files than these are not worth starting a thread for. */
const FEW = 16;
/** So many files are under way at a time for each thread. */
const AHEAD = 2;

/**
 * Checks files; each is loaded with what it imports, checked, and dropped. The engine, which takes long to load,
 * is loaded only for files that the cache does not know.
 */
export async function checkFiles(paths: readonly string[], options: CheckOptions, { threads, store, progress }: Manner): Promise<CheckedFiles> {
  const cache = store && openCache(options, store);
  const reports: (FileReport | undefined)[] = paths.map((path) => cache?.get(shownPath(uriOf(path), options.folder)));
  const open = paths.map((path, index) => ({ path, index })).filter(({ index }) => reports[index] === undefined);
  let done = paths.length - open.length;
  if (open.length > 0) {
    // Also one thread of its own: only there Node can be told to keep the garbage of many files small.
    const pooled = open.length >= FEW;
    const pool = pooled ? (await import("./pool.ts")).openPool(Math.min(threads, open.length), options) : undefined;
    const checker = pool ?? (await import("./engine.ts")).createEngine(options);
    try {
      await inParallel(open, pooled ? threads * AHEAD : 1, async ({ path, index }) => {
        reports[index] = kept(await checker.check(path), cache);
        progress?.(++done, paths.length);
      });
    } finally {
      await pool?.close();
    }
  }
  return { reports: reports.filter((report) => report !== undefined), brokenEntries: cache?.broken ?? 0 };
}

function kept({ report, closure }: Examined, cache: Cache | undefined): FileReport {
  if (report.is !== "unreadable") cache?.set(report.file, report, closure);
  return report;
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
