import { DocumentHighlightKind } from "vscode-languageserver";
import { occurrenceAt, occurrencesOf } from "../names/target.ts";
import { offsetOf, rangeBetween } from "../positions.ts";
import type { Feature } from "./feature.ts";

/** The same name elsewhere in the file. */
export const highlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  connect({ connection, answer }) {
    connection.onDocumentHighlight(
      answer("highlight", null, (snapshot, { position }) => {
        const { document } = snapshot;
        const found = occurrenceAt(offsetOf(position, document.lines), document, snapshot);
        if (!found) return null;
        return occurrencesOf(found.target, document).map(({ span, declares }) => ({
          range: rangeBetween(span, document.lines),
          kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
