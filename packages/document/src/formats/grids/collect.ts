import type { Block, Chapter, InterfaceDocument, Table } from "../../content/document.ts";
import { words } from "../../words.ts";
import { factGrid } from "./facts.ts";
import type { Grid } from "./grid.ts";
import { joinedSeries } from "./series.ts";

/** All that a document says in tables, in its order: tables of one series as one, and what is said of single things, side by side. */
export function gridsOf(document: InterfaceDocument): readonly Grid[] {
  return document.chapters.flatMap((chapter) => [...factGrid(chapter, words[document.language]), ...tableGrids(chapter)]);
}

function tableGrids(chapter: Chapter): readonly Grid[] {
  const tables = tablesIn(chapter.blocks).filter(({ isRepeated }) => !isRepeated);
  const bySeries = Map.groupBy(tables, ({ anchor, series }) => series?.name ?? anchor.replace(/-table$/, ""));
  return [...bySeries].map(([name, own]) => joinedSeries(name, own, chapter.title));
}

function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => (block.is === "table" ? [block] : block.is === "section" ? tablesIn(block.blocks) : []));
}
