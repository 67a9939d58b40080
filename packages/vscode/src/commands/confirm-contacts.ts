import type { ContactState } from "@kurzweg/server/protocol";
import { l10n, type QuickPickItem, window, workspace } from "vscode";
import { dayInWords } from "../days.ts";
import { activeRegion, type Command } from "./command.ts";

/** Writes today's date into the contacts that somebody has just confirmed. */
export const confirmContacts: Command = {
  name: "kurzweg.confirmContacts",
  async run(server) {
    const uri = activeRegion();
    if (uri === undefined) return;
    const contacts = await server.request("kurzweg/contacts", { uri });
    if (contacts.length === 0) return window.showInformationMessage(l10n.t("This region has no contacts yet."));
    const paths = await choose(contacts);
    if (!paths || paths.length === 0) return;
    const edit = await server.request("kurzweg/confirmContacts", { uri, paths, date: today() });
    if (!(await workspace.applyEdit(await server.convert.asWorkspaceEdit(edit)))) await window.showWarningMessage(l10n.t("The files could not be changed."));
  },
};

async function choose(contacts: readonly ContactState[]): Promise<readonly string[] | undefined> {
  const choices: readonly (QuickPickItem & { readonly path: string })[] = contacts.map(({ path, title, confirmed, stale }) => ({
    label: title,
    description: path,
    detail: confirmed === undefined ? l10n.t("never confirmed") : l10n.t("last confirmed on {0}", dayInWords(confirmed)),
    picked: stale,
    path,
  }));
  const placeHolder = l10n.t("Which of them did you reach today? Those whose confirmation is too old are chosen.");
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("Confirm contacts"),
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ path }) => path);
}

/** The day that it is where the user is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
