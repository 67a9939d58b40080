import { type Assignment, titleOf } from "@kurzweg/model";
import type { Thing } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { type Card, heading, listOf, plain } from "./markdown.ts";
import { counts, described, forPeople, stepTitle, titlesOf, validityInWords } from "./things.ts";
import { wordsIn } from "./words.ts";

/** A kind of body: what the law or the catalogue assigns to it, and who is of it here. */
export function kindCard(thing: Thing & { readonly is: "kind" }, view: View): Card {
  const { item } = thing;
  const { region, language } = view;
  const words = wordsIn(language);
  const bodies = region.bodies.filter(({ kinds }) => kinds.some(({ name }) => name === item.name));
  return [
    heading(thing, view, item.statutory ? words.statutory : undefined),
    listOf(
      words.labels.bodies,
      bodies.map((body) => plain(titleOf(body, language))),
      view,
    ),
    listOf(
      words.labels.assigns,
      item.assignments.filter((assignment) => counts(assignment, view)).map((assignment) => assignmentInWords(assignment, view)),
      view,
    ),
    ...described(item, view),
  ];
}

function assignmentInWords(assignment: Assignment, view: View): string {
  const { role, steps, condition } = assignment;
  const laws = assignment.laws.length > 0 ? ` – ${assignment.laws.map(plain).join("; ")}` : "";
  return `${wordsIn(view.language).does[role]} ${titlesOf(steps, stepTitle, view)}${forPeople(condition, view)}${validityInWords(assignment, view)}${laws}`;
}
