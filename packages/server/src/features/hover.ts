import { MarkupKind } from "vscode-languageserver";
import { hoveredAt } from "../cards/hovered.ts";
import { offsetOf, rangeBetween } from "../positions.ts";
import { viewOf } from "../view/view.ts";
import type { Feature } from "./feature.ts";

/** What is known of something, for somebody who points at it. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  connect(session) {
    session.connection.onHover(
      session.answer("hover", null, async (snapshot, { position }) => {
        const { lines } = snapshot.document;
        const found = hoveredAt(offsetOf(position, lines), await viewOf(snapshot, session));
        return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: rangeBetween(found.span, lines) } : null;
      }),
    );
  },
};
