import type { Code, Details, Place, Related, Severity, Subject } from "@kurzweg/model";
import type { Box } from "./space/box.ts";

/** The people of a finding in words, as its message needs them. */
export interface PeopleInWords {
  /** “Legal status: Tolerated; Age: from 27”. */
  readonly people: string;
  /** The groups, largest first in the order of the words. */
  readonly groups: readonly Box[];
}

/** A finding before its people are put into words and acceptances are applied. */
export interface Draft {
  readonly code: Code;
  /** Where it differs from that of the code. */
  readonly severity?: Severity | undefined;
  readonly place: Place;
  readonly subject: Subject;
  /** The people it is about, where it is about people. */
  readonly people?: readonly Box[] | undefined;
  /** The finding follows from a gap: who accepts the gap accepts it. */
  readonly consequence?: Consequence | undefined;
  readonly related: readonly Related[];
  readonly suggestion?: string | undefined;
  details(words: PeopleInWords): unknown;
}

/** How a finding follows from the gap at a step. */
export interface Consequence {
  readonly step: string;
  /** The people of the finding for whom it follows from the gap of these people alone. */
  among(gap: readonly Box[]): readonly Box[];
}

/** Makes a draft; the details are those of its code. */
export function draft<Name extends Code>(
  code: Name,
  parts: Omit<Draft, "code" | "details" | "related"> & { readonly related?: readonly Related[]; readonly details: (words: PeopleInWords) => Details<Name> },
): Draft {
  return { related: [], ...parts, code };
}
