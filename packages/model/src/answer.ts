import type { PeopleGroup, Person } from "./finding.ts";
import type { Place } from "./place.ts";

/** What holds for somebody at a step, as the language defines it. */
export type Verdict = "responsible" | "shared" | "suspended" | "clarify" | "open" | "excluded" | "contradictory" | "not-applicable";

/** One reason for a verdict. */
export interface Because {
  /** In words. */
  readonly says: string;
  readonly body?: string | undefined;
  readonly laws: readonly string[];
  readonly place?: Place | undefined;
}

/** Whom to ask. */
export interface Asked {
  readonly contact: string;
  readonly title: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** What holds for some people at one step. */
export interface Answer {
  readonly step: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** Bodies or units, by path. */
  readonly bodies: readonly string[];
  readonly titles: readonly string[];
  /** The bodies among them that lead. */
  readonly leads: readonly string[];
  readonly ask?: Asked | undefined;
  readonly because: readonly Because[];
  /** Whom the answer is for, where not everybody who was asked about has the same. */
  readonly people?: readonly PeopleGroup[] | undefined;
  readonly peopleInWords?: string | undefined;
}

/** One step on somebody's way. */
export interface Stop {
  readonly step: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly bodies: readonly string[];
  readonly titles: readonly string[];
  readonly ask?: Asked | undefined;
  /** How work comes here from each step that this one directly follows at another body. */
  readonly passings: readonly { readonly after: string; readonly handoff?: string | undefined; readonly title?: string | undefined; readonly days: number }[];
  /** How many days the step takes, and how many have passed at its end, both not rounded. */
  readonly days: number;
  readonly total: number;
  /** Whether it lies on the chain that takes longest. */
  readonly onLongestChain: boolean;
}

/** Somebody's way, as it is at one time of their life. */
export interface Walk {
  /** The transition that led here; none at the beginning. */
  readonly after?: string | undefined;
  readonly person: Person;
  readonly stops: readonly Stop[];
  readonly handoffs: number;
  readonly bodies: number;
  readonly returns: number;
  /** Rounded up, in days. */
  readonly time: number;
}
