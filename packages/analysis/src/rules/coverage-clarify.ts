import { titleIn, titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { peopleOf } from "../responsibility/verdicts.ts";
import { disjoint } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import type { Rule } from "./rule.ts";

/** The law leaves open whether a step is there for some people. */
export const coverageClarify: Rule = function* (analysis) {
  const { region, space, language } = analysis;
  for (const step of analysis.steps) {
    const areas = analysis.areas(step);
    if (areas.clarifications.length === 0) continue;
    const covered = [...areas.outside, ...areas.exclusions.flatMap(({ boxes }) => boxes), ...peopleOf(areas.responsible), ...peopleOf(areas.suspended)];
    const people = subtract(
      areas.clarifications.flatMap(({ boxes }) => boxes),
      covered,
      space.layout,
    );
    const asked = areas.clarifications.find(({ boxes }) => boxes.some((box) => people.some((part) => !disjoint(box, part, space.layout))));
    if (!asked) continue;
    const { authority, question, place } = asked.clarification;
    const who = [...analysis.offices.map(({ path, unit }) => ({ ...unit, name: path })), ...region.kinds].find(({ name }) => name === authority.name);
    yield draft("coverage/clarify", {
      place: mendable(place, region),
      subject: { step: step.name },
      people,
      related: [{ message: titleIn(question, language), place }],
      details: ({ people: words }) => ({
        step: titleOf(step, language),
        people: words,
        authority: who ? titleOf(who, language) : authority.name,
        question: titleIn(question, language),
      }),
    });
  }
};
