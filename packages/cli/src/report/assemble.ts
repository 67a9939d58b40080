import type { Language, Severity } from "@kurzweg/model";
import { withoutImportedParts } from "../checking/check-files.ts";
import type { FileReport } from "../checking/file-report.ts";
import { compare, inOrder, type Reported } from "./order.ts";
import type { Report, Run, Summary } from "./report.ts";

/** Makes one report of what was found in many files; what regions have against each other is found here. */
export async function assemble(run: Run, language: Language, suggest: boolean): Promise<Report> {
  const readable = run.reports.filter(({ is }) => is !== "unreadable");
  const reports = withoutImportedParts(readable.toSorted((left, right) => compare(left.file, right.file)));
  const regions = reports.flatMap(({ identity }) => identity ?? []);
  // Loaded only where there are several regions.
  const across = run.shard === undefined && regions.length > 1 ? (await import("../checking/across.ts")).findingsAcross(regions, language) : [];
  const findings = inOrder(onlyOnce([...reports.flatMap((report) => report.findings), ...across]));
  const files = [...new Set(reports.map(({ file }) => file))].sort(compare);
  return { asOf: run.asOf ?? commonDate(reports) ?? run.today, language, suggest, files, findings, summary: summaryOf(reports, findings), run };
}

/** A file that is not UTF-8 says so itself; that its importers cannot read it is no further news. */
function onlyOnce(findings: readonly Reported[]): readonly Reported[] {
  const wrong = new Set(findings.filter(({ code }) => code === "file/encoding").map(({ file }) => file));
  return findings.filter(({ code, related: [target] }) => code !== "import/unreadable" || !target || !wrong.has(target.place.file));
}

function commonDate(reports: readonly FileReport[]): string | undefined {
  const days = new Set(reports.filter(({ counts }) => counts).map(({ asOf }) => asOf));
  return days.size === 1 ? [...days][0] : undefined;
}

function summaryOf(reports: readonly FileReport[], findings: readonly Reported[]): Summary {
  const regions = reports.filter(({ counts }) => counts);
  const sum = (what: "steps" | "uncovered"): number => regions.reduce((total, report) => total + report[what], 0);
  return { regions: regions.length, steps: sum("steps"), covered: sum("steps") - sum("uncovered"), ...countsOf(findings) };
}

/** How many findings there are of each severity; accepted ones count apart. */
export function countsOf(findings: readonly Reported[]): Pick<Summary, "errors" | "warnings" | "hints" | "accepted"> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity && finding.accepted === null).length;
  return { errors: count("error"), warnings: count("warning"), hints: count("hint"), accepted: findings.filter(({ accepted }) => accepted !== null).length };
}
