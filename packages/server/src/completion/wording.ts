import type { Language } from "@kurzweg/model";

type InBoth<Words> = Readonly<Record<Language, Words>>;

/** What stands beside a step that has groups of people for whom nobody is responsible. */
export const nobodyYet: InBoth<(groups: number) => string> = {
  en: (groups) => (groups === 1 ? "nobody yet for 1 group" : `nobody yet for ${groups} groups`),
  de: (groups) => (groups === 1 ? "noch niemand für 1 Gruppe" : `noch niemand für ${groups} Gruppen`),
};

export const inQuotes: InBoth<string> = { en: "text in quotation marks", de: "Text in Anführungszeichen" };

/** What days are, seen from today. */
export interface Days {
  readonly today: string;
  readonly yesterday: string;
  readonly inTwoWeeks: string;
  inMonths(months: number): string;
  readonly endOfMonth: string;
  readonly endOfQuarter: string;
  readonly endOfYear: string;
  readonly endOfNextYear: string;
  readonly nextMonth: string;
  readonly nextQuarter: string;
  readonly thisYear: string;
  readonly nextYear: string;
}

export const days: InBoth<Days> = {
  en: {
    today: "today",
    yesterday: "yesterday",
    inTwoWeeks: "in 2 weeks",
    inMonths: (months) => (months === 1 ? "in 1 month" : `in ${months} months`),
    endOfMonth: "end of the month",
    endOfQuarter: "end of the quarter",
    endOfYear: "end of the year",
    endOfNextYear: "end of next year",
    nextMonth: "first of next month",
    nextQuarter: "first of next quarter",
    thisYear: "first of this year",
    nextYear: "first of next year",
  },
  de: {
    today: "heute",
    yesterday: "gestern",
    inTwoWeeks: "in 2 Wochen",
    inMonths: (months) => (months === 1 ? "in 1 Monat" : `in ${months} Monaten`),
    endOfMonth: "Ende des Monats",
    endOfQuarter: "Ende des Quartals",
    endOfYear: "Ende des Jahres",
    endOfNextYear: "Ende des nächsten Jahres",
    nextMonth: "Anfang des nächsten Monats",
    nextQuarter: "Anfang des nächsten Quartals",
    thisYear: "Anfang dieses Jahres",
    nextYear: "Anfang des nächsten Jahres",
  },
};

/** The words with which amounts are written, in German. */
const germanUnits: Readonly<Record<string, string>> = {
  "working day": "Werktag",
  "working days": "Werktage",
  day: "Tag",
  days: "Tage",
  week: "Woche",
  weeks: "Wochen",
  month: "Monat",
  months: "Monate",
  year: "Jahr",
  years: "Jahre",
  handoff: "Übergabe",
  handoffs: "Übergaben",
  body: "Stelle",
  bodies: "Stellen",
  return: "Rückgabe",
  returns: "Rückgaben",
  before: "vorher",
};

/** An amount such as `10 working days before`, for people who read German. */
export function amountIn(language: Language, amount: string): string | undefined {
  return language === "de" ? amount.replace(/working days?|[a-z]+/g, (word) => germanUnits[word] ?? word) : undefined;
}
