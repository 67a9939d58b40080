import type { Document } from "@kurzweg/language";
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { rangeBetween } from "../positions.ts";
import type { Session } from "../session.ts";
import { hasBlanks, plainText, snippetOf } from "./blank.ts";

/** Something that is to stand in a document instead of what stands between two offsets. */
export interface DocumentEdit {
  readonly document: Document;
  readonly start: number;
  readonly end: number;
  /** May have blanks. */
  readonly text: string;
}

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

/** A text after some edits, which do not overlap. */
export function edited(text: string, edits: readonly Pick<DocumentEdit, "start" | "end" | "text">[]): string {
  return [...edits]
    .sort((left, right) => right.start - left.start)
    .reduce((rest, { start, end, text: by }) => rest.slice(0, start) + plainText(by) + rest.slice(end), text);
}
