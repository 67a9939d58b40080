import { type Cell as LibraryCell, type CellStyle, type CellValue, type WriteSheet, writeXlsx as write } from "hucre/xlsx";
import { officeFile, partsOf } from "../office/parts.ts";
import { type Properties, withProperties } from "../office/properties.ts";
import type { Cell, Layout, Link, Look, Sheet, Value, Workbook } from "../workbook.ts";
import { heightOf } from "./height.ts";
import { columnLetters, filterRange } from "./ranges.ts";
import { settled } from "./settle.ts";

/** What stands at the foot of every printed page, beside the number of the page. */
export interface About extends Properties {
  readonly footer: string;
  /** “Page 1 of 9”, for the number of a page and that of all pages. */
  readonly page: (page: string, pages: string) => string;
}

const FONT = { name: "Arial", size: 10 } as const;
/** In inches, less than spreadsheets choose: matrices are wide. */
const margins = { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };
/** The most that a cell of a spreadsheet can hold. */
const LONGEST = 32_767;

/** A workbook as XLSX. Every text stays a text; the same workbook gives the same bytes. */
export async function writeXlsx({ sheets }: Workbook, about: About): Promise<Uint8Array> {
  const day = new Date(`${about.on}T00:00:00Z`);
  const bytes = await write({ sheets: sheets.map((sheet) => sheetOf(sheet, about)), properties: { created: day, modified: day }, defaultFont: FONT });
  return officeFile(withProperties(settled(partsOf(bytes), sheets), about));
}

function sheetOf(sheet: Sheet, about: About): WriteSheet {
  const { name, rows, layout } = sheet;
  return {
    name,
    rows: rows.map((row) => row.map(({ value }) => written(value))),
    cells: new Map(rows.flatMap((row, rowNumber) => row.map((cell, column) => [`${rowNumber},${column}`, cellOf(cell)] as const))),
    ...(layout ? layoutOf(sheet, layout) : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: layout?.isPortrait ? "portrait" : "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
    },
    headerFooter: { oddFooter: `&L${coded(about.footer)}&R${about.page("&P", "&N")}` },
  };
}

function layoutOf(sheet: Sheet, layout: Layout): Partial<WriteSheet> {
  const { widths, headRows, headColumns, hasFilter } = layout;
  return {
    columns: widths.map((each) => ({ width: each })),
    rowDefs: new Map(sheet.rows.map((row, index) => [index, { height: heightOf(row, widths) }])),
    freezePane: { rows: headRows, columns: headColumns },
    ...(hasFilter ? { autoFilter: { range: filterRange(sheet, layout) } } : {}),
  };
}

function written(value: Value | undefined): CellValue {
  if (value === undefined) return null;
  if (typeof value === "object") return new Date(`${value.day}T00:00:00Z`);
  if (typeof value !== "string") return value;
  // What looks like the sign of a code within XML would be read as that sign.
  return value
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function cellOf({ value, link, look }: Cell): Partial<LibraryCell> {
  const isDay = typeof value === "object";
  return { value: written(value), style: styleOf(look ?? {}, isDay), ...(link ? { hyperlink: linkOf(link) } : {}) };
}

function linkOf(link: Link): NonNullable<LibraryCell["hyperlink"]> {
  if ("address" in link) return { target: link.address };
  return { target: "", location: `'${link.sheet.replaceAll("'", "''")}'!${columnLetters(link.column)}${link.row + 1}` };
}

function styleOf(
  { bold = false, size = FONT.size, ink, fill, isCentred = false, isUpright = false, hasBorder = false, isOpen = false }: Look,
  isDay: boolean,
): CellStyle {
  const side = { style: "thin" as const, color: { rgb: "C3CCD5" } };
  return {
    font: { ...FONT, size, ...(bold ? { bold } : {}), ...(ink === undefined ? {} : { color: { rgb: ink } }) },
    ...(fill === undefined ? {} : { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: fill } } }),
    ...(hasBorder ? { border: { top: side, right: side, bottom: side, left: side } } : {}),
    alignment: {
      wrapText: !isOpen,
      vertical: isUpright ? "bottom" : "top",
      horizontal: isCentred ? "center" : "left",
      ...(isUpright ? { textRotation: 90 } : {}),
    },
    ...(isDay ? { numFmt: "yyyy-mm-dd" } : {}),
  };
}

/** Text for the foot of a page, where “&” begins a code. */
function coded(text: string): string {
  return text.replaceAll("&", "&&");
}
