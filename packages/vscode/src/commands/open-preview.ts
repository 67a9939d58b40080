import type { Previews } from "../preview/preview.ts";
import { activeRegion, type Command } from "./command.ts";

/** Shows pictures of the region beside its text. */
export function openPreview(previews: Previews): Command {
  return {
    name: "kurzweg.openPreview",
    run() {
      const uri = activeRegion();
      if (uri !== undefined) previews.open(uri);
    },
  };
}
