import type { DateText } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";

/** The moment that a calendar says it was made: the beginning of its day, so that the same region gives the same bytes. */
export function stamp({ overview }: Context): string {
  return `${basic(overview.asOf)}T000000Z`;
}

/** A date as calendars write it, `20260819`. */
export function basic(date: DateText): string {
  return date.replaceAll("-", "");
}
