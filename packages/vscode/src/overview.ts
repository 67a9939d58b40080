import type { Overview } from "@kurzweg/server/protocol";
import { Disposable, type Event, EventEmitter, type TextEditor, window, workspace } from "vscode";
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
  let active: string | undefined;
  const tell = (uri: string | undefined): void => server.notify("kurzweg/active", { uri: (active = uri) ?? null });
  // Something else in front, such as a page or the output: what is shown stays as long as the file is open.
  const follow = (editor: TextEditor | undefined): void => {
    if (editor?.document.languageId === "region") tell(editor.document.uri.toString());
  };
  server.onStart(() => {
    if (active !== undefined) tell(active);
    else follow(window.activeTextEditor);
  });
  server.onNotification("kurzweg/overview", (overview) => changed.fire((current = overview)));
  const editors = window.onDidChangeActiveTextEditor(follow);
  const closed = workspace.onDidCloseTextDocument(({ uri }) => {
    if (uri.toString() === active) tell(undefined);
  });
  return {
    get current() {
      return current;
    },
    onChange: changed.event,
    dispose: () => Disposable.from(editors, closed, changed).dispose(),
  };
}
