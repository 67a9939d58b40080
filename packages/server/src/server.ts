import type { Connection, InitializeParams, InitializeResult, ServerCapabilities } from "vscode-languageserver";
import { TextDocumentSyncKind } from "vscode-languageserver";
import { features } from "./features/index.ts";
import type { Host } from "./host.ts";
import { createSession, defaultSettings, type Session, type Settings } from "./session.ts";
import { version } from "./version.ts";

/** How long an editor may take to tell its settings, in milliseconds, before files are checked without. */
const PATIENCE = 1000;

/** Serves one editor until it shuts down. */
export function serve(connection: Connection, host: Host): Session {
  const session = createSession(connection, host);
  connection.onInitialize((params) => initialize(params, session));
  connection.onInitialized(() => void initialized(session));
  connection.onShutdown(() => session.checker.stop());
  connection.onDidChangeConfiguration(() => void readSettings(session));
  synchronise(session);
  for (const feature of features) feature.connect(session);
  connection.listen();
  return session;
}

function initialize(params: InitializeParams, session: Session): InitializeResult {
  session.client = params;
  const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: "" }] : []);
  session.workspace.folders = folders.map(({ uri }) => folderOf(uri));
  const own = features.map(({ capabilities }) => (typeof capabilities === "function" ? capabilities(params.capabilities) : capabilities));
  const capabilities: ServerCapabilities = {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return { capabilities: Object.assign(capabilities, ...own) as ServerCapabilities, serverInfo: { name: "kurzweg", version } };
}

async function initialized(session: Session): Promise<void> {
  const { connection, client, workspace } = session;
  if (client?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
    await connection.sendRequest("client/registerCapability", {
      registrations: [{ id: "regions", method: "workspace/didChangeWatchedFiles", registerOptions: { watchers: [{ globPattern: "**/*.region" }] } }],
    });
  if (client?.capabilities.workspace?.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => folderOf(uri)));
      workspace.folders = [...workspace.folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => folderOf(uri))];
      session.importers.forgetAll();
      session.checker.checkAll();
    });
  await readSettings(session);
}

function folderOf(uri: string): string {
  return uri.endsWith("/") ? uri : `${uri}/`;
}

/** Asks the editor for the settings; one that knows none has the usual ones. */
async function readSettings(session: Session): Promise<void> {
  if (!session.client?.capabilities.workspace?.configuration) return session.begin();
  const late = setTimeout(session.begin, PATIENCE);
  try {
    const found = (await session.connection.workspace.getConfiguration("kurzweg")) as Partial<Settings> | null;
    session.settings = { ...defaultSettings, ...found, inlayHints: { ...defaultSettings.inlayHints, ...found?.inlayHints } };
    session.checker.checkAll();
  } catch (error) {
    session.log("settings", error);
  }
  clearTimeout(late);
  session.begin();
}

/** Follows what the editor does with its files, and what happens to files outside of it. */
function synchronise({ connection, texts, workspace, importers, checker }: Session): void {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    texts.open(textDocument);
    touched(textDocument.uri);
    checker.opened(textDocument.uri);
  });
  connection.onDidChangeTextDocument((params) => {
    const changes = texts.change(params);
    if (!changes) return;
    touched(params.textDocument.uri);
    checker.changed(params.textDocument.uri, changes);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => checker.saved(textDocument.uri));
  connection.onDidCloseTextDocument(({ textDocument }) => {
    texts.close(textDocument.uri);
    touched(textDocument.uri);
    checker.closed(textDocument.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const outside = changes.filter(({ uri }) => !texts.get(uri));
    for (const { uri } of outside) touched(uri);
    if (outside.length > 0) checker.checkAll(outside.map(({ uri }) => uri));
  });

  function touched(uri: string): void {
    workspace.changed(uri);
    importers.changed(uri);
  }
}
