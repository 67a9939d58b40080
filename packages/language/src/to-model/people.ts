import type { Dimension, Fact, Group, Impossible, Profile, TimeUnit, Validity, Value } from "@kurzweg/model";
import { unitWords } from "../checks/units.ts";
import type {
  Dimension as DimensionNode,
  Group as GroupNode,
  Impossible as ImpossibleNode,
  Profile as ProfileNode,
  Validity as ValidityNode,
  Value as ValueNode,
} from "../generated/ast.ts";
import { whole } from "../reading/tree.ts";
import { conditionOf } from "./condition.ts";
import { citations, type Context, dateOf, named, notesOf, reasonOf, references, titleOf, translated } from "./context.ts";

export function dimensionOf(node: DimensionNode, context: Context): Dimension {
  if (node.enumeration) {
    const values = translated(node.values, choiceOf, context);
    return { ...named(node, context), is: "enumeration", ordered: node.ordered, values: firstOfEachName(values) };
  }
  return { ...named(node, context), is: "number", from: node.from ?? 0, to: node.to ?? null, unit: node.unit === undefined ? undefined : timeUnit(node.unit) };
}

function choiceOf(node: ValueNode, context: Context): Value {
  return { name: node.name, title: titleOf(node.title), place: context.placeOfProperty(node, "name"), laws: citations(node.laws) };
}

/** What was declared again is reported; the first one counts. */
export function firstOfEachName<Item extends { readonly name: string }>(items: readonly Item[]): readonly Item[] {
  if (items.length < 2) return items;
  const seen = new Set<string>();
  return items.filter(({ name }) => !seen.has(name) && seen.add(name));
}

export function timeUnit(word: string): TimeUnit | undefined {
  return unitWords[word];
}

export function groupOf(node: GroupNode, context: Context): Group | undefined {
  const condition = conditionOf(node.condition, context);
  return condition && { ...named(node, context), condition };
}

export function impossibleOf(node: ImpossibleNode, context: Context): Impossible | undefined {
  const condition = conditionOf(node.condition, context);
  return condition && { condition, ...validityOf(node.validity), reason: node.reason && reasonOf(node.reason), place: context.placeOf(node) };
}

export function validityOf(node: ValidityNode | undefined): Validity {
  return node ? { from: dateOf(node.from), until: dateOf(node.until) } : {};
}

export function profileOf(node: ProfileNode, context: Context): Profile {
  const facts = whole(node.facts).flatMap((fact): Fact[] => {
    const dimension = fact.dimension.ref;
    const number: number | undefined = fact.number;
    const value = dimension?.enumeration ? fact.value?.ref?.name : number;
    return dimension && value !== undefined ? [{ dimension: dimension.name, value, place: context.placeOf(fact) }] : [];
  });
  return { ...named(node, context), facts, transitions: references(node, "transitions", node.transitions, context), notes: notesOf(node.notes) };
}
