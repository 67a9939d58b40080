/**
 * Holds what a product says against what the reference expects.
 *
 * Compared: for each code, subject and acceptance, how many findings there are, their severity, the
 * exact people, and whether the example is one of them. Not compared: words, places, findings with
 * other codes, and further keys of a subject (`accept/unused` may name the step, too).
 */

import { readAnswer, type ActualFinding, type JsonObject } from "./actual.ts";
import { codes, identity, type Code, type ExpectedFinding, type Subject } from "./findings.ts";
import type { Dimension, Region, Value } from "./model.ts";
import { createSpace, known, personKey, type Person, type Space } from "./space.ts";

/** Differences between expected findings and the JSON of interfaces.md (the object, or its list of findings), one sentence each. */
export function compare(expected: readonly ExpectedFinding[], actualJson: unknown, region: Region): readonly string[] {
  const space = createSpace(region);
  const answer = readAnswer(actualJson, region.asOf);
  const ours = groupByIdentity(expected);
  const theirs = groupByIdentity(answer.findings.filter(({ code }) => isCode(code)).map(project));
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return [
    ...answer.problems,
    ...answer.findings.flatMap(foreign),
    ...names.flatMap((name) => compareGroup(name, ours.get(name) ?? [], theirs.get(name) ?? [], space)),
  ];
}

/**
 * "Each entry is a product of per-dimension sets; a dimension that is not named is unrestricted. The
 * union of the entries is exactly the set of people, apart from impossible ones."
 */
export function expandPeople(entries: readonly JsonObject[], space: Space): ReadonlySet<string> {
  const isMeant = ({ values }: Person): boolean => entries.some((entry) => Object.entries(entry).every(([dimension, set]) => isIn(values.get(dimension), set)));
  return new Set([...space.people.values()].filter(isMeant).map(({ key }) => key));
}

/** The keys of interfaces.md that tell the findings of one code apart. */
const subjectKeys: Readonly<Record<Code, readonly string[]>> = {
  "coverage/gap": ["step"],
  "coverage/overlap": ["step", "bodies"],
  "coverage/contradiction": ["step", "bodies"],
  "coverage/suspended": ["step"],
  "coverage/clarify": ["step"],
  "coverage/never": ["step", "body"],
  "delegation/void": ["step", "body"],
  "region/missing-kind": ["kind"],
  "accept/unused": ["acceptance"],
  "accept/expired": ["acceptance"],
  "handoff/missing": ["transition", "step", "from", "to"],
  "handoff/dead-end": ["transition", "step", "from"],
  "handoff/unarranged": ["after", "step", "from", "to"],
  "handoff/unused": ["handoff"],
  "journey/blocked": ["journey", "step"],
  "journey/too-long": ["journey", "limit"],
};

/** Codes outside the reference that its regions give; any other error means that their text was not understood. */
const unrelated = /^(contact|workshop|commitment|body|catalogue)\/|^handoff\/no-/;

/** An error that no generated region deserves, or an answer that is not complete. */
function foreign({ code, severity, message }: ActualFinding): readonly string[] {
  const isUnexpected = severity === "error" && !isCode(code) && !unrelated.test(code);
  return isUnexpected || code === "coverage/undecided" ? [`${code} was not expected: ${message}`] : [];
}

function compareGroup(name: string, expected: readonly ExpectedFinding[], actual: readonly ActualFinding[], space: Space): readonly string[] {
  if (expected.length !== actual.length) {
    const samples = expected.length === 0 ? actual.map(({ message }) => message) : expected.map(sample);
    return [`${name}: expected ${times(expected.length)}, got ${times(actual.length)} (${samples.join("; ")})`];
  }
  return expected.flatMap((finding, index) => {
    const found = actual[index];
    return found === undefined ? [] : compareFinding(name, finding, found, space);
  });
}

function compareFinding(name: string, expected: ExpectedFinding, actual: ActualFinding, space: Space): readonly string[] {
  const { severity, people } = expected;
  const wrongSeverity = severity === actual.severity ? [] : [`${name}: expected ${severity}, got ${actual.severity}`];
  if (people === undefined) return wrongSeverity;
  if (actual.people === null) return [...wrongSeverity, `${name}: the people are missing`];
  return [...wrongSeverity, ...comparePeople(name, people, actual.people, space), ...checkExample(name, people, actual.example, space)];
}

