export { findingsOf, isChecked } from "./analyse.ts";
export { type Analysis, analysisOf, type Options } from "./analysis.ts";
export { explain, whyNot } from "./questions/explain.ts";
export { neededHandoffs, overviewFor, overviewOf, stepView, type Whoever } from "./questions/overview.ts";
export { factsOf, type Mistake } from "./questions/person.ts";
export { type Loss, lossesWithout, type Stats, statsOf } from "./questions/stats.ts";
export { type Longest, longest, type Walker, type WalkMistake, walk } from "./questions/walk.ts";
export { type Budget, budgetUntil, unlimited } from "./space/budget.ts";
