import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { start } from "./extension.ts";

/** Starts the extension in a browser, where the language server runs as a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "worker.js").toString(true);
  let worker: Worker | undefined;
  const renew = async (): Promise<Worker> => {
    worker?.terminate();
    return (worker = new Worker(script));
  };
  start(context, (options) => new LanguageClient("kurzweg", "Kurzweg", renew, options));
  context.subscriptions.push({ dispose: () => worker?.terminate() });
}
