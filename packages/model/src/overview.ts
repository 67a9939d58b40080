import type { Answer, Walk } from "./answer.ts";
import type { DateText } from "./date.ts";
import type { PeopleGroup } from "./finding.ts";
import type { Language } from "./messages/index.ts";
import type { Region, Step } from "./region.ts";

/**
 * What pictures, documents and previews show of a region: what was written, and what follows from it on one day,
 * in the words of one language. Plain data that can be sent anywhere as JSON.
 */
export interface Overview {
  readonly region: Omit<Region, "unread">;
  readonly asOf: DateText;
  readonly language: Language;
  /** Whom it is about, in words, where it is not about everybody. */
  readonly about?: string | undefined;
  /** The steps about which something can be said, in source order. */
  readonly steps: readonly StepView[];
  readonly handoffs: readonly NeededHandoff[];
  readonly ways: readonly Way[];
}

/** Some people, as data and in words; both are empty for everybody. */
export interface Whom {
  readonly people: readonly PeopleGroup[];
  readonly peopleInWords: string;
  /** The same, one group after the other, and all of them. */
  readonly inGroups: readonly string[];
}

/** A step with everybody who has to do with it. */
export interface StepView {
  readonly step: Step;
  /** What holds for whom: each possible person is in exactly one. */
  readonly answers: readonly StepAnswer[];
  /** Bodies or units that support or are informed. */
  readonly others: readonly (Whom & { readonly body: string; readonly role: "supports" | "informed" })[];
}

export interface StepAnswer extends Answer {
  /** Whom it is for in the fewest words, among those to whom the step applies; empty for all of them. */
  readonly shortly: string;
  /** The same, one group after the other, and all of them; for “not applicable”, all to whom it does not apply. */
  readonly inGroups: readonly string[];
  /** For each dimension with named values, those that somebody among them has. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** Work that passes from one of some bodies to one of others. */
export interface NeededHandoff extends Whom {
  /** The step that changes hands, or the later one. */
  readonly step: string;
  /** The earlier step, in the normal sequence. */
  readonly after?: string | undefined;
  readonly transition?: string | undefined;
  /** Bodies, sorted; one of them is enough. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The declared hand-offs that cover some of these people. */
  readonly handoffs: readonly string[];
  /** Those of the people for whom nothing is declared; nothing where all are covered. */
  readonly missing?: Whom | undefined;
}

/** A journey as one profile or person walks it: at first, then after each of the profile's transitions. */
export interface Way {
  readonly journey: string;
  readonly profile?: string | undefined;
  readonly walks: readonly Walk[];
}
