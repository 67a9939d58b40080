import type { AstNode } from "@kurzweg/language";

/** What stands by itself in a file or in a block, and may go over several lines. */
const types = new Set([
  "Region",
  "Catalogue",
  "Dimension",
  "Group",
  "Impossible",
  "Profile",
  "Phase",
  "Step",
  "StepExclusion",
  "Exclusion",
  "Transition",
  "Kind",
  "Body",
  "Unit",
  "Contact",
  "Assignment",
  "Exception",
  "Handoff",
  "Journey",
  "Partnership",
  "Concern",
  "Workshop",
  "Commitment",
  "Policy",
  "Acceptance",
]);

export function isDeclaration({ $type }: AstNode): boolean {
  return types.has($type);
}
