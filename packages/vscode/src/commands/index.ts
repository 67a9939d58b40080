import { checkWorkspace } from "./check-workspace.ts";
import type { Command } from "./command.ts";
import { confirmContacts } from "./confirm-contacts.ts";
import { explain } from "./explain.ts";
import { newRegion } from "./new-region.ts";
import { restart } from "./restart.ts";
import { showOutput } from "./show-output.ts";

export const allCommands: readonly Command[] = [newRegion, checkWorkspace, explain, confirmContacts, restart, showOutput];
