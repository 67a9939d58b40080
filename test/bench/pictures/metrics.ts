import type { Area, Point } from "@kurzweg/diagram/scene";

/** A drawing in numbers, whoever made it. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Area>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[]; readonly label?: Area | undefined }[];
}

export interface Quality {
  readonly crossings: number;
  readonly throughBoxes: number;
  readonly labelsOnAnything: number;
  readonly megapixels: number;
}

export function qualityOf(drawn: Drawn): Quality {
  return {
    crossings: crossings(drawn),
    throughBoxes: throughBoxes(drawn),
    labelsOnAnything: labelsOnAnything(drawn),
    megapixels: (drawn.width * drawn.height) / 1e6,
  };
}

interface Segment {
  readonly from: Point;
  readonly to: Point;
}

function segmentsOf(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
}

/** How often two arrows cross. */
function crossings({ edges }: Drawn): number {
  const all = edges.map(({ points }) => segmentsOf(points));
  let count = 0;
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) for (const left of one) for (const right of other) if (cross(left, right)) count++;
  return count;
}

function cross(one: Segment, other: Segment): boolean {
  const side = ({ from, to }: Segment, { x, y }: Point): number => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return side(one, other.from) * side(one, other.to) < -1e-6 && side(other, one.from) * side(other, one.to) < -1e-6;
}

/** How many arrows pass through a box that they do not belong to. */
function throughBoxes({ nodes, edges }: Drawn): number {
  return edges.filter(({ from, to, points }) =>
    [...nodes].some(([id, area]) => id !== from && id !== to && segmentsOf(points).some((segment) => enters(segment, area, 1))),
  ).length;
}

/** How many labels lie on a box, on another label, or on an arrow of another hand-off. */
function labelsOnAnything({ nodes, edges }: Drawn): number {
  return edges.filter(({ label, points: own }, index) => {
    if (!label) return false;
    const onBox = [...nodes.values()].some((area) => overlap(label, area));
    const onLabel = edges.some((other, at) => at !== index && other.label && overlap(label, other.label));
    const onArrow = edges.some(({ points }, at) => at !== index && points !== own && segmentsOf(points).some((segment) => enters(segment, label, 1)));
    return onBox || onLabel || onArrow;
  }).length;
}

function overlap(one: Area, other: Area): boolean {
  return one.x + one.width > other.x + 0.5 && other.x + other.width > one.x + 0.5 && one.y + one.height > other.y + 0.5 && other.y + other.height > one.y + 0.5;
}

/** Whether a line passes through the inside of an area, by clipping it at its sides. */
function enters({ from, to }: Segment, { x, y, width, height }: Area, slack: number): boolean {
  let [start, end] = [0, 1];
  for (const [origin, delta, low, high] of [
    [from.x, to.x - from.x, x + slack, x + width - slack],
    [from.y, to.y - from.y, y + slack, y + height - slack],
  ] as const) {
    if (Math.abs(delta) < 1e-9) {
      if (origin <= low || origin >= high) return false;
      continue;
    }
    const [one, other] = [(low - origin) / delta, (high - origin) / delta];
    start = Math.max(start, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  }
  return end - start > 1e-6;
}

/** How many of 100 pairs of things stand in the same order as before, in both directions. */
export function orderKept(before: ReadonlyMap<string, Area>, after: ReadonlyMap<string, Area>): number {
  const ids = [...before.keys()].filter((id) => after.has(id));
  let [kept, all] = [0, 0];
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) {
      for (const axis of ["x", "y"] as const) {
        const was = (before.get(one)?.[axis] ?? 0) - (before.get(other)?.[axis] ?? 0);
        const is = (after.get(one)?.[axis] ?? 0) - (after.get(other)?.[axis] ?? 0);
        all++;
        if (Math.abs(was) < 1 || was * is > 0) kept++;
      }
    }
  }
  return all === 0 ? 100 : (100 * kept) / all;
}
