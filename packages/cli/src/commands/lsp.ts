import { fileURLToPath } from "node:url";
import { flags } from "@kurzweg/server/flags";
import type { Command } from "./command.ts";

/** From the sources, or from the bundle beside this one. */
const server = import.meta.url.endsWith(".ts") ? import.meta.resolve("@kurzweg/server/stdio") : new URL("server.js", import.meta.url).href;

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
    // Node takes its flags only when it starts. Where this process cannot become another one, the server does without.
    if (process.platform !== "win32")
      process.execve?.(process.execPath, [process.execPath, ...flags, fileURLToPath(server), "--stdio"], process.env as Record<string, string>);
    await import(server);
    return 0;
  },
};
