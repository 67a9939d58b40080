import type { DateText, Language, ReadProblem } from "@kurzweg/model";
import type { Reported } from "../report/order.ts";
import type { PackedBodies } from "./bodies.ts";

/**
 * What a check found in one file together with all that it imports. Plain data: it is kept in the cache, sent
 * between threads, and written into the reports of shards. Files are named as people name them.
 */
export interface FileReport {
  readonly file: string;
  readonly is: "region" | "catalogue" | "part" | "unreadable";
  /** Why it could not be read. */
  readonly reason?: ReadProblem | undefined;
  /** Whether it is a region of its own, not a catalogue or a part. */
  readonly counts: boolean;
  readonly asOf: DateText;
  /** How many steps it has, and how many of them are not covered for everybody. */
  readonly steps: number;
  readonly uncovered: number;
  /** It is a part, and was left unexamined: the regions that import it say what is found in it. */
  readonly putOff?: boolean | undefined;
  /** The files that it imports, directly or not, without bundled catalogues. */
  readonly imports: readonly string[];
  readonly findings: readonly Reported[];
  readonly identity?: Identity | undefined;
}

/** By what a region is compared with others. */
export interface Identity {
  readonly name: string;
  readonly title: string;
  readonly key?: string | undefined;
  /** Where the region says who it is. */
  readonly place: Reported["place"];
  /** Only where they were asked for. */
  readonly steps?: readonly { readonly name: string; readonly title: string; readonly open: number }[] | undefined;
  readonly bodies: PackedBodies;
  readonly catalogues: readonly { readonly name: string; readonly checked?: DateText | undefined; readonly place: Reported["place"] }[];
}

/** A file and what it imports, by path, with the hashes of their texts; the hash of a file that is not there is empty. */
export type Closure = readonly (readonly [path: string, hash: string])[];

export interface CheckOptions {
  readonly asOf?: DateText | undefined;
  readonly today: DateText;
  readonly language: Language;
  /** Whether the state of each step is wanted. */
  readonly withSteps?: boolean | undefined;
  /** Whether it is wanted what a report depends on. */
  readonly withClosure?: boolean | undefined;
  /** The working folder. */
  readonly folder: string;
}

/** Whether something that was read is a report of a file, as far as a damaged one can be told from it. */
export function isReport(found: unknown): found is FileReport {
  const report = found as Partial<FileReport> | null | undefined;
  return typeof report?.file === "string" && typeof report.is === "string" && Array.isArray(report.imports) && isList(report.findings);
}

/** Whether something that was read is what a report depends on. */
export function isClosure(found: unknown): found is Closure {
  return Array.isArray(found) && found.every((each) => Array.isArray(each) && each.length === 2 && each.every((text) => typeof text === "string"));
}

/** Whether something is a list of findings: each of them has a place and a subject. */
function isList(found: unknown): boolean {
  return (
    Array.isArray(found) &&
    found.every((each: Partial<Reported> | null) => typeof each?.place?.range?.start?.line === "number" && each.subject && Array.isArray(each.related))
  );
}
