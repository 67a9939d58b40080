import { ImageRun, Paragraph, TextRun } from "docx";
import type { Picture } from "../../content/document.ts";
import type { Pictures } from "../../pictures.ts";
import type { Painter } from "../format.ts";
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
}

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
  for (const [anchor, written] of pictures) {
    // Paper is never dark.
    const svg = written.replace(/<style>[^<]*<\/style>/, "");
    const [, width = 0, height = 0] = (/<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
    const description = ["title", "desc"].map((name) => unescaped(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg)?.[1] ?? "")).join(". ");
    const scale = Math.min(MOST_POINTS, SHARPNESS * Math.max(scaleOn({ width, height }, false, CAPTION), scaleOn({ width, height }, true, CAPTION)));
    found.set(anchor, { svg: new TextEncoder().encode(svg), png: await png(svg, scale), description, width, height });
  }
  return found;
}

/** A picture with its caption, on the page on which it is larger. */
export function pictureOf({ anchor, caption }: Picture, { pictures, bookmarks, isLandscape: isUsual, level, heading, linesAbove = 0 }: Writing): Piece {
  const picture = pictures.get(anchor);
  if (!picture) return { isLandscape: isUsual, children: [] };
  const above = CAPTION + (level - 1) * HEADING + linesAbove * LINE;
  const [upright, onSide] = [scaleOn(picture, false, above), scaleOn(picture, true, above)];
  const isLandscape = upright === onSide ? isUsual : onSide > upright;
  const scale = isLandscape ? onSide : upright;
  const image = new ImageRun({
    type: "svg",
    data: picture.svg,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    fallback: { type: "png", data: picture.png },
    altText: { name: harmless(caption), title: harmless(caption), description: harmless(picture.description) },
  });
  const title = new Paragraph({ style: "Caption", children: [...marked(anchor, [new TextRun(harmless(caption))], bookmarks)] });
  return { isLandscape, children: [...(caption === heading ? [] : [title]), new Paragraph({ children: [image] })] };
}

/** How much smaller a picture must be for a page; it never becomes larger. */
function scaleOn({ width, height }: Pick<Drawn, "width" | "height">, isLandscape: boolean, above: number): number {
  return Math.min(1, textWidth(isLandscape) / PIXEL / width, Math.max(LEAST, textHeight(isLandscape) - above) / PIXEL / height);
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
