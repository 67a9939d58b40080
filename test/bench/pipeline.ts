import { analysisOf, findingsOf, budgetUntil, type Memory } from "@kurzweg/analysis";
import { documentOf, formFindings, type LinkedFile, linkAll, regionOf } from "@kurzweg/language";
import type { Finding, Region } from "@kurzweg/model";
import { tokenise } from "../../packages/language/src/reading/tokens.ts";
import { clock } from "./harness.ts";

/** The stages of a check of one file, in their order. */
export const stages = ["read", "link", "model", "analyse"] as const;
export type Stage = (typeof stages)[number];

/** How long each stage took, and what was found. */
export interface Stopped {
  readonly times: Readonly<Record<Stage, number>>;
  readonly total: number;
  readonly region: Region;
  readonly findings: readonly Finding[];
}

/** The day on which everything is checked. */
export const day = "2026-11-15";

/** Checks a text without imports, as the command does, with a look at the clock between the stages; without end, or with some seconds for the analysis. */
export function checkText(text: string, seconds?: number, memory?: Memory): Stopped {
  const start = clock();
  const document = documentOf("file:///bench.region", text);
  const read = clock();
  const linked = linkAll({ document, imports: [], statements: [], problems: [] });
  const link = clock();
  const region = regionOf(linked);
  const model = clock();
  const budget = seconds === undefined ? undefined : budgetUntil(() => clock() > model + seconds * 1000, seconds);
  const found = findingsOf(analysisOf(region, { asOf: day, language: "en", budget, memory }));
  const end = clock();
  const times = { read: read - start, link: link - read, model: model - link, analyse: end - model };
  return { times, total: end - start, region, findings: [...formFindings(linked, "en"), ...found] };
}

/** How long it took to read a text; reading includes splitting it into tokens, which is measured again by itself. */
export interface ReadTimes {
  readonly tokenise: number;
  readonly read: number;
  readonly link: number;
  readonly linked: LinkedFile;
}

export function readText(text: string): ReadTimes {
  const start = clock();
  tokenise(text);
  const tokenised = clock();
  const document = documentOf("file:///bench.region", text);
  const read = clock();
  const linked = linkAll({ document, imports: [], statements: [], problems: [] });
  return { tokenise: tokenised - start, read: read - tokenised, link: clock() - read, linked };
}
