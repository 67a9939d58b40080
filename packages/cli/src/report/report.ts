import type { DateText, Language } from "@kurzweg/model";
import type { FileReport } from "../checking/file-report.ts";
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
  readonly run: Run;
}

/** What was checked, and how: from several of them one report can be made. */
export interface Run {
  readonly asOf?: DateText | undefined;
  readonly today: DateText;
  /** Which part of the files it is, of how many, counted from 1. */
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
  readonly reports: readonly FileReport[];
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
