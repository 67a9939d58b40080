import type { Condition } from "./condition.ts";
import type { DateText, Validity } from "./date.ts";
import type { Place } from "./place.ts";
import type { Title } from "./title.ts";

/** Anything with a name. `place` is that of the name. */
export interface Named {
  readonly name: string;
  readonly title?: Title | undefined;
  readonly place: Place;
}

/** A name that stands for something declared elsewhere; bodies, units and contacts by their full path. */
export interface Reference {
  readonly name: string;
  readonly place: Place;
}

/** Why and by which law. */
export interface Reason {
  readonly because: string;
  readonly laws: readonly string[];
}

export interface Described {
  readonly laws: readonly string[];
  readonly notes: readonly Title[];
}

/**
 * What one file says together with everything that it imports, with all names resolved.
 * Lists keep the order of the source: imported files first, in the order of their imports.
 */
export interface Region extends Named, Described {
  /** A file without a header is a part of the regions that import it. */
  readonly is: "region" | "catalogue" | "part";
  readonly file: string;
  /** The files that this one imports, directly or not. */
  readonly imports: readonly string[];
  /** Language tags, the first one being that of texts without a tag. */
  readonly languages: readonly string[];
  /** Official municipality key: AGS of 8 digits or ARS of 12. */
  readonly key?: string | undefined;
  readonly asOf?: DateText | undefined;
  readonly coordinator?: Reference | undefined;
  readonly catalogues: readonly Catalogue[];
  readonly dimensions: readonly Dimension[];
  readonly groups: readonly Group[];
  readonly impossible: readonly Impossible[];
  readonly profiles: readonly Profile[];
  readonly phases: readonly Phase[];
  readonly steps: readonly Step[];
  readonly exclusions: readonly Exclusion[];
  readonly transitions: readonly Transition[];
  readonly kinds: readonly Kind[];
  readonly bodies: readonly Body[];
  readonly handoffs: readonly Handoff[];
  readonly journeys: readonly Journey[];
  readonly partnerships: readonly Partnership[];
  readonly concerns: readonly Concern[];
  readonly workshops: readonly Workshop[];
  readonly commitments: readonly Commitment[];
  readonly policy: Policy;
  readonly acceptances: readonly Acceptance[];
  readonly unread: Unread;
}

/** What could not be understood because of a mistake of form: findings about it would mislead. */
export interface Unread {
  /** Steps whose assignments or conditions have a mistake. */
  readonly steps: ReadonlySet<string>;
  /** A mistake stands where it may change any finding about people. */
  readonly people: boolean;
  /** A mistake stands in a hand-off, journey, contact or other statement of these sorts. */
  readonly sorts: ReadonlySet<string>;
}

/** An imported catalogue. */
export interface Catalogue extends Named {
  /** Language tags, the first one being that of texts without a tag in its file. */
  readonly languages: readonly string[];
  /** When its rules were last compared with the law. */
  readonly checked?: DateText | undefined;
  /** Where the region's own file imports it, directly or not. */
  readonly imported: Place;
}

// ---- The people ----

export type Dimension = Enumeration | NumericDimension;

export interface Enumeration extends Named {
  readonly is: "enumeration";
  readonly ordered: boolean;
  readonly values: readonly Value[];
}

export interface Value extends Named {
  readonly laws: readonly string[];
}

export interface NumericDimension extends Named {
  readonly is: "number";
  readonly from: number;
  /** `null`: without an end. */
  readonly to: number | null;
  readonly unit?: TimeUnit | undefined;
}

export interface Group extends Named {
  readonly condition: Condition;
}

export interface Impossible extends Validity {
  readonly condition: Condition;
  readonly reason?: Reason | undefined;
  readonly place: Place;
}

/** A named example person. */
export interface Profile extends Named {
  readonly facts: readonly Fact[];
  readonly transitions: readonly Reference[];
  readonly notes: readonly Title[];
}

export interface Fact {
  readonly dimension: string;
  readonly value: string | number;
  readonly place: Place;
}

// ---- The work ----

export interface Phase extends Named {
  readonly steps: readonly string[];
}

export interface Step extends Named, Described {
  readonly optional: boolean;
  readonly phase?: string | undefined;
  readonly needs: readonly Reference[];
  readonly applicabilities: readonly Limited[];
  readonly exclusions: readonly Excluding[];
  readonly clarifications: readonly Clarification[];
  readonly takes?: Duration | undefined;
}

/** A condition that holds for a time. */
export interface Limited extends Validity {
  readonly condition: Condition;
  readonly place: Place;
}

export interface Excluding extends Limited {
  readonly reason: Reason;
}

export interface Clarification extends Limited {
  /** The kind, body or unit that answers. */
  readonly authority: Reference;
  readonly question: Title;
}

export interface Exclusion extends Excluding {
  readonly steps: readonly Reference[];
}

export interface Transition extends Named, Described {
  readonly moves: readonly Move[];
  readonly effective?: Deadline | undefined;
}

