import type { Finding } from "@kurzweg/model";
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, type Range } from "vscode-languageserver";
import { workspaceEditOf } from "../editing/edit.ts";
import { proposalsFor } from "../fixes/proposals.ts";
import { rangeOf } from "../positions.ts";
import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

/** What mends the findings at a place. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  connect(session) {
    session.connection.onCodeAction(session.answer("code actions", [] as CodeAction[], (_, params) => quickFixes(params, session)));
  },
};

async function quickFixes({ textDocument, range, context }: CodeActionParams, session: Session): Promise<CodeAction[]> {
  if (!isWanted(CodeActionKind.QuickFix, context.only)) return [];
  const actions: CodeAction[] = [];
  for (const finding of session.checker.at(textDocument.uri)) {
    if (!touches(rangeOf(finding.place.range), range)) continue;
    const diagnostics = context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding));
    for (const { title, edits, preferred } of await proposalsFor(finding, session)) {
      const edit = workspaceEditOf(edits, session);
      actions.push({
        title,
        kind: CodeActionKind.QuickFix,
        edit,
        ...(diagnostics.length > 0 ? { diagnostics } : {}),
        ...(preferred ? { isPreferred: true } : {}),
      });
    }
  }
  return actions;
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function touches(left: Range, right: Range): boolean {
  const isBefore = (one: Range["start"], other: Range["start"]): boolean =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isOf({ code, range }: Diagnostic, finding: Finding): boolean {
  const { start, end } = rangeOf(finding.place.range);
  return (
    code === finding.code &&
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  );
}
