import type { ContactField } from "../contacts/columns.ts";
import type { Draft } from "../importing/draft.ts";
import type { Entry } from "../importing/entries.ts";

/** What a list says differently from a region. */
export interface Update {
  /** In the order of the region. */
  readonly changed: readonly Changed[];
  /** Contacts that the region does not have, with the bodies and units in which they lie. */
  readonly added: readonly Draft[];
  /** Contacts of the region that no row is about. They stay. */
  readonly missing: readonly { readonly path: string; readonly title: string }[];
  /** What stays as it is because nobody can tell what is meant. */
  readonly doubts: readonly Doubt[];
}

/** A contact, unit or body of which the list says something else. */
export interface Changed {
  readonly is: "contact" | "owner";
  readonly path: string;
  readonly title: string;
  readonly changes: readonly FieldChange[];
}

/** Without `before`, something is added; without `after`, taken away. */
export interface FieldChange {
  readonly field: ContactField;
  /** Of several notes, which one. */
  readonly index?: number | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface Doubt {
  readonly is: /** A text that cannot be what its column holds. */
    | "value"
    /** Nobody knows who is meant. */
    | "deputy"
    /** There are several notes, and the list has another number of them. */
    | "notes"
    /** Another row about the same contact says something else. */
    | "twice"
    /** Rows about the same body or unit say different things. */
    | "disagreement";
  readonly field: ContactField;
  readonly text: string;
  readonly entry: Entry;
}
