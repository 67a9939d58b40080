import { type Analysis, budgetUntil } from "@kurzweg/analysis";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";

/** For how many seconds is counted for a region that was not analysed before. */
const SECONDS = 2;

/** What is known of the people of a region: from the last check, or worked out now within a budget. */
export function analysisOf(home: Snapshot, { checker, host }: Session): Analysis {
  const last = checker.analysisOf(home.uri);
  if (last?.region === home.region && last.language === home.language) return last;
  const start = host.now();
  return home.analysisWithin(budgetUntil(() => host.now() > start + SECONDS * 1000, SECONDS));
}
