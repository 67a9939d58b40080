import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { removeLeftovers, writeFile } from "@kurzweg/disk";
import type { ReadProblem } from "@kurzweg/model";
import { build } from "../version.ts";
import { hashOf } from "./hash.ts";
import { type CheckOptions, type Closure, type FileReport, isClosure, isReport } from "./file-report.ts";

/** Keeps reports of files as long as nothing changes that they depend on. */
export interface Cache {
  /** The report of a file, if everything that it depends on is as it was. */
  get(file: string): FileReport | undefined;
  /** Keeps a report with what it depends on. */
  set(report: FileReport, closure: Closure): void;
  /** Everything that the reports depend on that were taken or kept. */
  readonly closure: Closure;
  /** How many entries could not be understood; they are made anew. */
  readonly broken: number;
  /** Why reports could not be kept, where they could not. */
  readonly unkept: ReadProblem | undefined;
}

interface Entry {
  readonly format: "kurzweg-cache/1";
  /** Everything else that a report depends on: the build, the days, the language. */
  readonly made: string;
  readonly closure: Closure;
  readonly report: FileReport;
}

/** Where entries are kept, by the file that they are about. */
export interface Store {
  read(file: string): string | undefined;
  /** Gives why it cannot be kept. */
  write(file: string, entry: string): ReadProblem | undefined;
}

/** Where entries are kept in the working folder. */
export const CACHE = ".kurzweg-cache";

/** Entries in a folder of the working folder, which git leaves out. */
export function diskStore(folder: string): Store {
  const place = (name: string): string => join(folder, CACHE, name);
  const placeOf = (file: string): string => place(`${hashOf(file)}.json`);
  let isTidy = false;
  const tidy = (): void => {
    if (isTidy) return;
    isTidy = true;
    if (textAt(place(".gitignore")) === undefined) writeFile(place(".gitignore"), "*\n", { durable: false });
    removeLeftovers(place("."));
  };
  return {
    read: (file) => textAt(placeOf(file)),
    write(file, entry) {
      tidy();
      const problem = writeFile(placeOf(file), inAscii(entry), { durable: false });
      return problem?.is === "unwritable" ? problem.reason : undefined;
    },
  };
}

/** Entries that are forgotten when the command ends. */
export function memoryStore(): Store {
  const entries = new Map<string, string>();
  return {
    read: (file) => entries.get(file),
    write(file, entry) {
      entries.set(file, entry);
      return undefined;
    },
  };
}

/** Gives the hash of a file as it is now, by its path as people name it; an empty one where there is none. */
export type FileHashes = (path: string) => string;

/** What is kept, and what tells whether it still holds. */
export interface Kept {
  readonly store: Store;
  readonly hashes: FileHashes;
}

/** Reads each file once in a run, whatever imports it. */
export function fileHashes(folder: string): FileHashes {
  const hashes = new Map<string, string>();
  return (path) => {
    let hash = hashes.get(path);
    if (hash === undefined) hashes.set(path, (hash = hashAt(resolve(folder, path))));
    return hash;
  };
}

export function openCache({ asOf, today, language, withSteps }: CheckOptions, { store, hashes }: Kept): Cache {
  const made = [build, asOf ?? "", today, language, withSteps ? "steps" : ""].join(" ");
  /** A file that changes meanwhile stands here with both hashes: nothing that depends on it is then taken again. */
  const needed = new Map<string, Closure[number]>();
  const need = (closure: Closure): void => {
    for (const each of closure) needed.set(each.join(" "), each);
  };
  let broken = 0;
  let unkept: ReadProblem | undefined;

  return {
    get(file) {
      const text = store.read(file);
      if (text === undefined) return undefined;
      const entry = parsed(text);
      if (!entry) broken++;
      if (entry?.made !== made || entry.report.file !== file) return undefined;
      if (!entry.closure.every(([path, hash]) => hashes(path) === hash)) return undefined;
      need(entry.closure);
      return entry.report;
    },
    set(report, closure) {
      need(closure);
      unkept = store.write(report.file, JSON.stringify({ format: "kurzweg-cache/1", made, closure, report } satisfies Entry)) ?? unkept;
    },
    get closure() {
      return [...needed.values()];
    },
    get broken() {
      return broken;
    },
    get unkept() {
      return unkept;
    },
  };
}

function parsed(text: string): Entry | undefined {
  try {
    const entry = JSON.parse(text) as Partial<Entry> | null;
    return entry?.format === "kurzweg-cache/1" && isClosure(entry.closure) && isReport(entry.report) ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** JSON as it is read fastest. */
function inAscii(json: string): string {
  return json.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function hashAt(path: string): string {
  const text = textAt(path);
  return text === undefined ? "" : hashOf(text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text);
}
