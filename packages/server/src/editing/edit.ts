import { type DocumentEdit, hasBlanks, plainText, snippetOf } from "@kurzweg/language";
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { rangeBetween } from "../positions.ts";
import type { Session } from "../session.ts";

/** Edits as editors carry them out; blanks become tab stops where the editor can do that. */
export function workspaceEditOf(edits: readonly DocumentEdit[], { client, texts }: Pick<Session, "client" | "texts">): WorkspaceEdit {
  const { snippetEditSupport, documentChanges } = client?.capabilities.workspace?.workspaceEdit ?? {};
  const byFile = Map.groupBy(edits, ({ document }) => document.uri);
  if (!documentChanges) return { changes: Object.fromEntries([...byFile].map(([uri, list]) => [uri, list.map(textEditOf)])) };
  return {
    documentChanges: [...byFile].map(([uri, list]) => ({
      textDocument: { uri, version: texts.get(uri)?.version ?? null },
      edits: list.map((edit) => (snippetEditSupport === true && hasBlanks(edit.text) ? snippetEdit(edit) : textEditOf(edit))),
    })),
  };
}

function textEditOf(edit: DocumentEdit): TextEdit {
  return { range: rangeBetween(edit, edit.document.lines), newText: plainText(edit.text) };
}

function snippetEdit(edit: DocumentEdit): SnippetTextEdit {
  return { range: rangeBetween(edit, edit.document.lines), snippet: { kind: "snippet", value: snippetOf(edit.text) } };
}
