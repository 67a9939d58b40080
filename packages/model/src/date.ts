/** A day, written `2026-08-19`. Dates compare as text. */
export type DateText = string;

export interface Validity {
  /** The first day, where there is one. */
  readonly from?: DateText | undefined;
  /** The last day, where there is one. */
  readonly until?: DateText | undefined;
}

/** Whether something counts on a day: `from` and `until` are both included. */
export function inForce(validity: Validity, day: DateText): boolean {
  return (validity.from === undefined || validity.from <= day) && (validity.until === undefined || day <= validity.until);
}

/** Whether the text is a date that exists, written year-month-day. */
export function isDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const [year, month, day] = [digitsIn(text, 0, 4), digitsIn(text, 5, 7), digitsIn(text, 8, 10)];
  return year >= 0 && day >= 1 && day <= daysInMonth(year, month);
}

const HYPHEN = 0x2d;

/** The number that the digits of a part of a text are; not a number where something else stands there. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month, counted from 1; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}

/** Moves a date by whole months; a day that the month lacks becomes its last day. */
export function addMonths(date: DateText, months: number): DateText {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  return dateText(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Moves a date by whole days. */
export function addDays(date: DateText, days: number): DateText {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The number of days from one date to another; negative when the second is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function dateText(year: number, month: number, day: number): DateText {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
