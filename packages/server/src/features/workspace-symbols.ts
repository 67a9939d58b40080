import type { WorkspaceSymbol } from "vscode-languageserver";
import { search } from "../structure/search.ts";
import type { Feature } from "./feature.ts";

/** Whatever is declared in the workspace, by name or title. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  connect(session) {
    session.connection.onWorkspaceSymbol(session.attempt("search", [] as WorkspaceSymbol[], ({ query }: { readonly query: string }) => search(query, session)));
  },
};
