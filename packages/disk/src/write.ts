import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { ReadProblem } from "@kurzweg/model";
import { holdSignals } from "./signals.ts";
import { failure } from "./source.ts";

/** Why a file was not written; nothing was lost. */
export type WriteProblem = { readonly is: "unwritable"; readonly reason: ReadProblem } | { readonly is: "foreign" };

export interface WriteOptions {
  /** Whether what stands there already may be replaced. Without it, anything may. */
  readonly mayReplace?: ((existing: Buffer) => boolean) | undefined;
  /** Without it, a file that a power cut would lose is no loss. */
  readonly durable?: boolean | undefined;
}

/**
 * Writes a file as a whole or not at all: first beside it, then in its place. The rights of a file that is
 * replaced stay as they are, and a link stays a link. Folders that are missing are made. A long text may come in pieces.
 */
export function writeFile(path: string, content: Iterable<string> | Uint8Array, { mayReplace, durable = true }: WriteOptions = {}): WriteProblem | undefined {
  let temporary: string | undefined;
  try {
    const target = targetOf(path);
    const before = statusOf(target);
    // A device may never come to an end.
    if (before && !before.isFile()) return { is: "unwritable", reason: "not-a-file" };
    if (before && mayReplace && !mayReplace(readFileSync(target))) return { is: "foreign" };
    if (before && !isWritable(target, before)) return { is: "unwritable", reason: "permission" };
    mkdirSync(dirname(target), { recursive: true });
    temporary = join(dirname(target), `.kurzweg-${process.pid}-${++count}.tmp`);
    holdSignals();
    writeAll(temporary, content, before, durable);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return { is: "unwritable", reason: problemOf(error) };
  }
}

/** Removes what is left in a folder of files whose writing was broken off by force. What is younger than an hour may still be written. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder).filter((each) => TEMPORARY.test(each))) {
      const path = join(folder, name);
      if (Date.now() - statSync(path).mtimeMs > HOUR) rmSync(path, { force: true });
    }
  } catch {
    // They take room, but are never read.
  }
}

/** The names of files that are being written. */
const TEMPORARY = /^\.kurzweg-\d+-\d+\.tmp$/;
/** In milliseconds. */
const HOUR = 3_600_000;

/** Writes a text behind what stands in a file already, and makes the file where there is none. */
export function appendFile(path: string, text: string): WriteProblem | undefined {
  try {
    appendFileSync(path, text);
    return undefined;
  } catch (error) {
    return { is: "unwritable", reason: problemOf(error) };
  }
}

let count = 0;

/** Where a link leads; a file that is not there yet is where it is. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function statusOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** What somebody has protected stays as it is, even where the machine would let it be replaced. */
function isWritable(path: string, { mode }: Stats): boolean {
  accessSync(path, constants.W_OK);
  return (mode & 0o222) !== 0;
}

function writeAll(path: string, content: Iterable<string> | Uint8Array, before: Stats | undefined, durable: boolean): void {
  const file = openSync(path, "wx", before?.mode);
  try {
    for (const bytes of content instanceof Uint8Array ? [content] : bytesOf(content))
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    if (before) keepRights(file, before);
    if (durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The bytes of a text, piece by piece; those of a piece are gone with the next one. */
function* bytesOf(content: Iterable<string>): Iterable<Uint8Array> {
  let buffer = Buffer.alloc(0);
  for (const piece of typeof content === "string" ? [content] : content) {
    const size = Buffer.byteLength(piece);
    if (buffer.length < size) buffer = Buffer.allocUnsafe(size);
    yield buffer.subarray(0, buffer.write(piece));
  }
}

/** Who may read and write a file, and to whom it belongs where that can be said by whoever runs this. */
function keepRights(file: number, { mode, uid, gid }: Stats): void {
  const own = fstatSync(file);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      fchownSync(file, uid, gid);
    } catch {
      // Only an administrator may give files away.
    }
  }
  fchmodSync(file, mode);
}

/** What stands in the way of writing only. */
const obstacles: Readonly<Record<string, ReadProblem>> = {
  ENOENT: "no-folder",
  ENOTDIR: "file-in-the-way",
  EEXIST: "file-in-the-way",
  ENAMETOOLONG: "long-name",
  EROFS: "write-protected",
};

/** Why a file or stream could not be written. */
export function problemOf(error: unknown): ReadProblem {
  const obstacle = error instanceof Error && "code" in error ? obstacles[String(error.code)] : undefined;
  if (obstacle) return obstacle;
  const content = failure(error);
  if (content.is === "unreadable") return content.reason;
  return content.is === "folder" ? "not-a-file" : "missing";
}
