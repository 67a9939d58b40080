import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface Output {
  readonly path: string;
  readonly bytes: string | Buffer;
  /** Whether what is already there was written by Kurzweg. */
  isOwn(bytes: Buffer): boolean;
}

/** Why a file was not written: somebody else made what is there, or the machine refuses. */
export type OutputProblem = { readonly is: "foreign" } | { readonly is: "refused"; readonly reason: string };

/** Writes a file and the folders that it needs. What Kurzweg did not write itself is only written over by force. */
export function writeOutput({ path, bytes, isOwn }: Output, force: boolean): OutputProblem | undefined {
  try {
    const before = contentOf(path);
    if (before && before.length > 0 && !force && !isOwn(before)) return { is: "foreign" };
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return undefined;
  } catch (error) {
    return { is: "refused", reason: codeOf(error) };
  }
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
