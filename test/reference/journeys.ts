/**
 * Journeys, walked by every person.
 *
 * Decisions where language.md leaves room:
 * - Bodies count at the top level. A step that nobody is responsible for counts as a step that the
 *   bodies before it are not responsible for.
 * - A return needs a step in between that others have; a step that nobody has is no such step.
 * - `journey/too-long` is one finding for each limit with all people that are over it; what was counted
 *   is the most for one of them.
 */

import { all, type Deadline, type Duration, type Journey, type Limit, type Unit } from "./model.ts";
import { createCollector, type Finding } from "./findings.ts";
import { arrangements, isPassedOn } from "./handoffs.ts";
import { directlyBefore, passage } from "./sequence.ts";
import { known, type Person } from "./space.ts";
import { isPresent, topLevels, workers, type Verdicts } from "./verdict.ts";

/** A journey of one person: the steps between, and every chain of steps that directly follow each other. */
interface Walk {
  readonly person: Person;
  readonly steps: readonly string[];
  readonly chains: readonly (readonly string[])[];
}

/** "One of them, not optional, is open or suspended: `journey/blocked` hint at the journey, with the step and the people." */
export function blockedJourneys(verdicts: Verdicts): readonly Finding[] {
  const collector = createCollector();
  for (const journey of all(verdicts.region, (file) => file.journeys)) {
    for (const { person, steps } of walks(verdicts, journey)) {
      for (const step of steps.filter((name) => isBlocked(verdicts, name, person))) {
        const subject = { journey: journey.name, step };
        collector.add({ code: "journey/blocked", severity: "hint", subject }, person.key);
      }
    }
  }
  return collector.findings();
}

/** "Over a limit of the journey: `journey/too-long` warning, one for each limit." */
export function longJourneys(verdicts: Verdicts): readonly Finding[] {
  const collector = createCollector();
  for (const journey of all(verdicts.region, (file) => file.journeys)) {
    for (const limit of journey.limits) {
      for (const walk of walks(verdicts, journey)) {
        const counted = count(verdicts, walk, limit);
        if (counted <= allowed(limit)) continue;
        const subject = { journey: journey.name, limit: limit.what };
        collector.add({ code: "journey/too-long", severity: "warning", subject }, walk.person.key, counted);
      }
    }
  }
  return collector.findings();
}

function isBlocked(verdicts: Verdicts, step: string, person: Person): boolean {
  const { verdict } = verdicts.situation(step, person);
  return !known(verdicts.steps, step).optional && (verdict === "open" || verdict === "suspended");
}

/**
 * "For every possible person to whom S applies and who is not excluded from it, the steps between: S,
 * and all that S follows and that are T or follow T, as far as they apply to the person and are not
 * excluded."
 */
function walks(verdicts: Verdicts, journey: Journey): readonly Walk[] {
  const between = [...known(verdicts.followed, journey.to)].filter((step) => step === journey.from || known(verdicts.followed, step).has(journey.from));
  return [...verdicts.space.people.values()]
    .filter((person) => isPresent(verdicts.situation(journey.to, person)))
    .map((person) => {
      const steps = [...between, journey.to].filter((step) => isPresent(verdicts.situation(step, person)));
      return { person, steps, chains: chainsTo(verdicts, journey.to, steps, person) };
    });
}

/** The chains within a journey that end in a step, from as far back as they go. */
function chainsTo(verdicts: Verdicts, step: string, steps: readonly string[], person: Person): readonly (readonly string[])[] {
  const before = directlyBefore(verdicts, step, person).filter((earlier) => steps.includes(earlier));
  if (before.length === 0) return [[step]];
  return before.flatMap((earlier) => chainsTo(verdicts, earlier, steps, person).map((chain) => [...chain, step]));
}

function count(verdicts: Verdicts, walk: Walk, limit: Limit): number {
  switch (limit.what) {
    case "handoffs":
      return sum(walk.steps.map((step) => handoffsInto(verdicts, walk, step)));
    case "bodies":
      return topLevels(walk.steps.flatMap((step) => verdicts.situation(step, walk.person).responsible)).length;
    case "returns":
      return Math.max(...walk.chains.map((chain) => returns(chain.map((step) => bodiesOf(verdicts, walk, step)))));
    case "time":
      return wholeDays(Math.max(...walk.chains.map((chain) => parts(verdicts, walk, chain))));
  }
}

/** "The number of different bodies of the steps it directly follows (within the journey) that are not responsible for it." */
function handoffsInto(verdicts: Verdicts, walk: Walk, step: string): number {
  const before = directlyBefore(verdicts, step, walk.person).filter((earlier) => walk.steps.includes(earlier));
  const bodies = new Set(before.flatMap((earlier) => bodiesOf(verdicts, walk, earlier)));
  const own = bodiesOf(verdicts, walk, step);
  return [...bodies].filter((body) => !own.includes(body)).length;
}

/**
 * "How often, on the chain where it happens most, a body has a step, others alone have a later one,
 * and the body has a still later one again; all bodies together."
 */
function returns(chain: readonly (readonly string[])[]): number {
  const everyBody = [...new Set(chain.flat())];
  return sum(everyBody.map((body) => returnsOf(body, chain)));
}

function returnsOf(body: string, chain: readonly (readonly string[])[]): number {
  const worked = chain.filter((bodies) => bodies.length > 0).map((bodies) => bodies.includes(body));
  const starts = worked.filter((has, index) => has && worked[index - 1] !== true).length;
  return Math.max(0, starts - 1);
}

/** "Hand-offs and returns look at the leads alone where there are any." */
function bodiesOf(verdicts: Verdicts, walk: Walk, step: string): readonly string[] {
  return workers(verdicts.situation(step, walk.person));
}

/**
 * "Its `takes`, plus, wherever work is passed on along it, the `within` of the declared hand-off (the
 * slowest that fits)." In parts of a day.
 */
function parts(verdicts: Verdicts, walk: Walk, chain: readonly string[]): number {
  const taken = chain.map((step) => {
    const { takes } = known(verdicts.steps, step);
    return takes === null ? 0 : durationParts(takes);
  });
  const waited = chain.slice(1).map((step, index) => {
    const hop = passage(verdicts, walk.person, chain[index] ?? step, step);
    if (!isPassedOn(workers(hop.earlier), workers(hop.later))) return 0;
    return Math.max(0, ...arrangements(verdicts, hop).map(({ within }) => deadlineParts(within)));
  });
  return sum(taken) + sum(waited);
}

/** "`before` costs nothing." */
function deadlineParts(deadline: Deadline | null): number {
  if (deadline === null) return 0;
  if (deadline.kind === "end of month") return partsOf.months;
  return deadline.side === "before" ? 0 : durationParts(deadline.duration);
}

/** "Both rounded up at the end." */
function allowed(limit: Limit): number {
  return limit.what === "time" ? wholeDays(durationParts(limit.most)) : limit.most;
}

/** "A week is 7 days, a month 365/12, a year 365, a working day 7/5": in sixtieths of a day, all are whole. */
const partsOf: Readonly<Record<Unit, number>> = {
  days: 60,
  "working days": (60 * 7) / 5,
  weeks: 60 * 7,
  months: (60 * 365) / 12,
  years: 60 * 365,
};

function durationParts({ amount, unit }: Duration): number {
  return amount * partsOf[unit];
}

function wholeDays(amount: number): number {
  return Math.ceil(amount / 60);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
