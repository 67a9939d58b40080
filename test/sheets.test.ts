import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { isUntouched, officeFile, partsOf, sheetNames, unguarded, type Workbook, writeCsv, writeXlsx } from "@kurzweg/sheets";
import { describe, expect, test } from "vitest";
import { inZones } from "./harness/zones.ts";

const about = {
  title: "Papier <1> & 2",
  subject: "Ausgabe",
  language: "de" as const,
  on: "2026-11-15",
  footer: "R&D",
  page: (page: string, pages: string) => `Seite ${page} von ${pages}`,
};

const tableOf = (rows: readonly (readonly string[])[]) => ({ rows: rows.map((row) => row.map((value) => ({ value }))) });

/** Texts with which spreadsheets have been made to calculate, to divide a cell, or to show something else than what stands there. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "＝",
        "＠",
        "|",
        "%",
        '"',
        "'",
        "'=",
        ";",
        ",",
        "\t",
        "\r",
        "\n",
        "\0",
        " ",
        "\u00A0",
        "cmd",
        "1",
        "=1+1",
        "\u202E",
        "😀",
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join("")),
);

describe("CSV", () => {
  test("is what a German spreadsheet opens by itself", () => {
    const table = {
      rows: [
        [{ value: "Stelle" }, { value: "Zahl" }],
        [{ value: "Amt; außen" }, { value: 3 }],
        [{ value: { day: "2026-11-15" } }, {}],
      ],
    };
    expect(writeCsv(table)).toBe('\uFEFFStelle;Zahl\r\n"Amt; außen";3\r\n2026-11-15;\r\n');
    expect(writeCsv(table, { reader: "machine" })).toBe('Stelle,Zahl\r\n"Amt; außen",3\r\n2026-11-15,\r\n');
  });

  test.each(["=1+1", "+49 341 0000-1", "-2", "@SUM(1)", "\t=1", " =1", "\r=1", "=1\n2", "＝1", "|cmd", "%0A"])("%j is no formula", (text) => {
    const [[cell] = []] = parseCsv(writeCsv(tableOf([[text]])).slice(1), { delimiter: ";" });
    expect(cell).toBe(`'${text}`);
  });

  test("whatever stands in a table comes back, and nothing begins like a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const machine = parseCsv(writeCsv(tableOf(rows), { reader: "machine" }), { delimiter: ",", skipBom: false });
        expect(machine).toEqual(rows);
        const shown = parseCsv(writeCsv(tableOf(rows)).slice(1), { delimiter: ";", skipBom: false });
        expect(shown.map((row) => row.map((cell) => unguarded(String(cell))))).toEqual(rows);
        for (const cell of shown.flat()) expect(String(cell)).not.toMatch(/^[\s\p{Cc}]*[=+\-@|%＝＋－＠]/u);
      }),
    );
  });
});

describe("XLSX", () => {
  const look = { bold: true, ink: "FFFFFF", fill: "00619B", isUpright: true, hasBorder: true };
  const layout = { widths: [20, 10, 12], headRows: 1, headColumns: 1, hasFilter: true };
  const workbook: Workbook = {
    sheets: [
      { name: "Inhalt", rows: [[{ value: "Blatt", link: { sheet: "Arbeit & 'Mehr' 2", row: 1, column: 0 } }]] },
      {
        name: "Arbeit & 'Mehr' 2",
        layout,
        rows: [
          [
            { value: "Stelle", look },
            { value: "Zahl", look },
            { value: "Tag", look },
          ],
          [{ value: "=1+1" }, { value: 3 }, { value: { day: "2026-11-15" } }],
          [{ value: "Brief", link: { address: "mailto:brief@example.org" } }, {}, { value: true }],
        ],
      },
    ],
  };

  test("holds what was written, with its kind", async () => {
    const { sheets, properties } = await readXlsx(await writeXlsx(workbook, about), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(["Inhalt", "Arbeit & 'Mehr' 2"]);
    expect(sheets[1]?.rows).toEqual([
      ["Stelle", "Zahl", "Tag"],
      ["=1+1", 3, new Date("2026-11-15T00:00:00Z")],
      ["Brief", null, true],
    ]);
    expect(sheets[1]).toMatchObject({
      freezePane: { rows: 1, columns: 1 },
      autoFilter: { range: "A1:C3" },
      pageSetup: { orientation: "landscape", fitToWidth: 1, printTitlesRow: "$1:$1", printTitlesColumn: "$A:$A" },
    });
    expect(sheets[0]?.cells?.get("0,0")?.hyperlink?.location).toBe("'Arbeit & ''Mehr'' 2'!A2");
    expect(properties).toMatchObject({ title: about.title, creator: "Kurzweg", lastModifiedBy: "Kurzweg", modified: new Date("2026-11-15T00:00:00Z") });
  });

  test("sheets get names that every spreadsheet takes", async () => {
    expect(sheetNames(["Stelle", "stelle", "A/B: [C]?", "'Amt'", "History", "", "Berechtigung zum Integrationskurs und mehr"])).toEqual([
      "Stelle",
      "stelle 2",
      "A B C",
      "Amt",
      "History –",
      "–",
      "Berechtigung zum…",
    ]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(hostile, fc.string({ maxLength: 60 })), { minLength: 1, maxLength: 8 }), async (titles) => {
        const names = sheetNames(titles);
        expect(names).toHaveLength(titles.length);
        await writeXlsx({ sheets: names.map((name) => ({ name, rows: [[{ value: "x" }]] })) }, about);
      }),
      { numRuns: 60 },
    );
  });

  test("is known as untouched until another program saves it", async () => {
    const bytes = await writeXlsx(workbook, about);
    expect(isUntouched(bytes)).toBe(true);
    const parts = new Map(partsOf(bytes));
    parts.set("docProps/core.xml", String(parts.get("docProps/core.xml")).replace("<cp:lastModifiedBy>Kurzweg", "<cp:lastModifiedBy>Somebody"));
    expect(isUntouched(officeFile(parts))).toBe(false);
    expect(isUntouched(new TextEncoder().encode("a;b"))).toBe(false);
    expect(isUntouched(new Uint8Array())).toBe(false);
  });

  test("the same workbook gives the same bytes, in every zone", async () => {
    const written = await inZones(["America/New_York", "Asia/Tokyo", "Europe/Berlin"], async () =>
      Buffer.from(await writeXlsx(workbook, about)).toString("base64"),
    );
    expect(new Set(written).size).toBe(1);
  });

  test("whatever stands in a table comes back as text", async () => {
    const shown = hostile.filter((text) => text !== "").map((text) => text.replaceAll(/\r\n?/g, "\n"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(shown, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (rows) => {
        const bytes = await writeXlsx({ sheets: [{ name: "Blatt", ...tableOf(rows) }] }, about);
        const { sheets } = await readXlsx(bytes);
        expect(sheets[0]?.rows.map((row) => row.filter((cell) => cell !== null))).toEqual(rows);
        expect(String(partsOf(bytes).get("xl/worksheets/sheet1.xml"))).not.toContain("<f");
      }),
      { numRuns: 60 },
    );
  });
});
