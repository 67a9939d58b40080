import type { Language } from "@kurzweg/model";
import type { CancellationToken, Connection, InitializeParams, TextDocumentIdentifier } from "vscode-languageserver";
import type { Host } from "./host.ts";
import { type Checker, createChecker } from "./diagnostics/checker.ts";
import { createImporters, type Importers } from "./workspace/importers.ts";
import { createTexts, type Texts } from "./workspace/texts.ts";
import { type Choices, createWorkspace, type Snapshot, type Workspace } from "./workspace/workspace.ts";

/** The settings of the section `kurzweg`. */
export interface Settings {
  readonly language: "auto" | "en" | "de";
  /** A date, or an empty text for that of each file. */
  readonly asOf: string;
  readonly codeLens: boolean;
  readonly inlayHints: { readonly titles: boolean; readonly deadlines: boolean; readonly participants: boolean };
}

export const defaultSettings: Settings = {
  language: "auto",
  asOf: "",
  codeLens: true,
  inlayHints: { titles: true, deadlines: true, participants: true },
};

/** One editor that the server works for. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly texts: Texts;
  readonly workspace: Workspace;
  readonly importers: Importers;
  readonly checker: Checker;
  settings: Settings;
  /** Settled when the settings are known, or will not come. */
  readonly ready: Promise<void>;
  begin(): void;
  /** What the editor said of itself. */
  client: InitializeParams | undefined;
  language(): Language;
  /** Says what went wrong inside, for whoever reads the server's log. */
  log(where: string, error: unknown): void;
  /**
   * Makes a request handler of a function about one file. An exception is logged and answered with `empty`;
   * so is a request about a file that cannot be read, or that was cancelled meanwhile.
   */
  answer<Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
    name: string,
    empty: Result,
    handler: (snapshot: Snapshot, params: Params) => Result | Promise<Result>,
  ): (params: Params, token?: CancellationToken) => Promise<Result>;
  /** The same for requests that are about no file of their own. */
  attempt<Params, Result>(name: string, empty: Result, handler: (params: Params) => Result | Promise<Result>): (params: Params) => Promise<Result>;
}

export function createSession(connection: Connection, host: Host): Session {
  const texts = createTexts();
  const choices = (): Choices => ({ language: session.language(), asOf: session.settings.asOf || undefined });
  const workspace = createWorkspace(host, texts, choices);
  let checker: Checker | undefined;
  let begin: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const session: Session = {
    ready,
    begin,
    connection,
    host,
    texts,
    workspace,
    importers: createImporters(host, texts, () => workspace.folders),
    get checker() {
      return (checker ??= createChecker(session));
    },
    settings: defaultSettings,
    client: undefined,
    language() {
      const { language } = session.settings;
      return language === "auto" ? (/^de\b/i.test(session.client?.locale ?? "") ? "de" : "en") : language;
    },
    log: (where, error) => connection.console.error(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    answer: (name, empty, handler) => async (params, token) => {
      try {
        const snapshot = await session.workspace.snapshot(params.textDocument.uri);
        return snapshot && !token?.isCancellationRequested ? await handler(snapshot, params) : empty;
      } catch (error) {
        session.log(name, error);
        return empty;
      }
    },
    attempt: (name, empty, handler) => async (params) => {
      try {
        return await handler(params);
      } catch (error) {
        session.log(name, error);
        return empty;
      }
    },
  };
  return session;
}
