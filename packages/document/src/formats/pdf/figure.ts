import { partsOf } from "../cut.ts";
import { inFont } from "./letters.ts";

/** A picture as a file for paper: light, with its size in pixels and its words for those who do not see it. */
export interface Figure {
  readonly file: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** The same in two parts, where it may be divided between two pages. */
  readonly parts: readonly Figure[];
}

export function figureOf(svg: string, file: string): Figure {
  const size = (name: string): number => Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
  const said = (name: string): string => unescaped(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg)?.[1] ?? "");
  // The rules for dark screens have no place on paper.
  const light = inFont(svg.replaceAll(/<style>[^<]*<\/style>/g, ""));
  const alt = inFont([said("title"), said("desc")].filter((text) => text !== "").join(" "));
  const parts = (partsOf(svg) ?? []).map((part, index) => figureOf(part, `part-${index + 1}-of-${file}`));
  return { file, svg: light, width: size("width"), height: size("height"), alt, parts };
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&apos;": "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|apos|#39);/g, (entity) => entities[entity] ?? entity);
}
