import type { InlayHint } from "vscode-languageserver";
import { hintsIn } from "../notes/hints.ts";
import { viewOf } from "../view/view.ts";
import type { Feature } from "./feature.ts";

/** Titles behind names, days left, participants. */
export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: true },
  connect(session) {
    session.connection.languages.inlayHint.on(
      session.answer("hints", [] as InlayHint[], async (snapshot, { range }) => [
        ...hintsIn(range, await viewOf(snapshot, session), session.settings.inlayHints),
      ]),
    );
  },
};
