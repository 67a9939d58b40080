import { titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { draft } from "../draft.ts";
import { placeAt } from "../places.ts";
import { placeFor, type Share } from "../responsibility/holders.ts";
import type { StepAreas } from "../responsibility/verdicts.ts";
import type { Box } from "../space/box.ts";
import { isNothingLeft } from "../space/uncovered.ts";
import { emptyGroupIn } from "./conditions.ts";
import type { Rule } from "./rule.ts";

/** Assignments of a body whose condition, `serves` and rule 1 leave nobody possible to whom the step applies. */
export const coverageNever: Rule = function* (analysis) {
  for (const step of analysis.steps) {
    const areas = analysis.areas(step);
    const idle = areas.shares.filter(({ claimed }) => isNothingLeft(claimed, areas.outside, analysis.space.layout));
    for (const [share, ...others] of Map.groupBy(idle, ({ holding }) => holding.body).values()) {
      if (!share) continue;
      const { holding } = share;
      const office = analysis.offices.find(({ path }) => path === holding.body);
      const cause = causeOf(share, areas, analysis);
      const empty = cause === "condition" ? emptyGroupIn(holding.assignment.condition, analysis) : undefined;
      yield draft("coverage/never", {
        place: placeAt(holding.body, placeFor(step.name, holding), analysis),
        subject: { step: step.name, body: holding.body },
        related: [
          ...(empty ? [{ message: titleOf(empty, analysis.language), place: empty.condition.place }] : []),
          ...others.map((other) => ({ message: titleOf(step, analysis.language), place: placeFor(step.name, other.holding) })),
        ],
        details: () => ({
          step: titleOf(step, analysis.language),
          body: office ? titleOf(office.unit, analysis.language) : holding.body,
          role: holding.role,
          group: empty && titleOf(empty, analysis.language),
          cause,
        }),
      });
    }
  }
};

/** The first thing after which nobody is left. */
function causeOf({ holding, claimed }: Share, areas: StepAreas, { space }: Analysis): "condition" | "impossible" | "serves" | "excluded" | "inapplicable" {
  const { layout, impossible } = space;
  const possible = (boxes: readonly Box[]): boolean => !isNothingLeft(boxes, impossible, layout);
  const condition = space.boxesOf(holding.assignment.condition);
  if (condition.length === 0) return "condition";
  if (!possible(condition)) return "impossible";
  if (!possible(holding.served)) return "serves";
  if (isNothingLeft(holding.served, areas.outside, layout)) return "inapplicable";
  return possible(claimed) ? "inapplicable" : "excluded";
}
