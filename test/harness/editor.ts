import { PassThrough } from "node:stream";
import type { Content } from "@kurzweg/language";
import { type Host, serve } from "@kurzweg/server";
import { diskHost } from "@kurzweg/server/node";
import { directlyIn } from "../../packages/server/src/host.ts";
import {
  createConnection,
  type Diagnostic,
  type InitializeParams,
  type Position,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { today } from "./pipeline.ts";

/** An editor that talks to the real language server, over streams in memory. */
export interface Editor {
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): void;
  open(uri: string, text: string): void;
  /** Puts a text into an open file. */
  type(uri: string, at: Position, text: string): void;
  /** Replaces the whole text of an open file. */
  replace(uri: string, text: string): void;
  /** Waits until nothing is left to be checked. */
  settled(): Promise<void>;
  /** What was last published for a file. */
  diagnostics(uri: string): readonly Diagnostic[];
  /** What the server wrote into its log. */
  readonly log: readonly string[];
  /** How often the server asked to look again, by method. */
  readonly asked: readonly string[];
  /** The last notification of each method. */
  readonly received: ReadonlyMap<string, unknown>;
  close(): Promise<void>;
}

export interface EditorOptions {
  /** The workspace folder, a URI. */
  readonly folder: string;
  /** Files that are not on the disk, by URI; a file without a text is gone. */
  readonly files?: ReadonlyMap<string, string | undefined>;
  readonly locale?: string;
  readonly settings?: object;
  readonly capabilities?: InitializeParams["capabilities"];
  readonly initializationOptions?: unknown;
}

/** The capabilities of an editor that can do everything. */
export const capable: InitializeParams["capabilities"] = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
  textDocument: {
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ["markdown"], resolveSupport: { properties: ["documentation", "additionalTextEdits"] } },
    },
    hover: { contentFormat: ["markdown"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "source"] } }, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export async function startEditor(options: EditorOptions): Promise<Editor> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, toServer, toClient);
  const session = serve(server, withFiles(diskHost(server), options.files ?? new Map()));
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published = new Map<string, readonly Diagnostic[]>();
  const received = new Map<string, unknown>();
  const log: string[] = [];
  const asked: string[] = [];
  const versions = new Map<string, number>();
  client.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => void published.set(uri, diagnostics));
  client.onNotification("window/logMessage", ({ message }: { message: string }) => void log.push(message));
  // What is no object is sent as a list of one.
  client.onNotification((method: string, params: unknown) => void received.set(method, Array.isArray(params) ? params[0] : params));
  client.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) => items.map(() => options.settings ?? null));
  client.onRequest("client/registerCapability", () => null);
  for (const method of ["workspace/codeLens/refresh", "workspace/inlayHint/refresh"]) client.onRequest(method, () => asked.push(method) && null);
  client.listen();
  await client.sendRequest("initialize", {
    processId: null,
    rootUri: options.folder,
    workspaceFolders: [{ uri: options.folder, name: "workspace" }],
    locale: options.locale ?? "en",
    capabilities: options.capabilities ?? capable,
    initializationOptions: options.initializationOptions,
  });
  await client.sendNotification("initialized", {});
  const change = (uri: string, changed: TextDocumentContentChangeEvent): void => {
    const version = (versions.get(uri) ?? 1) + 1;
    versions.set(uri, version);
    void client.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [changed] });
  };
  return {
    request: (method, params) => client.sendRequest(method, params),
    notify: (method, params) => void client.sendNotification(method, params as object),
    open(uri, text) {
      versions.set(uri, 1);
      void client.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "region", version: 1, text } });
    },
    type: (uri, at, text) => change(uri, { range: { start: at, end: at }, text }),
    replace: (uri, text) => change(uri, { text }),
    async settled() {
      // A request is answered after everything that was sent before it.
      await client.sendRequest("textDocument/definition", { textDocument: { uri: options.folder }, position: { line: 0, character: 0 } });
      await session.checker.settled();
      await client.sendRequest("textDocument/definition", { textDocument: { uri: options.folder }, position: { line: 0, character: 0 } });
    },
    diagnostics: (uri) => published.get(uri) ?? [],
    log,
    asked,
    received,
    async close() {
      await session.checker.settled();
      await client.sendRequest("shutdown");
      client.dispose();
      server.dispose();
    },
  };
}

/** A host with other files before those of the disk, on a day that does not change. */
function withFiles(host: Host, files: ReadonlyMap<string, string | undefined>): Host {
  return {
    ...host,
    today: () => today,
    async read(uri): Promise<Content> {
      if (!files.has(uri)) return host.read(uri);
      const text = files.get(uri);
      return text === undefined ? { is: "missing" } : { is: "text", text };
    },
    async list(folder) {
      const { files: onDisk, folders } = await host.list(folder);
      const gone = [...files].flatMap(([uri, text]) => (text === undefined ? uri : []));
      const more = directlyIn(folder, [...files.keys()]);
      return {
        files: [...new Set([...onDisk, ...more.files])].filter((uri) => !gone.includes(uri)).sort(),
        folders: [...new Set([...folders, ...more.folders])].sort(),
      };
    },
    async files(folders) {
      const found = new Set(await host.files(folders));
      for (const [uri, text] of files) {
        if (text === undefined) found.delete(uri);
        else if (folders.some((each) => uri.startsWith(each))) found.add(uri);
      }
      return [...found].sort();
    },
  };
}
