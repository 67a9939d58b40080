import { fstatSync } from "node:fs";
import { main } from "./main.ts";
import { write } from "./output.ts";

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

/** Whether somebody watches standard error, and no build machine does. */
function showsProgress(): boolean {
  try {
    return !process.env["CI"] && fstatSync(2).isCharacterDevice() && process.stderr.isTTY === true;
  } catch {
    return false;
  }
}

/** Whether somebody sits at standard input. */
function isAnswered(): boolean {
  try {
    return !process.env["CI"] && fstatSync(0).isCharacterDevice() && process.stdin.isTTY === true && isTerminal();
  } catch {
    return false;
  }
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

const interactive = isTerminal();

process.exitCode = await main(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  interactive,
  columns: interactive ? process.stdout.columns : 100,
  today,
  overwrite: showsProgress() ? (text) => write(2, `\r\u001B[K${text}`) : undefined,
  ask: isAnswered() ? ask : undefined,
  stopped: (listener) => void process.once("SIGINT", listener).once("SIGTERM", listener),
  print: (text) => write(1, text),
  say: (text) => write(2, `${text}\n`),
});
