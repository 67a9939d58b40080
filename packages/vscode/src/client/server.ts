import type { ClientNotifications, FileRequests, Requests, ServerNotifications } from "@kurzweg/server/protocol";
import { type Disposable, type LogOutputChannel, window } from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn, State } from "vscode-languageclient";
import { explanationLink } from "../explanations.ts";
import { reportFailure, watchConnection } from "./failures.ts";

/** Makes a client of the language server, which depends on where the extension runs. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the rest of the extension sees it. */
export interface Server extends Disposable {
  readonly output: LogOutputChannel;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Asks the server once it runs. */
  request<Method extends keyof Requests>(method: Method, params: Requests[Method]["params"]): Promise<Requests[Method]["result"]>;
  /** Tells the server something, if it runs. */
  notify<Method extends keyof ClientNotifications>(method: Method, params: ClientNotifications[Method]): void;
  onNotification<Method extends keyof ServerNotifications>(method: Method, handler: (params: ServerNotifications[Method]) => void): void;
  onRequest<Method extends keyof FileRequests>(
    method: Method,
    handler: (params: FileRequests[Method]["params"]) => Promise<FileRequests[Method]["result"]>,
  ): void;
  /** Calls back each time the server has started, the first time included. */
  onStart(handler: () => void): void;
  /** Turns the protocol's edits and places into the editor's. */
  readonly convert: BaseLanguageClient["protocol2CodeConverter"];
}

export function createServer(make: MakeClient): Server {
  const output = window.createOutputChannel("Kurzweg", { log: true });
  const handlers: (() => void)[] = [];
  const client = make({
    documentSelector: [{ language: "region" }],
    initializationOptions: { suggestCommand: "editor.action.triggerSuggest", explanationLink },
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: watchConnection(() => server),
    initializationFailedHandler: () => false,
  });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) for (const handler of handlers) handler();
  });
  const server: Server = {
    output,
    convert: client.protocol2CodeConverter,
    start: () => client.start().catch((error: unknown) => reportFailure(server, error)),
    async restart() {
      if (client.needsStop()) await client.stop().catch(() => undefined);
      await server.start();
    },
    request: async (method, params) => client.sendRequest(method, params),
    notify(method, params) {
      if (client.isRunning()) void client.sendNotification(method, params);
    },
    onNotification: (method, handler) => void client.onNotification(method, handler),
    onRequest: (method, handler) => void client.onRequest<unknown, unknown>(method, handler),
    onStart: (handler) => void handlers.push(handler),
    dispose() {
      void client.dispose();
      output.dispose();
    },
  };
  return server;
}
