/** What the reference expects, as plain data. */

/** The codes that the reference knows; everything else a product says is none of its business. */
export const codes = [
  "coverage/gap",
  "coverage/overlap",
  "coverage/contradiction",
  "coverage/suspended",
  "coverage/clarify",
  "coverage/never",
  "delegation/void",
  "region/missing-kind",
  "accept/unused",
  "accept/expired",
  "handoff/missing",
  "handoff/dead-end",
  "handoff/unarranged",
  "handoff/unused",
  "journey/blocked",
  "journey/too-long",
] as const;

export type Code = (typeof codes)[number];

export type Severity = "error" | "warning" | "hint";

/** What a finding is about, with the keys of interfaces.md; lists are sorted. */
export type Subject = Readonly<Record<string, string | readonly string[]>>;

/** "`accepted` is `null` or `{ because, until }`." */
export interface Accepted {
  readonly because: string;
  readonly until: string;
}

/** A finding before acceptances. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly subject: Subject;
  /** The keys of the people concerned; absent where a finding is not about people. */
  readonly people?: ReadonlySet<string>;
  /** What a journey counted, by the key of the person. */
  readonly counts?: ReadonlyMap<string, number>;
}

/** A finding that a product must report. */
export interface ExpectedFinding {
  readonly code: Code;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly people?: ReadonlySet<string>;
  readonly accepted: Accepted | null;
  /** `journey/too-long`: the most that was counted for one of the people, rounded up. */
  readonly counted?: number;
}

/** Collects people into findings: one for each code and subject, in the order of their first person. */
export interface Collector {
  add(finding: Pick<Finding, "code" | "severity" | "subject">, person: string, count?: number): void;
  readonly findings: () => readonly Finding[];
}

export function createCollector(): Collector {
  const collected = new Map<string, Finding & { people: Set<string>; counts: Map<string, number> }>();
  return {
    add({ code, severity, subject }, person, count) {
      const key = identity(code, subject);
      const finding = collected.get(key) ?? { code, severity, subject, people: new Set(), counts: new Map() };
      collected.set(key, finding);
      finding.people.add(person);
      if (count !== undefined) finding.counts.set(person, count);
    },
    findings: () => [...collected.values()],
  };
}

/** Code and subject as text; the order in which the keys of a subject are written does not matter. */
export function identity(code: string, subject: Subject): string {
  const parts = Object.keys(subject)
    .sort()
    .map((key) => `${key} ${String(subject[key])}`);
  return [code, ...parts].join("; ");
}
