/** Findings as lines of text, for tests to read. */

import { evaluate } from "./evaluate.ts";
import { identity } from "./findings.ts";
import type { Region } from "./model.ts";

/**
 * The findings of a region whose code begins with one of the given texts, one line each:
 * `error coverage/gap; step course [Pending]: status=a | status=b`.
 */
export function report(region: Region, ...prefixes: readonly string[]): readonly string[] {
  return evaluate(region)
    .filter(({ code }) => prefixes.some((prefix) => code.startsWith(prefix)))
    .map(({ code, severity, subject, accepted, people, counted }) => {
      const hidden = accepted === null ? "" : ` [${accepted.because}]`;
      const concerned = people === undefined ? "" : `: ${[...people].join(" | ")}`;
      return `${severity} ${identity(code, subject)}${hidden}${concerned}${counted === undefined ? "" : ` (${counted})`}`;
    })
    .sort();
}
