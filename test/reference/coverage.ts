/**
 * Findings about single steps.
 *
 * Decisions where language.md leaves room:
 * - The bodies of an overlap or contradiction are all that are responsible after rule 4, also where
 *   more than one of them leads.
 * - `region/missing-kind`: one for each kind, whether it is required or would close a gap or both, and
 *   not about people. Whether an assignment "would close a gap" is asked as if there were a body of the
 *   kind that serves everybody: rule 1, the kind's exceptions and what others have `delegated by` the
 *   kind take people away from it. A gap that is accepted is still one that it would close.
 */

import { all, type Kind, type Step } from "./model.ts";
import { claims, isResponsible, rulesOfKind, takesFrom, topLevel, type Holding } from "./holdings.ts";
import { createCollector, type Finding } from "./findings.ts";
import { keeps, type Situation, type Verdicts } from "./verdict.ts";
import type { Person } from "./space.ts";

/** The findings of the table of verdicts. */
export function coverage(verdicts: Verdicts): readonly Finding[] {
  const collector = createCollector();
  for (const step of verdicts.steps.values()) {
    for (const [key, person] of verdicts.space.people) {
      const finding = findingOf(step, verdicts.situation(step.name, person));
      if (finding !== null) collector.add(finding, key);
    }
  }
  return collector.findings();
}

function findingOf(step: Step, situation: Situation): Pick<Finding, "code" | "severity" | "subject"> | null {
  const subject = { step: step.name };
  const withBodies = { step: step.name, bodies: situation.responsible };
  switch (situation.verdict) {
    case "contradictory":
      return { code: "coverage/contradiction", severity: "error", subject: withBodies };
    case "shared":
      return { code: "coverage/overlap", severity: overlapSeverity(situation), subject: withBodies };
    case "suspended":
      return { code: "coverage/suspended", severity: "warning", subject };
    case "clarify":
      return { code: "coverage/clarify", severity: "hint", subject };
    case "open":
      return { code: "coverage/gap", severity: step.optional ? "hint" : "error", subject };
    case "not-applicable":
    case "excluded":
    case "responsible":
      return null;
  }
}

/** "All of them units of one body: hint." */
function overlapSeverity({ responsible }: Situation): "warning" | "hint" {
  return new Set(responsible.map(topLevel)).size === 1 ? "hint" : "warning";
}

/**
 * "`coverage/never` warning, for every role: an assignment whose condition, validity, `serves` and
 * rule 1 leave no possible person to whom the step applies." One for each step and body that has such
 * assignments, its own or its kinds'; an assignment outside its validity does not count.
 */
export function never(verdicts: Verdicts): readonly Finding[] {
  const idle = verdicts.rules.holdings.filter((holding) => !concerned(verdicts, holding.step).some((person) => claims(verdicts.space, holding, person)));
  return aboutHoldings("coverage/never", idle);
}

/** "Where nobody loses anything for a step: `delegation/void` warning." One for each step and delegate. */
export function delegationVoid(verdicts: Verdicts): readonly Finding[] {
  const { space, rules } = verdicts;
  const losesTo = (delegate: Holding, person: Person): boolean =>
    claims(space, delegate, person) && rules.holdings.some((other) => takesFrom(delegate, other) && claims(space, other, person));
  const idle = rules.holdings
    .filter(({ delegatedBy }) => delegatedBy !== null)
    .filter((delegate) => !concerned(verdicts, delegate.step).some((person) => losesTo(delegate, person)));
  return aboutHoldings("delegation/void", idle);
}

/**
 * "No body is of a kind that the policy requires; or of a statutory kind whose assignment, in force
 * and not suspended, would close a gap."
 */
export function missingKinds(verdicts: Verdicts): readonly Finding[] {
  const { region } = verdicts;
  const present = new Set(all(region, (file) => file.bodies).flatMap(({ kinds }) => kinds));
  const required = new Set(all(region, (file) => file.required));
  return all(region, (file) => file.kinds)
    .filter(({ name }) => !present.has(name))
    .filter((kind) => required.has(kind.name) || (kind.statutory && wouldCloseGap(verdicts, kind)))
    .map(({ name }) => ({ code: "region/missing-kind", severity: "error", subject: { kind: name } }));
}

function wouldCloseGap(verdicts: Verdicts, kind: Kind): boolean {
  const { space, region, rules } = verdicts;
  const missing = rulesOfKind(region, kind.name, { name: "(missing)", kinds: [kind.name], serves: [] });
  return missing.holdings
    .filter(({ role, suspended }) => isResponsible(role) && !suspended)
    .some((holding) =>
      concerned(verdicts, holding.step).some((person) => {
        if (verdicts.situation(holding.step, person).verdict !== "open") return false;
        if (!claims(space, holding, person)) return false;
        const active = rules.holdings.filter((other) => claims(space, other, person));
        return keeps(space, holding, person, active, missing);
      }),
    );
}

/** The possible people to whom a step applies. */
function concerned({ space, situation }: Verdicts, step: string): readonly Person[] {
  return [...space.people.values()].filter((person) => situation(step, person).verdict !== "not-applicable");
}

/** One finding for each step and holder. */
function aboutHoldings(code: "coverage/never" | "delegation/void", holdings: readonly Holding[]): readonly Finding[] {
  const subjects = new Map(holdings.map(({ step, holder }) => [`${step} ${holder}`, { step, body: holder }]));
  return [...subjects.values()].map((subject) => ({ code, severity: "warning", subject }));
}
