import { closest } from "@kurzweg/model";
import type { Deadline, Duration } from "../generated/ast.ts";
import { type Problem, problem } from "../problem.ts";
import { spanOfProperty } from "../reading/spans.ts";
import { meantBy } from "../reading/everyday-words.ts";
import { whole } from "../reading/tree.ts";
import type { Linked } from "./check.ts";

/** The unit words, with the unit that they stand for. */
export const unitWords: Readonly<Record<string, "days" | "weeks" | "months" | "years">> = {
  day: "days",
  days: "days",
  week: "weeks",
  weeks: "weeks",
  month: "months",
  months: "months",
  year: "years",
  years: "years",
};
/** What a journey counts, with singulars. */
export const countWords: Readonly<Record<string, "handoffs" | "bodies" | "returns">> = {
  handoff: "handoffs",
  handoffs: "handoffs",
  body: "bodies",
  bodies: "bodies",
  return: "returns",
  returns: "returns",
};

const timeWords = Object.keys(unitWords);
const limitWords = [...timeWords, ...Object.keys(countWords)];
const workingWords = ["day", "days"];

/** Durations are in units that the law knows. */
export function* units({ document }: Linked): Iterable<Problem> {
  for (const dimension of whole(document.all("Dimension"))) if (dimension.unit !== undefined) yield* unit(dimension, dimension.unit, timeWords);
  for (const deadline of whole(document.all("Deadline"))) if (!deadline.endOfMonth) yield* durationUnit(deadline, false);
  for (const duration of whole(document.all("Duration"))) yield* durationUnit(duration, duration.$container.$type === "Journey");
}

function durationUnit(node: Deadline | Duration, counts: boolean): readonly Problem[] {
  const possible = node.working ? workingWords : counts ? limitWords : timeWords;
  return unit(node, node.unit ?? "", possible, node.working);
}

function unit(node: object, word: string, possible: readonly string[], working = false): readonly Problem[] {
  if (possible.includes(word)) return [];
  const plurals = possible.filter((candidate) => candidate.endsWith("s"));
  return [
    problem("unit/unknown", spanOfProperty(node, "unit"), {
      unit: word,
      close: meantBy(word, [...possible, ...(possible.includes("weeks") ? ["working days"] : [])]) ?? (working ? undefined : closest(word, possible)),
      working,
      units: plurals,
    }),
  ];
}
