import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

/** Editors are not asked more often than this, in milliseconds. */
const PAUSE = 300;

/** After an analysis, editors that can ask again for what depends on it: lenses and hints. */
export const refresh: Feature = {
  capabilities: {},
  connect(session) {
    let waiting = false;
    session.checker.onAnalysed(() => {
      if (waiting) return;
      waiting = true;
      const timer: NodeJS.Timeout | number = setTimeout(() => {
        waiting = false;
        askAgain(session);
      }, PAUSE);
      // A server that is about to end does not wait for this.
      if (typeof timer === "object") timer.unref();
    });
  },
};

function askAgain(session: Session): void {
  const { connection, client } = session;
  const { codeLens, inlayHint } = client?.capabilities.workspace ?? {};
  const methods = [...(codeLens?.refreshSupport ? ["workspace/codeLens/refresh"] : []), ...(inlayHint?.refreshSupport ? ["workspace/inlayHint/refresh"] : [])];
  for (const method of methods) connection.sendRequest(method).catch((error: unknown) => session.log("refresh", error));
}
