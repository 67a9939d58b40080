import { ImageRun, Paragraph, TextRun } from "docx";
import type { Picture } from "../../content/document.ts";
import type { Pictures } from "../../pictures.ts";
import type { Painter } from "../format.ts";
import { partsOf } from "../cut.ts";
import { harmless } from "../text.ts";
import type { Writing } from "./blocks.ts";
import { MILLIMETRE, PIXEL, textHeight, textWidth } from "./page.ts";
import type { Piece } from "./pieces.ts";
import { marked } from "./text.ts";

/** A picture with another one of points, for programs that cannot draw, and what it shows in words. */
export interface Drawn {
  readonly svg: Uint8Array;
  readonly png: Uint8Array;
  readonly description: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The same in two parts, where it may be divided between two pages. */
  readonly parts: readonly Drawn[];
}

/** On a smaller scale the letters of a picture are hard to read. */
const READABLE = 0.73;
/** Points of a picture for each pixel that it has on paper. */
const SHARPNESS = 2.4;
/** A picture that is no larger than the page has no more than these. */
const MOST_POINTS = 2;
/** The height of the caption of a picture, of each heading above it, and of a line. */
const [CAPTION, HEADING, LINE] = [12 * MILLIMETRE, 15 * MILLIMETRE, 6 * MILLIMETRE];

/** The height of a picture, whatever is said above it. */
const LEAST = 80 * MILLIMETRE;

/** Everything that is drawn, by anchor. */
export async function drawn(pictures: Pictures, png: Painter): Promise<ReadonlyMap<string, Drawn>> {
  const found = new Map<string, Drawn>();
  for (const [anchor, svg] of pictures) found.set(anchor, await drawnOf(svg, png));
  return found;
}

async function drawnOf(written: string, png: Painter): Promise<Drawn> {
  // Paper is never dark.
  const svg = written.replace(/<style>[^<]*<\/style>/, "");
  const [, width = 0, height = 0] = (/<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
  const description = ["title", "desc"].map((name) => unescaped(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg)?.[1] ?? "")).join(". ");
  const scale = Math.max(scaleOn({ width, height }, false, CAPTION), scaleOn({ width, height }, true, CAPTION));
  const parts: Drawn[] = [];
  if (scale < 1) for (const part of partsOf(svg) ?? []) parts.push(await drawnOf(part, png));
  return { svg: new TextEncoder().encode(svg), png: await png(svg, Math.min(MOST_POINTS, SHARPNESS * scale)), description, width, height, parts };
}

/** A picture with its caption, on the page on which it is larger; one whose letters would be too small to read on two of them, if it may be divided. */
export function pictureOf({ anchor, caption }: Picture, { pictures, bookmarks, isLandscape: isUsual, level, heading, linesAbove = 0 }: Writing): Piece {
  const picture = pictures.get(anchor);
  if (!picture) return { isLandscape: isUsual, children: [] };
  const above = CAPTION + (level - 1) * HEADING + linesAbove * LINE;
  const [upright, onSide] = [scaleOn(picture, false, above), scaleOn(picture, true, above)];
  const isDivided = picture.parts.length > 0 && Math.max(upright, onSide) < READABLE;
  const isLandscape = !isDivided && (upright === onSide ? isUsual : onSide > upright);
  const images = (isDivided ? picture.parts : [picture]).map((part, index) =>
    imageOf(part, scaleOn(part, isLandscape, index === 0 ? above : CAPTION), caption),
  );
  const title = new Paragraph({ style: "Caption", children: [...marked(anchor, [new TextRun(harmless(caption))], bookmarks)] });
  return { isLandscape, children: [...(caption === heading ? [] : [title]), ...images.map((image) => new Paragraph({ children: [image] }))] };
}

function imageOf({ svg, png, description, width, height }: Drawn, scale: number, caption: string): ImageRun {
  return new ImageRun({
    type: "svg",
    data: svg,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    fallback: { type: "png", data: png },
    altText: { name: harmless(caption), title: harmless(caption), description: harmless(description) },
  });
}

/** How much smaller a picture must be for a page; it never becomes larger. */
function scaleOn({ width, height }: Pick<Drawn, "width" | "height">, isLandscape: boolean, above: number): number {
  return Math.min(1, textWidth(isLandscape) / PIXEL / width, Math.max(LEAST, textHeight(isLandscape) - above) / PIXEL / height);
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
