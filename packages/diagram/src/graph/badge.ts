import { ASCENT, type Area, DESCENT, type Shape, type Size } from "../scene.ts";
import { widthOf } from "../text/measure.ts";
import type { Paint } from "../theme.ts";

const setting = { size: 11, weight: "bold" } as const;
const HEIGHT = 18;

/** The room for the number of an arrow. */
export function badgeSize(number: string): Size {
  return { width: Math.max(HEIGHT, Math.ceil(widthOf(number, setting)) + 10), height: HEIGHT };
}

/** The number of an arrow, by which a list below says more. */
export function badge(number: string, { x, y, width, height }: Area, paint: "way" | "open"): readonly Shape[] {
  const ink: Paint = paint === "open" ? "openInk" : "ink";
  return [
    { is: "box", x, y, width, height, radius: height / 2, fill: paint === "open" ? "openFill" : "paper", stroke: paint },
    {
      is: "text",
      x: x + width / 2,
      y: y + height / 2 + ((ASCENT - DESCENT) / 2) * setting.size - 0.5,
      text: number,
      ...setting,
      anchor: "middle",
      fill: ink,
    },
  ];
}
