import type { Code } from "@kurzweg/model";
import { assignGap } from "./assign-gap.ts";
import { declareHandoff } from "./declare-handoff.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Fix } from "./fix.ts";

/** All kinds of fixes, in the order in which they are offered. */
export const fixes: readonly Fix[] = [didYouMean, declareHandoff, assignGap];

const byCode = new Map<Code, Fix[]>();
for (const fix of fixes) {
  for (const code of fix.codes) {
    const known = byCode.get(code);
    if (known) known.push(fix);
    else byCode.set(code, [fix]);
  }
}

/** The kinds of fixes for a code. */
export function fixesFor(code: Code): readonly Fix[] {
  return byCode.get(code) ?? [];
}
