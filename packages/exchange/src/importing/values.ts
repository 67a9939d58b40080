import { type DateText, isDate, isPossible } from "@kurzweg/model";

/** A text in one line. */
export function inOneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join(", ");
}

/** The day from which spreadsheets count days, and the first and last one that is probably meant by a mere number: 2000 to 2099. */
const COUNTED_FROM = Date.UTC(1899, 11, 30);
const FIRST = 36_526;
const LAST = 73_050;

/**
 * A day as people in Germany and computers write it: 19.08.2026, 19.8.26, 2026-08-19, with or without a time; or as a spreadsheet counts it
 * in a cell that says nothing of days: 46253.
 */
export function dayIn(text: string): DateText | undefined {
  if (/^\d{5}$/.test(text) && Number(text) >= FIRST && Number(text) <= LAST)
    return new Date(COUNTED_FROM + Number(text) * 86_400_000).toISOString().slice(0, 10);
  const [word = ""] = text.replace(/^(?:stand|vom|am|seit|zum)\b[\s:]*/i, "").split(/[\sT,]/);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(word);
  const [, day = "", month = "", year = ""] = german ?? [];
  const written = german ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : word;
  return isDate(written) ? written : undefined;
}

/** Whether somebody said yes or no. */
export function answerIn(text: string): boolean | undefined {
  if (/^(?:ja|j|x|✓|✔|yes|y|true|wahr|1|öffentlich|public)$/i.test(text)) return true;
  return /^(?:nein|n|-|–|no|false|falsch|0)$/i.test(text) ? false : undefined;
}

/** What a text names of one sort, and whether it says more than that. */
export interface Found {
  readonly value?: string | undefined;
  readonly isAll: boolean;
}

/** The first e-mail address in a text. */
export function emailIn(text: string): Found {
  const plain = text.replace(/^mailto:/i, "");
  if (isPossible("email", plain)) return { value: plain, isAll: true };
  const value = text
    .split(/[\s;,<>()[\]"]+/)
    .map((word) => word.replace(/^mailto:/i, ""))
    .find((word) => isPossible("email", word));
  return { value, isAll: false };
}

/** The first phone number in a text. */
export function phoneIn(text: string): Found {
  if (isPossible("phone", text)) return { value: text, isAll: true };
  const pieces = text.split(/[\n;,|]|\s(?:oder|or|und|and)\s/).map((piece) => piece.replace(/^\s*[\p{L}.-]+[.:]?\s*(?=[+(\d])/u, "").trim());
  return { value: pieces.find((piece) => isPossible("phone", piece)), isAll: false };
}

/** A website, where a text is one. */
export function websiteIn(text: string): Found {
  return isPossible("website", text) ? { value: text, isAll: true } : { isAll: false };
}
