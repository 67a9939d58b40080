/**
 * What is accepted, and what an acceptance hides.
 *
 * Decisions where language.md leaves room:
 * - An acceptance with a condition hides nothing of a finding that is not about people.
 * - People that a transition moves to several results are accepted at a dead end where every result
 *   for whom the step is open is among accepted people. They belong to the acceptance, in source order,
 *   with which that becomes true.
 * - "Any of the names in the subject" leaves out `limit`, which is a word of the language.
 */

import { all, type Acceptance, type Phase } from "./model.ts";
import { isWithin } from "./holdings.ts";
import type { Accepted, ExpectedFinding, Finding, Subject } from "./findings.ts";
import { known, type Person } from "./space.ts";
import { landingKey, landingsOf, type Change } from "./transitions.ts";
import type { Verdicts } from "./verdict.ts";

/**
 * "An `accept` hides the findings of one code, at one thing (or anything inside it) if it names one,
 * for the people in its condition if it has one, until its date."
 */
export function accept(verdicts: Verdicts, findings: readonly Finding[], changes: readonly Change[]): readonly ExpectedFinding[] {
  const acceptances = all(verdicts.region, (file) => file.acceptances);
  const isOver = ({ until }: Acceptance): boolean => until < verdicts.region.asOf;
  const inForce = acceptances.filter((acceptance) => !isOver(acceptance));
  const used = new Set<Acceptance>();
  const question = { verdicts, acceptances: inForce, landings: landingsOf(changes), used };
  const reported = findings.flatMap((finding) => split(question, finding));
  return [
    ...reported,
    ...acceptances.filter(isOver).map(({ code }) => aboutAcceptance("accept/expired", code)),
    ...inForce.filter((acceptance) => !used.has(acceptance)).map(({ code }) => aboutAcceptance("accept/unused", code)),
  ];
}

/** What is asked for each finding. */
interface Question {
  readonly verdicts: Verdicts;
  /** Those in force, in source order. */
  readonly acceptances: readonly Acceptance[];
  readonly landings: ReadonlyMap<string, readonly Person[]>;
  /** Those that hide something, as far as it is known. */
  readonly used: Set<Acceptance>;
}

/** "A finding about people that is accepted for some of them is reported as two." The first in source order accepts. */
function split(question: Question, finding: Finding): readonly ExpectedFinding[] {
  const { code, severity, subject, people } = finding;
  if (people === undefined) {
    return [{ code, severity, subject, accepted: asAccepted(firstUsed(question, acceptorsOfThing(question, finding))) }];
  }
  const shares = new Map<Acceptance | undefined, Set<string>>();
  for (const key of people) {
    const acceptance = firstUsed(question, acceptorsOfPerson(question, finding, key));
    shares.set(acceptance, (shares.get(acceptance) ?? new Set()).add(key));
  }
  return [...shares].map(([acceptance, share]) => ({
    code,
    severity,
    subject,
    people: share,
    accepted: asAccepted(acceptance),
    ...most(finding, share),
  }));
}

/** "Two acceptances of the same people are both used." */
function firstUsed({ used }: Question, found: readonly Acceptance[]): Acceptance | undefined {
  for (const acceptance of found) used.add(acceptance);
  return found[0];
}

function acceptorsOfThing({ verdicts, acceptances }: Question, { code, subject }: Finding): readonly Acceptance[] {
  return acceptances.filter((item) => item.code === code && item.when === null && isAt(verdicts, item, subject));
}

/** The acceptances of one person in a finding, in source order. */
function acceptorsOfPerson(question: Question, finding: Finding, key: string): readonly Acceptance[] {
  const { verdicts, acceptances } = question;
  const person = known(verdicts.space.people, key);
  const ofGap = acceptorOfGap(question, finding, person);
  return acceptances.filter(
    (acceptance) =>
      acceptance === ofGap || (acceptance.code === finding.code && isAt(verdicts, acceptance, finding.subject) && includes(verdicts, acceptance, person)),
  );
}

/**
 * "Accepting a `coverage/gap` accepts its consequences for the same step: `journey/blocked` for the
 * same people, `handoff/dead-end` where the people are among them afterwards."
 */
function acceptorOfGap(question: Question, finding: Finding, person: Person): Acceptance | undefined {
  const { verdicts, acceptances } = question;
  const step = String(finding.subject.step);
  const ofGap = acceptances.filter((item) => item.code === "coverage/gap" && isAt(verdicts, item, { step }));
  const open = peopleInGap(question, finding, step, person).filter((other) => verdicts.situation(step, other).verdict === "open");
  const firsts = open.map((other) => ofGap.findIndex((acceptance) => includes(verdicts, acceptance, other)));
  return firsts.length === 0 || firsts.includes(-1) ? undefined : ofGap[Math.max(...firsts)];
}

/** The people whose gap has the finding as its consequence. */
function peopleInGap({ landings }: Question, finding: Finding, step: string, person: Person): readonly Person[] {
  switch (finding.code) {
    case "journey/blocked":
      return [person];
    case "handoff/dead-end":
      return landings.get(landingKey(String(finding.subject.transition), step, person)) ?? [];
    default:
      return [];
  }
}

/** "At one thing (or anything inside it)": a name of the subject, a path above it, or the phase of a step. */
function isAt(verdicts: Verdicts, { at }: Acceptance, subject: Subject): boolean {
  if (at === null) return true;
  const names = Object.entries(subject)
    .filter(([key]) => key !== "limit")
    .flatMap(([, value]) => value);
  const steps = [subject.step, subject.after];
  const isPhaseOfStep = (phase: Phase): boolean => phase.name === at && phase.steps.some(({ name }) => steps.includes(name));
  return names.some((name) => isWithin(name, at)) || all(verdicts.region, (file) => file.phases).some(isPhaseOfStep);
}

function includes({ space }: Verdicts, { when }: Acceptance, person: Person): boolean {
  return when === null || space.holds(when, person);
}

function most({ counts }: Finding, share: ReadonlySet<string>): { counted?: number } {
  const counted = [...share].map((key) => counts?.get(key)).filter((count) => count !== undefined);
  return counted.length > 0 ? { counted: Math.max(...counted) } : {};
}

function asAccepted(acceptance: Acceptance | undefined): Accepted | null {
  return acceptance === undefined ? null : { because: acceptance.because, until: acceptance.until };
}

function aboutAcceptance(code: "accept/unused" | "accept/expired", acceptance: string): ExpectedFinding {
  return { code, severity: "warning", subject: { acceptance }, accepted: null };
}