function comparePeople(name: string, expected: ReadonlySet<string>, entries: readonly JsonObject[], space: Space): readonly string[] {
  const actual = expandPeople(entries, space);
  const lacking = [...expected].filter((person) => !actual.has(person));
  const added = [...actual].filter((person) => !expected.has(person));
  return [
    ...entries.flatMap((entry) => unknownNames(name, entry, space)),
    ...(lacking.length === 0 ? [] : [`${name}: ${lacking.length} people are missing, such as ${some(lacking)}`]),
    ...(added.length === 0 ? [] : [`${name}: ${added.length} people are too many, such as ${some(added)}`]),
  ];
}

/** "Enumerations as a list of value names, numbers as a list of `[from, to]` (inclusive; `null` = no bound)." */
function isIn(value: Value | undefined, set: unknown): boolean {
  if (value === undefined || !Array.isArray(set)) return false;
  return set.some((item: unknown) => (typeof value === "number" ? isBetween(value, item) : item === value));
}

function isBetween(value: number, range: unknown): boolean {
  if (!Array.isArray(range) || range.length !== 2) return false;
  const [from, to]: readonly unknown[] = range;
  const isAbove = from === null || (typeof from === "number" && from <= value);
  return isAbove && (to === null || (typeof to === "number" && value <= to));
}

function unknownNames(name: string, entry: JsonObject, space: Space): readonly string[] {
  return Object.entries(entry).flatMap(([dimension, set]) => {
    const declared = space.dimensions.get(dimension);
    return declared !== undefined && isSetOf(declared, set) ? [] : [`${name}: ${dimension} ${JSON.stringify(set)} is no set of values of the region`];
  });
}

function isSetOf(dimension: Dimension, set: unknown): boolean {
  if (!Array.isArray(set)) return false;
  return set.every((item: unknown) =>
    dimension.kind === "values"
      ? typeof item === "string" && dimension.values.includes(item)
      : Array.isArray(item) && item.length === 2 && item.every((end) => end === null || Number.isInteger(end)),
  );
}

/** The example must be one of the people, with a value for every dimension. */
function checkExample(name: string, people: ReadonlySet<string>, example: JsonObject | null, space: Space): readonly string[] {
  if (example === null) return [`${name}: the example is missing`];
  const values = [...space.dimensions.values()].map((dimension) => [dimension.name, exampleValue(dimension, example[dimension.name], space)] as const);
  const isComplete = Object.keys(example).length === space.dimensions.size;
  return isComplete && people.has(personKey(new Map(values))) ? [] : [`${name}: the example ${JSON.stringify(example)} is not one of the people`];
}

/** A number beyond those that are enumerated is like the last of them. */
function exampleValue(dimension: Dimension, value: unknown, space: Space): Value {
  if (typeof value !== "number") return String(value);
  const last = Number(known(space.values, dimension.name).at(-1));
  return dimension.kind === "number" && dimension.high === null ? Math.min(value, last) : value;
}

function groupByIdentity<T extends Pick<ExpectedFinding, "subject" | "accepted"> & { readonly code: string }>(
  findings: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const finding of findings) {
    const { code, subject, accepted } = finding;
    const hidden = accepted === null ? "" : ` [accepted until ${accepted.until}: ${accepted.because}]`;
    const name = identity(code, subject) + hidden;
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return groups;
}

/** The finding with those keys of its subject that count. */
function project(finding: ActualFinding): ActualFinding {
  const keys: readonly string[] = isCode(finding.code) ? subjectKeys[finding.code] : [];
  const subject: Subject = Object.fromEntries(Object.entries(finding.subject).filter(([key]) => keys.includes(key)));
  return { ...finding, subject };
}

function isCode(code: string): code is Code {
  return codes.some((one) => one === code);
}

function sample({ people }: ExpectedFinding): string {
  return people === undefined ? "about nobody in particular" : some([...people]);
}

function some(people: readonly string[]): string {
  return people
    .slice(0, 3)
    .map((person) => `(${person})`)
    .join(" ");
}

function times(count: number): string {
  return count === 1 ? "1 finding" : `${count} findings`;
}
