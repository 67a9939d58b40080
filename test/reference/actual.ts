/** Reads the findings of a product from the JSON of interfaces.md, trusting nothing. */

import type { Accepted, Subject } from "./findings.ts";

/** Something in JSON that has names. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A finding as a product reports it; what is absent is null. */
export interface ActualFinding {
  readonly code: string;
  readonly severity: string;
  readonly subject: Subject;
  readonly people: readonly JsonObject[] | null;
  readonly example: JsonObject | null;
  readonly accepted: Accepted | null;
  readonly message: string;
}

/** The findings, and what is wrong with the answer as a whole. */
export interface Answer {
  readonly findings: readonly ActualFinding[];
  readonly problems: readonly string[];
}

/** Reads the object `{ asOf, findings }`, or a bare list of findings. */
export function readAnswer(json: unknown, asOf: string): Answer {
  const list = isObject(json) ? json.findings : json;
  if (!Array.isArray(list)) return { findings: [], problems: ["there is no list of findings"] };
  const checked = isObject(json) ? json.asOf : asOf;
  return {
    findings: list.filter(isObject).map(readFinding),
    problems: checked === asOf ? [] : [`checked as of ${String(checked)} instead of ${asOf}`],
  };
}

function readFinding(finding: JsonObject): ActualFinding {
  const { code, severity, subject, people, example, accepted, message } = finding;
  return {
    code: String(code),
    severity: String(severity),
    subject: isObject(subject) ? readSubject(subject) : {},
    people: Array.isArray(people) ? people.filter(isObject) : null,
    example: isObject(example) ? example : null,
    accepted: isObject(accepted) ? { because: String(accepted.because), until: String(accepted.until) } : null,
    message: String(message),
  };
}

function readSubject(subject: JsonObject): Subject {
  return Object.fromEntries(Object.entries(subject).map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)]));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
