import { completionFor, shells } from "../completion.ts";
import { say } from "../words.ts";
import type { Command } from "./command.ts";

export const completion: Command = {
  name: "completion",
  takes: shells.join("|"),
  choices: shells,
  about: {
    en: "writes what teaches a shell to complete commands and flags",
    de: "schreibt, womit eine Shell Befehle und Angaben ergänzt",
  },
  flags: {},
  async run({ paths, language }, terminal) {
    const shell = shells.find((name) => name === paths[0]);
    if (!shell) {
      terminal.say(say.unknownShell[language]({ name: paths[0], known: shells }));
      return 2;
    }
    const { allCommands } = await import("../main.ts");
    terminal.print(completionFor(shell, await allCommands(), language));
    return 0;
  },
};
