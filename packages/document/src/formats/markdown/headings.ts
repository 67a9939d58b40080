import type { Block, InterfaceDocument } from "../../content/document.ts";
import { harmless } from "../text.ts";

/** The names that wikis give to headings, by the places of the document: what has no heading is found below the nearest one. */
export interface Headings {
  readonly names: ReadonlyMap<string, string>;
}

/** The words of a heading. A sign between blanks, or a hyphen that is not between letters, would give it another name on GitHub than on GitLab. */
export function headingOf(title: string): string {
  return harmless(title)
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^(?:[^\p{L}\p{N}\s]+\s+)+/u, (signs) => signs.replaceAll(/\s/g, ""))
    .replace(/(?:\s+[^\p{L}\p{N}\s]+)+$/u, (signs) => signs.replaceAll(/\s/g, ""))
    .replaceAll(/(?:\s[^\p{L}\p{N}\s]+)+\s/gu, ", ")
    .replaceAll(/(?<![\p{L}\p{M}\p{N}\p{Pc}])-|-(?![\p{L}\p{M}\p{N}\p{Pc}])/gu, "\u2011");
}

/** Names every heading as GitHub and GitLab do, those that come before the chapters first. */
export function headingsOf({ chapters }: InterfaceDocument, before: readonly string[]): Headings {
  const names = new Map<string, string>();
  const taken = new Map<string, number>();
  const named = (title: string): string => {
    const name = slugOf(headingOf(title));
    let count = taken.get(name);
    if (count === undefined) {
      taken.set(name, 0);
      return name;
    }
    do count++;
    while (taken.has(`${name}-${count}`));
    taken.set(name, count);
    taken.set(`${name}-${count}`, 0);
    return `${name}-${count}`;
  };
  const nameBelow = (blocks: readonly Block[], above: string): void => {
    for (const block of blocks) {
      if (block.is === "section") {
        const name = named(block.title);
        names.set(block.anchor, name);
        nameBelow(block.blocks, name);
      } else if (block.is === "table") {
        for (const anchor of [block.anchor, ...block.rows.map((row) => row.anchor)]) if (anchor !== undefined) names.set(anchor, above);
      } else if (block.is === "picture") names.set(block.anchor, above);
    }
  };
  for (const title of before) named(title);
  for (const { anchor, title, blocks } of chapters) {
    const name = named(title);
    names.set(anchor, name);
    nameBelow(blocks, name);
  }
  return { names };
}

/** Small letters, without signs, with a hyphen for each blank. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
