export {
  clipped,
  type Code,
  type Details,
  explanationOf,
  isCode,
  messages,
  severityOf,
  type Wording,
  wordingOf,
} from "./table.ts";
export { type Language, listed } from "./entry.ts";
export { dateInWords } from "./dates.ts";
export type { Expected } from "./expected.ts";
export type { SyntaxHint } from "./hints.ts";
export { type Pointer, pointerInWords } from "./pointers.ts";
export { type ReadProblem, readProblemInWords } from "./read-problem.ts";
export { nounOf, type Sort } from "./sorts.ts";
export { verdictInWords } from "./verdicts.ts";
