import { fstatSync, statSync } from "node:fs";
import { devNull } from "node:os";
import { main } from "./main.ts";
import { write } from "./output.ts";

const now = new Date();
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;

/** The device that swallows everything. */
const nothing = statSync(devNull, { throwIfNoEntry: false })?.rdev;

/** Whether a standard stream may be a terminal; what tells this for certain takes long to load, and is asked only then. */
function mayBeTerminal(file: 0 | 1 | 2): boolean {
  try {
    const found = fstatSync(file);
    return found.isCharacterDevice() && found.rdev !== nothing;
  } catch {
    return false;
  }
}

/** Whether standard output is shown in a terminal. */
const interactive = mayBeTerminal(1) && process.stdout.isTTY === true;
/** Whether somebody watches standard error, and no build machine does. */
const watched = !process.env["CI"] && mayBeTerminal(2) && process.stderr.isTTY === true;
/** Whether somebody sits at standard input. */
const answered = !process.env["CI"] && interactive && mayBeTerminal(0) && process.stdin.isTTY === true;

/** Whether a line of progress stands on standard error. */
let shown = false;

function overwrite(text: string): void {
  shown = text !== "";
  write(2, `\r\u001B[K${text}`);
}

/** Tells the command to end; nothing until it waits for that. */
let stop: () => void = () => undefined;

function listen(listener: () => void): void {
  stop = listener;
  process.once("SIGINT", listener).once("SIGTERM", listener);
  // Whoever read the first output may have stopped meanwhile.
  if (!write(1, "")) listener();
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Reading letter by letter takes Ctrl+C away from the system: it means what it means elsewhere.
  lines.once("SIGINT", () => {
    lines.close();
    write(2, "\n");
    process.kill(process.pid, "SIGINT");
  });
  try {
    // Who ends the input (Ctrl+D) has nothing to answer.
    return await lines.question(question).catch(() => "");
  } finally {
    lines.close();
  }
}

process.exitCode = await main(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  interactive,
  columns: interactive ? process.stdout.columns : 100,
  today,
  node: process.versions.node,
  overwrite: watched ? overwrite : undefined,
  ask: answered ? ask : undefined,
  stopped: listen,
  // What nobody reads need not go on.
  print: (text) => {
    if (!write(1, text)) stop();
  },
  say: (text) => {
    if (shown) overwrite("");
    write(2, `${text}\n`);
  },
});
