import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ReadProblem } from "@kurzweg/model";
import { failure } from "./source.ts";

/** What a path on the command line stands for. */
export type Found =
  | { readonly is: "files"; readonly files: readonly string[] }
  | { readonly is: "missing" | "none" }
  | { readonly is: "unreadable"; readonly reason: ReadProblem };

/** The region file that a path names, or those in the folder that it names: hidden folders and node_modules left out. */
export function regionFiles(path: string, folder: string): Found {
  const absolute = resolve(folder, path);
  try {
    if (!statSync(absolute).isDirectory()) return { is: "files", files: [absolute] };
    const files: string[] = [];
    const problem = collect(absolute, files, new Set());
    if (files.length === 0) return problem ? { is: "unreadable", reason: problem } : { is: "none" };
    return { is: "files", files: files.sort() };
  } catch (error) {
    const content = failure(error);
    return content.is === "unreadable" ? content : { is: "missing" };
  }
}

/** Adds the region files below a folder; a folder that was seen under another name is not entered again. Gives a reason where one cannot be read. */
function collect(folder: string, files: string[], seen: Set<string>): ReadProblem | undefined {
  const real = realpathSync.native(folder);
  if (seen.has(real)) return undefined;
  seen.add(real);
  let problem: ReadProblem | undefined;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    try {
      const directory = entry.isDirectory() || (entry.isSymbolicLink() && statSync(path).isDirectory());
      if (directory) problem = collect(path, files, seen) ?? problem;
      else if (entry.name.endsWith(".region")) files.push(path);
    } catch (error) {
      const content = failure(error);
      if (content.is === "unreadable") problem = content.reason;
    }
  }
  return problem;
}

/** The region files and the folders that lie directly in a folder; nothing where it cannot be read. */
export function folderContent(folder: string): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
    const inside = (wanted: typeof entries): readonly string[] => wanted.map(({ name }) => join(folder, name)).sort();
    return {
      files: inside(entries.filter((entry) => entry.name.endsWith(".region") && !entry.isDirectory())),
      folders: inside(entries.filter((entry) => entry.isDirectory())),
    };
  } catch {
    return { files: [], folders: [] };
  }
}
