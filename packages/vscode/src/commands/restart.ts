import type { Command } from "./command.ts";

export const restart: Command = { name: "kurzweg.restart", run: (server) => server.restart() };
