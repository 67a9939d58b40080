import type { SelectionRange } from "vscode-languageserver";
import { offsetOf } from "../positions.ts";
import { selectionAt } from "../structure/selection.ts";
import type { Feature } from "./feature.ts";

/** What is selected when a selection grows. */
export const selection: Feature = {
  capabilities: { selectionRangeProvider: true },
  connect({ connection, answer }) {
    connection.onSelectionRanges(
      answer("selection", [] as SelectionRange[], ({ document }, { positions }) =>
        positions.map((each) => selectionAt(offsetOf(each, document.lines), document)),
      ),
    );
  },
};
