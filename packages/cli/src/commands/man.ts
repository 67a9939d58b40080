import { exitWords } from "../help.ts";
import { manualOf } from "../manual.ts";
import type { Command } from "./command.ts";

export const man: Command = {
  name: "man",
  takes: "",
  about: {
    en: "writes the manual page: kurzweg man | man -l -",
    de: "schreibt die Handbuchseite: kurzweg man | man -l -",
  },
  flags: {},
  async run({ language }, terminal) {
    const { allCommands } = await import("../main.ts");
    terminal.print(manualOf(await allCommands(), exitWords(language), language));
    return 0;
  },
};
