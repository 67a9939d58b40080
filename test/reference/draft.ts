/**
 * Drafts of regions: plain choices without names, as `draw.ts` draws and shrinks them. Whatever a
 * draft points at is a number, taken modulo what there is when `settle.ts` makes a region of it; so
 * every draft is a well-formed region, and so is everything it shrinks to.
 */

import type { Deadline, Duration, Limit, Role, Validity } from "./model.ts";

/** Points at one of the things that there are. */
export type Pick = number;

export type ConditionDraft =
  | { readonly kind: "everyone" }
  | { readonly kind: "group"; readonly group: Pick }
  | { readonly kind: "test"; readonly dimension: Pick; readonly form: Pick; readonly ends: readonly [Pick, Pick, Pick] }
  | { readonly kind: "not"; readonly inner: ConditionDraft }
  | { readonly kind: "and" | "or"; readonly parts: readonly ConditionDraft[] };

export interface ConditionalDraft {
  readonly when: ConditionDraft;
  readonly validity: Validity;
}

/** Something that stands in the catalogue where there is one. */
export interface Shareable {
  readonly shared: boolean;
}

export interface DimensionDraft {
  readonly kind: "values" | "ordered" | "number" | "unbounded";
  readonly size: number;
  readonly low: number;
}

export interface StepDraft {
  readonly optional: boolean;
  /** How many steps back the needed ones are. */
  readonly needs: readonly Pick[];
  readonly applies: readonly ConditionalDraft[];
  readonly notFor: readonly ConditionalDraft[];
  readonly clarify: readonly ConditionalDraft[];
  readonly takes: Duration | null;
  readonly startsPhase: boolean;
}

export interface AssignmentDraft {
  readonly role: Role;
  readonly steps: readonly Pick[];
  readonly when: ConditionDraft | null;
  readonly validity: Validity;
  readonly delegatedBy: Pick | null;
  readonly suspended: Validity | null;
}

export interface ExceptionDraft {
  readonly steps: readonly Pick[];
  readonly when: ConditionDraft | null;
  readonly validity: Validity;
}

export interface KindDraft extends Shareable {
  readonly hasBodies: boolean;
  readonly statutory: boolean;
  readonly assignments: readonly AssignmentDraft[];
  readonly exceptions: readonly ExceptionDraft[];
}

export interface UnitDraft {
  readonly serves: readonly ConditionDraft[];
  readonly assignments: readonly AssignmentDraft[];
  readonly exceptions: readonly ExceptionDraft[];
  readonly units: readonly UnitDraft[];
}

export interface BodyDraft extends UnitDraft {
  readonly kinds: readonly Pick[];
}

export interface TransitionDraft extends Shareable {
  readonly moves: readonly {
    readonly dimension: Pick;
    readonly wide: boolean;
    readonly ends: readonly [Pick, Pick, Pick, Pick];
  }[];
}

export interface HandoffDraft {
  /** Covers, at least partly, what is needed without any hand-off, if something is. */
  readonly likely: boolean;
  readonly from: Pick;
  readonly to: Pick;
  readonly on: readonly Pick[];
  readonly for: readonly Pick[];
  readonly when: ConditionDraft | null;
  readonly within: Deadline | null;
}

export interface AcceptanceDraft {
  /** Points at a finding that there is without acceptances: that one is accepted, at least partly. */
  readonly finding: Pick | null;
  readonly code: string;
  readonly at: Pick | null;
  readonly when: ConditionDraft | null;
  readonly until: string;
}

export interface RegionDraft {
  readonly hasCatalogue: boolean;
  readonly sharedDimensions: Pick;
  readonly sharedSteps: Pick;
  readonly dimensions: readonly DimensionDraft[];
  readonly groups: readonly (Shareable & { readonly when: ConditionDraft })[];
  readonly impossible: readonly (Shareable & ConditionalDraft)[];
  readonly steps: readonly StepDraft[];
  /** Two steps stand side by side between the first and the last of four. */
  readonly isDiamond: boolean;
  readonly exclusions: readonly (Shareable & ConditionalDraft & { readonly steps: readonly Pick[] })[];
  readonly transitions: readonly TransitionDraft[];
  readonly kinds: readonly KindDraft[];
  readonly bodies: readonly BodyDraft[];
  readonly handoffs: readonly HandoffDraft[];
  readonly journeys: readonly { readonly pick: Pick; readonly limits: readonly Limit[] }[];
  readonly required: readonly Pick[];
  readonly acceptances: readonly AcceptanceDraft[];
}
