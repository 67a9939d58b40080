/** Draws drafts of regions with fast-check, biased so that every rule of language.md is hit often. */

import fc, { type Arbitrary } from "fast-check";
import { referenceDate } from "./build.ts";
import type {
  AcceptanceDraft,
  AssignmentDraft,
  BodyDraft,
  ConditionDraft,
  DimensionDraft,
  ExceptionDraft,
  HandoffDraft,
  KindDraft,
  RegionDraft,
  StepDraft,
  TransitionDraft,
  UnitDraft,
} from "./draft.ts";
import { codes } from "./findings.ts";
import { either, many, maybe, some, yes } from "./maybe.ts";
import { always, type Deadline, type Duration, type Limit, type Role, type Unit, type Validity } from "./model.ts";

const pick = fc.nat({ max: 11 });

const test: Arbitrary<ConditionDraft> = fc.record({
  kind: fc.constant("test" as const),
  dimension: pick,
  form: pick,
  ends: fc.tuple(pick, pick, pick),
});

const everyone: Arbitrary<ConditionDraft> = fc.constant({ kind: "everyone" });
const group: Arbitrary<ConditionDraft> = fc.record({ kind: fc.constant("group" as const), group: pick });
const simple = either(everyone, 93, either(test, 15, group));
const inner = either(simple, 30, either(negated(simple), 50, combined(simple)));
const condition = either(simple, 40, either(negated(inner), 75, combined(inner)));

function negated(arbitrary: Arbitrary<ConditionDraft>): Arbitrary<ConditionDraft> {
  return fc.record({ kind: fc.constant("not" as const), inner: arbitrary });
}

function combined(arbitrary: Arbitrary<ConditionDraft>): Arbitrary<ConditionDraft> {
  return fc.record({
    kind: fc.constantFrom("and" as const, "or" as const),
    parts: fc.array(arbitrary, { minLength: 2, maxLength: 3 }),
  });
}

/** Mostly in force on the reference date, often just so; sometimes over, or not yet begun. */
const validity: Arbitrary<Validity> = either(
  fc.constant(always),
  35,
  fc.constantFrom<Validity>(
    { from: "2026-01-01", until: null },
    { from: null, until: "2026-12-31" },
    { from: referenceDate, until: null },
    { from: null, until: referenceDate },
    { from: referenceDate, until: referenceDate },
    { from: null, until: "2026-06-14" },
    { from: "2026-06-16", until: null },
    { from: "2025-01-01", until: "2026-05-31" },
  ),
);

/** Near enough to each other that the limits of journeys are reached by some and not by others. */
const duration: Arbitrary<Duration> = fc
  .tuple(fc.constantFrom<Unit>("days", "working days", "weeks", "months", "years"), fc.integer({ min: 1, max: 20 }))
  .map(([unit, amount]) => ({ unit, amount: 1 + (amount % mostOf[unit]) }));

const mostOf: Readonly<Record<Unit, number>> = { days: 20, "working days": 14, weeks: 3, months: 1, years: 1 };

const deadline: Arbitrary<Deadline> = either<Deadline>(
  fc.record({
    kind: fc.constant("duration" as const),
    duration,
    side: fc.constantFrom(null, null, "before" as const, "after" as const),
  }),
  20,
  fc.constant({ kind: "end of month" }),
);

const conditional = fc.record({ when: condition, validity });
const shared = yes(60);
const mostlyLocal = yes(33);
const chosenSteps = fc.array(pick, { minLength: 1, maxLength: 2 });

const dimension: Arbitrary<DimensionDraft> = fc.record({
  kind: fc.constantFrom("values", "ordered", "number", "unbounded"),
  size: fc.integer({ min: 2, max: 4 }),
  low: fc.integer({ min: 0, max: 2 }),
});

const step: Arbitrary<StepDraft> = fc.record({
  optional: yes(20),
  needs: some(85, pick, 2),
  applies: some(30, conditional, 2),
  notFor: some(15, conditional, 1),
  clarify: some(25, conditional, 2),
  takes: maybe(60, duration),
  startsPhase: fc.boolean(),
});

