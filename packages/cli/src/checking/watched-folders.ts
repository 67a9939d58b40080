import { type FSWatcher, statSync, watch as watchFiles } from "node:fs";
import { join, sep } from "node:path";
import { folderContent } from "@kurzweg/disk";

/** Folders that are watched for region files that come, go or change. */
export interface WatchedFolders {
  readonly size: number;
  /** Watches a folder, and all that are in it where `below` is true. */
  add(folder: string, below: boolean): void;
  close(): void;
}

/**
 * Watches each folder by itself: a watch over a whole tree loses a file, on Linux, as soon as another one takes its place, which is how
 * many editors save.
 */
export function watchedFolders(changed: () => void): WatchedFolders {
  const watchers = new Map<string, FSWatcher>();

  function add(folder: string, below: boolean): void {
    if (!watchers.has(folder)) {
      const watcher = watchFiles(folder, (event, name) => notice(folder, below, event, name));
      watcher.on("error", () => forget(folder));
      watchers.set(folder, watcher);
    }
    if (below) for (const inner of folderContent(folder).folders) add(inner, true);
  }

  function notice(folder: string, below: boolean, event: string, name: string | null): void {
    const path = join(folder, name ?? "");
    const isFolder = below && event === "rename" && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const wasFolder = event === "rename" && watchers.has(path);
    if (wasFolder) forget(path);
    if (isFolder && folderContent(folder).folders.includes(path)) add(path, true);
    if (isFolder || wasFolder || name === null || name.endsWith(".region")) changed();
  }

  function forget(folder: string): void {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  }

  return {
    get size() {
      return watchers.size;
    },
    add,
    close: () => {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
