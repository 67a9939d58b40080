import type { Language } from "@kurzweg/model";
import { type Group, heightOf, moved, paragraph, type Shape, type Shown, type Size } from "../scene.ts";
import { wrap } from "../text/wrap.ts";
import type { Paint } from "../theme.ts";

export interface Column {
  readonly title: string;
  readonly width: number;
}

/** A cell: some paragraphs, or shapes of its own. */
export type Cell = readonly Paragraph[] | { readonly shapes: readonly Shape[]; readonly height: number };

export interface Paragraph {
  readonly text: string;
  readonly bold?: boolean | undefined;
  readonly fill?: Paint | undefined;
}

export interface TableRow {
  readonly of?: Shown | undefined;
  readonly tip?: string | undefined;
  readonly cells: readonly Cell[];
}

const size = 12;
const GAP = 16;
const PAD = 6;
/** A paragraph is cut after so many lines; its group says the whole. */
const MOST_LINES = 7;

export interface Table extends Size {
  readonly shapes: readonly Shape[];
}

/** A table of texts: lines between its rows, none between its columns. */
export function textTable(columns: readonly Column[], rows: readonly TableRow[], language: Language): Table {
  const starts = columns.map((_, index) => columns.slice(0, index).reduce((sum, { width }) => sum + width + GAP, 0));
  const width = columns.reduce((sum, column) => sum + column.width, 0) + GAP * (columns.length - 1);
  const head = columns.flatMap(({ title }, index) => paragraph([title], { x: starts[index] ?? 0, top: 0, size: 11, weight: "bold", fill: "muted" }));
  const shapes: Shape[] = [...head];
  let top = 22;
  for (const row of rows) {
    const cells = row.cells.map((cell, index) => cellOf(cell, columns[index]?.width ?? 0, starts[index] ?? 0, top + PAD, language));
    const height = Math.max(...cells.map((cell) => cell.height)) + 2 * PAD;
    shapes.push({
      is: "line",
      points: [
        { x: 0, y: top },
        { x: width, y: top },
      ],
      stroke: "grid",
    });
    shapes.push({ is: "group", of: row.of, tip: row.tip, shapes: cells.flatMap((cell) => cell.shapes) } satisfies Group);
    top += height;
  }
  return { width, height: top, shapes };
}

function cellOf(cell: Cell, width: number, x: number, top: number, language: Language): { readonly shapes: readonly Shape[]; readonly height: number } {
  if ("shapes" in cell) return { height: cell.height, shapes: moved(cell.shapes, { x, y: top }) };
  const shapes: Shape[] = [];
  let height = 0;
  for (const { text, bold, fill = "ink" } of cell) {
    const weight = bold ? ("bold" as const) : ("regular" as const);
    const lines = wrap(text, { size, weight, width, lines: MOST_LINES, language });
    shapes.push(...paragraph(lines, { x, top: top + height, size, weight, fill }));
    height += heightOf(lines.length, { size });
  }
  return { shapes, height };
}
