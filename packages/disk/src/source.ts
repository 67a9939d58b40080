import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Content, Source } from "@kurzweg/language";
import type { Position, ReadProblem } from "@kurzweg/model";

/** Where the bundled catalogues are. */
const catalogueFolder = import.meta.url.endsWith(".ts") ? new URL("../../language/catalogues/", import.meta.url) : new URL("catalogues/", import.meta.url);

// Files are read one after the other and synchronously: that starts faster, and nothing else waits meanwhile.

/** The region files of the disk. Imports may not leave the working folder, when the file itself lies in it. */
export function diskSource(folder: string): (path: string) => Source {
  const names = readdirSync(catalogueFolder).filter((name) => name.endsWith(".region"));
  const catalogues = names.map((name) => name.slice(0, -".region".length)).sort();
  const here = `${pathToFileURL(folder).href}/`;
  return (path) => ({ read, catalogues, within: uriOf(path).startsWith(here) ? here : undefined });
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

export function pathOf(uri: string): string {
  return fileURLToPath(uri);
}

/** A file as people name it: relative to the working folder where it lies in it, with `/`. */
export function shownPath(uri: string, folder: string): string {
  if (!uri.startsWith("file:")) return uri;
  const path = fileURLToPath(uri);
  const from = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  const parts = path.startsWith(from) ? path.slice(from.length).split(sep) : upwards(folder, path);
  return parts.join("/");
}

function upwards(folder: string, path: string): readonly string[] {
  const from = folder.split(sep);
  const to = path.split(sep);
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return same <= 1 ? to : [...from.slice(same).map(() => ".."), ...to.slice(same)];
}

async function read(uri: string): Promise<Content> {
  try {
    const file = uri.startsWith("kurzweg:") ? new URL(`${uri.slice("kurzweg:".length)}.region`, catalogueFolder) : new URL(uri);
    const found = statSync(file);
    if (found.isDirectory()) return { is: "folder" };
    return found.isFile() ? decode(readFileSync(file)) : { is: "unreadable", reason: "not-a-file" };
  } catch (error) {
    return failure(error);
  }
}

const reasons: Readonly<Record<string, ReadProblem>> = {
  EACCES: "permission",
  EPERM: "permission",
  ELOOP: "loop",
  EIO: "device",
  EBUSY: "busy",
  EMFILE: "busy",
  ENOSPC: "full",
  EDQUOT: "full",
};

/** What a failed reading means. */
export function failure(error: unknown): Content {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ERR_INVALID_FILE_URL_PATH") return { is: "missing" };
  if (code === "EISDIR") return { is: "folder" };
  return { is: "unreadable", reason: reasons[code] ?? { other: code || String(error) } };
}

function decode(bytes: Buffer): Content {
  return isUtf8(bytes) ? { is: "text", text: bytes.toString("utf8") } : { is: "encoding", ...firstWrongByte(bytes) };
}

/** Halves the distance to the first byte with which the text stops being UTF-8. */
function firstWrongByte(bytes: Buffer): { readonly position: Position; readonly bytes: string } {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, endOfCharacter(bytes, middle)))) good = middle;
    else bad = middle;
  }
  const start = endOfCharacter(bytes, good);
  const before = bytes
    .subarray(0, start)
    .toString("utf8")
    .split(/\r\n|\r|\n/);
  const wrong = bytes[start] ?? 0;
  return { position: { line: before.length, column: (before.at(-1) ?? "").length + 1 }, bytes: `0x${wrong.toString(16).toUpperCase().padStart(2, "0")}` };
}

/** The end of a part that does not cut a character in two. */
function endOfCharacter(bytes: Buffer, end: number): number {
  let back = end;
  while (back > end - 3 && back > 0 && ((bytes[back] ?? 0) & 0xc0) === 0x80) back--;
  return back;
}
