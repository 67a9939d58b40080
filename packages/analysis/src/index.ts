export { analyse, isChecked } from "./analyse.ts";
export type { Options } from "./analysis.ts";
export { type Budget, budgetUntil, unlimited } from "./space/budget.ts";
