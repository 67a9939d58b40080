import type { Place } from "@kurzweg/model";
import { version } from "../version.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { Format } from "./format.ts";
import type { Reported } from "./order.ts";
import { jsonInPieces } from "./pieces.ts";
import { levels } from "./sarif-levels.ts";

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): what code scanning services read. */
export const sarif: Format = {
  name: "sarif",
  about: { en: "SARIF 2.1.0, for code scanning", de: "SARIF 2.1.0, für Prüfdienste" },
  owns: (text) => text.includes('"name": "kurzweg"') && text.includes("sarif-schema-2.1.0"),
  async write(report) {
    const { rulesFor } = await import("./sarif-rules.ts");
    const codes = [...new Set(report.findings.map(({ code }) => code))].sort();
    const fingerprints = fingerprintsOf(report);
    const tool = { driver: { name: "kurzweg", semanticVersion: version, language: report.language, rules: rulesFor(codes, report.language) } };
    const log = (some: readonly Reported[]): object => ({
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool,
          columnKind: "utf16CodeUnits",
          properties: { asOf: report.asOf, ...report.summary },
          results: some.map((finding) => resultOf(finding, codes.indexOf(finding.code), fingerprints.get(finding) ?? "")),
        },
      ],
    });
    return jsonInPieces(log, report.findings, 2);
  },
};

function resultOf(finding: Reported, ruleIndex: number, fingerprint: string): object {
  const { code, severity, message, advice, accepted, place, related, region, subject, people, suggestion } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: advice ? `${message} ${advice}` : message },
    locations: [{ physicalLocation: physical(place, finding.file) }],
    // GitHub knows the second alone; without it, it takes the line instead, and all gaps at the header of a region for one.
    partialFingerprints: { "kurzweg/1": fingerprint, primaryLocationLineHash: fingerprint },
    ...(related.length > 0
      ? {
          relatedLocations: related.map((each, id) => ({
            id,
            message: { text: each.message },
            physicalLocation: physical(each.place, each.place.file),
          })),
        }
      : {}),
    ...(accepted ? { suppressions: [{ kind: "inSource", status: "accepted", justification: `${accepted.because} (${accepted.until})` }] } : {}),
    properties: { region, subject, ...(people ? { people } : {}), ...(suggestion ? { suggestion } : {}) },
  };
}

function physical({ range: { start, end } }: Place, file: string): object {
  return {
    artifactLocation: { uri: addressOf(file), ...(isRelative(file) ? { uriBaseId: "%SRCROOT%" } : {}) },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

function isRelative(file: string): boolean {
  return !/^[a-z][-+.a-z0-9]*:/i.test(file) && !file.startsWith("/");
}

function addressOf(file: string): string {
  return /^[a-z][-+.a-z0-9]*:/i.test(file) ? file : file.split("/").map(encodeURIComponent).join("/");
}
