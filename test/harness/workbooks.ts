import { zipSync, unzipSync, strToU8 } from "fflate";
import { writeXlsx } from "hucre/xlsx";

type Parts = Record<string, Uint8Array>;

/** The parts of a small workbook as spreadsheet programmes write it. */
export async function workbookParts(): Promise<Parts> {
  return unzipSync(
    await writeXlsx({
      sheets: [
        {
          name: "Liste",
          rows: [
            ["Institution", "E-Mail"],
            ["Sozialamt", "sozialamt@example.org"],
          ],
        },
      ],
    }),
  );
}

/** A workbook whose one sheet has these rows, in XML; `before` stands before the sheet. */
export async function workbookOf(rows: string, before = ""): Promise<Uint8Array> {
  const sheet = `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync({ ...(await workbookParts()), "xl/worksheets/sheet1.xml": strToU8(sheet) });
}

/** A workbook with parts that it should not have. */
export async function workbookWith(more: Parts): Promise<Uint8Array> {
  return zipSync({ ...(await workbookParts()), ...more });
}

/** An archive in whose directory one number of two bytes is another: `at` counts from the line of the entry. */
export function withDirectory(archive: Uint8Array, entry: string, at: number, value: number, bytes: 2 | 4): Uint8Array {
  const changed = archive.slice();
  const view = new DataView(changed.buffer);
  const name = strToU8(entry);
  for (let line = 0; line < changed.length - 46; line++) {
    if (view.getUint32(line, true) !== 0x02014b50 || !name.every((byte, index) => changed[line + 46 + index] === byte)) continue;
    if (bytes === 2) view.setUint16(line + at, value, true);
    else view.setUint32(line + at, value, true);
  }
  return changed;
}
