import type { Chapter, Table } from "../content/document.ts";
import type { Words } from "../words.ts";

/** The chapters in which each section tells of one thing, and may be handed out by itself: it begins a page. */
export const sheetChapters: readonly string[] = ["bodies", "journeys"];

/** The chapters that begin no page: they say as little as the one before, such as that there is nothing. */
export function shortBehindShort(chapters: readonly Chapter[]): ReadonlySet<string> {
  const isShort = (chapter: Chapter | undefined): boolean => chapter?.blocks.every(({ is }) => is === "paragraph" || is === "notice") ?? false;
  return new Set(chapters.flatMap((chapter, index) => (isShort(chapter) && isShort(chapters[index - 1]) ? [chapter.anchor] : [])));
}

/**
 * A table with very many columns of signs, in parts that are about equally wide. Each part has the heads of rows;
 * columns that are no signs stand in the last one.
 */
export function partsOf(table: Table, mostSigns: number, words: Words): readonly Table[] {
  const signs = signsIn(table);
  const count = Math.max(1, Math.ceil(signs / mostSigns));
  if (count === 1) return [table];
  const size = Math.ceil(signs / count);
  return Array.from({ length: count }, (_, part) => {
    const isLast = part === count - 1;
    const [from, to] = [part * size, isLast ? Number.POSITIVE_INFINITY : (part + 1) * size];
    return {
      ...table,
      anchor: part === 0 ? table.anchor : `${table.anchor}-${part + 1}`,
      caption: `${table.caption}, ${words.matrix.part(part + 1, count)}`,
      signs: Math.min(signs, to) - from,
      columns: [...table.columns.slice(0, 1), ...table.columns.slice(1).slice(from, to)],
      rows: table.rows.map((row) => ({ ...row, anchor: part === 0 ? row.anchor : undefined, cells: row.cells.slice(from, to) })),
    };
  });
}

/** How many columns behind the heads of rows hold signs alone. */
export function signsIn({ matrix, signs = 0, columns }: Table): number {
  return matrix ? columns.length - 1 : signs;
}
