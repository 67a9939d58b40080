import { isBundled } from "@kurzweg/language";
import type { Finding, Language } from "@kurzweg/model";
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, type Range } from "vscode-languageserver";
import { diagnosticOf } from "../diagnostics/diagnostic.ts";
import { workspaceEditOf } from "../editing/edit.ts";
import { certainEdit } from "../fixes/all.ts";
import { proposalsFor } from "../fixes/proposals.ts";
import { rangeOf } from "../positions.ts";
import type { Session } from "../session.ts";
import { words } from "../words.ts";
import type { Snapshot } from "../workspace/workspace.ts";
import type { Feature } from "./feature.ts";

/** Everything in a file that is certain, mended at once. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.kurzweg`;

/** What mends the findings at a place. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } },
  connect(session) {
    session.connection.onCodeAction(
      session.answer("code actions", [] as CodeAction[], async (snapshot, params) => [
        ...(await quickFixes(params, session)),
        ...(await fixAll(snapshot, params, session)),
      ]),
    );
  },
};

/** More than these nobody reads; where a place has many findings, each keeps its first fixes. */
const MOST = 40;

async function quickFixes({ textDocument, range, context }: CodeActionParams, session: Session): Promise<CodeAction[]> {
  if (!isWanted(CodeActionKind.QuickFix, context.only)) return [];
  const here = session.checker.at(textDocument.uri).filter(({ place }) => touches(rangeOf(place.range), range));
  const diagnosticsOf = (finding: Finding): Diagnostic[] => context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, session.language()));
  const meant = here.filter((finding) => diagnosticsOf(finding).length > 0);
  const offered: CodeAction[][] = [];
  for (const finding of meant.length > 0 ? meant : here) {
    const diagnostics = diagnosticsOf(finding);
    const proposals = await proposalsFor(finding, session);
    offered.push(
      proposals.map(({ title, edits, preferred }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        edit: workspaceEditOf(edits, session),
        ...(diagnostics.length > 0 ? { diagnostics } : {}),
        ...(preferred ? { isPreferred: true } : {}),
      })),
    );
  }
  return firstOfEach(offered);
}

function firstOfEach(offered: readonly (readonly CodeAction[])[]): CodeAction[] {
  let each = Math.max(0, ...offered.map(({ length }) => length));
  const kept = (): CodeAction[] => offered.flatMap((actions) => actions.slice(0, each));
  while (each > 1 && kept().length > MOST) each--;
  return kept();
}

async function fixAll(snapshot: Snapshot, { context }: CodeActionParams, session: Session): Promise<CodeAction[]> {
  if (!context.only || !isWanted(FIX_ALL, context.only)) return [];
  const edit = isBundled(snapshot.uri) ? undefined : await certainEdit(snapshot, session);
  return edit ? [{ title: words.fixAll[session.language()], kind: FIX_ALL, edit: workspaceEditOf([edit], session) }] : [];
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function touches(left: Range, right: Range): boolean {
  const isBefore = (one: Range["start"], other: Range["start"]): boolean =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

/** The same place may have several findings of one code: some accepted, some for other people. */
function isOf({ code, range, message }: Diagnostic, finding: Finding, language: Language): boolean {
  const shown = diagnosticOf(finding, language, () => undefined);
  const { start, end } = shown.range;
  const isThere =
    range.start.line === start.line && range.start.character === start.character && range.end.line === end.line && range.end.character === end.character;
  return code === finding.code && isThere && message === shown.message;
}
