import { type Analysis, analysisOf, budgetUntil, type Memory, memoryOf, overviewFor, overviewOf } from "@kurzweg/analysis";
import type { Overview } from "@kurzweg/model";
import { isWhole, keeping } from "./kept.ts";
import { remember } from "./lately.ts";
import { numbered } from "./numbered.ts";
import type { Survey, SurveyTask } from "./survey.ts";

/** For how many seconds is counted for a region. */
const SECONDS = 5;
/** So many regions as they were before a mistake are kept, and so many that were analysed. */
const KEPT = { whole: 12, memories: 4 };

/** Works out what pictures can show; remembers what it worked out before. Runs in a thread of its own, since it can take long. */
export function createSurveying(now: () => number): (task: SurveyTask) => Promise<Survey> {
  /** Overviews of regions without mistakes, by region and person. */
  const whole = new Map<string, Overview>();
  const memories = new Map<string, Memory>();
  let latest: { readonly key: string; readonly analysis: Analysis } | undefined;

  function analysed({ uri, stamp, region, asOf, today, language }: SurveyTask): Analysis {
    const key = JSON.stringify([stamp, asOf, today, language]);
    if (latest?.key === key) return latest.analysis;
    const memory = remember(memories, uri, memories.get(uri) ?? memoryOf(), KEPT.memories);
    const start = now();
    const budget = budgetUntil(() => now() > start + SECONDS * 1000, SECONDS);
    latest = { key, analysis: analysisOf(region, { asOf, today, language, memory, budget }) };
    return latest.analysis;
  }

  return async (task) => {
    const { uri, person, language, region } = task;
    const { unread } = region;
    const key = JSON.stringify([uri, person, language]);
    const before = whole.get(key);
    const analysis = analysed(task);
    const overview = person ? overviewFor({ person }, analysis) : overviewOf(analysis);
    // While a dimension is being written, nobody can be told apart by it.
    if ("is" in overview) return before && !isWhole(unread) ? { content: numbered(before), partly: true } : { mistake: overview };
    if (isWhole(unread)) remember(whole, key, overview, KEPT.whole);
    return { content: numbered(keeping({ overview, unread }, before)), partly: !isWhole(unread) };
  };
}
