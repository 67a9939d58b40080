import type { DateText, Language } from "@kurzweg/model";
import type { Reported } from "./order.ts";

/** What a check found, before it is written in some format. */
export interface Report {
  readonly asOf: DateText;
  readonly language: Language;
  /** Whether to show the text that would mend a finding. */
  readonly suggest: boolean;
  readonly summary: Summary;
  /** The files that were checked, as people name them, in the order of the report. */
  readonly files: readonly string[];
  readonly findings: readonly Reported[];
  /** A line of a file, for the report to show; nothing where it cannot be had. */
  lineOf(file: string, line: number): string | undefined;
  /** A file as people name it. */
  shown(file: string): string;
}

export interface Summary {
  readonly regions: number;
  readonly steps: number;
  /** Steps with a responsible body for everyone: neither open nor suspended nor contradictory. */
  readonly covered: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly accepted: number;
}
