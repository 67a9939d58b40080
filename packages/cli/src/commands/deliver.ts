import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { writeFile } from "@kurzweg/disk";
import type { Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments } from "./command.ts";

/** One of several files that belong together. */
interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Where files go by their names, and which that are there already may be written over. */
interface Target {
  pathOf(name: string): string;
  /** `beside` reads another one of these files as it is now. */
  isOwn(bytes: Uint8Array, beside: (name: string) => Uint8Array | undefined): boolean;
}

/** Writes files and names them; says which of them cannot be written, and leaves those behind it as they are. */
export function deliver(files: readonly OutputFile[], { pathOf, isOwn }: Target, { flags, language }: Arguments, terminal: Terminal): string | undefined {
  const beside = (name: string): Uint8Array | undefined => existing(resolve(terminal.folder, pathOf(name)));
  for (const { name, content } of files) {
    const path = pathOf(name);
    const isHarmless = (before: Buffer): boolean => before.length === 0 || before.equals(Buffer.from(content)) || isOwn(before, beside);
    const problem = writeFile(resolve(terminal.folder, path), content, { mayReplace: flags["force"] === true ? undefined : isHarmless });
    if (problem) return problem.is === "foreign" ? say.foreignFile[language]({ path }) : say.unwritable[language]({ path, reason: problem.reason });
    if (!flags["quiet"]) terminal.say(say.documentWritten[language]({ path }));
  }
  return undefined;
}

/** What a file holds that is there already. */
function existing(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
