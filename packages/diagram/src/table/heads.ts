import type { Language } from "@kurzweg/model";
import type { Point, Shape, Shown } from "../scene.ts";
import { widthOf } from "../text/measure.ts";
import { wrap } from "../text/wrap.ts";

/** Heads of narrow columns are turned, by no more than can be read well. */
const ANGLE = 55;
const setting = { size: 12 } as const;
const LONGEST = 190;
const LINE = 14;

export interface Head {
  readonly title: string;
  readonly statutory: boolean;
  readonly shown?: Shown;
}

/** How high turned heads are. */
export function headsHeight(heads: readonly Head[], language: Language): number {
  return Math.ceil(Math.sin(radians) * longest(heads, language) + Math.cos(radians) * LINE * 2);
}

/** How far the last of them reaches beyond its column. */
export function overhang(heads: readonly Head[], language: Language): number {
  return Math.ceil(Math.cos(radians) * longest(heads.slice(-2), language) + 6);
}

/** Turned heads of columns; `y` is where the columns begin. */
export function columnHeads(
  heads: readonly Head[],
  { x, y, column, language }: Point & { readonly column: number; readonly language: Language },
): readonly Shape[] {
  return heads.map((head, index): Shape => {
    const lines = linesOf(head, language);
    const foot = { x: x + (index + 0.5) * column, y: y - 2 };
    const shapes = lines.map((text, line): Shape => {
      const off = (line - (lines.length - 1) / 2) * LINE + 4;
      return {
        is: "text",
        x: foot.x + Math.sin(radians) * off,
        y: foot.y + Math.cos(radians) * off - 4,
        text,
        ...setting,
        weight: head.statutory ? "bold" : "regular",
        fill: "ink",
        turn: -ANGLE,
      };
    });
    return { is: "group", of: head.shown, tip: head.title, shapes };
  });
}

const radians = (ANGLE * Math.PI) / 180;

function linesOf({ title, statutory }: Head, language: Language): readonly string[] {
  const room = { ...setting, weight: statutory ? ("bold" as const) : ("regular" as const), language };
  const text = statutory ? `§ ${title}` : title;
  const narrow = wrap(text, { ...room, width: LONGEST * 0.7, lines: 2 });
  return narrow.at(-1)?.endsWith("…") ? wrap(text, { ...room, width: LONGEST, lines: 2 }) : narrow;
}

function longest(heads: readonly Head[], language: Language): number {
  return Math.max(
    0,
    ...heads.flatMap((head) => linesOf(head, language).map((line) => widthOf(line, { ...setting, weight: head.statutory ? "bold" : "regular" }))),
  );
}
