import type { Document } from "../document.ts";
import type { Scope } from "../names/scope.ts";
import type { Problem } from "../problem.ts";

/** A file whose names are resolved, as the checks of form see it. */
export interface Linked {
  readonly document: Document;
  readonly scope: Scope;
}

/** Finds one sort of mistake in a file. */
export type Check = (linked: Linked) => Iterable<Problem>;