const assignment: Arbitrary<AssignmentDraft> = fc.record({
  role: fc.constantFrom<Role>("responsible", "responsible", "responsible", "leads", "leads", "supports", "informed"),
  steps: chosenSteps,
  when: maybe(80, condition),
  validity,
  delegatedBy: maybe(30, pick),
  suspended: maybe(15, validity),
});

const exception: Arbitrary<ExceptionDraft> = fc.record({ steps: chosenSteps, when: maybe(80, condition), validity });

const kind: Arbitrary<KindDraft> = fc.record({
  shared,
  hasBodies: yes(70),
  statutory: fc.boolean(),
  assignments: some(90, assignment, 3),
  exceptions: some(35, exception, 1),
});

const innerUnit: Arbitrary<UnitDraft> = fc.record({
  serves: some(15, condition, 1),
  assignments: some(90, assignment, 1),
  exceptions: fc.constant([]),
  units: fc.constant([]),
});

const unit: Arbitrary<UnitDraft> = fc.record({
  serves: some(20, condition, 2),
  assignments: some(80, assignment, 2),
  exceptions: some(15, exception, 1),
  units: some(25, innerUnit, 2),
});

const body: Arbitrary<BodyDraft> = fc.record({
  kinds: some(70, pick, 2),
  serves: some(25, condition, 2),
  assignments: some(75, assignment, 3),
  exceptions: some(20, exception, 1),
  units: some(35, unit, 2),
});

const transition: Arbitrary<TransitionDraft> = fc.record({
  shared,
  moves: fc.array(fc.record({ dimension: pick, wide: fc.boolean(), ends: fc.tuple(pick, pick, pick, pick) }), {
    minLength: 1,
    maxLength: 2,
  }),
});

const handoff: Arbitrary<HandoffDraft> = fc.record({
  likely: yes(75),
  from: pick,
  to: pick,
  on: some(50, pick, 2),
  for: some(40, pick, 2),
  when: maybe(30, condition),
  within: maybe(60, deadline),
});

const limit: Arbitrary<Limit> = fc.oneof(
  fc.record({ what: fc.constant("handoffs" as const), most: fc.nat({ max: 2 }) }),
  fc.record({ what: fc.constant("bodies" as const), most: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ what: fc.constant("returns" as const), most: fc.nat({ max: 1 }) }),
  fc.record({ what: fc.constant("time" as const), most: duration }),
);

const acceptance: Arbitrary<AcceptanceDraft> = fc.record({
  finding: maybe(75, fc.nat({ max: 99 })),
  code: fc.constantFrom(...codes.filter((code) => !code.startsWith("accept/"))),
  at: maybe(60, pick),
  when: maybe(50, condition),
  until: fc.constantFrom("2026-12-31", referenceDate, "2027-03-31", "2027-06-30", "2026-06-14"),
});

/** Every choice that a region is made of. */
export const regionDraft: Arbitrary<RegionDraft> = fc.noBias(
  fc.record({
    hasCatalogue: fc.boolean(),
    sharedDimensions: pick,
    sharedSteps: pick,
    dimensions: many(dimension, [90, 50, 20]),
    groups: some(50, fc.record({ shared, when: condition }), 2),
    impossible: some(30, fc.record({ shared, when: condition, validity }), 2),
    steps: many(step, [90, 80, 70]),
    isDiamond: yes(25),
    exclusions: some(35, fc.record({ shared: mostlyLocal, when: condition, validity, steps: chosenSteps }), 2),
    transitions: some(80, transition, 2),
    kinds: some(75, kind, 3),
    bodies: many(body, [95, 85, 50]),
    handoffs: some(70, handoff, 4),
    journeys: some(65, fc.record({ pick, limits: many(limit, [80, 60]) }), 2),
    required: some(30, pick, 2),
    acceptances: some(60, acceptance, 4),
  }),
);
