import { type Analysis, compare } from "@kurzweg/analysis";
import type { Since } from "@kurzweg/document";
import { isDate } from "@kurzweg/model";
import type { Terminal } from "../terminal.ts";
import { paired, regionsOf, type SidesMistake, sidesOf } from "./sides.ts";

export interface Later {
  readonly analysis: Analysis;
  /** Of its file or folder, as it was typed. */
  readonly path: string;
  /** The day that was asked for, if any. */
  readonly asOf: string | undefined;
}

/** Compares a region with an older file, a revision of git, or itself on an earlier day. */
export async function earlierThan({ analysis, path, asOf }: Later, since: string, terminal: Terminal): Promise<Since | SidesMistake> {
  const { region, language } = analysis;
  const { today } = terminal;
  const sides = sidesOf(isDate(since) ? [since, analysis.asOf, path] : [since, path], terminal);
  if ("is" in sides) return sides;
  const pair = paired(await regionsOf(sides.before), [region]).find(([before, after]) => before && after);
  const [earlier] = pair ?? [];
  if (!earlier) return { is: "empty", word: since };
  const day = sides.before.asOf ?? asOf ?? earlier.asOf ?? today;
  const comparison = compare({ region: earlier, options: { asOf: day, today, language } }, { region, options: { asOf: analysis.asOf, today, language } });
  return { label: sides.before.label, earlier, comparison };
}
