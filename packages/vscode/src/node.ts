import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Exports, start } from "./extension.ts";
import { registerTasks } from "./tasks.ts";

/** Starts the extension where programs can be run: on a machine, in a container, on a remote machine. */
export function activate(context: ExtensionContext): Exports {
  const module = Uri.joinPath(context.extensionUri, "server.mjs").fsPath;
  // Without a bound for young objects, the garbage of many keystrokes grows to a multiple of what the server needs.
  const run = { module, transport: TransportKind.ipc, options: { execArgv: ["--max-semi-space-size=4"] } };
  const exports = start(context, (options) => new LanguageClient("kurzweg", "Kurzweg", { run, debug: run }, options));
  registerTasks(context);
  return exports;
}
