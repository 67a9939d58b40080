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
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  return day !== undefined && day >= 1 && day <= daysInMonth(year ?? 0, month ?? 0);
}

/** The number of days of a month, counted from 1; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
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
