import { type Problem, problem } from "../problem.ts";
import { spanOf } from "../reading/spans.ts";
import type { Linked } from "./check.ts";

/** Imports stand before all declarations. */
export function* lateImports({ document }: Linked): Iterable<Problem> {
  const [first] = document.file.declarations;
  if (!first) return;
  for (const imported of document.file.imports) if (spanOf(imported).start > spanOf(first).start) yield problem("import/late", spanOf(imported), {});
}
