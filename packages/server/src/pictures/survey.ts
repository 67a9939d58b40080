import type { Mistake } from "@kurzweg/analysis";
import type { DateText, Language, Person, Region } from "@kurzweg/model";
import type { Numbered } from "./numbered.ts";

/** What the thread in which regions are surveyed is asked: what pictures of a region can show. */
export interface SurveyTask {
  readonly uri: string;
  /** Another one for each text of the region. */
  readonly stamp: number;
  readonly region: Region;
  readonly person?: Person | undefined;
  readonly asOf: DateText;
  readonly today: DateText;
  readonly language: Language;
}

/** What pictures can show; or why there are no such people. */
export type Survey = { readonly content: Numbered; readonly partly: boolean } | { readonly mistake: Mistake };
