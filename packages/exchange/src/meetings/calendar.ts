import { titleOf } from "@kurzweg/model";
import type { Context } from "../exports/context.ts";
import { type Line, line, textLine, written } from "../exports/lines.ts";
import { eventOf } from "./event.ts";
import { todoOf } from "./todo.ts";
import { zoneLines, zoneOf } from "./zone.ts";

/** What every calendar of Kurzweg holds. */
export const PRODUCT = "-//Kurzweg//Kurzweg//";

/** The workshops of a region as events, and its dated commitments as to-dos (RFC 5545). */
export function calendar(context: Context): string {
  const { region, language } = context;
  const title = titleOf(region, language);
  const dated = region.commitments.filter(({ due }) => due !== undefined);
  const lines: readonly (readonly Line[])[] = [
    [
      line("BEGIN", "VCALENDAR"),
      line("VERSION", "2.0"),
      line("PRODID", `${PRODUCT}${language.toUpperCase()}`),
      line("CALSCALE", "GREGORIAN"),
      line("METHOD", "PUBLISH"),
      // The second is older, and the one that most programs read.
      ...textLine("NAME", title),
      ...textLine("X-WR-CALNAME", title),
    ],
    zoneOf(region.key) === undefined ? [] : zoneLines,
    ...region.workshops.map((workshop) => eventOf(workshop, context)),
    ...dated.map((commitment) => todoOf(commitment, context)),
    [line("END", "VCALENDAR")],
  ];
  return written(lines.flat());
}
