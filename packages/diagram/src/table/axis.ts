import { paragraph, type Shape } from "../scene.ts";

/** Days from left to right. */
export interface Axis {
  readonly left: number;
  readonly right: number;
  readonly days: number;
  /** The days between two marks. */
  readonly step: number;
  readonly unit: "days" | "weeks" | "months" | "years";
}

const MONTH = 365 / 12;
const steps = [
  { unit: "days", step: 1 },
  { unit: "days", step: 5 },
  { unit: "weeks", step: 7 },
  { unit: "weeks", step: 14 },
  { unit: "months", step: MONTH },
  { unit: "months", step: 2 * MONTH },
  { unit: "months", step: 3 * MONTH },
  { unit: "months", step: 6 * MONTH },
  { unit: "years", step: 365 },
  { unit: "years", step: 5 * 365 },
  { unit: "years", step: 25 * 365 },
] as const;
const lengths = { days: 1, weeks: 7, months: MONTH, years: 365 } as const;
const MOST_MARKS = 8;

/** An axis with room for so many days. */
export function axisOf(days: number, left: number, right: number): Axis {
  const found = steps.find(({ step }) => days / step <= MOST_MARKS) ?? { unit: "years" as const, step: Math.ceil(days / 365 / MOST_MARKS) * 365 };
  return { left, right, days: Math.ceil(days / found.step - 1e-9) * found.step, ...found };
}

export function xOf(days: number, { left, right, days: all }: Axis): number {
  return left + ((right - left) * Math.max(0, Math.min(days, all))) / all;
}

/** The marks of an axis with their names above. */
export function axisShapes(
  axis: Axis,
  { top, bottom, words }: { readonly top: number; readonly bottom: number; readonly words: Readonly<Record<Axis["unit"], string>> },
): readonly Shape[] {
  const marks = Array.from({ length: Math.round(axis.days / axis.step) + 1 }, (_, index) => index * axis.step);
  return marks.flatMap((days, index): readonly Shape[] => {
    const x = xOf(days, axis);
    const number = String(Math.round(days / lengths[axis.unit]));
    const last = index === marks.length - 1;
    const points = [
      { x, y: top + 15 },
      { x, y: bottom },
    ];
    return [
      { is: "line", points, stroke: "grid" },
      ...paragraph([last ? `${number} ${words[axis.unit]}` : number], { x: last ? x + 8 : x, top, size: 10, anchor: last ? "end" : "middle", fill: "muted" }),
    ];
  });
}
