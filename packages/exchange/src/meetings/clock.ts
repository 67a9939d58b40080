/** When a meeting begins and, if that was said, ends: hours and minutes, `0900`. */
export interface Times {
  readonly from: string;
  readonly to?: string | undefined;
}

const clock = /(\d{1,2})(?:[:.](\d{2}))?/;
const times = new RegExp(`^(?:von |from |ab |um |at )?${clock.source}(?: ?(?:uhr|h))?(?: ?(?:-|–|—|bis|to|until) ?${clock.source}(?: ?(?:uhr|h))?)?$`, "i");

/** Reads “09:00-15:00”, “9 bis 12.30 Uhr”, “14 Uhr”; nothing where it is said otherwise. */
export function timesIn(text: string | undefined): Times | undefined {
  const match = times.exec(text?.trim().replaceAll(/\s+/g, " ") ?? "");
  if (!match) return undefined;
  const from = timeOf(match[1], match[2]);
  const to = timeOf(match[3], match[4]);
  if (from === undefined || (match[3] !== undefined && to === undefined)) return undefined;
  return to !== undefined && to <= from ? undefined : { from, to };
}

function timeOf(hour: string | undefined, minute = "00"): string | undefined {
  return hour === undefined || Number(hour) > 23 || Number(minute) > 59 ? undefined : `${hour.padStart(2, "0")}${minute}`;
}
