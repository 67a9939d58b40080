import { setFlagsFromString } from "node:v8";
import { diskSource, folderContent, pathOf, regionFiles, uriOf } from "@kurzweg/disk";
import type { Content } from "@kurzweg/language";
import { createConnection, ProposedFeatures, type Connection } from "vscode-languageserver/node";
import { directlyIn, type Host } from "./host.ts";
import { threadInNode } from "./pictures/thread-node.ts";
import { serve } from "./server.ts";
import { todayOf } from "./today.ts";

/** How far memory may grow beyond what is in use before it is looked through, in percent. By itself, Node waits several times as long. */
const GROWTH = 100;

/** Serves an editor on standard input and output, or on whatever channel its arguments name. */
export function startInNode(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  const onChannel = process.argv.some((word) => /^--(?:node-ipc|socket|pipe|stdio)/.test(word));
  const connection = onChannel ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, diskHost(connection));
}

/** The disk; folders that are not on it are read through the editor. */
export function diskHost(connection: Pick<Connection, "sendRequest">): Host {
  const { read, catalogues } = diskSource(process.cwd())(process.cwd());
  return {
    catalogues,
    async read(uri) {
      if (/^(?:file|kurzweg):/.test(uri)) return read(uri);
      // Only some editors can read what is not on the disk.
      return connection.sendRequest<Content>("kurzweg/read", { uri }).catch(() => ({ is: "missing" }));
    },
    async files(folders) {
      const onDisk = folders.filter((folder) => folder.startsWith("file:"));
      if (onDisk.length < folders.length) return connection.sendRequest<readonly string[]>("kurzweg/files", null);
      const found = onDisk.flatMap((folder) => {
        const inside = regionFiles(pathOf(folder), process.cwd());
        return inside.is === "files" ? inside.files.map(uriOf) : [];
      });
      return [...new Set(found)].sort();
    },
    async list(folder) {
      if (!folder.startsWith("file:")) return directlyIn(folder, await connection.sendRequest<readonly string[]>("kurzweg/files", null).catch(() => []));
      const { files, folders } = folderContent(pathOf(folder));
      return { files: files.map(uriOf), folders: folders.map((each) => `${uriOf(each)}/`) };
    },
    today: () => todayOf(new Date()),
    now: () => performance.now(),
    rest: () => globalThis.gc?.({ type: "minor" }),
    startThread: threadInNode,
  };
}
