import type { Condition, Group } from "@kurzweg/model";
import type { Analysis } from "../analysis.ts";
import { draft } from "../draft.ts";
import { conditionsOf } from "../space/space.ts";
import { isCovered } from "../space/uncovered.ts";
import type { Rule } from "./rule.ts";

/** A condition that nobody can meet. */
export const conditionNobody: Rule = function* (analysis) {
  // What a body does for nobody is reported for each step, with the group of people that causes it.
  const idle = analysis.holdings.filter(({ assignment }) => isNobody(assignment.condition, analysis)).map(({ assignment }) => assignment.condition);
  const assigned = new Set([...idle, ...idle.map((condition) => emptyGroupIn(condition, analysis)?.condition)]);
  for (const condition of ownConditions(analysis)) {
    if (!isNobody(condition, analysis) || emptyPart(condition) || assigned.has(condition) || emptyGroupIn(condition, analysis)) continue;
    yield draft("condition/nobody", { place: condition.place, subject: {}, details: () => ({ dimension: clashing(condition) }) });
  }
};

function isNobody(condition: Condition, { space }: Analysis): boolean {
  return space.boxesOf(condition).length === 0;
}

/** The group that a condition uses and that nobody belongs to, by its own words alone. */
export function emptyGroupIn(condition: Condition, analysis: Analysis): Group | undefined {
  if (condition.is === "and" || condition.is === "or") return condition.operands.map((operand) => emptyGroupIn(operand, analysis)).find(Boolean);
  if (condition.is === "not") return emptyGroupIn(condition.operand, analysis);
  if (condition.is !== "group") return undefined;
  const group = analysis.region.groups.find(({ name }) => name === condition.group);
  if (!group || !isNobody(group.condition, analysis)) return undefined;
  return emptyGroupIn(group.condition, analysis) ?? group;
}

/** A condition that is written out and restricts nobody. */
export const conditionEverybody: Rule = function* (analysis) {
  const { space } = analysis;
  if (space.axes.some(({ size }) => size === 0)) return;
  for (const condition of ownConditions(analysis)) {
    if (condition.is === "everyone" || condition.is === "group") continue;
    if (!isCovered(space.layout.full, space.boxesOf(condition), space.layout)) continue;
    yield draft("condition/everybody", { place: condition.place, subject: {}, details: () => ({}) });
  }
};

/** The conditions that stand in the region's own file, and not only a move from one value to another. */
function ownConditions({ region }: Analysis): readonly Condition[] {
  if (region.unread.people) return [];
  const moves = new Set(region.transitions.flatMap(({ moves }) => moves.flatMap(({ from, to }) => [from, to])));
  return conditionsOf(region).filter((condition) => condition.place.file === region.file && !moves.has(condition));
}

/** A part that is empty by itself was reported as a mistake of form, or is about a dimension without values. */
function emptyPart(condition: Condition): boolean {
  return condition.is === "values" && condition.values.length === 0;
}

/** The dimension of which the parts of an “and” want different things. */
function clashing(condition: Condition): string | undefined {
  if (condition.is !== "and") return undefined;
  const seen = new Set<string>();
  for (const operand of condition.operands) {
    if (operand.is !== "values" && operand.is !== "numbers") continue;
    if (seen.has(operand.dimension)) return operand.dimension;
    seen.add(operand.dimension);
  }
  return undefined;
}
