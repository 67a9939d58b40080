import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PeopleGroup } from "@kurzweg/model";
import { countsOf } from "./assemble.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { Reported } from "./order.ts";
import type { Report } from "./report.ts";

/** Findings that are known: they are left out of reports until they are gone, or concern more people. */
export interface Baseline {
  readonly format: "kurzweg-baseline/1";
  readonly findings: readonly Known[];
}

export interface Known {
  readonly fingerprint: string;
  readonly code: string;
  readonly file: string;
  readonly message: string;
  /** Whom it concerned, where it is about people; lists from before this was kept have it nowhere. */
  readonly people?: readonly PeopleGroup[] | undefined;
}

/** A report without what is known, and how much of it was known and how much is gone. */
export interface Compared {
  readonly report: Report;
  readonly known: number;
  readonly gone: readonly Known[];
}

/** Reads a baseline; nothing where the file is not there, `broken` where it is no baseline. */
export function readBaseline(path: string): Baseline | "broken" | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  try {
    const found = JSON.parse(text) as Partial<Baseline> | null;
    return found?.format === "kurzweg-baseline/1" && Array.isArray(found.findings) && found.findings.every(isKnown) ? (found as Baseline) : "broken";
  } catch {
    return "broken";
  }
}

function isKnown(entry: unknown): entry is Known {
  const found = entry as Partial<Record<keyof Known, unknown>> | null;
  return [found?.fingerprint, found?.code, found?.file, found?.message].every((value) => typeof value === "string");
}

/** The open findings of a report as a baseline, in the order of the report; what is known of files that were not checked stays. */
export function baselineOf(report: Report, former: Baseline | undefined, folder: string): string {
  const fingerprints = fingerprintsOf(report);
  const open = report.findings.filter(({ accepted }) => accepted === null).map((finding) => entryOf(finding, fingerprints.get(finding) ?? ""));
  const isSettled = settledIn(report, former?.findings ?? [], folder);
  const own = new Set(open.map(({ fingerprint }) => fingerprint));
  const others = (former?.findings ?? []).filter((entry) => !own.has(entry.fingerprint) && !isSettled(entry));
  return `${JSON.stringify({ format: "kurzweg-baseline/1", findings: [...open, ...others] } satisfies Baseline, null, 2)}\n`;
}

function entryOf({ code, file, message, people }: Reported, fingerprint: string): Known {
  return { fingerprint, code, file, message, ...(people ? { people } : {}) };
}

export function isBaseline(text: string): boolean {
  return text.includes('"format": "kurzweg-baseline/1"');
}

/** Takes out of a report what is known; a finding that concerns people who were not concerned before is not known. */
export async function compareWith({ findings: known }: Baseline, report: Report, folder: string): Promise<Compared> {
  const { areAmong } = await import("./people.ts");
  const fingerprints = fingerprintsOf(report);
  const expected = new Map(known.map((entry) => [entry.fingerprint, entry]));
  const found = new Set(fingerprints.values());
  const isNew = (finding: Reported): boolean => {
    const entry = expected.get(fingerprints.get(finding) ?? "");
    return !entry || (entry.people !== undefined && finding.people !== undefined && !areAmong(finding.people, entry.people));
  };
  const findings = report.findings.filter((finding) => finding.accepted !== null || isNew(finding));
  const isSettled = settledIn(report, known, folder);
  return {
    report: { ...report, findings, summary: { ...report.summary, ...countsOf(findings) } },
    known: report.findings.length - findings.length,
    gone: known.filter((entry) => !found.has(entry.fingerprint) && isSettled(entry)),
  };
}

/** What several regions have against each other. */
const ACROSS = /^(?:region\/(?:same-key|body-differs)|catalogue\/differs)$/;

/**
 * Whether a report can tell that a finding is gone: its file was checked or is no longer there; what regions have against each other
 * shows only where all of them were checked. One part of the files cannot tell, because files belong together.
 */
function settledIn({ run }: Report, known: readonly Known[], folder: string): (entry: Known) => boolean {
  if (run.shard) return () => false;
  const checked = new Set(run.reports.filter(({ is }) => is !== "unreadable").flatMap(({ file, imports }) => [file, ...imports]));
  const isTold = ({ file }: Known): boolean => checked.has(file) || !existsSync(resolve(folder, file));
  const all = known.every(isTold);
  return (entry) => isTold(entry) && (all || !ACROSS.test(entry.code));
}
