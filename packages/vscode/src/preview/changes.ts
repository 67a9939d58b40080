import { type Event, EventEmitter } from "vscode";
import type { Server } from "../client/server.ts";

/** Tells whenever pictures may be others than before: after each change, and when the server has started again. */
export function followChanges(server: Server): Event<void> {
  const changed = new EventEmitter<void>();
  server.onNotification("kurzweg/changed", () => changed.fire());
  server.onStart(() => changed.fire());
  return changed.event;
}
