import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { unguarded, writeCsv } from "@kurzweg/sheets";
import { describe, expect, test } from "vitest";

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
