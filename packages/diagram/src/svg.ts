import type { Box, Dash, Group, Line, Point, Scene, Shape, Shown, Text } from "./scene.ts";
import { widthOf } from "./text/measure.ts";
import { colourOf, type Paint, styleOf, type Theme } from "./theme.ts";

export interface Appearance {
  readonly theme: Theme;
  /** The language of the texts. */
  readonly language: string;
  /** Begins every id, so that several pictures can stand on one page. */
  readonly id?: string | undefined;
  /** How a file is named in the picture; nothing where it is better not named. */
  fileName?(uri: string): string | undefined;
}

/** What every picture begins with, so that it may be written over. */
export const MADE_BY = "<!-- Made by kurzweg. -->";

const FONTS = "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif";
const dashes: Readonly<Record<Dash, string>> = { dashed: "6 4", dotted: "1.5 3.5" };

/** Writes a picture as SVG. The same scene always gives the same bytes. */
export function svgOf(scene: Scene, appearance: Appearance): string {
  const { theme, language, id = "kurzweg" } = appearance;
  const used = { fill: new Set<Paint>(["paper"]), stroke: new Set<Paint>() };
  const paint = (what: "fill" | "stroke", name: Paint | undefined): string => {
    if (!name) return what === "fill" ? ` fill="none"` : "";
    used[what].add(name);
    return ` ${what}="${colourOf(name, theme)}"`;
  };
  const classes = (fill: Paint | undefined, stroke: Paint | undefined): string => {
    const names = theme === "auto" ? [...(fill ? [`fill-${fill}`] : []), ...(stroke ? [`stroke-${stroke}`] : [])] : [];
    return names.length > 0 ? ` class="${names.join(" ")}"` : "";
  };
  const write = (shape: Shape): string => {
    switch (shape.is) {
      case "box":
        return `<rect${attributesOfBox(shape)}${classes(shape.fill, shape.stroke)}${paint("fill", shape.fill)}${paint("stroke", shape.stroke)}/>`;
      case "line":
        return `<path${attributesOfLine(shape)}${classes(undefined, shape.stroke)} fill="none"${paint("stroke", shape.stroke)}/>${
          shape.arrow ? `<path d="${arrowHead(shape)}"${classes(shape.stroke, undefined)}${paint("fill", shape.stroke)}/>` : ""
        }`;
      case "text":
        return `<text${attributesOfText(shape)}${classes(shape.fill, undefined)}${paint("fill", shape.fill)}>${escaped(shape.text)}</text>`;
      case "group":
        return `<g${attributesOfGroup(shape, appearance)}>${shape.tip ? `<title>${escaped(shape.tip)}</title>` : ""}${shape.shapes.map(write).join("\n")}</g>`;
    }
  };
  const shapes = scene.shapes.map(write).join("\n");
  const [width, height] = [Math.ceil(scene.width), Math.ceil(scene.height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"${scene.cut === undefined ? "" : ` data-cut="${Math.round(scene.cut)}"`} lang="${escaped(language)}" aria-labelledby="${id}-title ${id}-description" font-family="${FONTS}">
${MADE_BY}
<title id="${id}-title">${escaped(scene.title)}</title>
<desc id="${id}-description">${escaped(scene.description)}</desc>
${styleOf(used.fill, used.stroke, theme)}<rect width="${width}" height="${height}"${classes("paper", undefined)} fill="${colourOf("paper", theme)}"/>
${shapes}
</svg>
`;
}

function attributesOfBox({ x, y, width, height, radius, thickness, dash }: Box): string {
  const size = ` x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`;
  return `${size}${radius ? ` rx="${rounded(radius)}"` : ""}${strokeOf(thickness, dash)}`;
}

function attributesOfLine({ points, thickness, dash, bend, arrow }: Line): string {
  const to = arrow ? shortenedForArrow(points) : points;
  return ` d="${pathOf(to, bend ?? 0)}"${strokeOf(thickness, dash)}`;
}

function attributesOfText({ x, y, text, size, weight, anchor, turn }: Text): string {
  const set = ` font-size="${rounded(size)}"${weight === "bold" ? ` font-weight="700"` : ""}${anchor && anchor !== "start" ? ` text-anchor="${anchor}"` : ""}`;
  const length = [...text].length > 1 ? ` textLength="${rounded(widthOf(text, { size, weight }))}" lengthAdjust="spacingAndGlyphs"` : "";
  const at = turn ? ` transform="translate(${rounded(x)} ${rounded(y)}) rotate(${rounded(turn)})"` : ` x="${rounded(x)}" y="${rounded(y)}"`;
  return `${at}${set}${length}`;
}

function attributesOfGroup({ of }: Group, appearance: Appearance): string {
  return of ? ` data-sort="${escaped(of.sort)}" data-name="${escaped(of.name)}"${of.into ? ` data-into="${of.into}"` : ""}${placeOf(of, appearance)}` : "";
}

function placeOf({ place }: Shown, { fileName }: Appearance): string {
  const file = place && fileName?.(place.file);
  return place && file ? ` data-file="${escaped(file)}" data-line="${place.range.start.line}" data-column="${place.range.start.column}"` : "";
}

function strokeOf(thickness: number | undefined, dash: Dash | undefined): string {
  return `${thickness ? ` stroke-width="${rounded(thickness)}"` : ""}${dash ? ` stroke-dasharray="${dashes[dash]}"` : ""}`;
}

/** A path through points whose corners are round. */
function pathOf(points: readonly Point[], bend: number): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${pair(point)}`;
      if (!after || bend === 0) return `L${pair(point)}`;
      const radius = Math.min(bend, distance(before, point) / 2, distance(point, after) / 2);
      return `L${pair(towards(point, before, radius))}Q${pair(point)} ${pair(towards(point, after, radius))}`;
    })
    .join("");
}

const ARROW = { length: 8, width: 3.2 };

function arrowHead({ points }: Line): string {
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return "";
  const back = towards(tip, before, ARROW.length);
  const [dx, dy] = [(tip.x - back.x) / ARROW.length, (tip.y - back.y) / ARROW.length];
  const side = (sign: number): Point => ({ x: back.x - dy * ARROW.width * sign, y: back.y + dx * ARROW.width * sign });
  return `M${pair(tip)}L${pair(side(1))}L${pair(side(-1))}Z`;
}

/** The line ends inside of its arrow head. */
function shortenedForArrow(points: readonly Point[]): readonly Point[] {
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return points;
  return [...points.slice(0, -1), towards(tip, before, Math.min(ARROW.length - 1, distance(before, tip)))];
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** One decimal is finer than anybody sees; it keeps pictures equal on all machines. */
function rounded(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

/** Text as XML; what no XML may hold is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
