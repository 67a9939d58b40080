import type { Language } from "@kurzweg/model";
import type { Cluster } from "../cluster.ts";
import type { Directory } from "../directory.ts";
import { type Area, type Group, heightOf, moved, paragraph, type Point, type Shape, type Size } from "../scene.ts";
import { widthOf } from "../text/measure.ts";
import { oneLine, wrap } from "../text/wrap.ts";
import { words } from "../words.ts";
import { badge, badgeSize } from "./badge.ts";

/** How many hand-offs are agreed, and how many are missing. */
export interface Count {
  readonly arranged: number;
  readonly lacking: number;
}

const PAD = { x: 12, y: 9 };
const WIDEST = 230;
const head = { size: 14, weight: "bold" } as const;
const small = { size: 11 } as const;
const row = { size: 12 } as const;
const ROW = 21;
const BETWEEN = 4;
/** So many bodies are named; how many more there are is said. */
const MOST_ROWS = 24;

/** What stands in the box of a cluster, and how much room it needs. */
export interface ClusterBox extends Size {
  readonly cluster: Cluster;
  readonly lines: readonly string[];
  /** Between its own bodies. */
  readonly inside: Count;
  readonly rows: readonly { readonly body: string; readonly text: string; readonly lacking: number }[];
  /** What is said below the rows; empty where all bodies have one. */
  readonly more: string;
}

/** The numbers of a bundle side by side: agreed hand-offs, then missing ones. */
export function countSize({ arranged, lacking }: Count): Size {
  const sizes = [arranged, lacking].filter((count) => count > 0).map((count) => badgeSize(String(count)));
  return { width: sizes.reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN), height: Math.max(0, ...sizes.map(({ height }) => height)) };
}

export function countShapes({ arranged, lacking }: Count, { x, y }: Point): readonly Shape[] {
  const first = badgeSize(String(arranged));
  return [
    ...(arranged > 0 ? badge(String(arranged), { x, y, ...first }, "way") : []),
    ...(lacking > 0 ? badge(String(lacking), { x: arranged > 0 ? x + first.width + BETWEEN : x, y, ...badgeSize(String(lacking)) }, "open") : []),
  ];
}

/** The box of a cluster; `lackingOf` says in how many missing hand-offs a body has a part. */
export function clusterBox(cluster: Cluster, inside: Count, lackingOf: (body: string) => number, directory: Directory, language: Language): ClusterBox {
  const word = words[language];
  const lines = wrap(cluster.title ?? word.otherBodies, { ...head, width: WIDEST, lines: 3, language });
  const rows = cluster.bodies.slice(0, MOST_ROWS).map((body) => {
    const text = `${directory.isStatutory(body) ? "§ " : ""}${directory.body(body).title}`;
    return { body, text: oneLine(text, { ...row, width: WIDEST }), lacking: lackingOf(body) };
  });
  const more = cluster.bodies.length > rows.length ? word.andMore(cluster.bodies.length - rows.length) : "";
  const widest = Math.max(
    ...lines.map((line) => widthOf(line, head)),
    ...rows.map(({ text, lacking }) => widthOf(text, row) + (lacking > 0 ? widthOf(String(lacking), small) + 14 : 0) + 12),
    hasInside(inside) ? widthOf(word.amongThem, small) + 8 + countSize(inside).width : 0,
  );
  const height = heightOf(lines.length, head) + (hasInside(inside) ? 24 : 4) + rows.length * ROW + (more === "" ? 0 : ROW) + 2 * PAD.y;
  return { cluster, lines, inside, rows, more, width: Math.ceil(widest) + 2 * PAD.x, height: Math.ceil(height) };
}

function hasInside({ arranged, lacking }: Count): boolean {
  return arranged + lacking > 0;
}

/** A cluster where it is, then each of its bodies: all lead to a picture of their own. */
export function clusterShapes(box: ClusterBox, area: Area, directory: Directory, language: Language): readonly Group[] {
  const { cluster, lines, inside, rows, more } = box;
  const word = words[language];
  const left = area.x + PAD.x;
  const below = area.y + PAD.y + heightOf(lines.length, head) + 3;
  const first = below + (hasInside(inside) ? 24 : 4);
  const shapes: Shape[] = [
    { is: "box", ...area, radius: 8, fill: "body", stroke: "bodyEdge" },
    ...paragraph(lines, { ...head, x: left, top: area.y + PAD.y, fill: "bodyInk" }),
    ...(hasInside(inside)
      ? [
          ...paragraph([word.amongThem], { ...small, x: left, top: below + 2, fill: "muted" }),
          ...moved(countShapes(inside, { x: 0, y: 0 }), { x: left + widthOf(word.amongThem, small) + 8, y: below }),
        ]
      : []),
    ...(more === "" ? [] : paragraph([more], { ...small, x: left + 2, top: first + rows.length * ROW + 2, fill: "muted" })),
  ];
  const { of, title } = cluster;
  const shown = of && { ...of, sort: "cluster", ...(of.sort === "phase" ? { into: "phase" as const } : {}) };
  // Beside it, not in it: who cannot use a pointer reaches each of them.
  const bodies = rows.map(({ body, text, lacking }, index): Group => {
    const own: Area = { x: left - 4, y: first + index * ROW, width: area.width - 2 * PAD.x + 8, height: ROW - 3 };
    return {
      is: "group",
      of: { ...directory.body(body).shown, into: "body" },
      tip: `${directory.body(body).title}${lacking > 0 ? `: ${word.lackingHere(lacking)}` : ""}`,
      shapes: [
        { is: "box", ...own, radius: 3, fill: "paper" },
        ...paragraph([text], { ...row, x: own.x + 6, top: own.y + 1, fill: "ink" }),
        ...(lacking > 0
          ? paragraph([String(lacking)], { ...small, x: own.x + own.width - 6, top: own.y + 1.5, weight: "bold", anchor: "end", fill: "openInk" })
          : []),
      ],
    };
  });
  return [{ is: "group", of: shown, tip: title, shapes }, ...bodies];
}
