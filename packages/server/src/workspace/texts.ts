import type { DidChangeTextDocumentParams, TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** The files that are open in the editor, as they stand there. */
export interface Texts {
  get(uri: string): TextDocument | undefined;
  all(): readonly TextDocument[];
  open(item: TextDocumentItem): void;
  /** Gives the changes, or nothing for a file that is not open. */
  change(params: DidChangeTextDocumentParams): readonly TextDocumentContentChangeEvent[] | undefined;
  close(uri: string): void;
}

export function createTexts(): Texts {
  const open = new Map<string, TextDocument>();
  return {
    get: (uri) => open.get(uri),
    all: () => [...open.values()],
    open({ uri, languageId, version, text }) {
      open.set(uri, TextDocument.create(uri, languageId, version, text));
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const document = open.get(uri);
      if (!document) return undefined;
      open.set(uri, TextDocument.update(document, [...contentChanges], version));
      return contentChanges;
    },
    close(uri) {
      open.delete(uri);
    },
  };
}
