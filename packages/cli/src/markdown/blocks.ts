import markdownIt from "markdown-it";
import { type PictureWish, wishIn } from "@kurzweg/server/fence";

/** A block of a Markdown file that stands for a picture. */
export interface PictureBlock extends PictureWish {
  /** Its first line, and the line behind its last one; the first line of a file is 0. */
  readonly from: number;
  readonly to: number;
}

/** The pictures that a Markdown file asks for, in their order. A block within a longer one is only text. */
export function blocksIn(markdown: string): readonly PictureBlock[] {
  return markdownIt()
    .parse(markdown, {})
    .flatMap(({ type, info, map }) => {
      const wish = type === "fence" ? wishIn(info) : undefined;
      return wish && map ? [{ ...wish, from: map[0], to: map[1] }] : [];
    });
}

/** The file with something else in the place of each block; whatever stands before a block, as in a list, stays. */
export function withoutBlocks(markdown: string, blocks: readonly PictureBlock[], instead: (index: number) => string): string {
  const lines = markdown.split(/(?<=\n)/);
  for (const [index, { from, to }] of [...blocks.entries()].reverse()) {
    const [first = "", ...more] = lines.slice(from, to);
    const end = /\r?\n$/.exec(more.at(-1) ?? first)?.[0] ?? "";
    lines.splice(from, to - from, `${first.replace(/(?:`{3,}|~{3,}).*$/s, "")}${instead(index)}${end}`);
  }
  return lines.join("");
}
