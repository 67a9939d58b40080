import { isBundled } from "@kurzweg/language";
import type { Finding } from "@kurzweg/model";
import type { Session } from "../session.ts";
import type { Proposal, Situation } from "./fix.ts";
import { fixesFor } from "./index.ts";

/** Everything that would mend a finding. What a bundled catalogue says is never changed. */
export async function proposalsFor(finding: Finding, session: Session): Promise<readonly Proposal[]> {
  const found: Proposal[] = [];
  const situation = finding.accepted ? undefined : await situationOf(finding, session);
  if (!situation) return found;
  for (const fix of fixesFor(finding.code)) {
    try {
      for await (const proposal of fix.propose(situation)) if (!proposal.edits.some(({ document }) => isBundled(document.uri))) found.push(proposal);
    } catch (error) {
      session.log(`fix for ${finding.code}`, error);
    }
  }
  return found;
}

async function situationOf(finding: Finding, session: Session): Promise<Situation | undefined> {
  const { file } = finding.place;
  const snapshot = await session.workspace.snapshot(session.checker.rootOf(finding) ?? file);
  const linked = snapshot && [snapshot.linked, ...snapshot.linked.imported].find(({ document }) => document.uri === file);
  return linked && { finding, snapshot, linked, document: linked.document, session, language: session.language() };
}
