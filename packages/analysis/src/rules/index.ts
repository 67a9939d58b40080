import { conditionEverybody, conditionNobody } from "./conditions.ts";
import { coverageClarify } from "./coverage-clarify.ts";
import { coverageContradiction } from "./coverage-contradiction.ts";
import { coverageGap } from "./coverage-gap.ts";
import { coverageNever } from "./coverage-never.ts";
import { coverageOverlap } from "./coverage-overlap.ts";
import { coverageSuspended } from "./coverage-suspended.ts";
import { coverageUndecided } from "./coverage-undecided.ts";
import { delegationMutual } from "./delegation-mutual.ts";
import { delegationVoid } from "./delegation-void.ts";
import { missingKind } from "./missing-kind.ts";
import type { Rule } from "./rule.ts";

/** What holds for every file, catalogues included. */
export const rulesOfEveryFile: readonly Rule[] = [conditionNobody, conditionEverybody];

/** What holds for a region, in the order in which it is reported where places are equal. */
export const rulesOfRegions: readonly Rule[] = [
  ...rulesOfEveryFile,
  coverageGap,
  coverageOverlap,
  coverageContradiction,
  coverageSuspended,
  coverageClarify,
  coverageNever,
  coverageUndecided,
  delegationVoid,
  delegationMutual,
  missingKind,
];
