import { fstatSync, writeSync } from "node:fs";
import { main } from "./main.ts";

const now = new Date();
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;

/** Whether standard output is shown in a terminal; what tells this for certain takes long to load, and is asked only where it may be one. */
function isTerminal(): boolean {
  try {
    return fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;
  } catch {
    return false;
  }
}

/** Writes all of a text. Without a stream, which takes long to load; a reader that stops reading (a pager, “head”) is no mistake. */
function write(file: 1 | 2, text: string): void {
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

const interactive = isTerminal();

process.exitCode = await main(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  interactive,
  columns: interactive ? process.stdout.columns : 100,
  today,
  print: (text) => write(1, text),
  say: (text) => write(2, `${text}\n`),
});
