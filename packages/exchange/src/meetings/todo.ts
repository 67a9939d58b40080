import { type Commitment, titleIn, titleOf } from "@kurzweg/model";
import { type Context, officeTitle } from "../exports/context.ts";
import { idOf } from "../exports/identity.ts";
import { type Line, line, textLine } from "../exports/lines.ts";
import { present } from "../exports/texts.ts";
import { topicInWords } from "./event.ts";
import { basic, stamp } from "./stamp.ts";

/** A commitment with the day on which it is due. What was kept or dropped after the as-of date is still open. */
export function todoOf(commitment: Commitment, context: Context): readonly Line[] {
  const { region, language } = context;
  const { name, due, madeAt } = commitment;
  return [
    line("BEGIN", "VTODO"),
    line("UID", idOf(region, "commitment", name)),
    line("DTSTAMP", stamp(context)),
    ...(due === undefined ? [] : [line("DUE", basic(due), { VALUE: "DATE" })]),
    ...textLine("SUMMARY", titleOf(commitment, language)),
    ...textLine("DESCRIPTION", description(commitment, context)),
    ...state(commitment, context),
    ...(madeAt ? [line("RELATED-TO", idOf(region, "workshop", madeAt.name))] : []),
    line("END", "VTODO"),
  ];
}

function state({ kept, dropped }: Commitment, { overview: { asOf } }: Context): readonly Line[] {
  if (kept && kept.on <= asOf) return [line("STATUS", "COMPLETED"), line("PERCENT-COMPLETE", "100"), line("COMPLETED", `${basic(kept.on)}T120000Z`)];
  return [line("STATUS", dropped && dropped.on <= asOf ? "CANCELLED" : "NEEDS-ACTION")];
}

function description({ by, to, concerns, kept, dropped, notes }: Commitment, context: Context): string {
  const { words, language } = context;
  const { commitment: word } = words;
  return present(
    by && `${word.by}: ${officeTitle(by.name, context)}`,
    to.length > 0 ? `${word.to}: ${to.map(({ name }) => officeTitle(name, context)).join(", ")}` : undefined,
    concerns && `${word.concerns}: ${topicInWords(concerns, context)}`,
    kept?.evidence && `${word.kept}: ${kept.evidence}`,
    dropped && `${word.dropped}: ${dropped.because}`,
    ...notes.map((note) => titleIn(note, language)),
  ).join("\n");
}
