import type { Place } from "@kurzweg/model";
import type { Format } from "./format.ts";
import type { Report } from "./report.ts";

/** JSON of the form `kurzweg-findings/1` (see `schema/findings.schema.json`). */
export const json: Format = {
  name: "json",
  about: { en: "JSON, for programs", de: "JSON, für Programme" },
  write: jsonReport,
  owns: (written) => written.includes('"format": "kurzweg-findings/1"'),
};

function jsonReport({ asOf, summary, findings }: Report): string {
  const place = ({ file, range }: Place): object => ({ file, range });
  const data = {
    format: "kurzweg-findings/1",
    asOf,
    summary,
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      ...(finding.advice ? { advice: finding.advice } : {}),
      ...place(finding.place),
      region: finding.region,
      subject: finding.subject,
      ...(finding.people ? { people: finding.people, example: finding.example } : {}),
      related: finding.related.map((related) => ({ message: related.message, ...place(related.place) })),
      ...(finding.suggestion ? { suggestion: finding.suggestion } : {}),
      accepted: finding.accepted,
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
