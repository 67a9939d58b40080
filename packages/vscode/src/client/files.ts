import type { FileContent } from "@kurzweg/server/protocol";
import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { Server } from "./server.ts";

/** Reads files for a server that cannot: one in a browser, or of a folder that is on no disk. */
export function serveFiles(server: Server): void {
  server.onRequest("kurzweg/read", ({ uri }) => read(Uri.parse(uri)));
  server.onRequest("kurzweg/files", regionFiles);
}

/** Some folders that are on no disk cannot be searched, only walked through. */
async function regionFiles(): Promise<readonly string[]> {
  const found = await workspace.findFiles("**/*.region", "{**/node_modules/**,**/.*/**}");
  const files = found.length > 0 ? found : (await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => filesBelow(uri)))).flat();
  return files.map(String).sort();
}

async function filesBelow(folder: Uri): Promise<readonly Uri[]> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  const wanted = entries.filter(([name]) => !name.startsWith(".") && name !== "node_modules");
  const below = wanted.map(async ([name, type]) => {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory) return filesBelow(uri);
    return name.endsWith(".region") ? [uri] : [];
  });
  return (await Promise.all(below)).flat();
}

async function read(uri: Uri): Promise<FileContent> {
  try {
    const { type } = await workspace.fs.stat(uri);
    if (type & FileType.Directory) return { is: "folder" };
    return decode(await workspace.fs.readFile(uri));
  } catch (error) {
    return { is: error instanceof FileSystemError && error.code === "FileNotFound" ? "missing" : "unreadable" };
  }
}

function decode(bytes: Uint8Array): FileContent {
  try {
    return { is: "text", text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { is: "encoding" };
  }
}
