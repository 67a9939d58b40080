import { readFileSync } from "node:fs";
import { countsOf } from "./assemble.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { Report } from "./report.ts";

/** Findings that are known: they are left out of reports until they are gone. */
export interface Baseline {
  readonly format: "kurzweg-baseline/1";
  readonly findings: readonly { readonly fingerprint: string; readonly code: string; readonly file: string; readonly message: string }[];
}

/** A report without what is known, and how much of it was known and how much is gone. */
export interface Compared {
  readonly report: Report;
  readonly known: number;
  readonly gone: Baseline["findings"];
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
    return found?.format === "kurzweg-baseline/1" && Array.isArray(found.findings) ? (found as Baseline) : "broken";
  } catch {
    return "broken";
  }
}

/** The open findings of a report as a baseline, in the order of the report. */
export function baselineOf(report: Report): string {
  const fingerprints = fingerprintsOf(report);
  const findings = report.findings
    .filter(({ accepted }) => accepted === null)
    .map((finding) => ({ fingerprint: fingerprints.get(finding) ?? "", code: finding.code, file: finding.file, message: finding.message }));
  return `${JSON.stringify({ format: "kurzweg-baseline/1", findings } satisfies Baseline, null, 2)}\n`;
}

export function isBaseline(text: string): boolean {
  return text.includes('"format": "kurzweg-baseline/1"');
}

export function compareWith({ findings: known }: Baseline, report: Report): Compared {
  const fingerprints = fingerprintsOf(report);
  const expected = new Set(known.map(({ fingerprint }) => fingerprint));
  const found = new Set(fingerprints.values());
  const findings = report.findings.filter((finding) => finding.accepted !== null || !expected.has(fingerprints.get(finding) ?? ""));
  return {
    report: { ...report, findings, summary: { ...report.summary, ...countsOf(findings) } },
    known: report.findings.length - findings.length,
    gone: known.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}
