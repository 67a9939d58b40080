import type { Dimension, Interval, PeopleGroup } from "@kurzweg/model";

/** Words that cannot be names in FEEL, the expression language of DMN. */
const reserved = new Set(
  "and between date else every external false for function if in instance list not null of or return satisfies some then time true".split(" "),
);

/** The name of a variable: a hyphen would be a minus. */
export function variableOf(name: string): string {
  const variable = name.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "_");
  return reserved.has(variable) || !/^\p{L}/u.test(variable) ? `${variable}_` : variable;
}

export function textLiteral(text: string): string {
  return `"${text.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;
}

export function textLiterals(texts: readonly string[]): string {
  return texts.map(textLiteral).join(", ");
}

/** Whether a value of a dimension is one of those of a group, as a unary test; `-` where the group does not ask. */
export function testOf(group: PeopleGroup, dimension: Dimension): string {
  const values = Object.hasOwn(group, dimension.name) ? (group[dimension.name] ?? []) : undefined;
  if (values === undefined) return "-";
  if (dimension.is === "number")
    return intervalsOf(values)
      .map((interval) => rangeTest(interval, dimension))
      .join(", ");
  const named = values.filter((value) => typeof value === "string");
  const others = dimension.values.map(({ name }) => name).filter((name) => !named.includes(name));
  // What is shorter to read.
  return others.length > 0 && others.length * 2 < named.length ? `not(${textLiterals(others)})` : textLiterals(named);
}

/** The numbers among the values of a group. */
export function intervalsOf(values: PeopleGroup[string]): readonly Interval[] {
  return values.filter((value): value is Interval => typeof value !== "string");
}

function rangeTest([from, to]: Interval, { from: first }: { readonly from: number }): string {
  if (to === null) return `>= ${from}`;
  if (from === to) return String(from);
  return from <= first ? `<= ${to}` : `[${from}..${to}]`;
}
