import { budgetUntil, durationInWords, longest } from "@kurzweg/analysis";
import { dateInWords, type Journey, type Limit } from "@kurzweg/model";
import type { Thing } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { actors } from "./body.ts";
import { type Card, heading, joined, labelled, linesOf, listOf, plain } from "./markdown.ts";
import { actorTitle, daysWords, deadlineInWords, described, notesOf, peopleOf, stepTitle, titlesOf, transitionTitle } from "./things.ts";
import { wordsIn } from "./words.ts";

/** How work passes from one body to another. */
export function handoffCard(thing: Thing & { readonly is: "handoff" }, view: View): Card {
  const { item } = thing;
  const { language } = view;
  return [
    linesOf(heading(thing, view), `${actorTitle(item.from.name, view)} → ${actorTitle(item.to.name, view)}`),
    linesOf(
      labelled("on", titlesOf(item.transitions, transitionTitle, view), view),
      labelled("for", titlesOf(item.steps, stepTitle, view), view),
      labelled("when", item.condition && peopleOf(item.condition, view), view),
    ),
    linesOf(
      labelled("passes", joined(item.passes.map(plain), view), view),
      labelled("via", item.via && plain(item.via), view),
      labelled("within", item.within && deadlineInWords(item.within, language), view),
      item.consent ? wordsIn(language).consent : undefined,
    ),
    ...described(item, view),
  ];
}

/** A way with its limits, and what is counted now for those for whom it is most. */
export function journeyCard(thing: Thing & { readonly is: "journey" }, view: View): Card {
  const { item } = thing;
  const words = wordsIn(view.language);
  return [
    linesOf(heading(thing, view), `${stepTitle(item.from.name, view)} → ${stepTitle(item.to.name, view)}`),
    listOf(
      words.labels.limits,
      item.limits.map((limit) => limitInWords(limit, view)),
      view,
    ),
    listOf(words.labels.counted, countedOn(item, view), view),
    ...notesOf(item.notes, view),
  ];
}

export function partnershipCard(thing: Thing & { readonly is: "partnership" }, view: View): Card {
  const { item } = thing;
  return [
    linesOf(heading(thing, view), actors(item.partners, view), labelled("since", item.since && dateInWords(item.since, view.language), view)),
    ...notesOf(item.notes, view),
  ];
}

const limits = {
  en: { most: "at most", bodies: ["body", "bodies"], returns: ["return", "returns"] },
  de: { most: "höchstens", bodies: ["Stelle", "Stellen"], returns: ["Rückkehr", "Rückkehren"] },
} as const;

function limitInWords(limit: Limit, { language }: View): string {
  const words = limits[language];
  if (limit.is === "time") return `${words.most} ${durationInWords(limit.most, language)}`;
  if (limit.is === "handoffs") return `${words.most} ${daysWords.handoffs(limit.most, language)}`;
  return `${words.most} ${limit.most} ${words[limit.is][limit.most === 1 ? 0 : 1]}`;
}

/** How much work the search for the worst case may be while somebody waits. */
const ENOUGH = 200_000;

function countedOn({ name }: Journey, { analysis, language }: View): readonly string[] {
  if (!analysis) return [];
  let left = ENOUGH / 20_000;
  const budget = budgetUntil(() => left-- <= 0, 0);
  const found = longest(name, { ...analysis, budget });
  if ("is" in found || budget.exhausted) return [];
  return found.map(({ limit, counted, peopleInWords, chain }) => {
    const count = limit === "time" ? daysWords.days(counted, language) : daysWords.handoffs(counted, language);
    return `${count}${wordsIn(language).people(plain(peopleInWords))}: ${plain(chain.join(" → "))}`;
  });
}
