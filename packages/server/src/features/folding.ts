import type { FoldingRange } from "vscode-languageserver";
import { foldsIn } from "../structure/folding.ts";
import type { Feature } from "./feature.ts";

/** What can be folded. */
export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  connect({ connection, answer }) {
    connection.onFoldingRanges(answer("folding", [] as FoldingRange[], ({ document }) => [...foldsIn(document)]));
  },
};
