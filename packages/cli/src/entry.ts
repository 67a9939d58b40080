import { main } from "./main.ts";

const now = new Date();
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;

// A reader that stops reading (a pager, “head”) is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 2);
});

process.exitCode = await main(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  interactive: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 100,
  today,
  print: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(`${text}\n`),
});
