import { durationInWords, peopleIn } from "@kurzweg/analysis";
import {
  type Condition,
  dateInWords,
  type Deadline,
  type Described,
  inForce,
  type Language,
  type Reference,
  type TimeUnit,
  type Title,
  titleIn,
  titleOf,
  type Validity,
} from "@kurzweg/model";
import { bodyAt, contactAt } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { joined, labelled, plain } from "./markdown.ts";
import { wordsIn } from "./words.ts";

/** A body, or a unit with the body that it belongs to: “Job centre / Intake”; with a contact’s path also the contact. */
export function actorTitle(path: string, { region, language }: View): string {
  const names = path.split("/");
  const titles = names.map((_, index) => {
    const upTo = names.slice(0, index + 1).join("/");
    const found = bodyAt(upTo, region) ?? contactAt(upTo, region);
    return found ? titleOf(found, language) : (names[index] ?? "");
  });
  return plain(titles.join(" / "));
}

export function stepTitle(name: string, { region, language }: View): string {
  return titleAmong(name, region.steps, language);
}

export function transitionTitle(name: string, { region, language }: View): string {
  return titleAmong(name, region.transitions, language);
}

/** The title of whatever has a name: a step, a hand-off, a concern, …, a body or unit. */
export function anyTitle(name: string, view: View): string {
  const { steps, handoffs, concerns, transitions, journeys, workshops, commitments, phases, partnerships, kinds, dimensions, groups, profiles } = view.region;
  const things = [steps, handoffs, concerns, transitions, journeys, workshops, commitments, phases, partnerships, kinds, dimensions, groups, profiles].flat();
  return things.some((thing) => thing.name === name) ? titleAmong(name, things, view.language) : actorTitle(name, view);
}

export function titleAmong(name: string, things: readonly { readonly name: string; readonly title?: Title | undefined }[], language: Language): string {
  return plain(titleOf(things.find((thing) => thing.name === name) ?? { name }, language));
}

/** Things that are referred to, by their titles. */
export function titlesOf(references: readonly Reference[], titleIs: (name: string, view: View) => string, view: View): string {
  return joined(
    references.map(({ name }) => titleIs(name, view)),
    view,
  );
}

/** The people of a condition in words; nothing where that is not known. */
export function peopleOf(condition: Condition, { analysis, language }: View): string | undefined {
  const words = wordsIn(language);
  if (!analysis) return undefined;
  const people = peopleIn(condition, analysis);
  return people === undefined ? words.noOne : people === "" ? words.everybody : plain(people);
}

/** “, for …” with the people of a condition, or nothing for everybody. */
export function forPeople(condition: Condition, { analysis, language }: View): string {
  return wordsIn(language).people(plain((analysis && peopleIn(condition, analysis)) ?? ""));
}

/** The laws and notes of something. */
export function described({ laws, notes }: Described, view: View): readonly (string | undefined)[] {
  return [lawLine(laws, view), ...notesOf(notes, view)];
}

export function lawLine(laws: readonly string[], view: View): string | undefined {
  return labelled("law", laws.map(plain).join("; "), view);
}

export function notesOf(notes: readonly Title[], { language }: View): readonly string[] {
  return notes.map((note) =>
    titleIn(note, language)
      .split(/\n\s*\n/)
      .map(plain)
      .join("\n\n"),
  );
}

/** Counted things in words. */
export const daysWords = {
  days: (count: number, language: Language): string => durationInWords({ amount: count, unit: "days", working: false }, language),
  handoffs: (count: number, language: Language): string =>
    language === "de" ? `${count} ${count === 1 ? "Übergabe" : "Übergaben"}` : `${count} ${count === 1 ? "hand-off" : "hand-offs"}`,
  /** “years”; in German other words stand after “ab”. */
  unit: (unit: TimeUnit, language: Language, afterFrom: boolean): string =>
    language === "de" ? { days: "Tage", weeks: "Wochen", months: "Monate", years: "Jahre" }[unit] + (afterFrom && unit !== "weeks" ? "n" : "") : unit,
};

/** “10 working days before”. */
export function deadlineInWords(deadline: Deadline, language: Language): string {
  const words = wordsIn(language);
  if (deadline.is === "end-of-month") return words.endOfMonth;
  const { direction } = deadline;
  return `${durationInWords(deadline, language)}${direction ? ` ${words[direction]}` : ""}`;
}

/** “ (until 2026-02-08)”, where something does not hold for ever. */
export function validityInWords({ from, until }: Validity, { language }: View): string {
  const words = wordsIn(language);
  const parts = [
    ...(from === undefined ? [] : [words.from(dateInWords(from, language))]),
    ...(until === undefined ? [] : [words.until(dateInWords(until, language))]),
  ];
  return parts.length > 0 ? ` (${parts.join(" ")})` : "";
}

/** Whether something counts on the day that is looked at. */
export function counts(validity: Validity, { asOf }: View): boolean {
  return inForce(validity, asOf);
}
