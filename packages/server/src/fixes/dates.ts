import { addMonths, type DateText } from "@kurzweg/model";
import type { Snapshot } from "../workspace/workspace.ts";

/** Three months from now, or from the day that is checked where that is later. */
export function laterDate({ asOf, today }: Snapshot): DateText {
  return addMonths(asOf > today ? asOf : today, 3);
}

/** The newest day of which the file can speak: the one that it describes, else today. */
export function presentDate({ region, today }: Snapshot): DateText {
  return region.asOf ?? today;
}
