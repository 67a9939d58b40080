import type { DocumentSymbol } from "vscode-languageserver";
import { symbolsOf } from "../structure/symbols.ts";
import type { Feature } from "./feature.ts";

/** What a file declares, for outlines and breadcrumbs. */
export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  connect({ connection, answer }) {
    connection.onDocumentSymbol(answer("symbols", [] as DocumentSymbol[], ({ document, language }) => [...symbolsOf(document, language)]));
  },
};
