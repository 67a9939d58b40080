import { commands, l10n, ProgressLocation, window } from "vscode";
import type { Command } from "./command.ts";

/** Checks every region file of the workspace and says what was found. */
export const checkWorkspace: Command = {
  name: "kurzweg.checkWorkspace",
  async run(server) {
    const title = l10n.t("Checking all region files …");
    const { files, errors, warnings, hints } = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
      server.request("kurzweg/checkWorkspace", null),
    );
    if (files === 0) return window.showInformationMessage(l10n.t("There are no region files in this folder."));
    const show = l10n.t("Show the findings");
    const found = l10n.t("Files checked: {0}. Errors: {1}, warnings: {2}, hints: {3}.", files, errors, warnings, hints);
    const chosen = await window.showInformationMessage(found, ...(errors + warnings + hints > 0 ? [show] : []));
    if (chosen === show) await commands.executeCommand("workbench.actions.view.problems");
  },
};
