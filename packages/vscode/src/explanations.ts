import { type Disposable, workspace } from "vscode";
import type { Server } from "./client/server.ts";

const scheme = "kurzweg-code";

/** The address behind the code of a finding, with a gap for the code. */
export const explanationLink = `${scheme}:/{code}.md`;

/** Shows what the code of a finding means when somebody follows its link. */
export function showExplanations(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => (await server.request("kurzweg/explanation", { code: path.replace(/^\/|\.md$/g, "") })).markdown,
  });
}
