import type { Engine } from "@kurzweg/diagram";
import { picture, views } from "@kurzweg/diagram";
import type { Overview } from "@kurzweg/model";
import type { Block, InterfaceDocument, Picture } from "./content/document.ts";

/** Pictures as SVG, by their anchors. */
export type Pictures = ReadonlyMap<string, string>;

/** Draws every picture that a document shows. */
export async function drawPictures(
  document: InterfaceDocument,
  overview: Overview,
  { engine, fileName }: { readonly engine: Engine; fileName(uri: string): string },
): Promise<Pictures> {
  const drawn = new Map<string, string>();
  for (const { anchor, view: name, journey, body } of picturesIn(document.chapters.flatMap(({ blocks }) => blocks))) {
    const view = views.find((each) => each.name === name);
    if (view) drawn.set(anchor, await picture(view, overview, { engine, journey, body }, { theme: "auto", id: anchor, fileName }));
  }
  return drawn;
}

function picturesIn(blocks: readonly Block[]): readonly Picture[] {
  return blocks.flatMap((block) => (block.is === "picture" ? [block] : block.is === "section" ? picturesIn(block.blocks) : []));
}
