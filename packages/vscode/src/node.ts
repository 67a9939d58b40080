import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { flags } from "@kurzweg/server/flags";
import { type Exports, start } from "./extension.ts";
import { registerTasks } from "./tasks.ts";

/** Starts the extension where programs can be run: on a machine, in a container, on a remote machine. */
export function activate(context: ExtensionContext): Exports {
  const module = Uri.joinPath(context.extensionUri, "server.mjs").fsPath;
  const run = { module, transport: TransportKind.ipc, options: { execArgv: [...flags] } };
  const exports = start(context, (options) => new LanguageClient("kurzweg", "Kurzweg", { run, debug: run }, options));
  registerTasks(context);
  return exports;
}
