import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { placeAt } from "../places.ts";
import { loses, type Share } from "../responsibility/holders.ts";
import { intersections } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import type { Rule } from "./rule.ts";

/** Two delegations do not take the same people from each other. */
export const delegationMutual: Rule = function* (analysis) {
  const { space, language } = analysis;
  for (const step of analysis.steps) {
    const { shares, outside } = analysis.areas(step);
    const delegating = shares.filter(({ holding }) => holding.assignment.delegators.length > 0);
    for (const [index, one] of delegating.entries()) {
      for (const other of delegating.slice(index + 1)) {
        if (!takesFrom(one, other) || !takesFrom(other, one)) continue;
        // Where nobody else has them, the gap says so.
        const people = subtract(intersections(one.claimed, other.claimed, space.layout), [...outside, ...analysis.open(step)], space.layout);
        if (people.length === 0) continue;
        const title = (share: Share): string =>
          titleOf(analysis.offices.find(({ path }) => path === share.holding.body)?.unit ?? { name: share.holding.body }, language);
        yield draft("delegation/mutual", {
          place: placeAt(other.holding.body, other.holding.assignment.delegators[0]?.place ?? other.holding.assignment.place, analysis),
          subject: { step: step.name, bodies: [one.holding.body, other.holding.body].sort() },
          people,
          related: [{ message: title(one), place: one.holding.assignment.delegators[0]?.place ?? one.holding.assignment.place }],
          details: ({ people: words }) => ({ step: titleOf(step, language), one: title(one), other: title(other), people: words }),
        });
      }
    }
  }
};

function takesFrom({ holding }: Share, other: Share): boolean {
  return holding.assignment.delegators.some((delegator) => loses(other.holding.office, delegator, holding.body));
}
