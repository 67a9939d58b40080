import type { Command } from "./command.ts";

/** The language server is loaded only when it is wanted: from the sources, or from its bundle beside this one. */
const server = import.meta.url.endsWith(".ts") ? "@kurzweg/server/node" : new URL("server.js", import.meta.url).href;

export const lsp: Command = {
  name: "lsp",
  takes: "",
  about: {
    en: "starts the language server for an editor, on standard input and output",
    de: "startet den Sprachserver für einen Editor, über Standardein- und -ausgabe",
  },
  flags: {
    stdio: { about: { en: "the same as without it; some editors add it", de: "dasselbe wie ohne; manche Editoren hängen es an" } },
  },
  async run() {
    const { startInNode } = (await import(server)) as typeof import("@kurzweg/server/node");
    startInNode();
    return 0;
  },
};