/** Every source to every target: both are conditions on the one dimension. */
export interface Move {
  readonly dimension: string;
  readonly from: Condition;
  readonly to: Condition;
}

// ---- The bodies ----

export type Role = "responsible" | "leads" | "supports" | "informed";

export interface Kind extends Named, Described {
  readonly statutory: boolean;
  readonly assignments: readonly Assignment[];
  readonly exceptions: readonly Exception[];
}

/** A body or one of its units. */
export interface Body extends Named, Described {
  /** The names from the body down to the unit, joined by `/`. */
  readonly path: string;
  /** Units are of no kind. */
  readonly kinds: readonly Reference[];
  readonly units: readonly Body[];
  readonly contacts: readonly Contact[];
  readonly assignments: readonly Assignment[];
  readonly exceptions: readonly Exception[];
  readonly serves: readonly Condition[];
  readonly address?: string | undefined;
  readonly website?: Written | undefined;
  readonly decisionMaker?: Reference | undefined;
}

/** A text whose form is checked. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

export interface Assignment extends Limited, Described {
  readonly role: Role;
  readonly steps: readonly Reference[];
  readonly contacts: readonly Reference[];
  /** Kinds, bodies or units. */
  readonly delegators: readonly Delegator[];
  readonly suspensions: readonly Suspension[];
}

export interface Delegator extends Reference {
  readonly is: "kind" | "body";
}

export interface Suspension extends Validity {
  readonly because: string;
  readonly place: Place;
}

export interface Exception extends Excluding {
  readonly steps: readonly Reference[];
}

export interface Contact extends Named {
  /** The path of its body or unit, and its name. */
  readonly path: string;
  readonly email?: Written | undefined;
  readonly phone?: Written | undefined;
  readonly room?: string | undefined;
  readonly hours?: string | undefined;
  readonly person?: { readonly name: string; readonly public: boolean } | undefined;
  readonly deputy?: Reference | undefined;
  readonly confirmed?: DateText | undefined;
  readonly left?: DateText | undefined;
  readonly notes: readonly Title[];
}

// ---- The ways between them ----

export type TimeUnit = "days" | "weeks" | "months" | "years";

export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly working: boolean;
}

export type Deadline = { readonly is: "end-of-month" } | (Duration & { readonly is: "duration"; readonly direction?: "before" | "after" | undefined });

export interface Handoff extends Named, Described {
  readonly from: Reference;
  readonly to: Reference;
  readonly transitions: readonly Reference[];
  readonly steps: readonly Reference[];
  readonly condition?: Condition | undefined;
  readonly passes: readonly string[];
  readonly via?: string | undefined;
  readonly within?: Deadline | undefined;
  readonly consent: boolean;
}

export interface Journey extends Named {
  readonly from: Reference;
  readonly to: Reference;
  readonly limits: readonly Limit[];
  readonly notes: readonly Title[];
}

export type Limit = { readonly place: Place } & (
  | { readonly is: "handoffs" | "bodies" | "returns"; readonly most: number }
  | { readonly is: "time"; readonly most: Duration }
);

// ---- Working together ----

export interface Partnership extends Named {
  readonly partners: readonly Reference[];
  readonly since?: DateText | undefined;
  readonly notes: readonly Title[];
}

export interface Concern extends Named {
  readonly raisedBy: readonly Reference[];
  readonly resolved?: DateText | undefined;
  readonly notes: readonly Title[];
}

export interface Workshop extends Named {
  readonly on: DateText;
  readonly organisers: readonly Reference[];
  readonly facilitators: readonly (Reference & { readonly until?: DateText | undefined })[];
  readonly location?: string | undefined;
  readonly time?: string | undefined;
  readonly participants: readonly (Reference & { readonly count: number })[];
  readonly goals: readonly Title[];
  readonly topics: readonly (Title | Reference)[];
  readonly repeats?: { readonly every: Duration; readonly until?: DateText | undefined } | undefined;
  readonly notes: readonly Title[];
}

export interface Commitment extends Named {
  readonly by?: Reference | undefined;
  readonly to: readonly Reference[];
  readonly madeAt?: Reference | undefined;
  readonly concerns?: Reference | undefined;
  readonly due?: DateText | undefined;
  readonly kept?: { readonly on: DateText; readonly evidence?: string | undefined } | undefined;
  readonly dropped?: { readonly on: DateText; readonly because: string } | undefined;
  readonly notes: readonly Title[];
}

export interface Policy {
  readonly confirmContactsEvery?: Duration | undefined;
  readonly workshopsAtMost?: number | undefined;
  readonly meetEvery?: Duration | undefined;
  readonly requires: readonly (Reference & { readonly laws: readonly string[] })[];
}

export interface Acceptance {
  readonly code: string;
  /** A name or path; it may be that of several things of different sorts. */
  readonly at?: Reference | undefined;
  readonly condition?: Condition | undefined;
  readonly until: DateText;
  readonly reason: Reason;
  readonly by?: Reference | undefined;
  /** Of the code. */
  readonly place: Place;
}
