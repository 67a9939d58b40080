import { bodySameTitle } from "./body-same-title.ts";
import { catalogueOutdated } from "./catalogue-outdated.ts";
import { commitmentNoDate } from "./commitment-no-date.ts";
import { commitmentNoEvidence } from "./commitment-no-evidence.ts";
import { commitmentNoOwner } from "./commitment-no-owner.ts";
import { commitmentOverdue } from "./commitment-overdue.ts";
import { conditionEverybody, conditionNobody } from "./conditions.ts";
import { contactFuture } from "./contact-future.ts";
import { contactInvalid } from "./contact-invalid.ts";
import { contactLeft } from "./contact-left.ts";
import { contactMissing } from "./contact-missing.ts";
import { contactNoDeputy } from "./contact-no-deputy.ts";
import { contactNoMailbox } from "./contact-no-mailbox.ts";
import { contactShared } from "./contact-shared.ts";
import { contactStale } from "./contact-stale.ts";
import { contactUnconfirmed } from "./contact-unconfirmed.ts";
import { coverageClarify } from "./coverage-clarify.ts";
import { coverageContradiction } from "./coverage-contradiction.ts";
import { coverageGap } from "./coverage-gap.ts";
import { coverageNever } from "./coverage-never.ts";
import { coverageOverlap } from "./coverage-overlap.ts";
import { coverageSuspended } from "./coverage-suspended.ts";
import { coverageUndecided } from "./coverage-undecided.ts";
import { delegationMutual } from "./delegation-mutual.ts";
import { delegationVoid } from "./delegation-void.ts";
import { handoffDeadEnd } from "./handoff-dead-end.ts";
import { handoffMissing } from "./handoff-missing.ts";
import { handoffNoChannel } from "./handoff-no-channel.ts";
import { handoffNoContent } from "./handoff-no-content.ts";
import { handoffNoDeadline } from "./handoff-no-deadline.ts";
import { handoffNoLegalBasis } from "./handoff-no-legal-basis.ts";
import { handoffUnarranged } from "./handoff-unarranged.ts";
import { handoffUndecided } from "./handoff-undecided.ts";
import { handoffUnused } from "./handoff-unused.ts";
import { journeyBlocked } from "./journey-blocked.ts";
import { journeyTooLong } from "./journey-too-long.ts";
import { missingKind } from "./missing-kind.ts";
import type { Rule } from "./rule.ts";
import { workshopFacilitatorStays } from "./workshop-facilitator-stays.ts";
import { workshopNoDecisionMaker } from "./workshop-no-decision-maker.ts";
import { workshopNoOrganiser } from "./workshop-no-organiser.ts";
import { workshopOverdue } from "./workshop-overdue.ts";
import { workshopTooLarge } from "./workshop-too-large.ts";

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
  handoffMissing,
  handoffDeadEnd,
  handoffUnarranged,
  handoffUndecided,
  handoffUnused,
  journeyBlocked,
  journeyTooLong,
  handoffNoDeadline,
  handoffNoChannel,
  handoffNoContent,
  handoffNoLegalBasis,
  bodySameTitle,
  contactMissing,
  contactStale,
  contactUnconfirmed,
  contactFuture,
  contactLeft,
  contactNoDeputy,
  contactNoMailbox,
  contactShared,
  contactInvalid,
  workshopTooLarge,
  workshopNoOrganiser,
  workshopNoDecisionMaker,
  workshopOverdue,
  workshopFacilitatorStays,
  commitmentNoOwner,
  commitmentNoDate,
  commitmentOverdue,
  commitmentNoEvidence,
  catalogueOutdated,
];
