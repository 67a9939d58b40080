import { conditionsOf } from "@kurzweg/analysis";
import { placeOf, type Span } from "@kurzweg/language";
import type { Condition, Position, Range } from "@kurzweg/model";
import { type Token, tokenNumber } from "../names/tokens.ts";
import type { View } from "../view/view.ts";
import { labelled } from "./markdown.ts";
import { peopleOf } from "./things.ts";

/** Whom the smallest condition around a place means; a group says that of itself. */
export function meantAround(span: Span, view: View): string | undefined {
  const around = smallest(conditionsAround(span, view));
  return around && around.is !== "group" ? meant(around, view) : undefined;
}

/** Whom the condition that begins behind some words means, or else the smallest one around them. */
export function meantBy(token: Token, view: View): string | undefined {
  const { document } = view.here;
  for (const next of [1, 2].map((step) => tokenNumber(token.index + step, document))) {
    const behind = next && conditionAfter(next.start, view);
    if (behind) return meant(behind, view);
  }
  return meantAround(token, view);
}

function meant(condition: Condition, view: View): string | undefined {
  return labelled("means", peopleOf(condition, view), view);
}

/** The whole condition that begins at an offset. */
function conditionAfter(offset: number, { here, within }: View): Condition | undefined {
  const { line, column } = here.document.lines.positionAt(offset);
  return conditionsOf(within.region).find(({ place }) => place.file === here.uri && place.range.start.line === line && place.range.start.column === column);
}

function conditionsAround(span: Span, { here, within }: View): readonly Condition[] {
  const { range } = placeOf(here.uri, here.document.lines, span);
  return conditionsOf(within.region)
    .filter(({ place }) => place.file === here.uri && holds(place.range, range))
    .flatMap((each) => [...partsAround(each, range)]);
}

/** A condition and its operands, as far as they are around a range; outer ones first. */
function* partsAround(condition: Condition, range: Range): Iterable<Condition> {
  if (!holds(condition.place.range, range)) return;
  yield condition;
  if (condition.is === "not") yield* partsAround(condition.operand, range);
  if (condition.is === "and" || condition.is === "or") for (const operand of condition.operands) yield* partsAround(operand, range);
}

function smallest(conditions: readonly Condition[]): Condition | undefined {
  return conditions.at(-1);
}

function holds(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.column < right.column);
}
