import { fileURLToPath } from "node:url";
import type { Command } from "./command.ts";

/** From the sources, or from the bundle beside this one. */
const server = import.meta.url.endsWith(".ts") ? import.meta.resolve("@kurzweg/server/stdio") : new URL("server.js", import.meta.url).href;

/** Megabytes for what is young: without a bound, the garbage of many keystrokes grows to a multiple of what the server needs. */
const SMALL = "--max-semi-space-size=4";

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
    // Node takes the bound only when it starts. Where this process cannot become another one, the server does without.
    if (process.platform !== "win32")
      process.execve?.(process.execPath, [process.execPath, SMALL, fileURLToPath(server), "--stdio"], process.env as Record<string, string>);
    await import(server);
    return 0;
  },
};
