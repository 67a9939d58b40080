// Loaded before a command: says at its end how much memory it had at the most. Where the system
// does not tell it for the process alone, what Node knows includes the process that started it.
const { readFileSync, writeSync } = require("node:fs");

process.on("exit", () => writeSync(2, `\npeak ${peak()} kB\n`));

function peak() {
  try {
    return /VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
