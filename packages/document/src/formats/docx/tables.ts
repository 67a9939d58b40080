import {
  type FileChild,
  HeightRule,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Cell, Source, Table, Text } from "../../content/document.ts";
import { partsOf } from "../parts.ts";
import { withoutEmptyColumns } from "../said.ts";
import { harmless, plain } from "../text.ts";
import { paper, tones } from "../tones.ts";
import type { Writing } from "./blocks.ts";
import { MILLIMETRE, textWidth } from "./page.ts";
import { marked, runsOf } from "./text.ts";
import { headHeight, isUpright, leastWidths, signsWithin, widthsOf } from "./widths.ts";

/** Longer rows may be divided between two pages. */
const WHOLE_ROW = 700;
/** Longer heads of rows are not bold. */
const LONG_HEAD = 60;
/** The room for the heads of rows and for what is no sign, where a table is divided. */
const OTHERS = 58 * MILLIMETRE;

/** Whether a table needs the long side of the page. */
export function isWide(table: Table): boolean {
  return leastWidths(withoutEmptyColumns(table)).reduce((sum, width) => sum + width, 0) > textWidth(false);
}

/** A table with its caption above, in several parts where it is too wide for the page, and where its statements are written. */
export function tableOf(table: Table, writing: Writing): readonly FileChild[] {
  const own = withoutEmptyColumns(table);
  const most = signsWithin(own, textWidth(writing.isLandscape) - OTHERS * (table.matrix ? 1 : 2));
  return partsOf(own, most, writing.words).flatMap((part, index) => {
    // The heading has the place of the first part, where both say the same.
    const anchor = index === 0 && table.caption === writing.heading ? undefined : part.anchor;
    const caption = part.caption === writing.heading ? [] : [captionOf(part.caption, anchor, { beginsPage: index > 0, writing })];
    return [...caption, wordTable(part, writing), written(part, writing)];
  });
}

function captionOf(
  caption: string,
  anchor: string | undefined,
  { beginsPage, writing }: { readonly beginsPage: boolean; readonly writing: Writing },
): Paragraph {
  const children = [...marked(anchor, [new TextRun(harmless(caption))], writing.bookmarks)];
  return new Paragraph({ style: "Caption", pageBreakBefore: beginsPage, children });
}

function wordTable(table: Table, writing: Writing): WordTable {
  const widths = widthsOf(table, textWidth(writing.isLandscape));
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: 70, right: 70, top: 20, bottom: 20 },
    tableLook: { firstRow: true, firstColumn: true },
    rows: [headRow(table, widths, writing), ...table.rows.map((row) => bodyRow(row, widths, { ...writing, headStyle: areNames(table) ? "CellHead" : "Cell" }))],
  });
}

/** Whether the heads of rows are mere names, and no long texts. */
function areNames({ rows }: Table): boolean {
  return rows.every(({ head }) => head.lines.map(plain).join(" ").length <= LONG_HEAD);
}

const line = { style: "single", size: 4, color: paper.line } as const;

function headRow(table: Table, widths: readonly number[], { bookmarks }: Writing): TableRow {
  const { columns } = table;
  const height = headHeight(table);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(height > 0 ? { height: { value: height, rule: HeightRule.EXACT } } : {}),
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { fill: paper.band, type: "clear", color: "auto" },
          verticalAlign: isUpright(table, index) ? VerticalAlign.CENTER : VerticalAlign.BOTTOM,
          ...(isUpright(table, index) ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT, margins: { left: 20, right: 20, top: 0, bottom: 0 } } : {}),
          children: [new Paragraph({ style: "CellHead", keepNext: true, children: [...runsOf(column, bookmarks, "table")] })],
        }),
    ),
  });
}

function bodyRow(
  { anchor, head, cells }: Table["rows"][number],
  widths: readonly number[],
  { headStyle, ...writing }: Writing & { readonly headStyle: string },
): TableRow {
  const length = Math.max(...[head, ...cells].map(({ lines }) => lines.reduce((sum, text) => sum + plain(text).length, 0)));
  return new TableRow({
    cantSplit: length < WHOLE_ROW,
    children: [head, ...cells].map((cell, index) => {
      const colours = cell.mark && tones[cell.mark.tone];
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        ...(colours?.fill ? { shading: { fill: colours.fill, type: "clear", color: "auto" } } : {}),
        children: [...paragraphsOf(cell, index === 0 ? headStyle : "Cell", index === 0 ? anchor : undefined, writing)],
      });
    }),
  });
}

function paragraphsOf({ lines, mark }: Cell, style: string, anchor: string | undefined, { bookmarks }: Writing): readonly Paragraph[] {
  const color = mark ? tones[mark.tone].ink : paper.muted;
  if (lines.length === 0) {
    const isBold = mark !== undefined && mark.tone !== "none";
    const text = new TextRun({ text: harmless(mark?.sign ?? "–"), color, bold: isBold });
    return [new Paragraph({ style: mark ? "CellSign" : style, children: [...marked(anchor, [text], bookmarks)] })];
  }
  const isList = lines.length > 1;
  return lines.map(
    (text: Text, index) =>
      new Paragraph({
        style: isList && style === "Cell" ? "CellList" : style,
        children: [...marked(index === 0 ? anchor : undefined, [...(isList ? [new TextRun("• ")] : []), ...runsOf(text, bookmarks, "table")], bookmarks)],
      }),
  );
}

/** Where the statements of a table are written: files with the numbers of their lines. */
function written({ rows }: Table, { words }: Writing): Paragraph {
  const sources = rows.flatMap(({ head, cells }) => [head, ...cells].flatMap((cell) => cell.sources));
  const files = Map.groupBy(sources, ({ file }: Source) => file);
  const lists = [...files].map(
    ([file, own]) => `${file}: ${[...new Set(own.map(({ line: number }) => number))].sort((left, right) => left - right).join(", ")}`,
  );
  return new Paragraph({ style: "Written", text: lists.length > 0 ? harmless(`${words.writtenAt}: ${lists.join("; ")}`) : "" });
}
