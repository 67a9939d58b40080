import { l10n, window } from "vscode";
import type { Server } from "../client/server.ts";

/** Something that can be chosen from the command palette; `name` is the one in the manifest. */
export interface Command {
  readonly name: string;
  run(server: Server, ...details: readonly unknown[]): unknown;
}

/** The address of the region file in the active editor; says so where there is none. */
export function activeRegion(): string | undefined {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === "region") return document.uri.toString();
  void window.showInformationMessage(l10n.t("Open a region file first."));
  return undefined;
}
