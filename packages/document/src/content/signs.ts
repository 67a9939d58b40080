import type { StepAnswer, StepView, Verdict } from "@kurzweg/model";
import { verdictInWords } from "@kurzweg/model";
import { type Context, topOf } from "./context.ts";
import type { Mark, Tone } from "./document.ts";

export type ShownRole = "leads" | "responsible" | "supports" | "informed";

const tones: Readonly<Record<ShownRole, Tone>> = { leads: "leads", responsible: "responsible", supports: "takes-part", informed: "takes-part" };

/** The verdicts with which nobody can rely on somebody. */
const unsettled: Partial<Readonly<Record<Verdict, Tone>>> = { open: "open", contradictory: "open", suspended: "pending", clarify: "pending" };

/** The sign of a role; in brackets where it is for some groups only. */
export function roleMark(role: ShownRole, isForAll: boolean, { words }: Context): Mark {
  const sign = words.signs[role];
  const meaning = words.roles[role];
  return { sign: isForAll ? sign : `(${sign})`, meaning: isForAll ? meaning : `${meaning}, ${words.someOnly}`, tone: tones[role] };
}

export function noMark({ words }: Context): Mark {
  return { sign: "–", meaning: words.noRole, tone: "none" };
}

/** The sign of a verdict at which nobody acts, or several without a lead. */
export function verdictMark(verdict: Verdict, { words, language }: Context): Mark {
  const meaning = verdictInWords(verdict, language);
  if (verdict === "shared") return { sign: words.signs.shared, meaning, tone: "shared" };
  const tone = unsettled[verdict] ?? "none";
  return { sign: tone === "open" ? words.signs.open : tone === "pending" ? words.signs.pending : "–", meaning, tone };
}

/** What a body, with its units, has to do at a step for the people of one answer. */
export function roleIn(answer: StepAnswer, body: string): "leads" | "responsible" | undefined {
  const isOwn = (path: string): boolean => topOf(path) === body;
  if (!answer.bodies.some(isOwn)) return undefined;
  return answer.leads.some(isOwn) ? "leads" : "responsible";
}

/** The answers about people whom the step concerns. */
export function concerned({ answers }: StepView): readonly StepAnswer[] {
  return answers.filter(({ verdict }) => verdict !== "not-applicable" && verdict !== "excluded");
}

export function isUnsettled({ verdict }: StepAnswer): boolean {
  return unsettled[verdict] !== undefined;
}

/** Where somebody is responsible, and a verdict does not count as unsettled. */
export function isHeld({ verdict }: StepAnswer): boolean {
  return verdict === "responsible" || verdict === "shared";
}
