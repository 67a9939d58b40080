import type { PictureQuestion } from "@kurzweg/server/protocol";
import type { PreviewState } from "./messages.ts";

/** What a page that shows something has to ask for; `known` is the hash of what is on the screen. */
export function questionOf({ uri, view, person, body, phase }: PreviewState, known: string | undefined): PictureQuestion {
  return {
    uri,
    preview: uri,
    view,
    ...(Object.keys(person).length > 0 ? { person } : {}),
    ...(body ? { body } : {}),
    ...(phase ? { phase } : {}),
    ...(known === undefined ? {} : { known }),
  };
}
