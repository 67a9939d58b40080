import { Disposable, languages, type TextDocument, workspace } from "vscode";
import type { Server } from "./client/server.ts";

const scheme = "kurzweg";

/** Shows the bundled catalogues, which cannot be changed, like any other region file. */
export function showCatalogues(server: Server): Disposable {
  for (const document of workspace.textDocuments) recognise(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument(recognise),
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async (uri) => (await server.request("kurzweg/catalogue", { uri: uri.toString() })).text,
    }),
  );
}

/** An address such as `kurzweg:germany` does not say what language the text is in. */
function recognise(document: TextDocument): void {
  if (document.uri.scheme === scheme && document.languageId !== "region") void languages.setTextDocumentLanguage(document, "region");
}
