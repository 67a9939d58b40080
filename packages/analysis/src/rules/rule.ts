import type { Analysis } from "../analysis.ts";
import type { Draft } from "../draft.ts";

/** Finds one sort of thing that a network has to know or decide. */
export type Rule = (analysis: Analysis) => Iterable<Draft>;
