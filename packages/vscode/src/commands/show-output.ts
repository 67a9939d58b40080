import type { Command } from "./command.ts";

export const showOutput: Command = { name: "kurzweg.showOutput", run: (server) => server.output.show() };
