import { l10n, type QuickPickItem, Range, Uri, window, workspace } from "vscode";
import type { Server } from "../client/server.ts";
import type { Command } from "./command.ts";

/** Starts a region from a bundled catalogue, in a new file that is still to be saved. */
export const newRegion: Command = {
  name: "kurzweg.newRegion",
  async run(server) {
    const catalogue = await chooseCatalogue(server);
    if (catalogue === undefined) return;
    const title = await ask(l10n.t("What is the region called?"), l10n.t("City of Musterstadt"), true);
    if (title === undefined) return;
    const languages = await chooseLanguages();
    if (languages === undefined) return;
    const key = await ask(l10n.t("The official municipality key, 8 or 12 digits (may be left empty)"), "14999000", false);
    if (key === undefined) return;
    const name = nameFor(title);
    const { text } = await server.request("kurzweg/newRegion", { catalogue, name, title, languages, ...(key === "" ? {} : { key }) });
    await show(name, text);
  },
};

async function chooseCatalogue(server: Server): Promise<string | undefined> {
  const catalogues = await server.request("kurzweg/catalogues", null);
  const choices = catalogues.map(({ name, title, checked }) => ({ label: title, description: l10n.t("checked on {0}", checked), name }));
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("New region"),
    placeHolder: l10n.t("Which catalogue does it build on?"),
    ignoreFocusOut: true,
  });
  return chosen?.name;
}

async function chooseLanguages(): Promise<readonly string[] | undefined> {
  const english = { label: l10n.t("English"), tag: "en" };
  const german = { label: l10n.t("German"), tag: "de" };
  const choices: readonly (QuickPickItem & { readonly tags: readonly string[] })[] = [
    { label: l10n.t("{0} only", german.label), tags: ["de"] },
    { label: l10n.t("{0} only", english.label), tags: ["en"] },
    { label: l10n.t("{0}, and titles in {1}", german.label, english.label), tags: ["de", "en"] },
    { label: l10n.t("{0}, and titles in {1}", english.label, german.label), tags: ["en", "de"] },
  ];
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("New region"),
    placeHolder: l10n.t("In which language is it written?"),
    ignoreFocusOut: true,
  });
  return chosen?.tags;
}

/** An answer without blanks around it; `undefined` where the question was cancelled. */
async function ask(prompt: string, placeHolder: string, needed: boolean): Promise<string | undefined> {
  const validateInput = (text: string): string | undefined => (needed && text.trim() === "" ? l10n.t("Write a few words.") : undefined);
  const answer = await window.showInputBox({ title: l10n.t("New region"), prompt, placeHolder, validateInput, ignoreFocusOut: true });
  return answer?.trim();
}

/** A name in small letters and hyphens. */
function nameFor(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").replace(/^(?=\p{N})/u, "region-");
}

/** The file gets its name when it is saved; until then it lies nowhere. */
async function show(name: string, text: string): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const place = folder?.scheme === "file" ? Uri.joinPath(folder, `${name}.region`) : undefined;
  if (!place || (await exists(place))) return void (await window.showTextDocument(await workspace.openTextDocument({ language: "region", content: text })));
  const document = await workspace.openTextDocument(place.with({ scheme: "untitled" }));
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) => edit.replace(document.validateRange(new Range(0, 0, Number.MAX_SAFE_INTEGER, 0)), text));
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
