import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { placeAt } from "../places.ts";
import { isNothingLeft } from "../space/uncovered.ts";
import type { Rule } from "./rule.ts";

/** Delegations to a body that take nobody from those who delegate. */
export const delegationVoid: Rule = function* (analysis) {
  const { region, space, language } = analysis;
  for (const step of analysis.steps) {
    const areas = analysis.areas(step);
    const delegations = areas.shares.filter(({ taken }) => taken.length > 0).flatMap(({ holding, taken }) => taken.map((each) => ({ holding, ...each })));
    const idle = delegations.filter(({ boxes }) => isNothingLeft(boxes, areas.outside, space.layout));
    for (const [first, ...others] of Map.groupBy(idle, ({ holding }) => holding.body).values()) {
      if (!first) continue;
      const { holding, place, from } = first;
      const office = analysis.offices.find(({ path }) => path === holding.body);
      const delegator = analysis.offices.find(({ path }) => path === from)?.unit ?? region.kinds.find(({ name }) => name === from);
      yield draft("delegation/void", {
        place: placeAt(holding.body, place, analysis),
        subject: { step: step.name, body: holding.body },
        related: others.map((other) => ({ message: other.from, place: other.place })),
        details: () => ({
          step: titleOf(step, language),
          body: office ? titleOf(office.unit, language) : holding.body,
          from: delegator ? titleOf(delegator, language) : from,
        }),
      });
    }
  }
};
