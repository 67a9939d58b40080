import { isWorkingDay, meetingsBetween } from "@kurzweg/analysis";
import { addDays, addMonths, type DateText, type Duration, type Workshop } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { type Line, line } from "../exports/lines.ts";
import { basic } from "./stamp.ts";
import { endOfDay, zoneOf } from "./zone.ts";

/** How far ahead days are listed where no rule says them. */
const MONTHS_AHEAD = 24;

/** Writes a line of some days, at the time of the meeting. */
type OnDays = (name: string, days: readonly DateText[]) => Line;

/**
 * On which days a workshop meets again. What no rule of calendars says is listed for two years: holidays that are taken out of the working
 * days, longer stretches of working days, and the last days of months that are too short.
 */
export function repetition({ name, on, repeats }: Workshop, { region, overview }: Context, onDays: OnDays, isTimed: boolean): readonly Line[] {
  if (!repeats || repeats.every.amount === 0) return [];
  const { every, until } = repeats;
  const horizon = earlier(until, addMonths(later(on, overview.asOf), MONTHS_AHEAD));
  const rule = (text: string, last: DateText | undefined): Line => line("RRULE", text + (last === undefined ? "" : endOf(last, isTimed, zoneOf(region.key))));
  const listed = (kind: string, days: readonly DateText[]): readonly Line[] => (days.length > 0 ? [onDays(kind, days)] : []);
  const days = (): readonly DateText[] => meetingsBetween(region, on, horizon).flatMap(({ workshop, on: day }) => (workshop.name === name ? [day] : []));
  if (!every.working)
    return [rule(ruleOf(every, on), until), ...listed("RDATE", besideRule(every, on) ? days().filter((day) => day.slice(8) !== on.slice(8)) : [])];
  // Some programs forget the first day where there is no rule.
  if (every.amount > 1 || !isWorkingDay(on, region.key)) return listed("RDATE", days());
  const holidays = daysFrom(on, horizon).filter((day) => isWorkingDay(day, undefined) && !isWorkingDay(day, region.key));
  return [rule("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", horizon), ...listed("EXDATE", holidays)];
}

/** Until the end of a day: in universal time where the meeting has a time in a zone. */
function endOf(day: DateText, isTimed: boolean, zone: string | undefined): string {
  if (!isTimed) return `;UNTIL=${basic(day)}`;
  return `;UNTIL=${zone === undefined ? `${basic(day)}T235959` : endOfDay(day)}`;
}

/** The rule of a duration that counts all days. */
function ruleOf({ amount, unit }: Duration, on: DateText): string {
  switch (unit) {
    case "days":
      return `FREQ=DAILY;INTERVAL=${amount}`;
    case "weeks":
      return `FREQ=WEEKLY;INTERVAL=${amount}`;
    case "months":
      return `FREQ=MONTHLY;INTERVAL=${amount}${on.endsWith("-31") ? ";BYMONTHDAY=-1" : ""}`;
    case "years":
      return `FREQ=YEARLY;INTERVAL=${amount}`;
  }
}

/** Whether there are months that lack the day, and have another one in its place: a rule leaves them out. */
function besideRule({ unit }: Duration, on: DateText): boolean {
  return unit === "months" ? on.endsWith("-29") || on.endsWith("-30") : unit === "years" && on.endsWith("-02-29");
}

function daysFrom(from: DateText, until: DateText): readonly DateText[] {
  const days: DateText[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

function earlier(left: DateText | undefined, right: DateText): DateText {
  return left !== undefined && left < right ? left : right;
}

function later(left: DateText, right: DateText): DateText {
  return left > right ? left : right;
}
