import type { Place } from "@kurzweg/model";
import type { Format } from "./format.ts";
import type { Reported } from "./order.ts";
import { jsonInPieces } from "./pieces.ts";
import type { Report } from "./report.ts";

/** JSON of the form `kurzweg-findings/1` (see `schema/findings.schema.json`). */
export const json: Format = {
  name: "json",
  about: { en: "JSON, for programs", de: "JSON, für Programme" },
  write: jsonReport,
  owns: (written) => written.includes('"format": "kurzweg-findings/1"'),
};

function jsonReport({ asOf, summary, findings }: Report): Iterable<string> {
  return jsonInPieces((some: readonly Reported[]) => ({ format: "kurzweg-findings/1", asOf, summary, findings: some.map(dataOf) }), findings, 2);
}

function dataOf(finding: Reported): object {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    ...(finding.advice ? { advice: finding.advice } : {}),
    ...placeOf(finding.place),
    region: finding.region,
    subject: finding.subject,
    ...(finding.people ? { people: finding.people, example: finding.example } : {}),
    related: finding.related.map(({ message, place }) => ({ message, ...placeOf(place) })),
    ...(finding.suggestion ? { suggestion: finding.suggestion } : {}),
    accepted: finding.accepted,
  };
}

function placeOf({ file, range }: Place): object {
  return { file, range };
}
