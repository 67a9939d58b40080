/** Prints conditions, ranges and validities as region text. */

import type { Condition, Range, Validity } from "./model.ts";

/** A condition; the parts of `and`, `or` and `not` are put in parentheses wherever they have parts themselves. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case "everyone":
      return "everyone";
    case "group":
      return condition.group;
    case "among":
      return `${condition.dimension} is ${condition.not ? "not " : ""}${printRanges(condition.ranges)}`;
    case "compare":
      return `${condition.dimension} ${condition.operator} ${condition.literal}`;
    case "not":
      return `not ${nested(condition.inner)}`;
    case "and":
    case "or":
      return condition.parts.map(nested).join(` ${condition.kind} `);
  }
}

/** ` when …`, or nothing for everyone. */
export function printWhen(condition: Condition | null): string {
  return condition === null ? "" : ` when ${printCondition(condition)}`;
}

/** ` from … until …`, or nothing. */
export function printValidity({ from, until }: Validity): string {
  return `${from === null ? "" : ` from ${from}`}${until === null ? "" : ` until ${until}`}`;
}

/** `INT [ ".." [INT] ] | ".." INT | Name [ ".." Name ]`, separated by commas. */
export function printRanges(ranges: readonly Range[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from ?? ""}..${to ?? ""}`)).join(", ");
}

function nested(condition: Condition): string {
  const text = printCondition(condition);
  return condition.kind === "and" || condition.kind === "or" ? `(${text})` : text;
}
