import type { Feature } from "../features/feature.ts";
import type { Snapshot, Workspace } from "../workspace/workspace.ts";
import { handle } from "./handle.ts";

/** Checks all region files of the workspace. */
export const checkWorkspace: Feature = {
  capabilities: {},
  connect(session) {
    const { workspace, checker, host } = session;
    handle(session, "kurzweg/checkWorkspace", { files: 0, errors: 0, warnings: 0, hints: 0 }, async () => {
      const files = await host.files(workspace.folders);
      const shared = new Set<string>();
      for (const uri of files) {
        // Whoever types meanwhile is answered first.
        await new Promise((resolve) => setTimeout(resolve, 0));
        await checker.check(uri);
        const snapshot = await workspace.snapshot(uri);
        if (snapshot) release(snapshot, workspace, shared);
        else workspace.release(uri);
      }
      for (const uri of shared) workspace.release(uri);
      const found = files.flatMap((uri) => checker.at(uri)).filter(({ accepted }) => !accepted);
      const count = (severity: string): number => found.filter((finding) => finding.severity === severity).length;
      return { files: files.length, errors: count("error"), warnings: count("warning"), hints: count("hint") };
    });
  },
};

/** Lets go of a file and what it alone imports; catalogues are wanted by the next file, too. */
function release({ uri, linked }: Snapshot, workspace: Workspace, shared: Set<string>): void {
  workspace.release(uri);
  for (const { document } of linked.imported) {
    if (document.file.header?.$type === "Catalogue") shared.add(document.uri);
    else workspace.release(document.uri);
  }
}
