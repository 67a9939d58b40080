import { l10n, Uri, window, workspace } from "vscode";
import type { FromPage } from "./messages.ts";

/** Asks where a picture is to be kept, and writes it there. */
export async function save({ format, view, data }: Extract<FromPage, { readonly is: "save" }>, region: string): Promise<void> {
  const beside = Uri.parse(region.replace(/(\.region)?$/, `-${view}.${format}`));
  const target = await window.showSaveDialog({ defaultUri: beside, filters: { [format.toUpperCase()]: [format] } });
  if (!target) return;
  try {
    await workspace.fs.writeFile(
      target,
      Uint8Array.from(atob(data), (character) => character.charCodeAt(0)),
    );
  } catch {
    await window.showErrorMessage(l10n.t("The picture could not be saved there. Choose another folder."));
  }
}
