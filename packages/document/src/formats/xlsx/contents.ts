import type { Cell, Sheet } from "@kurzweg/sheets";
import type { Block, InterfaceDocument } from "../../content/document.ts";
import { type Words, words as allWords } from "../../words.ts";
import type { Grid } from "../grids/grid.ts";
import { harmless, plain } from "../text.ts";
import { paper } from "../tones.ts";
import { headStyle, plainLook, title } from "./sheet.ts";

const WIDTHS = [46, 46, 10];

/** The first sheet: what the document is, and what stands where. */
export function contentsSheet(document: InterfaceDocument, name: string, grids: readonly Grid[], names: readonly string[]): Sheet {
  const words = allWords[document.language];
  const entries = grids.map((grid, index): readonly Cell[] => [
    { value: harmless(grid.title), link: { sheet: names[index] ?? "", row: 0, column: 0 }, look: { ...plainLook, ink: paper.link } },
    { value: harmless(grid.chapter), look: plainLook },
    { value: grid.rows.length, look: plainLook },
  ]);
  return {
    name,
    rows: [
      [{ value: harmless(document.title), look: title }],
      [{ value: headline(document, words), look: { bold: true, isOpen: true } }],
      [],
      ...document.front.flatMap(frontRows),
      [],
      [words.grids.table, words.grids.chapter, words.grids.rows].map((value) => ({ value, look: headStyle })),
      ...entries,
    ],
    layout: { widths: WIDTHS, headRows: 0, headColumns: 0, hasFilter: false, isPortrait: true },
  };
}

/** “Interface document, public edition”, and for whom. */
export function headline({ subtitle, edition, recipient }: InterfaceDocument, { editions }: Words): string {
  return harmless([subtitle, editions[edition], ...(recipient === undefined ? [] : [recipient])].join(", "));
}

function frontRows(block: Block): readonly (readonly Cell[])[] {
  switch (block.is) {
    case "facts":
      return block.facts.map(({ name, values }) => [
        { value: harmless(name), look: { ink: paper.muted } },
        { value: harmless(values.map(plain).join("\n")), look: { ink: paper.ink } },
      ]);
    case "paragraph":
    case "notice":
      return [[{ value: harmless(plain(block.text)), look: { ink: paper.ink, bold: block.is === "notice" } }]];
    default:
      return [];
  }
}
