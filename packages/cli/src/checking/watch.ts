import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Language } from "@kurzweg/model";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import { watchedFolders } from "./watched-folders.ts";

/** How a check ended. */
export interface Checked {
  readonly ended: ExitCode;
  /** The files that it read, relative to the working folder. */
  readonly files: readonly string[];
}

/** Editors write a file in several steps: that many milliseconds are waited for the last one. */
const PAUSE = 80;

/** Checks whenever a region file changes that was named or is imported, until it is told to stop; ends as the last check did. */
export async function watch(
  paths: readonly string[],
  check: () => Promise<Checked>,
  { folder, say: tell, stopped }: Terminal,
  language: Language,
): Promise<ExitCode> {
  let changed: () => void = () => undefined;
  let pending = false;
  const folders = watchedFolders(() => {
    pending = true;
    changed();
  });
  for (const path of paths.map((each) => resolve(folder, each))) {
    const place = folderAt(path);
    if (place !== undefined) folders.add(place, place === path);
  }
  let { ended, files } = await check();
  if (folders.size === 0) return ended;
  let isStopped = false;
  const stop = new Promise<"stop">((settle) =>
    stopped?.(() => {
      isStopped = true;
      settle("stop");
    }),
  );
  while (!isStopped) {
    for (const place of new Set(files.flatMap((file) => folderAt(resolve(folder, file)) ?? []))) folders.add(place, false);
    tell(say.watching[language]({}));
    const next = pending ? "change" : await Promise.race([stop, new Promise<"change">((settle) => (changed = () => settle("change")))]);
    if (next === "stop") break;
    await new Promise((settle) => setTimeout(settle, PAUSE));
    pending = false;
    ({ ended, files } = await check());
  }
  folders.close();
  return ended;
}

/** The folder that a path names, or in which its file is; nothing where there is none. */
function folderAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : found.isDirectory() ? path : dirname(path);
}
