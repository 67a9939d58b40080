import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ReadProblem } from "@kurzweg/model";
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
 * replaced stay as they are, and a link stays a link. Folders that are missing are made.
 */
export function writeFile(path: string, content: string | Uint8Array, { mayReplace, durable = true }: WriteOptions = {}): WriteProblem | undefined {
  let temporary: string | undefined;
  try {
    const target = targetOf(path);
    const mode = modeOf(target);
    if (mode !== undefined && mayReplace && !mayReplace(readFileSync(target))) return { is: "foreign" };
    mkdirSync(dirname(target), { recursive: true });
    temporary = join(dirname(target), `.kurzweg-${process.pid}-${++count}.tmp`);
    writeAll(temporary, content, mode, durable);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return { is: "unwritable", reason: reasonOf(error) };
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

function modeOf(path: string): number | undefined {
  try {
    return statSync(path).mode;
  } catch {
    return undefined;
  }
}

function writeAll(path: string, content: string | Uint8Array, mode: number | undefined, durable: boolean): void {
  const file = openSync(path, "wx", mode);
  try {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    if (durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function reasonOf(error: unknown): ReadProblem {
  const content = failure(error);
  if (content.is === "unreadable") return content.reason;
  return content.is === "folder" ? "not-a-file" : "missing";
}
