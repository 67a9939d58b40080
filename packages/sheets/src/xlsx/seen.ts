/** Formats for which a number is shown as it is. */
const plain = /^(?:general|@|standard)?$/i;
const MIDNIGHT = "00:00";
/** The day of a time without a day. */
const NO_DAY = ["1899-12-30", "1899-12-31", "1900-01-00", "1904-01-01"];

/** What a cell shows. Days are written year-month-day, and long numbers with all their digits, whatever the machine's habits are. */
export function seen(value: unknown, format: string, formatted: (value: number, format: string) => string): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : day(value);
  if (typeof value === "number") return plain.test(format) ? digits(value) : number(value, format, formatted);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function day(value: Date): string {
  // Times of a day are fractions that computers cannot hold exactly.
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  const date = rounded.slice(0, 10);
  const time = rounded.slice(11, 16);
  if (NO_DAY.includes(date)) return time;
  return time === MIDNIGHT ? date : `${date} ${time}`;
}

function digits(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

function number(value: number, format: string, formatted: (value: number, format: string) => string): string {
  try {
    const text = formatted(value, format).trim();
    // A format that is not understood must not lose what was typed.
    return text.replaceAll(/\D/g, "") === "" ? digits(value) : text;
  } catch {
    return digits(value);
  }
}
