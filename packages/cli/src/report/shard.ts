import type { Language } from "@kurzweg/model";
import { build, version } from "../version.ts";
import type { FileReport } from "../checking/file-report.ts";
import type { Format } from "./format.ts";
import { jsonInPieces } from "./pieces.ts";
import type { Run } from "./report.ts";

/** The report of one part of the files, complete: “kurzweg merge-reports” makes one report of all parts. */
export interface ShardFile {
  readonly format: "kurzweg-shard/1";
  readonly version: string;
  /** Another build of the same version may find something else. */
  readonly build: string;
  readonly language: Language;
  readonly run: Run;
}

export const shard: Format = {
  name: "shard",
  about: { en: "for “kurzweg merge-reports”", de: "für „kurzweg merge-reports“" },
  owns: (text) => text.startsWith('{"format":"kurzweg-shard/1"'),
  write: ({ language, run }) =>
    jsonInPieces(
      (reports: readonly FileReport[]) => ({ format: "kurzweg-shard/1", version, build, language, run: { ...run, reports } }) satisfies ShardFile,
      run.reports,
    ),
};
