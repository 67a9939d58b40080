import { writeSync } from "node:fs";

/**
 * Writes all of a text to standard output (1) or standard error (2). Without a stream, which takes long to load.
 * A reader that stops reading (a pager, “head”) is no mistake: the process ends quietly.
 */
export function write(file: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(file, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EPIPE") process.exit(process.exitCode ?? 0);
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
