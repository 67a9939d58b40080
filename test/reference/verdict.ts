/**
 * The verdict of every step for every possible person.
 *
 * Decisions where language.md leaves room:
 * - A suspended assignment counts for nothing but the verdict *suspended*: it is no responsibility
 *   that contradicts an exclusion, and where a unit's assignment is suspended, the unit does not take
 *   the place of its body (rule 4 is about units that *are* responsible).
 * - "Excluded" in the sections on steps and journeys means: in a `not for` or `exclude`. That holds for
 *   people with the verdict *contradictory*, too.
 */

import { files, stepsOf, type Conditional, type Region, type Step } from "./model.ts";
import { claims, exclusionsOf, isResponsible, isWithin, rulesOf, takesFrom, topLevel, type Holding, type Rules } from "./holdings.ts";
import { current, known, type Person, type Space } from "./space.ts";

export type Verdict = "not-applicable" | "contradictory" | "excluded" | "responsible" | "shared" | "suspended" | "clarify" | "open";

/** How one step stands for one person. */
export interface Situation {
  readonly verdict: Verdict;
  /** The person is in a `not for` or `exclude`. */
  readonly excluded: boolean;
  /** The paths of the bodies and units that are responsible, sorted. */
  readonly responsible: readonly string[];
  /** Those of them that lead. */
  readonly leading: readonly string[];
}

/** A region with the verdicts of its steps. */
export interface Verdicts {
  readonly space: Space;
  readonly region: Region;
  readonly steps: ReadonlyMap<string, Step>;
  /** "S follows T when S needs T, directly or through other steps": every T of each S. */
  readonly followed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rules: Rules;
  situation(step: string, person: Person): Situation;
}

/** Judges steps person by person, each once. */
export function createVerdicts(space: Space): Verdicts {
  const { region } = space;
  const rules = rulesOf(region);
  const steps = new Map(stepsOf(region).map((step) => [step.name, step] as const));
  const judges = new Map([...steps].map(([name, step]) => [name, createJudge(space, step, rules)] as const));
  const followed = new Map([...steps.keys()].map((name) => [name, followedBy(steps, name)] as const));
  const situation = (step: string, person: Person): Situation => known(judges, step)(person);
  return { space, region, steps, followed, rules, situation };
}

function followedBy(steps: ReadonlyMap<string, Step>, name: string): ReadonlySet<string> {
  return new Set(known(steps, name).needs.flatMap((needed) => [needed, ...followedBy(steps, needed)]));
}

/** The bodies whose work it is: "the leads alone where there are any; at the top level: a unit counts as its body". */
export function workers(situation: Situation): readonly string[] {
  return topLevels(situation.leading.length > 0 ? situation.leading : situation.responsible);
}

/** The bodies of paths, each once, sorted. */
export function topLevels(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map(topLevel))].sort();
}

/** The step applies to the person, who is not excluded from it. */
export function isPresent(situation: Situation): boolean {
  return situation.verdict !== "not-applicable" && !situation.excluded;
}

/** What is left to a holder after rules 2 and 3. */
export function keeps(space: Space, holding: Holding, person: Person, active: readonly Holding[], rules: Rules): boolean {
  return !active.some((delegate) => takesFrom(delegate, holding)) && !isRemoved(space, holding, person, rules);
}

/** What bears on one step, as far as it is in force. */
interface StepRules extends Rules {
  /** "Several in force: any of them; some written, none in force: nobody." */
  readonly applies: readonly Conditional[] | "everyone";
  readonly exclusions: readonly Conditional[];
  readonly clarify: readonly Conditional[];
}

function createJudge(space: Space, step: Step, { holdings, removals }: Rules): (person: Person) => Situation {
  const { region } = space;
  const rules: StepRules = {
    holdings: holdings.filter((holding) => holding.step === step.name && isResponsible(holding.role)),
    removals,
    applies: step.applies.length === 0 ? "everyone" : current(region, step.applies),
    exclusions: files(region).flatMap((file) => exclusionsOf(region, file, step.name)),
    clarify: current(region, step.clarify),
  };
  const judged = new Map<string, Situation>();
  return (person) => {
    const situation = judged.get(person.key) ?? judge(space, rules, person);
    judged.set(person.key, situation);
    return situation;
  };
}

function judge(space: Space, rules: StepRules, person: Person): Situation {
  const isIn = (items: readonly Conditional[]): boolean => items.some(({ when }) => space.holds(when, person));
  // Rules 2 and 3; all delegations take at the same time, from the areas after rule 1.
  const active = rules.holdings.filter((holding) => claims(space, holding, person));
  const kept = active.filter((holding) => keeps(space, holding, person, active, rules));
  const inCharge = replaceBodiesByUnits(kept.filter(({ suspended }) => !suspended));
  const excluded = isIn(rules.exclusions);
  const isSuspended = kept.some(({ suspended }) => suspended);
  const verdict = rules.applies === "everyone" || isIn(rules.applies) ? firstVerdict(inCharge, excluded, isSuspended, isIn(rules.clarify)) : "not-applicable";
  return { verdict, excluded, ...inCharge };
}

/** The rows of the table of verdicts, in its order. */
function firstVerdict({ responsible, leading }: Pick<Situation, "responsible" | "leading">, excluded: boolean, suspended: boolean, clarify: boolean): Verdict {
  if (excluded) return responsible.length > 0 ? "contradictory" : "excluded";
  if (responsible.length === 1 || leading.length === 1) return "responsible";
  if (responsible.length > 1) return "shared";
  if (suspended) return "suspended";
  return clarify ? "clarify" : "open";
}

/** "`not responsible for …` takes people away from the body that says it and its units." */
function isRemoved(space: Space, holding: Holding, person: Person, rules: Rules): boolean {
  return rules.removals.some(
    ({ holder, step, when }) => step === holding.step && isWithin(holding.holder, holder) && (when === null || space.holds(when, person)),
  );
}

/** "Where a unit is responsible, it takes the place of its body, and its lead." */
function replaceBodiesByUnits(kept: readonly Holding[]): Pick<Situation, "responsible" | "leading"> {
  const holders = [...new Set(kept.map(({ holder }) => holder))];
  const leads = kept.filter(({ role }) => role === "leads").map(({ holder }) => holder);
  const isReplaced = (holder: string): boolean => holders.some((other) => other !== holder && isWithin(other, holder));
  const responsible = holders.filter((holder) => !isReplaced(holder)).sort();
  const leading = responsible.filter((holder) => leads.some((lead) => isWithin(holder, lead)));
  return { responsible, leading };
}
