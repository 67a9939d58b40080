import type { Finding } from "@kurzweg/model";

/** A finding as reports show it: its files as people name them. */
export interface Reported extends Finding {
  readonly file: string;
  /** The line where it begins, for the report to show. */
  readonly excerpt?: string | undefined;
}

/** Orders findings by file, place, code and subject, and leaves out those that were met more than once. */
export function inOrder(findings: readonly Reported[]): readonly Reported[] {
  const keyed = findings.map((finding) => ({ finding, subject: JSON.stringify(Object.entries(finding.subject).sort()) }));
  keyed.sort(
    (left, right) =>
      compare(left.finding.file, right.finding.file) ||
      left.finding.place.range.start.line - right.finding.place.range.start.line ||
      left.finding.place.range.start.column - right.finding.place.range.start.column ||
      compare(left.finding.code, right.finding.code) ||
      compare(left.subject, right.subject) ||
      compare(JSON.stringify(left.finding.accepted), JSON.stringify(right.finding.accepted)),
  );
  const seen = new Set<string>();
  return keyed.flatMap(({ finding, subject }) => {
    const { place, code, message, people, accepted } = finding;
    const key = JSON.stringify([place, code, subject, message, people, accepted]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [finding];
  });
}

/** Compares texts by their code units: the same everywhere. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
