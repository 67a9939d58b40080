import { isBundled } from "@kurzweg/language";
import type { Finding } from "@kurzweg/model";
import type { Session } from "../session.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import type { Proposal } from "./fix.ts";
import { fixesFor } from "./index.ts";

/** Everything that would mend a finding, as the files stand now. */
export async function proposalsFor(finding: Finding, session: Session): Promise<readonly Proposal[]> {
  const snapshot = await session.workspace.snapshot(session.checker.rootOf(finding) ?? finding.place.file);
  return snapshot ? proposalsIn(snapshot, finding, session) : [];
}

/** Everything that would mend a finding in some state of the files. What a bundled catalogue says is never changed. */
export async function proposalsIn(snapshot: Snapshot, finding: Finding, session: Session): Promise<readonly Proposal[]> {
  const linked = [snapshot.linked, ...snapshot.linked.imported].find(({ document }) => document.uri === finding.place.file);
  if (!linked || finding.accepted) return [];
  const situation = { finding, snapshot, linked, document: linked.document, session, language: session.language() };
  const found: Proposal[] = [];
  for (const fix of fixesFor(finding.code)) {
    try {
      for await (const proposal of fix.propose(situation)) if (!proposal.edits.some(({ document }) => isBundled(document.uri))) found.push(proposal);
    } catch (error) {
      session.log(`fix for ${finding.code}`, error);
    }
  }
  return found;
}
