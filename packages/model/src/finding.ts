import type { Interval } from "./condition.ts";
import type { DateText } from "./date.ts";
import type { Code } from "./messages/index.ts";
import type { Place } from "./place.ts";

export type Severity = "error" | "warning" | "hint";

/** One mistake, gap or reminder, in the words of one language. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string | undefined;
  /** Where it can be mended. */
  readonly place: Place;
  /** The name of the region that was checked. */
  readonly region: string;
  readonly subject: Subject;
  /** Every group of people it is about; nothing where it is not about people. */
  readonly people?: readonly PeopleGroup[] | undefined;
  /** One of these people. */
  readonly example?: Person | undefined;
  readonly exampleInWords?: string | undefined;
  readonly related: readonly Related[];
  readonly accepted: Accepted | null;
  /** Text to insert that mends the finding. */
  readonly suggestion?: string | undefined;
}

/** What a finding is about, as far as it applies; units and contacts by their full path, lists sorted. */
export interface Subject {
  readonly step?: string;
  /** The earlier step. */
  readonly after?: string;
  readonly body?: string;
  readonly bodies?: readonly string[];
  readonly kind?: string;
  readonly transition?: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly handoff?: string;
  readonly journey?: string;
  readonly contact?: string;
  readonly workshop?: string;
  readonly commitment?: string;
  readonly profile?: string;
  readonly dimension?: string;
  readonly catalogue?: string;
  /** The code that an acceptance names. */
  readonly acceptance?: string;
  readonly limit?: "handoffs" | "bodies" | "returns" | "time";
}

/** A set for each dimension that is restricted: names of values, or intervals. The others take every value. */
export type PeopleGroup = Readonly<Record<string, readonly string[] | readonly Interval[]>>;

/** One value for each dimension. */
export type Person = Readonly<Record<string, string | number>>;

export interface Related {
  readonly message: string;
  readonly place: Place;
}

export interface Accepted {
  readonly because: string;
  readonly until: DateText;
}
