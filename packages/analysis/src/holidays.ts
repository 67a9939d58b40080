import { getHolidays } from "feiertagejs";
import type { DateText } from "@kurzweg/model";

/** The states by the first two digits of a municipality key (AGS or ARS). */
const states = {
  "01": "SH",
  "02": "HH",
  "03": "NI",
  "04": "HB",
  "05": "NW",
  "06": "HE",
  "07": "RP",
  "08": "BW",
  "09": "BY",
  "10": "SL",
  "11": "BE",
  "12": "BB",
  "13": "MV",
  "14": "SN",
  "15": "ST",
  "16": "TH",
} as const;

const known = new Map<string, ReadonlySet<DateText>>();

/** The public holidays of a year in the state of a municipality key; none without a key. */
export function holidaysIn(year: number, key: string | undefined): ReadonlySet<DateText> {
  const state = states[(key ?? "").slice(0, 2) as keyof typeof states];
  if (!state) return new Set();
  const name = `${state} ${year}`;
  let days = known.get(name);
  if (!days) known.set(name, (days = new Set(getHolidays(String(year), state).map(({ dateString }) => dateString))));
  return days;
}
