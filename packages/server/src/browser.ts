import type { Content } from "@kurzweg/language";
import { BrowserMessageReader, BrowserMessageWriter, createConnection, type Connection } from "vscode-languageserver/browser";
import { directlyIn, type Host } from "./host.ts";
import { threadInBrowser } from "./pictures/thread-browser.ts";
import { serve } from "./server.ts";
import { todayOf } from "./today.ts";

/** The part of a worker's global scope that is used. */
interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: unknown;
}

/** Serves an editor that has started this worker. `catalogues` are the texts of the bundled catalogues, by name. */
export function startInWorker(scope: WorkerScope, catalogues: Readonly<Record<string, string>>): void {
  const port = scope as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  serve(connection, editorHost(connection, catalogues));
}

/** A worker sees no files: the editor reads them. */
function editorHost(connection: Pick<Connection, "sendRequest">, catalogues: Readonly<Record<string, string>>): Host {
  return {
    catalogues: Object.keys(catalogues).sort(),
    async read(uri) {
      if (!uri.startsWith("kurzweg:")) return connection.sendRequest<Content>("kurzweg/read", { uri });
      const text = catalogues[uri.slice("kurzweg:".length)];
      return text === undefined ? { is: "missing" } : { is: "text", text };
    },
    files: () => connection.sendRequest<readonly string[]>("kurzweg/files", null),
    list: async (folder) => directlyIn(folder, await connection.sendRequest<readonly string[]>("kurzweg/files", null)),
    today: () => todayOf(new Date()),
    now: () => performance.now(),
    startThread: threadInBrowser,
  };
}
