import type { Grid, GridRow } from "../grids/grid.ts";
import { sourcesIn, textIn } from "../grids/text.ts";

/** Of a column of signs, in signs. */
const SIGNS = 5;
/** The least and the most of others. */
const [LEAST, MOST] = [9, 46];

/** How wide each column of a grid is: as wide as its words need, and wider where much is said, so that rows stay low. */
export function widthsOf({ columns, heads, signs, rows }: Grid): readonly number[] {
  return columns.map((column, index) => {
    if (index >= heads && index < heads + signs) return SIGNS;
    const texts = [textIn({ lines: [column], sources: [] }), ...rows.map(({ cells }) => (cells[index] ? textIn(cells[index]) : ""))];
    const lines = texts.filter((text) => text !== "").flatMap((text) => text.split("\n").map(({ length }) => length));
    const words = texts.flatMap((text) => text.split(/\s+/).map(({ length }) => length));
    const longLine = quantile(lines, 0.9);
    return Math.min(MOST, Math.max(LEAST, Math.min(28, Math.max(...words) + 2), longLine > 60 ? MOST : longLine + 2));
  });
}

/** How wide the column is that says where rows are written. */
export function sourcesWidth(rows: readonly GridRow[]): number {
  const lengths = rows.flatMap((row) => sourcesIn(row).split(", ")).map(({ length }) => length);
  return Math.min(34, Math.max(14, ...lengths) + 2);
}

/** The number below which a part of all numbers lies. */
function quantile(numbers: readonly number[], part: number): number {
  const inOrder = numbers.toSorted((left, right) => left - right);
  return inOrder[Math.ceil((inOrder.length - 1) * part)] ?? 0;
}
