/**
 * The point-wise reference: every possible person is judged one by one, by reading language.md.
 * Slow and plain on purpose. The decisions where language.md leaves room stand at the top of the file
 * that takes them: `holdings`, `verdict`, `coverage`, `transitions`, `handoffs`, `journeys`,
 * `acceptance`.
 */

import { accept } from "./acceptance.ts";
import { coverage, delegationVoid, missingKinds, never } from "./coverage.ts";
import type { ExpectedFinding } from "./findings.ts";
import { deadEnds, missingHandoffs, unarrangedHandoffs, unusedHandoffs } from "./handoffs.ts";
import { blockedJourneys, longJourneys } from "./journeys.ts";
import type { Region } from "./model.ts";
import { passagesOf } from "./sequence.ts";
import { createSpace } from "./space.ts";
import { changesOf } from "./transitions.ts";
import { createVerdicts } from "./verdict.ts";

/** Everything that a product must find in a region on the region's as-of date, for the codes of `findings.ts`. */
export function evaluate(region: Region): readonly ExpectedFinding[] {
  const verdicts = createVerdicts(createSpace(region));
  const changes = changesOf(verdicts);
  const passages = passagesOf(verdicts);
  const findings = [
    ...coverage(verdicts),
    ...never(verdicts),
    ...delegationVoid(verdicts),
    ...missingKinds(verdicts),
    ...missingHandoffs(verdicts, changes),
    ...deadEnds(changes),
    ...unarrangedHandoffs(verdicts, passages),
    ...unusedHandoffs(verdicts, changes, passages),
    ...blockedJourneys(verdicts),
    ...longJourneys(verdicts),
  ];
  return accept(verdicts, findings, changes);
}
