import type { DateText } from "./date.ts";
import type { Finding, PeopleGroup } from "./finding.ts";
import type { Place } from "./place.ts";

/** How much a change asks of the network. */
export type Weight = "needs-agreement" | "to-inform" | "editorial";

/** One difference between two editions of a region. */
export interface Change {
  readonly weight: Weight;
  /** What sort of thing has changed: “responsibility”, “handoff”, “contact”, … */
  readonly sort: string;
  /** Its name; units and contacts by their full path, responsibilities by their step. */
  readonly name: string;
  /** The bodies whom it concerns, by path, those first who have to do something. */
  readonly bodies: readonly string[];
  /** In words. */
  readonly says: string;
  /** Whom a responsibility has changed for; empty for everybody. */
  readonly people?: readonly PeopleGroup[] | undefined;
  /** Who was responsible before, and who is now, by path. */
  readonly from?: readonly string[] | undefined;
  readonly to?: readonly string[] | undefined;
  /** In the later edition, else in the earlier one. */
  readonly place: Place;
}

/** A finding that was there before and is there now, about other people. */
export interface FindingChange {
  readonly how: "fewer" | "more" | "other";
  /** Whom it concerns now that it did not before, and whom no longer, in words. */
  readonly says: string;
  readonly joined: readonly PeopleGroup[];
  readonly left: readonly PeopleGroup[];
  readonly was: Finding;
  readonly is: Finding;
}

/** What is different between two editions of a region, or between two days of one. */
export interface Comparison {
  /** The name of the region, and what it is called. */
  readonly region: string;
  readonly title: string;
  readonly before: Edition;
  readonly after: Edition;
  readonly changes: readonly Change[];
  /** Findings that are open now and were not before, and those that were there and are no more, accepted or not. */
  readonly came: readonly Finding[];
  readonly went: readonly Finding[];
  /** Findings of both, open or accepted in both, that concern other people now. */
  readonly changed: readonly FindingChange[];
  /** Findings that are accepted now and were not before. */
  readonly accepted: readonly Finding[];
  /** What the bodies of both editions are called, by path. */
  readonly titles: Readonly<Record<string, string>>;
}

/** One side of a comparison; a region that is only on the other side is not there. */
export interface Edition {
  readonly asOf: DateText;
  readonly file?: string | undefined;
}
