import type { Cell as SheetCell, Link, Look, Sheet } from "@kurzweg/sheets";
import type { Cell } from "../../content/document.ts";
import type { Words } from "../../words.ts";
import type { Grid, GridRow } from "../grids/grid.ts";
import { sourcesIn, textIn } from "../grids/text.ts";
import { safeAddress } from "../text.ts";
import { paper, tones } from "../tones.ts";
import { sourcesWidth, widthsOf } from "./widths.ts";

/** Rows above the first one of a grid: the title and the heads of columns. */
export const HEAD_ROWS = 2;

/** Where the anchors of a document lead. */
export type Places = ReadonlyMap<string, Link>;

/** More heads than these above mere signs stand upright. */
const MOST_LYING = 2;

/** A grid as a sheet, with its title above. */
export function sheetOf(grid: Grid, name: string, places: Places, words: Words): Sheet {
  const { heads, columns, rows, signs } = grid;
  // A matrix would become too wide with them, and its rows too high.
  const withSources = signs === 0 && rows.some((row) => sourcesIn(row) !== "");
  const all = [...columns, ...(withSources ? [[words.writtenAt]] : [])];
  const widths = widthsOf(grid);
  return {
    name,
    rows: [
      [{ value: textIn({ lines: [[grid.title]], sources: [] }), look: title }],
      all.map((column, index) => ({ value: textIn({ lines: [column], sources: [] }), look: headLook(grid, index) })),
      ...rows.map((row) => rowOf(row, grid, { withSources, places, widths })),
    ],
    layout: { widths: [...widths, ...(withSources ? [sourcesWidth(rows)] : [])], headRows: HEAD_ROWS, headColumns: heads, hasFilter: rows.length > 0 },
  };
}

interface Frame {
  readonly withSources: boolean;
  readonly places: Places;
  readonly widths: readonly number[];
}

function rowOf(row: GridRow, { heads }: Grid, { withSources, places, widths }: Frame): readonly SheetCell[] {
  const sources = withSources ? [{ value: sourcesIn(row), look: { ...plainLook, ink: paper.muted } }] : [];
  return [...row.cells.map((cell, index) => cellOf(cell, { isHead: index < heads, width: widths[index] ?? 0 }, places)), ...sources];
}

function cellOf(cell: Cell, { isHead, width }: { readonly isHead: boolean; readonly width: number }, places: Places): SheetCell {
  const text = textIn(cell);
  // Some spreadsheets do not break the line of a link.
  const link = text.length <= width && !text.includes("\n") ? linkIn(cell, places) : undefined;
  const colours = cell.mark ? tones[cell.mark.tone] : link ? { ink: paper.link } : { ink: paper.ink };
  const isSign = cell.mark !== undefined && cell.lines.length === 0;
  const look: Look = { ...plainLook, ...colours, bold: isHead || (isSign && cell.mark.tone !== "none"), isCentred: isSign };
  return { ...(text === "" ? {} : { value: text }), ...(link ? { link } : {}), look };
}

/** Where a cell leads; one with several links leads nowhere, since a cell can have only one. */
function linkIn({ lines }: Cell, places: Places): Link | undefined {
  const targets = new Set(lines.flatMap((line) => line.flatMap((run) => (typeof run === "string" ? [] : [run.to]))));
  const [only] = targets;
  if (only === undefined || targets.size > 1) return undefined;
  if (only.startsWith("#")) return places.get(only.slice(1));
  const address = safeAddress(only);
  return address === undefined ? undefined : { address };
}

function headLook({ heads, signs }: Grid, column: number): Look {
  const isSign = column >= heads && column < heads + signs;
  return { ...headStyle, isCentred: isSign, isUpright: isSign && signs > MOST_LYING };
}

export const title: Look = { bold: true, size: 14, ink: paper.lead, isOpen: true };
export const headStyle: Look = { bold: true, ink: paper.ink, fill: "E3EAF0", hasBorder: true };
export const plainLook: Look = { ink: paper.ink, hasBorder: true };
