import { env } from "vscode";

/** A day, given as `2026-08-19`, as it is written in the language of the editor. */
export function dayInWords(date: string): string {
  return new Intl.DateTimeFormat(env.language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}
