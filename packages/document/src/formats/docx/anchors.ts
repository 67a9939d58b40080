import type { Block, InterfaceDocument } from "../../content/document.ts";

/** Everything in a document that a link can lead to, in its order. */
export function anchorsIn({ chapters }: InterfaceDocument): readonly string[] {
  return chapters.flatMap(({ anchor, blocks }) => [anchor, ...inBlocks(blocks)]);
}

function inBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.is) {
      case "section":
        return [block.anchor, ...inBlocks(block.blocks)];
      case "table":
        return [block.anchor, ...block.rows.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor]))];
      case "picture":
        return [block.anchor];
      default:
        return [];
    }
  });
}
