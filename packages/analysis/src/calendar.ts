import { addDays, addMonths, type DateText, type Duration, type Language, type Region, type Workshop } from "@kurzweg/model";
import { holidaysIn } from "./holidays.ts";

/** The date that is later than another one by a duration. Working days skip weekends and, in Germany, public holidays. */
export function laterBy(date: DateText, { amount, unit, working }: Duration, key: string | undefined): DateText {
  if (working) return afterWorkingDays(date, amount, key);
  switch (unit) {
    case "days":
      return addDays(date, amount);
    case "weeks":
      return addDays(date, amount * 7);
    case "months":
      return addMonths(date, amount);
    case "years":
      return addMonths(date, amount * 12);
  }
}

function afterWorkingDays(date: DateText, amount: number, key: string | undefined): DateText {
  let day = date;
  for (let left = amount; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, key)) left--;
  }
  return day;
}

/** Whether people work on a day in the region with a municipality key; without one, on every weekday. */
export function isWorkingDay(day: DateText, key: string | undefined): boolean {
  const weekday = new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysIn(Number(day.slice(0, 4)), key).has(day);
}

/** The number of working days after one date, up to and including another, later one. */
export function workingDaysBetween(from: DateText, to: DateText, key: string | undefined): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, key)) count++;
  return count;
}

/** A meeting on one day: workshops that repeat have several. */
export interface Meeting {
  readonly workshop: Workshop;
  readonly on: DateText;
}

/** The first meeting on a day or later, and the last one before it. */
export function meetingsOf(region: Region, day: DateText): { readonly next?: Meeting | undefined; readonly last?: Meeting | undefined } {
  let next: Meeting | undefined;
  let last: Meeting | undefined;
  for (const workshop of region.workshops) {
    for (const on of datesOf(workshop, day, region.key)) {
      if (on >= day && (!next || on < next.on)) next = { workshop, on };
      if (on < day && (!last || on > last.on)) last = { workshop, on };
    }
  }
  return { next, last };
}

/** All meetings from one day to another, both included, by date. */
export function meetingsBetween(region: Pick<Region, "workshops" | "key">, from: DateText, until: DateText): readonly Meeting[] {
  return region.workshops
    .flatMap((workshop) => datesOf(workshop, until, region.key).map((on) => ({ workshop, on })))
    .filter(({ on }) => from <= on && on <= until)
    .sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

/** The dates of a workshop up to the first one on a day or later. */
function datesOf({ on, repeats }: Workshop, day: DateText, key: string | undefined): readonly DateText[] {
  const dates = [on];
  if (!repeats || repeats.every.amount === 0) return dates;
  for (let round = 1; (dates.at(-1) ?? day) < day; round++) {
    const { amount, unit, working } = repeats.every;
    // Months are counted from the first date, so that the 31st comes back after a short month; days from the last one.
    const byMonths = !working && (unit === "months" || unit === "years");
    const date = byMonths ? laterBy(on, { ...repeats.every, amount: amount * round }, key) : laterBy(dates.at(-1) ?? on, repeats.every, key);
    if (repeats.until !== undefined && date > repeats.until) break;
    dates.push(date);
  }
  return dates;
}

const units = {
  en: { days: ["day", "days"], weeks: ["week", "weeks"], months: ["month", "months"], years: ["year", "years"], working: "working " },
  de: { days: ["Tag", "Tage"], weeks: ["Woche", "Wochen"], months: ["Monat", "Monate"], years: ["Jahr", "Jahre"], working: "Arbeits" },
} as const;

/** “6 months”, “10 Arbeitstage”. */
export function durationInWords({ amount, unit, working }: Duration, language: Language): string {
  const word = units[language][unit][amount === 1 ? 0 : 1];
  if (!working) return `${amount} ${word}`;
  return language === "de" ? `${amount} ${units.de.working}${word.toLowerCase()}` : `${amount} ${units.en.working}${word}`;
}

const eachInWords = {
  en: { days: "every day", weeks: "every week", months: "every month", years: "every year", working: "every working day" },
  de: { days: "jeden Tag", weeks: "jede Woche", months: "jeden Monat", years: "jedes Jahr", working: "jeden Arbeitstag" },
} as const;

/** “every 6 months”, “jeden Monat”. */
export function everyInWords(duration: Duration, language: Language): string {
  const { amount, unit, working } = duration;
  if (amount === 1) return eachInWords[language][working ? "working" : unit];
  return `${language === "de" ? "alle" : "every"} ${durationInWords(duration, language)}`;
}

/** How many days a duration counts in a journey: a week 7, a month 365/12, a year 365, a working day 7/5. */
export function averageDays({ amount, unit, working }: Duration): number {
  if (working) return (amount * 7) / 5;
  return amount * { days: 1, weeks: 7, months: 365 / 12, years: 365 }[unit];
}
