import { uriOf } from "@kurzweg/disk";
import { diskHost } from "@kurzweg/server/node";
import { createTexts } from "../../packages/server/src/workspace/texts.ts";
import { createWorkspace, type Workspace } from "../../packages/server/src/workspace/workspace.ts";
import { today } from "./pipeline.ts";

/** The files of a folder as the language server sees them. */
export function snapshotsIn(folder: string): Workspace {
  const host = { ...diskHost({ sendRequest: () => Promise.reject(new Error("There is no editor.")) }), today: () => today };
  const workspace = createWorkspace(host, createTexts(), () => ({ language: "en" }));
  workspace.folders = [`${uriOf(folder)}/`];
  return workspace;
}
