import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from "vscode-languageclient/browser";
import { type Exports, start } from "./extension.ts";

/** Starts the extension in a browser, where the language server runs as a worker. */
export function activate(context: ExtensionContext): Exports {
  const script = Uri.joinPath(context.extensionUri, "worker.js").toString(true);
  let worker: Worker | undefined;
  // An editor may give something that only looks like a worker, so that the client would not know it for one.
  const connect = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const exports = start(context, (options) => new LanguageClient("kurzweg", "Kurzweg", connect, options));
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return exports;
}
