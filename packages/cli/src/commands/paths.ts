import { regionFiles } from "@kurzweg/disk";
import type { Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments } from "./command.ts";

/** The region files that paths name; what cannot be found is said. */
export function filesOf(
  paths: readonly string[],
  { language }: Arguments,
  terminal: Terminal,
): { readonly files: readonly string[]; readonly failed: boolean } {
  const files = new Set<string>();
  let failed = false;
  for (const path of paths) {
    const found = regionFiles(path, terminal.folder);
    if (found.is === "files") for (const file of found.files) files.add(file);
    else {
      failed = true;
      if (found.is === "unreadable") terminal.say(say.unreadable[language]({ path, reason: found.reason }));
      else terminal.say((found.is === "missing" ? say.missingPath : say.noRegionFiles)[language]({ path }));
    }
  }
  return { files: [...files], failed };
}
