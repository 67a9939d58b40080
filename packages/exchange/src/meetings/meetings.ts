import { type ExportKind, oneFile, startsWith } from "../exports/kind.ts";
import { calendar, PRODUCT } from "./calendar.ts";

/** When the network meets, and what was promised by when, for a calendar. */
export const meetings: ExportKind = {
  name: "meetings",
  formats: [
    {
      name: "ics",
      endings: ["ics"],
      writes: "text",
      write: (context) => {
        const undated = context.region.commitments.filter(({ due }) => due === undefined).length;
        return oneFile(calendar(context), undated > 0 ? [context.words.losses.undated(undated)] : []);
      },
      isOwn: startsWith(`PRODID:${PRODUCT}`),
    },
  ],
};
