import type { WorkspaceSymbol, WorkspaceSymbolParams } from "vscode-languageserver";
import { search } from "../structure/search.ts";
import type { Feature } from "./feature.ts";

/** Whatever is declared in the workspace, by name or title. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  connect(session) {
    session.connection.onWorkspaceSymbol((params, token) =>
      session.attempt("search", [] as WorkspaceSymbol[], ({ query }: WorkspaceSymbolParams) => search(query, session, () => token.isCancellationRequested))(
        params,
      ),
    );
  },
};
