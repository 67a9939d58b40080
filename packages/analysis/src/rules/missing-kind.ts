import type { Kind, Place } from "@kurzweg/model";
import { inForce, titleOf } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { draft } from "../draft.ts";
import { mendable } from "../places.ts";
import { disjoint } from "../space/box.ts";
import { subtract } from "../space/uncovered.ts";
import type { Rule } from "./rule.ts";

/** No body is of a kind that the policy requires, or of a statutory kind that would close a gap. */
export const missingKind: Rule = function* (analysis) {
  const { region, offices, language } = analysis;
  for (const kind of region.kinds) {
    if (offices.some(({ body }) => body.kinds.some(({ name }) => name === kind.name))) continue;
    const required: Place | undefined = region.policy.requires.find(({ name }) => name === kind.name)?.place;
    const steps = kind.statutory ? analysis.steps.filter((step) => wouldCloseGap(kind, step.name, analysis)) : [];
    if (!required && steps.length === 0) continue;
    yield draft("region/missing-kind", {
      place: mendable(required ?? region.place, region),
      subject: { kind: kind.name },
      related: [{ message: titleOf(kind, language), place: kind.place }],
      details: () => ({
        kind: kind.name,
        title: titleOf(kind, language),
        cause: required ? ("policy" as const) : ("gap" as const),
        steps: steps.map((step) => titleOf(step, language)),
      }),
    });
  }
};

function wouldCloseGap(kind: Kind, step: string, analysis: Analysis): boolean {
  const { space, asOf } = analysis;
  const found = analysis.region.steps.find(({ name }) => name === step);
  if (!found) return false;
  const open = analysis.open(found);
  if (open.length === 0) return false;
  const names = ({ steps }: { readonly steps: Kind["assignments"][number]["steps"] }): boolean => steps.some(({ name }) => name === step);
  const lost = kind.exceptions.filter((item) => names(item) && inForce(item, asOf)).flatMap(({ condition }) => space.boxesOf(condition));
  const areas = analysis.areas(found);
  const delegated = [...areas.responsible, ...areas.suspended]
    .filter(({ holding }) => holding.assignment.delegators.some((delegator) => delegator.is === "kind" && delegator.name === kind.name))
    .flatMap(({ claimed }) => claimed);
  const excluded = areas.exclusions.filter(({ file }) => file === kind.place.file).flatMap(({ boxes }) => boxes);
  return kind.assignments
    .filter(
      (item) =>
        names(item) &&
        inForce(item, asOf) &&
        (item.role === "responsible" || item.role === "leads") &&
        !item.suspensions.some((suspension) => inForce(suspension, asOf)),
    )
    .some(({ condition }) =>
      subtract(space.boxesOf(condition), [...lost, ...excluded, ...delegated], space.layout).some((box) =>
        open.some((part) => !disjoint(box, part, space.layout)),
      ),
    );
}
