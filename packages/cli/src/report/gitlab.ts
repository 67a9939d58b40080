import type { Severity } from "@kurzweg/model";
import { fingerprintsOf } from "./fingerprint.ts";
import type { Format } from "./format.ts";
import type { Reported } from "./order.ts";
import { jsonInPieces } from "./pieces.ts";

const severities: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", hint: "info" };

/** GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/): shown in merge requests. */
export const gitlab: Format = {
  name: "gitlab",
  about: { en: "code quality report of GitLab", de: "Code-Quality-Bericht für GitLab" },
  owns: (text) => /^\[\s*(?:\]\s*$|\{\s*"description")/.test(text) && (text.length < 10 || text.includes('"check_name"')),
  write(report) {
    const fingerprints = fingerprintsOf(report);
    const found = report.findings.filter(({ accepted }) => accepted === null);
    const issueOf = (finding: Reported): object => ({
      description: finding.advice ? `${finding.message} ${finding.advice}` : finding.message,
      check_name: finding.code,
      fingerprint: fingerprints.get(finding),
      severity: severities[finding.severity],
      location: { path: finding.file, lines: { begin: finding.place.range.start.line, end: finding.place.range.end.line } },
    });
    return jsonInPieces((some: readonly Reported[]) => some.map(issueOf), found, 2);
  },
};
