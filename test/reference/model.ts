/**
 * The reference's own plain data of a region: what language.md lets a file say about people, steps,
 * bodies and the ways between them, as far as a finding of the reference depends on it.
 * It shares no code with the product; `print.ts` turns it into text, `evaluate.ts` into findings.
 */

/** A value of a dimension: the name of an enumeration's value, or an integer. */
export type Value = string | number;

/** "Numeric dimensions are integers"; `high` is null for `0..`. Enumerations may be ordered. */
export type Dimension =
  | { readonly kind: "values"; readonly name: string; readonly ordered: boolean; readonly values: readonly string[] }
  | { readonly kind: "number"; readonly name: string; readonly low: number; readonly high: number | null };

/** "Range: both ends inclusive"; a single value has equal ends, null is an open end of numbers. */
export interface Range {
  readonly from: Value | null;
  readonly to: Value | null;
}

/** The four comparisons of a numeric or ordered dimension. */
export type Operator = "<" | "<=" | ">" | ">=";

/** The grammar's `Condition`, `And`, `Not` and `Test` as a tree. */
export type Condition =
  | { readonly kind: "everyone" }
  | { readonly kind: "group"; readonly group: string }
  | { readonly kind: "among"; readonly dimension: string; readonly not: boolean; readonly ranges: readonly Range[] }
  | { readonly kind: "compare"; readonly dimension: string; readonly operator: Operator; readonly literal: Value }
  | { readonly kind: "not"; readonly inner: Condition }
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[] };

/** "`from` and `until` are both inclusive"; null is an open end, and both null is no validity at all. */
export interface Validity {
  readonly from: string | null;
  readonly until: string | null;
}

/** A condition that counts only while its validity lasts. */
export interface Conditional {
  readonly when: Condition;
  readonly validity: Validity;
}

export interface Group {
  readonly name: string;
  readonly when: Condition;
}

export type Unit = "days" | "working days" | "weeks" | "months" | "years";

export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
}

/** `"end" "of" "month" | INT Unit [ "before" | "after" ]`. */
export type Deadline = { readonly kind: "end of month" } | { readonly kind: "duration"; readonly duration: Duration; readonly side: "before" | "after" | null };

export interface Step {
  readonly name: string;
  readonly optional: boolean;
  readonly needs: readonly string[];
  readonly applies: readonly Conditional[];
  readonly notFor: readonly Conditional[];
  /** Each with the body that answers the question. */
  readonly clarify: readonly (Conditional & { readonly with: string })[];
  readonly takes: Duration | null;
}

export interface Phase {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** `exclude` for steps declared elsewhere. */
export interface Exclusion extends Conditional {
  readonly steps: readonly string[];
}

/** "A transition moves a person from one value to another of each dimension that it names." */
export interface Transition {
  readonly name: string;
  readonly moves: readonly Move[];
}

export interface Move {
  readonly dimension: string;
  readonly from: readonly Range[];
  readonly to: readonly Range[];
}

export type Role = "responsible" | "leads" | "supports" | "informed";

export interface Assignment {
  readonly role: Role;
  readonly steps: readonly string[];
  readonly when: Condition | null;
  readonly validity: Validity;
  /** The path of a body, or the name of a kind. */
  readonly delegatedBy: string | null;
  /** The validity of `suspended`, or null where it is not written. */
  readonly suspended: Validity | null;
}

/** `not responsible for`. */
export interface Exception {
  readonly steps: readonly string[];
  readonly when: Condition | null;
  readonly validity: Validity;
}

export interface Kind {
  readonly name: string;
  readonly statutory: boolean;
  readonly assignments: readonly Assignment[];
  readonly exceptions: readonly Exception[];
}

/** A unit of a body, or of another unit. */
export interface BodyUnit {
  readonly name: string;
  readonly units: readonly BodyUnit[];
  readonly serves: readonly Condition[];
  readonly assignments: readonly Assignment[];
  readonly exceptions: readonly Exception[];
}

export interface Body extends BodyUnit {
  /** The kinds after `is`. */
  readonly kinds: readonly string[];
}

export interface Handoff {
  readonly name: string;
  /** Paths of bodies or units. */
  readonly from: string;
  readonly to: string;
  readonly on: readonly string[];
  readonly for: readonly string[];
  readonly when: Condition | null;
  readonly within: Deadline | null;
}

export type Limit = { readonly what: "handoffs" | "bodies" | "returns"; readonly most: number } | { readonly what: "time"; readonly most: Duration };

export interface Journey {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly limits: readonly Limit[];
}

export interface Acceptance {
  readonly code: string;
  readonly at: string | null;
  readonly when: Condition | null;
  readonly until: string;
  readonly because: string;
}

/** What one file declares, each list in source order. */
export interface Declarations {
  readonly dimensions: readonly Dimension[];
  readonly groups: readonly Group[];
  readonly impossible: readonly Conditional[];
  readonly phases: readonly Phase[];
  readonly exclusions: readonly Exclusion[];
  readonly transitions: readonly Transition[];
  readonly kinds: readonly Kind[];
  readonly bodies: readonly Body[];
  readonly handoffs: readonly Handoff[];
  readonly journeys: readonly Journey[];
  /** The kinds that the policy requires. */
  readonly required: readonly string[];
  readonly acceptances: readonly Acceptance[];
}

/** A region file, and the catalogue that it imports where it does. */
export interface Region {
  readonly name: string;
  /** The as-of date that the region file writes. */
  readonly asOf: string;
  readonly catalogue: Declarations | null;
  readonly local: Declarations;
}

/** A file that declares nothing: the start of hand-written regions. */
export const nothing: Declarations = {
  dimensions: [],
  groups: [],
  impossible: [],
  phases: [],
  exclusions: [],
  transitions: [],
  kinds: [],
  bodies: [],
  handoffs: [],
  journeys: [],
  required: [],
  acceptances: [],
};

/** Valid for ever. */
export const always: Validity = { from: null, until: null };

/** The region's files in source order: what is imported comes first. */
export function files(region: Region): readonly Declarations[] {
  return region.catalogue === null ? [region.local] : [region.catalogue, region.local];
}

/** Everything of one sort in scope, in source order. */
export function all<T>(region: Region, pick: (file: Declarations) => readonly T[]): readonly T[] {
  return files(region).flatMap(pick);
}

/** Every step in scope, in source order. */
export function stepsOf(region: Region): readonly Step[] {
  return all(region, (file) => file.phases).flatMap((phase) => phase.steps);
}
