import { formatValue, type Sheet, type SheetFilterInfo } from "hucre";
import { readXlsx as readWorkbook } from "hucre/xlsx";
import { officeFile } from "../office/parts.ts";
import { MOST_COLUMNS, MOST_ROWS, type Refusal, rowOf, type TextTable } from "../texts.ts";
import type { Unpacked } from "../zip/unpack.ts";
import { seen } from "./seen.ts";

/** What is read of a workbook: what its tables hold, and how numbers are shown. Pictures, comments and links are not. */
export function isReadPart(name: string): boolean {
  return (
    /\.(?:xml|rels)$/i.test(name) &&
    !/(?:^|\/)(?:worksheets\/_rels|drawings|charts|comments|media|theme|docProps|customXml|printerSettings|tables)\b/.test(name)
  );
}

/** The last column that is read, and a row more than may be there. */
const RANGE = `A1:IV${MOST_ROWS + 1}`;
const entity = /<!(?:DOCTYPE|ENTITY)/i;
/** A cell in which something stands, with its column and row. */
const filledCell = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"(?:[^>]*[^>/])?>/g;

/** Reads the sheets of a workbook, from what was unpacked of it; of those that are hidden the names alone, behind the others. */
export async function readXlsx(parts: Unpacked): Promise<readonly TextTable[] | Refusal> {
  for (const [name, content] of parts) {
    const text = new TextDecoder().decode(content);
    if (entity.test(text)) return "entities";
    if (/worksheets\//.test(name) && isBeyond(text)) return "too-large";
  }
  // The library unpacks once more: what it gets is what was looked at, not what else the file may hold.
  const archive = officeFile(parts, 0);
  try {
    const hidden: TextTable[] = [];
    const isShown = (sheet: SheetFilterInfo): boolean => {
      const isHidden = sheet.hidden || sheet.veryHidden;
      if (isHidden) hidden.push({ name: sheet.name, rows: [], isHidden });
      return !isHidden;
    };
    const { sheets } = await readWorkbook(archive, { readStyles: true, range: RANGE, sheets: isShown });
    const tables = sheets.map(tableOf);
    return tables.some(({ rows }) => (rows.at(-1)?.number ?? 0) > MOST_ROWS) ? "too-large" : [...tables, ...hidden];
  } catch {
    return "damaged";
  }
}

/** Whether something stands where it would not be read. */
function isBeyond(sheet: string): boolean {
  for (const [, column = "", row = ""] of sheet.matchAll(filledCell)) {
    if (Number(row) > MOST_ROWS || columnOf(column) > MOST_COLUMNS) return true;
  }
  return false;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function tableOf({ name, rows, cells, merges }: Sheet): TextTable {
  const texts = rows.map((row, index) =>
    row.map((value, column) => {
      const { style, formula } = cells?.get(`${index},${column}`) ?? {};
      // A formula that nobody has calculated is shown as it was typed: what was meant must not be lost.
      const shown = value ?? (formula === undefined ? null : `=${formula}`);
      return seen(shown, style?.numFmt ?? "", (number, format) => formatValue(number, format));
    }),
  );
  // What stands in the first of several rows that were made one counts for all of them.
  for (const { startRow, startCol, endRow } of merges ?? []) {
    const text = texts[startRow]?.[startCol] ?? "";
    for (const row of text === "" ? [] : texts.slice(startRow + 1, endRow + 1)) row[startCol] = text;
  }
  return {
    name,
    rows: texts.flatMap((row, index) =>
      rowOf(
        index + 1,
        Array.from(row, (text) => text ?? ""),
      ),
    ),
  };
}
