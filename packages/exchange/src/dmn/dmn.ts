import { type ExportKind, oneFile, startsWith } from "../exports/kind.ts";
import { definitions, EXPORTER } from "./definitions.ts";

/** Who is responsible for whom as decision tables, one for each step. */
export const dmn: ExportKind = {
  name: "dmn",
  formats: [
    {
      name: "dmn",
      endings: ["dmn", "xml"],
      writes: "text",
      write: (context) => oneFile(definitions(context, context.words.losses.dmn), [context.words.losses.dmn]),
      isOwn: startsWith(EXPORTER),
    },
  ],
};
