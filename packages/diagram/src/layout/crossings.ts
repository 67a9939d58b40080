import type { Point } from "../scene.ts";
import type { Graph, Placed } from "./graph.ts";

/** How often the ways of a layout cross each other. */
export function crossingsOf({ edges }: Pick<Placed, "edges">): number {
  const ways = [...edges.values()].map(({ points }) => points);
  let count = 0;
  for (const [index, one] of ways.entries()) for (let other = index + 1; other < ways.length; other++) count += crossingsBetween(one, ways[other] ?? []);
  return count;
}

/** How many ways end before they begin, against the direction of a layout. */
export function backwardsOf({ edges }: Pick<Placed, "edges">, direction: Graph["direction"]): number {
  const axis = direction === "right" ? "x" : "y";
  return [...edges.values()].filter(({ points }) => (points.at(-1)?.[axis] ?? 0) < (points[0]?.[axis] ?? 0)).length;
}

/** Ways are made of upright and level lines: an upright one crosses a level one where each passes the other. */
function crossingsBetween(one: readonly Point[], other: readonly Point[]): number {
  let count = 0;
  for (let i = 1; i < one.length; i++) {
    const [a, b] = [one[i - 1] as Point, one[i] as Point];
    for (let j = 1; j < other.length; j++) {
      const [c, d] = [other[j - 1] as Point, other[j] as Point];
      if (isBetween(a.x, c.x, d.x) && isBetween(c.y, a.y, b.y)) count++;
      else if (isBetween(c.x, a.x, b.x) && isBetween(a.y, c.y, d.y)) count++;
    }
  }
  return count;
}

function isBetween(value: number, one: number, other: number): boolean {
  return value > Math.min(one, other) + 0.01 && value < Math.max(one, other) - 0.01;
}
