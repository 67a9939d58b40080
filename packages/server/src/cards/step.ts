import { type Duty, durationInWords, dutiesAt, openAt } from "@kurzweg/analysis";
import { dateInWords, type Role, type Step } from "@kurzweg/model";
import type { Thing } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { type Card, heading, labelled, linesOf, listOf, plain } from "./markdown.ts";
import { actorTitle, counts, described, forPeople, stepTitle, titleAmong, titlesOf } from "./things.ts";
import { wordsIn } from "./words.ts";

/** A step: who is responsible for whom, what is open, and what it builds on. */
export function stepCard(thing: Thing & { readonly is: "step" }, view: View): Card {
  const { item } = thing;
  const { region, language } = view;
  const words = wordsIn(language);
  const phase = item.phase === undefined ? undefined : titleAmong(item.phase, region.phases, language);
  return [
    heading(thing, view, phase, item.optional ? words.optional : undefined),
    ...doerLists(item, view),
    ...coverage(item, view),
    linesOf(labelled("needs", titlesOf(item.needs, stepTitle, view), view), labelled("takes", item.takes && durationInWords(item.takes, language), view)),
    listOf(words.labels.excluded, exclusions(item, view), view),
    ...described(item, view),
  ];
}

export function phaseCard(thing: Thing & { readonly is: "phase" }, view: View): Card {
  const steps = thing.item.steps.map((name) => stepTitle(name, view));
  return [heading(thing, view), listOf(wordsIn(view.language).labels.steps, steps, view)];
}

function doerLists(step: Step, view: View): Card {
  const { analysis, language } = view;
  if (!analysis?.steps.includes(step)) return [];
  const words = wordsIn(language);
  const duties = dutiesAt(step, analysis);
  const roles: readonly Role[] = ["leads", "responsible", "supports", "informed"];
  const line = ({ body, people, suspended }: Duty): string =>
    `${actorTitle(body, view)}${words.people(plain(people))}${suspended ? words.suspended(plain(suspended)) : ""}`;
  return roles.map((role) => listOf(words.doers[role], duties.filter((duty) => duty.role === role).map(line), view));
}

/** Whether somebody is responsible for everybody, and what else was found about the people of the step. */
function coverage(step: Step, view: View): Card {
  const { analysis, findings, language, within } = view;
  const words = wordsIn(language);
  if (!within.counts || !analysis) return [];
  if (!analysis.steps.includes(step)) return [words.unread];
  const open = openAt(step, analysis);
  const about = findings.filter(({ code, subject }) => code.startsWith("coverage/") && code !== "coverage/never" && subject.step === step.name);
  const remarks = about.flatMap(({ code, accepted, message }) => {
    if (accepted) return [plain(words.accepted(dateInWords(accepted.until, language), accepted.because))];
    return code === "coverage/gap" ? [] : [plain(message)];
  });
  return [open === undefined ? (about.length === 0 ? words.covered : undefined) : words.nobody(plain(open)), ...remarks];
}

function exclusions(step: Step, view: View): readonly string[] {
  const elsewhere = view.region.exclusions.filter(({ steps }) => steps.some(({ name }) => name === step.name));
  return [...step.exclusions, ...elsewhere]
    .filter((exclusion) => counts(exclusion, view))
    .map(({ condition, reason }) => {
      const laws = reason.laws.length > 0 ? ` (${reason.laws.map(plain).join("; ")})` : "";
      return `${plain(reason.because)}${forPeople(condition, view)}${laws}`;
    });
}
