import { watch as watchFiles } from "node:fs";
import { dirname, resolve } from "node:path";
import { statSync } from "node:fs";
import type { Language } from "@kurzweg/model";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";

/** Editors write a file in several steps: that many milliseconds are waited for the last one. */
const PAUSE = 80;

/** Checks whenever a region file changes, until it is told to stop; ends as the last check did. */
export async function watch(
  paths: readonly string[],
  check: () => Promise<ExitCode>,
  { folder, say: tell, stopped }: Terminal,
  language: Language,
): Promise<ExitCode> {
  const folders = new Set(paths.map((path) => folderAt(resolve(folder, path))));
  let changed: () => void = () => undefined;
  let pending = false;
  const watchers = [...folders].map((each) =>
    watchFiles(each, { recursive: true }, (_, name) => {
      if (name?.endsWith(".region") === false) return;
      pending = true;
      changed();
    }),
  );
  let ended: ExitCode = await check();
  const stop = new Promise<"stop">((settle) => stopped?.(() => settle("stop")));
  for (;;) {
    tell(say.watching[language]({}));
    const next = pending ? "change" : await Promise.race([stop, new Promise<"change">((settle) => (changed = () => settle("change")))]);
    if (next === "stop") break;
    await new Promise((settle) => setTimeout(settle, PAUSE));
    pending = false;
    ended = await check();
  }
  for (const watcher of watchers) watcher.close();
  return ended;
}

function folderAt(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false ? dirname(path) : path;
}
