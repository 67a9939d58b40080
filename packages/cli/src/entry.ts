import { writeSync } from "node:fs";
import { isatty } from "node:tty";
import { main } from "./main.ts";

const now = new Date();
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;

/** Writes all of a text. Without a stream, which takes long to load; a reader that stops reading (a pager, “head”) is no mistake. */
function write(file: 1 | 2, text: string): void {
  const bytes = new TextEncoder().encode(text);
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

const interactive = isatty(1);

process.exitCode = await main(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  interactive,
  columns: interactive ? process.stdout.columns : 100,
  today,
  print: (text) => write(1, text),
  say: (text) => write(2, `${text}\n`),
});
