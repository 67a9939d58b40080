import type { Language } from "./messages/index.ts";
import type { Deadline, Duration, TimeUnit } from "./region.ts";

const units = {
  en: { days: ["day", "days"], weeks: ["week", "weeks"], months: ["month", "months"], years: ["year", "years"] },
  de: { days: ["Tag", "Tage", "Tagen"], weeks: ["Woche", "Wochen", "Wochen"], months: ["Monat", "Monate", "Monaten"], years: ["Jahr", "Jahre", "Jahren"] },
} as const satisfies Readonly<Record<Language, Readonly<Record<TimeUnit, readonly string[]>>>>;

/** A length of time in words: “10 working days”. */
export function durationInWords({ amount, unit, working }: Duration, language: Language): string {
  const word = units[language][unit][amount === 1 ? 0 : 1];
  return `${amount} ${working ? atWork(word, language) : word}`;
}

/** By when something is to happen, in words: “within 10 working days before”. */
export function deadlineInWords(deadline: Deadline, language: Language): string {
  if (deadline.is === "end-of-month") return language === "de" ? "bis zum Monatsende" : "by the end of the month";
  const { direction } = deadline;
  if (language === "en") return `within ${durationInWords(deadline, "en")}${direction ? ` ${direction}` : ""}`;
  const { amount, unit, working } = deadline;
  const word = units.de[unit][amount === 1 ? 0 : 2];
  return `innerhalb von ${amount} ${working ? atWork(word, "de") : word}${direction === "before" ? " davor" : direction === "after" ? " danach" : ""}`;
}

function atWork(word: string, language: Language): string {
  return language === "de" ? `Arbeits${word.toLowerCase()}` : `working ${word}`;
}
