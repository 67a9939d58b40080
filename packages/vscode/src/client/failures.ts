import { l10n, window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";
import type { Server } from "./server.ts";

/** How often the server is started again within {@link WHILE}, before the extension gives up and says so. */
const OFTEN = 4;
const WHILE = 3 * 60_000;

/** Starts a server again that has ended by itself, and says so. */
export function watchConnection(server: () => Server): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed() {
      const now = Date.now();
      ends = [...ends, now].filter((end) => now - end < WHILE);
      const again = ends.length <= OFTEN;
      void (again ? sayStartedAgain(server()) : sayGivenUp(server()));
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Says that the server could not be started. */
export async function reportFailure(server: Server, error: unknown): Promise<void> {
  server.output.error(error instanceof Error ? error : String(error));
  await sayGivenUp(server);
}

async function sayStartedAgain(server: Server): Promise<void> {
  const show = l10n.t("Show the output");
  const chosen = await window.showInformationMessage(
    l10n.t("The checking of region files had stopped and was started again. Nothing you wrote is lost."),
    show,
  );
  if (chosen === show) server.output.show();
}

async function sayGivenUp(server: Server): Promise<void> {
  const again = l10n.t("Start again");
  const show = l10n.t("Show the output");
  const chosen = await window.showErrorMessage(l10n.t("The checking of region files does not run. You can go on writing; nothing is checked."), again, show);
  if (chosen === again) await server.restart();
  if (chosen === show) server.output.show();
}
