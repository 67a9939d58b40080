import type { DateText } from "@kurzweg/model";

/** The day where the server runs. */
export function todayOf(now: Date): DateText {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}
