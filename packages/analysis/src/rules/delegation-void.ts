import { titleOf } from "@kurzweg/model";
import { draft } from "../draft.ts";
import { placeAt } from "../places.ts";
import { subtract } from "../space/uncovered.ts";
import type { Rule } from "./rule.ts";

/** A delegation that takes nobody from the one who delegates. */
export const delegationVoid: Rule = function* (analysis) {
  const { region, space, language } = analysis;
  for (const step of analysis.steps) {
    const areas = analysis.areas(step);
    for (const { holding, taken } of areas.shares) {
      for (const { place, from, boxes } of taken) {
        if (subtract(boxes, areas.outside, space.layout).length > 0) continue;
        const office = analysis.offices.find(({ path }) => path === holding.body);
        const delegator = analysis.offices.find(({ path }) => path === from)?.unit ?? region.kinds.find(({ name }) => name === from);
        yield draft("delegation/void", {
          place: placeAt(holding.body, place, analysis),
          subject: { step: step.name, body: holding.body },
          details: () => ({ step: titleOf(step, language), body: office ? titleOf(office.unit, language) : holding.body, from: delegator ? titleOf(delegator, language) : from }),
        });
      }
    }
  }
};
