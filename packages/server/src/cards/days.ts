import { isWorkingDay, workingDaysBetween } from "@kurzweg/analysis";
import { type DateText, daysBetween, type Language } from "@kurzweg/model";
import type { View } from "../view/view.ts";

/** Beyond so many days nobody counts working days. */
const FAR = 400;

/** “Wednesday, 30 September 2026”. */
export function dayInWords(date: DateText, language: Language): string {
  const day = new Date(Date.parse(`${date}T00:00:00Z`));
  const form = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", form).format(day).replace(/^(\w+) (?=\d)/, "$1, ");
}

/** How far a day is from the as-of date: “in 16 days (12 working days)”. */
export function distanceInWords(date: DateText, { asOf, region, language }: Pick<View, "asOf" | "region" | "language">): string {
  const days = daysBetween(asOf, date);
  const words = distances[language];
  if (days === 0) return words.same;
  const [first, last] = days > 0 ? [asOf, date] : [date, asOf];
  const working = Math.abs(days) > FAR ? undefined : workingDaysBetween(first, last, region.key);
  const count = words.days(Math.abs(days));
  const distance = days > 0 ? words.after(count) : words.before(count);
  return working === undefined ? distance : `${distance} (${words.working(working)})`;
}

/** A date: its weekday, and how far it is from the day that is looked at. */
export function dateCard(date: DateText, view: View): string {
  const { language, region, asOf } = view;
  const words = distances[language];
  const weekday = new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay();
  const holiday = weekday !== 0 && weekday !== 6 && !isWorkingDay(date, region.key);
  const line = `**${dayInWords(date, language)}**${holiday ? ` · ${words.holiday}` : ""}`;
  return date === asOf ? `${line}  \n${words.isAsOf}` : `${line}  \n${distanceInWords(date, view)}, ${words.seenFrom(dayInWords(asOf, language))}`;
}

const distances = {
  en: {
    same: "today",
    days: (count: number) => (count === 1 ? "1 day" : `${count} days`),
    working: (count: number) => (count === 1 ? "1 working day" : `${count} working days`),
    after: (count: string) => `in ${count}`,
    before: (count: string) => `${count} ago`,
    holiday: "public holiday",
    isAsOf: "The day for which everything is checked.",
    seenFrom: (day: string) => `seen from ${day}`,
  },
  de: {
    same: "heute",
    days: (count: number) => (count === 1 ? "1 Tag" : `${count} Tagen`),
    working: (count: number) => (count === 1 ? "1 Arbeitstag" : `${count} Arbeitstage`),
    after: (count: string) => `in ${count}`,
    before: (count: string) => `vor ${count}`,
    holiday: "Feiertag",
    isAsOf: "Der Stichtag, für den alles geprüft wird.",
    seenFrom: (day: string) => `gesehen vom ${day.replace(/^\w+, /, "")}`,
  },
} as const;
