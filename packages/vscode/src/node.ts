import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { start } from "./extension.ts";
import { registerTasks } from "./tasks.ts";

/** Starts the extension where programs can be run: on a machine, in a container, on a remote machine. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, "server.mjs").fsPath;
  start(context, (options) => new LanguageClient("kurzweg", "Kurzweg", { module, transport: TransportKind.ipc }, options));
  registerTasks(context);
}
