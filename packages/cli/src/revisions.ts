import { join } from "node:path";
import type { Source } from "@kurzweg/language";
import { diskSource, pathOf, uriOf } from "@kurzweg/disk";
import { git } from "./changed.ts";

/** Region files as they are on the disk, or as they were in some revision of git. */
export interface Edition {
  /** As people name it: a path, a revision, a day. */
  readonly label: string;
  /** The paths of its region files, sorted. */
  readonly files: readonly string[];
  /** From where the same file has the same path in another edition; without it, paths are the same. */
  readonly base?: string | undefined;
  source(path: string): Source;
}

/** Whether git knows a revision. */
export function isRevision(word: string, folder: string): boolean {
  return commitOf(word, folder) !== undefined;
}

/** Whether a clone has only the newest revisions. */
export function isShallow(folder: string): boolean {
  return git(["rev-parse", "--is-shallow-repository"], folder)?.trim() === "true";
}

function commitOf(revision: string, folder: string): string | undefined {
  return git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`], folder)?.trim();
}

/** The region files of a revision below some paths; nothing where git knows no such revision. */
export function editionAt(revision: string, paths: readonly string[], folder: string): Edition | undefined {
  const top = git(["rev-parse", "--show-toplevel"], folder)?.trim();
  const commit = commitOf(revision, folder);
  if (!top || !commit) return undefined;
  const listed = git(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit], folder) ?? "";
  const names = listed.split("\0").filter((name) => name.endsWith(".region"));
  // What is the same on the disk is read from there: for each text, git would have to be started once.
  const changed = new Set(git(["diff", "--name-only", "--no-renames", "-z", commit], top)?.split("\0") ?? names);
  const texts = new Map<string, string>();
  const textOf = (path: string, name: string): string | undefined => {
    let text = texts.get(path);
    if (text === undefined) {
      text = git(["cat-file", "blob", `${commit}:${name}`], folder);
      if (text !== undefined) texts.set(path, text);
    }
    return text;
  };
  const nameAt = new Map(names.map((name) => [join(top, name), name]));
  const within = (path: string): boolean => paths.some((each) => path === each || path.startsWith(`${each}/`));
  const disk = diskSource(top);
  return {
    label: revision,
    files: [...nameAt.keys()].filter(within).sort(),
    source: (path) => ({
      ...disk(path),
      async read(uri) {
        if (!uri.startsWith("file:")) return disk(path).read(uri);
        const name = nameAt.get(pathOf(uri));
        const kept = name === undefined || changed.has(name) ? undefined : await disk(path).read(uri);
        if (kept?.is === "text") return kept;
        const text = name === undefined ? undefined : textOf(pathOf(uri), name);
        return text === undefined ? { is: "missing" } : { is: "text", text };
      },
      within: uriOf(`${top}/`),
    }),
  };
}
