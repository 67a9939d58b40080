import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeFile } from "@kurzweg/disk";
import { version } from "../version.ts";
import type { CheckOptions, FileReport } from "./file-report.ts";

/** Keeps reports of files as long as nothing changes that they depend on. */
export interface Cache {
  /** The report of a file, if everything that it depends on is as it was. */
  get(file: string): FileReport | undefined;
  /** Keeps a report with the texts that it depends on, by path; a file that is not there has none. */
  set(file: string, report: FileReport, closure: ReadonlyMap<string, string | undefined>): void;
  /** How many entries could not be understood; they are made anew. */
  readonly broken: number;
}

interface Entry {
  readonly format: "kurzweg-cache/1";
  /** Everything else that a report depends on: the version, the days, the language. */
  readonly made: string;
  /** The file and its imports, with the fingerprints of their texts; empty for a file that was not there. */
  readonly closure: readonly (readonly [path: string, fingerprint: string])[];
  readonly report: FileReport;
}

/** Where entries are kept, by the file that they are about. */
export interface Store {
  read(file: string): string | undefined;
  write(file: string, entry: string): void;
}

/** Entries in a folder of the working folder. */
export function diskStore(folder: string): Store {
  const place = (file: string): string => join(folder, ".kurzweg-cache", `${fingerprintOf(file)}.json`);
  return {
    read: (file) => textAt(place(file)),
    write: (file, entry) => void writeFile(place(file), entry, { durable: false }),
  };
}

/** Entries that are forgotten when the command ends. */
export function memoryStore(): Store {
  const entries = new Map<string, string>();
  return { read: (file) => entries.get(file), write: (file, entry) => void entries.set(file, entry) };
}

export function openCache({ folder, asOf, today, language, withSteps }: CheckOptions, store: Store): Cache {
  const made = [version, asOf ?? "", today, language, withSteps ? "steps" : ""].join(" ");
  const fingerprints = new Map<string, string>();
  let broken = 0;

  /** Imported files are read once in a run. */
  function currentFingerprint(path: string): string {
    let fingerprint = fingerprints.get(path);
    if (fingerprint === undefined) fingerprints.set(path, (fingerprint = readFingerprint(resolve(folder, path))));
    return fingerprint;
  }

  return {
    get(file) {
      const text = store.read(file);
      if (text === undefined) return undefined;
      const entry = parsed(text);
      if (!entry) broken++;
      if (entry?.made !== made || entry.report.file !== file) return undefined;
      const isSame = entry.closure.every(
        ([path, fingerprint]) => (path === file ? readFingerprint(resolve(folder, path)) : currentFingerprint(path)) === fingerprint,
      );
      return isSame ? entry.report : undefined;
    },
    set(file, report, closure) {
      const entry: Entry = {
        format: "kurzweg-cache/1",
        made,
        closure: [...closure].map(([path, text]) => [path, text === undefined ? "" : fingerprintOf(text)]),
        report,
      };
      store.write(file, JSON.stringify(entry));
    },
    get broken() {
      return broken;
    },
  };
}

function parsed(text: string): Entry | undefined {
  try {
    const entry = JSON.parse(text) as Partial<Entry> | null;
    return entry?.format === "kurzweg-cache/1" && Array.isArray(entry.closure) && typeof entry.report?.file === "string" && Array.isArray(entry.report.findings)
      ? (entry as Entry)
      : undefined;
  } catch {
    return undefined;
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function readFingerprint(path: string): string {
  const text = textAt(path);
  return text === undefined ? "" : fingerprintOf(text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text);
}

/** 128 bits of a text: enough to notice a change; nobody attacks a cache. */
function fingerprintOf(text: string): string {
  return process.getBuiltinModule("node:crypto").hash("md5", text);
}
