import { addDays, type DateText } from "@kurzweg/model";
import { type Line, line } from "../exports/lines.ts";

/** The time zone of a region: that of Germany where it has a German key. Without one, times are those of wherever people are. */
export function zoneOf(key: string | undefined): string | undefined {
  return key === undefined ? undefined : "Europe/Berlin";
}

/** The time of Germany, with summer time from the last Sunday of March to that of October, as it has been since 1996. */
export const zoneLines: readonly Line[] = [
  line("BEGIN", "VTIMEZONE"),
  line("TZID", "Europe/Berlin"),
  ...observance("DAYLIGHT", "CEST", "+0100", "+0200", "19960331T020000", 3),
  ...observance("STANDARD", "CET", "+0200", "+0100", "19961027T030000", 10),
  line("END", "VTIMEZONE"),
];

function observance(is: string, name: string, from: string, to: string, start: string, month: number): readonly Line[] {
  return [
    line("BEGIN", is),
    line("TZNAME", name),
    line("TZOFFSETFROM", from),
    line("TZOFFSETTO", to),
    line("DTSTART", start),
    line("RRULE", `FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`),
    line("END", is),
  ];
}

/** The last second of a day in Germany, in universal time: `20261231T225959Z`. */
export function endOfDay(day: DateText): string {
  const year = day.slice(0, 4);
  const isSummer = lastSunday(`${year}-03-31`) <= day && day < lastSunday(`${year}-10-31`);
  return `${day.replaceAll("-", "")}T2${isSummer ? 1 : 2}5959Z`;
}

function lastSunday(endOfMonth: DateText): DateText {
  return addDays(endOfMonth, -new Date(Date.parse(`${endOfMonth}T00:00:00Z`)).getUTCDay());
}
