import type { Overview } from "@kurzweg/server/protocol";
import { Disposable, type Event, EventEmitter, type TextEditor, window } from "vscode";
import type { Server } from "./client/server.ts";

/** What the server last said of the region file in the active editor. */
export interface ActiveOverview extends Disposable {
  readonly current: Overview | null;
  readonly onChange: Event<Overview | null>;
}

/** Tells the server which region file is in the active editor, and keeps what it answers. */
export function followActive(server: Server): ActiveOverview {
  const changed = new EventEmitter<Overview | null>();
  let current: Overview | null = null;
  const tell = (editor: TextEditor | undefined): void => {
    // Another file or panel in front, such as the output: what is shown stays.
    if (editor && editor.document.languageId !== "region") return;
    server.notify("kurzweg/active", { uri: editor?.document.uri.toString() ?? null });
  };
  server.onStart(() => tell(window.activeTextEditor));
  server.onNotification("kurzweg/overview", (overview) => changed.fire((current = overview)));
  const editors = window.onDidChangeActiveTextEditor(tell);
  return {
    get current() {
      return current;
    },
    onChange: changed.event,
    dispose: () => Disposable.from(editors, changed).dispose(),
  };
}
