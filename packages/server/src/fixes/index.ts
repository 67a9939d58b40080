import type { Code } from "@kurzweg/model";
import { acceptFinding } from "./accept-finding.ts";
import { addDetail } from "./add-detail.ts";
import { addEvidence } from "./add-evidence.ts";
import { addReason } from "./add-reason.ts";
import { assignGap } from "./assign-gap.ts";
import { beginRegion } from "./begin-region.ts";
import { closeOpen } from "./close-open.ts";
import { confirmContact } from "./confirm-contact.ts";
import { correctDate } from "./correct-date.ts";
import { correctImport } from "./correct-import.ts";
import { correctName } from "./correct-name.ts";
import { declareHandoff } from "./declare-handoff.ts";
import { declareKindBody } from "./declare-kind-body.ts";
import { declareName } from "./declare-name.ts";
import { didYouMean } from "./did-you-mean.ts";
import { endFacilitation } from "./end-facilitation.ts";
import { excludePeople } from "./exclude-people.ts";
import type { Fix } from "./fix.ts";
import { giveLead } from "./give-lead.ts";
import { importName } from "./import-name.ts";
import { moveImport } from "./move-import.ts";
import { nameSomebody } from "./name-somebody.ts";
import { orderDimension } from "./order-dimension.ts";
import { planWorkshop } from "./plan-workshop.ts";
import { releasePeople } from "./release-people.ts";
import { removeStatement } from "./remove-statement.ts";
import { removeSurplus } from "./remove-surplus.ts";
import { renewAcceptance } from "./renew-acceptance.ts";
import { sayEveryone } from "./say-everyone.ts";
import { straightenQuotes } from "./straighten-quotes.ts";
import { swapBounds } from "./swap-bounds.ts";
import { translateTitles } from "./translate-titles.ts";

/** All kinds of fixes, in the order in which they are offered. */
export const fixes: readonly Fix[] = [
  didYouMean,
  straightenQuotes,
  correctDate,
  correctName,
  closeOpen,
  addReason,
  removeSurplus,
  swapBounds,
  moveImport,
  correctImport,
  importName,
  declareName,
  beginRegion,
  translateTitles,
  orderDimension,
  sayEveryone,
  declareHandoff,
  assignGap,
  giveLead,
  releasePeople,
  declareKindBody,
  confirmContact,
  addDetail,
  addEvidence,
  nameSomebody,
  endFacilitation,
  planWorkshop,
  renewAcceptance,
  removeStatement,
  excludePeople,
  acceptFinding,
];

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
