import type { CodeLens } from "vscode-languageserver";
import { type LensData, lensesIn, resolved } from "../notes/lenses.ts";
import { viewOf } from "../view/view.ts";
import type { Feature } from "./feature.ts";

/** How far a region is, who is responsible at a step, how work passes: above the declarations. */
export const codeLens: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  connect(session) {
    const { connection, answer, attempt, workspace } = session;
    connection.onCodeLens(
      answer("lenses", [] as CodeLens[], async (snapshot) => (session.settings.codeLens ? [...lensesIn(await viewOf(snapshot, session))] : [])),
    );
    connection.onCodeLensResolve(async (lens: CodeLens) => {
      const data = lens.data as LensData | undefined;
      const empty: CodeLens = { ...lens, command: lens.command ?? { title: "", command: "" } };
      if (!data) return empty;
      return attempt("lens", empty, async () => {
        const snapshot = await workspace.snapshot(data.uri);
        return snapshot ? resolved(lens, data, await viewOf(snapshot, session)) : empty;
      })(lens);
    });
  },
};
