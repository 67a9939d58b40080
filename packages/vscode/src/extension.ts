import { commands, type ExtensionContext } from "vscode";
import { showCatalogues } from "./catalogues.ts";
import { type MakeClient, createServer } from "./client/server.ts";
import { serveFiles } from "./client/files.ts";
import { allCommands } from "./commands/index.ts";
import { openPreview } from "./commands/open-preview.ts";
import { showExplanations } from "./explanations.ts";
import { followActive } from "./overview.ts";
import { followChanges } from "./preview/changes.ts";
import { type MarkdownRenderer, picturesInMarkdown } from "./preview/markdown.ts";
import { createPreviews } from "./preview/preview.ts";
import { showRegionView } from "./views/region.ts";
import { showCoverage } from "./views/status.ts";

/** What the editor may ask of the extension. */
export interface Exports {
  readonly extendMarkdownIt: (markdown: MarkdownRenderer) => MarkdownRenderer;
}

/** Puts the parts of the extension together; the language server starts in the background. */
export function start(context: ExtensionContext, make: MakeClient): Exports {
  const server = createServer(make);
  const overview = followActive(server);
  const onChange = followChanges(server);
  const previews = createPreviews(server, onChange, context.extensionUri);
  context.subscriptions.push(
    server,
    overview,
    previews,
    showCatalogues(server),
    showExplanations(server),
    showRegionView(overview),
    showCoverage(overview),
    ...[...allCommands, openPreview(previews)].map(({ name, run }) => commands.registerCommand(name, (...details: unknown[]) => run(server, ...details))),
  );
  serveFiles(server);
  void server.start();
  return { extendMarkdownIt: picturesInMarkdown(server, onChange) };
}
