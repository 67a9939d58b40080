import { inFont } from "./letters.ts";

/** A picture as a file for paper: light, with its size in pixels and its words for those who do not see it. */
export interface Figure {
  readonly file: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export function figureOf(svg: string, file: string): Figure {
  const size = (name: string): number => Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
  const said = (name: string): string => unescaped(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg)?.[1] ?? "");
  // The rules for dark screens have no place on paper.
  const light = inFont(svg.replaceAll(/<style>[^<]*<\/style>/g, ""));
  return { file, svg: light, width: size("width"), height: size("height"), alt: inFont([said("title"), said("desc")].filter((text) => text !== "").join(" ")) };
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&apos;": "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|apos|#39);/g, (entity) => entities[entity] ?? entity);
}
