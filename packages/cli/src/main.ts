import { problemOf } from "@kurzweg/disk";
import { closest } from "@kurzweg/model";
import { check } from "./commands/check.ts";
import type { Command } from "./commands/command.ts";
import { isUnwritten } from "./output.ts";
import { parseFlags } from "./flags.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { type ExitCode, isColoured, languageOf, type Terminal } from "./terminal.ts";
import { version } from "./version.ts";
import { say } from "./words.ts";

/** All commands, in the order of the help; each but the first, which every CI job runs, is loaded when it is wanted. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => check,
  diagram: async () => (await import("./commands/diagram.ts")).diagram,
  document: async () => (await import("./commands/document.ts")).document,
  export: async () => (await import("./commands/export.ts")).exporting,
  explain: async () => (await import("./commands/explain.ts")).explain,
  format: async () => (await import("./commands/format.ts")).format,
  journey: async () => (await import("./commands/journey.ts")).journey,
  stats: async () => (await import("./commands/stats.ts")).stats,
  diff: async () => (await import("./commands/diff.ts")).diff,
  init: async () => (await import("./commands/init.ts")).init,
  import: async () => (await import("./commands/import.ts")).importing,
  overview: async () => (await import("./commands/overview.ts")).overview,
  "merge-reports": async () => (await import("./commands/merge-reports.ts")).mergeReports,
  completion: async () => (await import("./commands/completion.ts")).completion,
  man: async () => (await import("./commands/man.ts")).man,
  lsp: async () => (await import("./commands/lsp.ts")).lsp,
};

/** Every command, in the order of the help. */
export function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}

/** The first version of Node that has all that Kurzweg uses (`engines` in package.json). */
const NODE = 22;

/** Runs the command line. Never throws: what goes wrong is said, and ends with 2. */
export async function main(given: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(terminal, languageFlag(given));
  if (Number.parseInt(terminal.node, 10) < NODE) {
    terminal.say(say.oldNode[language]({ found: terminal.node, needed: NODE }));
    return 2;
  }
  try {
    const [first, ...rest] = given;
    if (first === undefined || first === "--help" || first === "-h" || first === "help") {
      terminal.print(generalHelp(await allCommands(), language));
      return first === undefined ? 2 : 0;
    }
    if (first === "--version" || first === "-v") {
      terminal.print(`${version}\n`);
      return 0;
    }
    const command = Object.hasOwn(commands, first) ? await commands[first]?.() : undefined;
    if (!command) {
      terminal.say(
        say.unknownCommand[language]({
          name: first,
          close: closest(first, Object.keys(commands)),
        }),
      );
      return 2;
    }
    return await runCommand(command, rest, terminal);
  } catch (error) {
    if (isUnwritten(error)) {
      terminal.say(say.unprinted[language]({ reason: problemOf(error) }));
      return 2;
    }
    terminal.say(say.crashed[language]({ reason: error instanceof Error ? error.message : String(error) }));
    if (terminal.environment["KURZWEG_DEBUG"] && error instanceof Error) terminal.say(error.stack ?? "");
    return 2;
  }
}

async function runCommand(command: Command, given: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(terminal, languageFlag(given));
  const parsed = parseFlags(command, given, language);
  if (typeof parsed === "string") {
    terminal.say(parsed);
    return 2;
  }
  const { flags } = parsed;
  const tag = flags["language"];
  if (tag !== undefined && tag !== "en" && tag !== "de") {
    terminal.say(say.wrongFlag[language]({ name: "language", value: String(tag), wanted: "en, de" }));
    return 2;
  }
  if (flags["help"]) {
    terminal.print(commandHelp(command, language));
    return 0;
  }
  const color = flags["color"];
  return command.run({ ...parsed, language, coloured: isColoured(terminal, typeof color === "boolean" ? color : undefined) }, terminal);
}

/** The language that was asked for, before anything else is understood. */
function languageFlag(given: readonly string[]): string | undefined {
  const index = given.indexOf("--language");
  return index >= 0 ? given[index + 1] : given.find((word) => word.startsWith("--language="))?.slice("--language=".length);
}
