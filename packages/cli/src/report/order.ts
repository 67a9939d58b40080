import type { Finding } from "@kurzweg/model";

/** A finding as reports show it: its files as people name them. */
export interface Reported extends Finding {
  readonly file: string;
  /** The line where it begins, for the report to show. */
  readonly excerpt?: string | undefined;
}

interface Keyed {
  readonly finding: Reported;
  /** What it is about, as a text that can be compared. */
  readonly subject: string;
  readonly accepted: string;
}

/** Orders findings by file, place, code and subject, and leaves out those that were met more than once. */
export function inOrder(findings: readonly Reported[]): readonly Reported[] {
  const keyed = findings.map(keyedOf).sort(compareKeyed);
  return keyed.filter((_, index) => !isRepeated(keyed, index)).map(({ finding }) => finding);
}

function keyedOf(finding: Reported): Keyed {
  return { finding, subject: JSON.stringify(Object.entries(finding.subject).sort()), accepted: JSON.stringify(finding.accepted) };
}

function compareKeyed(left: Keyed, right: Keyed): number {
  const one = left.finding;
  const other = right.finding;
  return (
    compare(one.file, other.file) ||
    one.place.range.start.line - other.place.range.start.line ||
    one.place.range.start.column - other.place.range.start.column ||
    compare(one.code, other.code) ||
    compare(left.subject, right.subject) ||
    compare(left.accepted, right.accepted)
  );
}

/** Whether a finding says the same as one before it; only neighbours that are alike in order are looked at closely. */
function isRepeated(keyed: readonly Keyed[], index: number): boolean {
  const own = keyed[index];
  for (let before = index - 1; own; before--) {
    const other = keyed[before];
    if (!other || compareKeyed(other, own) !== 0) return false;
    if (saidIn(other.finding) === saidIn(own.finding)) return true;
  }
  return false;
}

function saidIn({ place, message, people }: Reported): string {
  return JSON.stringify([place, message, people]);
}

/** Compares texts by their code units: the same everywhere. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
