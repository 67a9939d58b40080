import { isDate } from "@kurzweg/model";
import { type Problem, problem } from "../problem.ts";
import { kindNamed } from "../reading/compiled.ts";
import { spanOf } from "../reading/spans.ts";
import { whole } from "../reading/tree.ts";
import type { Linked } from "./check.ts";

const DATE = kindNamed("DATE");

/** Dates exist. */
export function* dates({ document }: Linked): Iterable<Problem> {
  const { kinds, starts, ends } = document.reading.tokens;
  for (let token = kinds.indexOf(DATE); token >= 0; token = kinds.indexOf(DATE, token + 1)) {
    const span = { start: starts[token] ?? 0, end: ends[token] ?? 0 };
    const date = document.text.slice(span.start, span.end);
    if (!isDate(date)) yield problem("date/invalid", span, { date, proposal: proposalFor(date) });
  }
}

/** The date that was probably meant, where only the way of writing is wrong. */
function proposalFor(date: string): string | undefined {
  const parts = date.split(/[-./]/);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) || parts.length !== 3) return undefined;
  const [first = "", second = "", third = ""] = parts;
  const written = first.length === 4 ? [first, second, third] : [third.length === 2 ? `20${third}` : third, second, first];
  const proposal = written.map((part, index) => part.padStart(index === 0 ? 4 : 2, "0")).join("-");
  return isDate(proposal) ? proposal : undefined;
}

/** What is valid for a time ends after it begins. */
export function* validity({ document }: Linked): Iterable<Problem> {
  for (const node of whole(document.all("Validity"))) {
    const { from, until } = node;
    if (from !== undefined && until !== undefined && until < from && isDate(from) && isDate(until))
      yield problem("validity/reversed", spanOf(node), { from, until });
  }
}
