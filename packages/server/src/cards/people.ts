import { factsOf, peopleInGroup, walk } from "@kurzweg/analysis";
import { type Condition, type Dimension, type Move, titleOf } from "@kurzweg/model";
import type { Thing } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { type Card, heading, joined, labelled, linesOf, listOf, plain } from "./markdown.ts";
import { actorTitle, daysWords, deadlineInWords, described, lawLine, notesOf, stepTitle, titleAmong, titlesOf, transitionTitle } from "./things.ts";
import { wordsIn } from "./words.ts";

/** What tells people apart: its values, or its range. */
export function dimensionCard(thing: Thing & { readonly is: "dimension" }, view: View): Card {
  const { item } = thing;
  const words = wordsIn(view.language);
  if (item.is === "number") return [heading(thing, view, rangeInWords(item, view))];
  const values = item.values.map((value) => plain(titleOf(value, view.language)));
  return [heading(thing, view), listOf(item.ordered ? `${words.labels.values} (${words.ordered})` : words.labels.values, values, view)];
}

export function valueCard(thing: Thing & { readonly is: "value" }, view: View): Card {
  return [heading(thing, view, plain(titleOf(thing.dimension, view.language))), lawLine(thing.item.laws, view)];
}

/** A group with the people whom it means. */
export function groupCard(thing: Thing & { readonly is: "group" }, view: View): Card {
  const { analysis, language } = view;
  const words = wordsIn(language);
  const people = analysis && peopleInGroup(thing.item, analysis);
  return [heading(thing, view), analysis && (people === undefined ? words.noOne : people === "" ? words.everybody : plain(people))];
}

/** A named example: who it is, what happens to it, and what its ways are like at first. */
export function profileCard(thing: Thing & { readonly is: "profile" }, view: View): Card {
  const { item } = thing;
  const { region, language, analysis } = view;
  const facts = Object.entries(factsOf(item)).map(([name, value]) => {
    const dimension = region.dimensions.find((each) => each.name === name);
    const words = dimension?.is === "enumeration" ? titleAmong(String(value), dimension.values, language) : String(value);
    return `${plain(titleOf(dimension ?? { name }, language))}: ${words}`;
  });
  const ways = region.journeys.flatMap((journey) => {
    const walks = analysis ? walk(journey.name, { profile: item.name }, analysis) : [];
    if ("is" in walks) return [];
    return walks
      .slice(0, 1)
      .map(({ handoffs, time }) => `${plain(titleOf(journey, language))}: ${daysWords.handoffs(handoffs, language)}, ${daysWords.days(time, language)}`);
  });
  return [
    linesOf(heading(thing, view), facts.join("; "), labelled("afterwards", titlesOf(item.transitions, transitionTitle, view), view)),
    ways.length > 0 ? linesOf(...ways) : undefined,
    ...notesOf(item.notes, view),
  ];
}

/** What happens to people, and how their work is handed on then. */
export function transitionCard(thing: Thing & { readonly is: "transition" }, view: View): Card {
  const { item } = thing;
  const { language, region, findings } = view;
  const words = wordsIn(language);
  const declared = region.handoffs
    .filter(({ transitions }) => transitions.some(({ name }) => name === item.name))
    .map((handoff) => `${endsInWords([handoff.from.name], [handoff.to.name], view)}: ${plain(titleOf(handoff, language))}`);
  const missing = findings
    .filter(({ code, accepted, subject }) => code === "handoff/missing" && !accepted && subject.transition === item.name)
    .map(({ subject: { from = [], to = [], step = "" } }) => `${endsInWords(from, to, view)}: ${words.missing} (${stepTitle(step, view)})`);
  return [
    heading(thing, view),
    linesOf(...item.moves.map((move) => moveInWords(move, view)), labelled("effective", item.effective && deadlineInWords(item.effective, language), view)),
    listOf(words.labels.handoffs, [...declared, ...missing], view),
    ...described(item, view),
  ];
}

/** “Job centre → Social welfare office”. */
function endsInWords(from: readonly string[], to: readonly string[], view: View): string {
  const side = (paths: readonly string[]): string =>
    joined(
      paths.map((path) => actorTitle(path, view)),
      view,
    );
  return `${side(from)} → ${side(to)}`;
}

/** “Legal status: Asylum seeker → Recognised refugee”. */
function moveInWords({ dimension, from, to }: Move, { region, language }: View): string {
  const found = region.dimensions.find(({ name }) => name === dimension);
  return `${plain(titleOf(found ?? { name: dimension }, language))}: ${testInWords(from, found, language)} → ${testInWords(to, found, language)}`;
}

function testInWords(condition: Condition, dimension: Dimension | undefined, language: View["language"]): string {
  if (condition.is === "values")
    return condition.values.map((value) => titleAmong(value, dimension?.is === "enumeration" ? dimension.values : [], language)).join(", ");
  if (condition.is !== "numbers") return "";
  return condition.intervals.map(([from, to]) => (from === to ? String(from) : `${from}–${to ?? ""}`)).join(", ");
}

function rangeInWords({ from, to, unit }: Dimension & { is: "number" }, { language }: View): string {
  const words = wordsIn(language);
  const numbers = to === null ? words.from(String(from)) : `${from}–${to}`;
  return unit ? `${numbers} ${daysWords.unit(unit, language, to === null)}` : numbers;
}
