import { writeSync } from "node:fs";

/** The streams whose readers have stopped reading. */
const unread = new Set<number>();

/**
 * Writes all of a text to standard output (1) or standard error (2). Without a stream, which takes long to load.
 * A reader that stops reading (a pager, “head”) is no mistake: the rest is written to nobody, and false is given. Throws where it
 * cannot be written for another reason, such as a full disk.
 */
export function write(file: 1 | 2, text: string): boolean {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length && !unread.has(file); ) {
    try {
      written += writeSync(file, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EPIPE") unread.add(file);
      else if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else throw error;
    }
  }
  return !unread.has(file);
}

/** Whether an error says that a standard stream could not be written. */
export function isUnwritten(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "write";
}
