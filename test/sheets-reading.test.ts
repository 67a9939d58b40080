import { readTables, type TextTable, writeCsv, writeXlsx } from "@kurzweg/sheets";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { writeXlsx as writeAnything } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { withDirectory, workbookOf, workbookParts, workbookWith } from "./harness/workbooks.ts";

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const many = (count: number, write: (number: number) => string): string => Array.from({ length: count }, (_, index) => write(index + 1)).join("");
const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const SHEET = "xl/worksheets/sheet1.xml";

/** What is refused, and why. */
const refused: Readonly<Record<string, readonly [bytes: () => Uint8Array | Promise<Uint8Array>, because: string]>> = {
  nothing: [() => new Uint8Array(), "empty"],
  blanks: [() => strToU8("\uFEFF \r\n\r\n"), "empty"],
  "signs between cells alone": [() => strToU8(";;;\r\n;;;\r\n"), "empty"],
  "a workbook without a word": [() => workbookOf('<row r="1"><c r="A1" s="0"/></row>'), "empty"],
  "an old workbook": [() => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)), "old-excel"],
  "a workbook with a password": [
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...Buffer.from("EncryptedPackage", "utf16le")),
    "encrypted",
  ],
  macros: [() => workbookWith({ "xl/vbaProject.bin": new Uint8Array(9) }), "macros"],
  "a binary workbook": [() => workbookWith({ "xl/workbook.bin": new Uint8Array(9) }), "binary-excel"],
  "an OpenDocument file": [
    () => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<a/>") }),
    "open-document",
  ],
  "a document": [() => zipSync({ "[Content_Types].xml": strToU8("<a/>"), "word/document.xml": strToU8("<a/>") }), "other-archive"],
  "a web page": [() => strToU8("\r\n<html><body><table><tr><td>Institution</td></tr></table></body></html>"), "web-page"],
  "a flat OpenDocument file": [
    () => strToU8('<?xml version="1.0"?>\n\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
    "open-document",
  ],
  "a web page with the name of XML": [() => strToU8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'), "web-page"],
  "a workbook as XML": [() => strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'), "xml"],
  "XML that stands for other text": [() => strToU8('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>\n<x>&a;</x>'), "xml"],
  "an address book": [() => strToU8("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Kim\r\nEND:VCARD\r\n"), "cards"],
  "a picture": [() => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "no-text"],
  "a PDF": [() => strToU8("%PDF-1.7\n%âãÏÓ\n"), "no-text"],
  "a part of an archive": [async () => (await workbookWith({})).slice(0, 900), "damaged"],
  "no sheet that can be read": [() => workbookOf("<row><c"), "empty"],
  entities: [() => workbookOf(`<row r="1">${cell("A1", "&e;")}</row>`, '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY e "&a;&a;&a;&a;">]>'), "entities"],
  "a file from the machine": [() => workbookOf(`<row r="1">${cell("A1", "&e;")}</row>`, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), "entities"],
  "an archive that unfolds to 100 MB": [() => workbookWith({ [SHEET]: new Uint8Array(100_000_000).fill(32) }), "too-large"],
  "an archive that says it unfolds to less": [
    async () => withDirectory(await workbookWith({ [SHEET]: new Uint8Array(100_000_000).fill(32) }), SHEET, 24, 1000, 4),
    "damaged",
  ],
  "an archive that says it unfolds to more": [async () => withDirectory(await workbookWith({}), SHEET, 24, 5000, 4), "damaged"],
  "a checksum that does not fit": [async () => withDirectory(await workbookWith({}), SHEET, 16, 1, 4), "damaged"],
  "an entry that is encrypted": [async () => withDirectory(await workbookWith({}), SHEET, 8, 1, 2), "encrypted"],
  "another way of packing": [async () => withDirectory(await workbookWith({}), SHEET, 10, 12, 2), "damaged"],
  "two entries at one place": [async () => withDirectory(await workbookWith({}), SHEET, 42, 0, 4), "damaged"],
  "a name that leads elsewhere": [() => workbookWith({ "../evil.xml": strToU8("<a/>") }), "damaged"],
  "names that differ only in their case": [() => workbookWith({ [SHEET.toUpperCase()]: strToU8("<a/>") }), "damaged"],
  "thousands of entries": [
    () => workbookWith(Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`xl/media/${index}.png`, new Uint8Array(1)]))),
    "too-large",
  ],
  "a million rows": [() => workbookOf(many(1_000_000, (row) => `<row r="${row}"/>`)), "too-large"],
  "more rows than anybody knows": [() => workbookOf(many(20_001, (row) => `<row r="${row}">${cell(`A${row}`, "x")}</row>`)), "too-large"],
  "a cell in the last corner": [() => workbookOf(`<row r="1">${cell("A1", "x")}</row><row r="1048576">${cell("XFD1048576", "x")}</row>`), "too-large"],
  "more columns than anybody reads": [() => workbookOf(`<row r="1">${cell("IW1", "x")}</row>`), "too-large"],
  "more letters in a cell than anybody reads": [() => strToU8(`Amt;${"x".repeat(32_768)}\n`), "too-large"],
  "a quotation mark without its partner before all the rest": [() => strToU8(`Amt;Tel.\n"Amt;${many(4000, (row) => `Amt ${row};x\n`)}`), "open-quotation"],
  "a text of 9 MB": [() => strToU8(`Amt;Tel.\n${"\n".repeat(9_000_000)}`), "too-large"],
  "more lines than anybody knows": [() => strToU8(many(20_001, (row) => `Amt ${row};x\n`)), "too-large"],
};

describe("what is no list is refused", () => {
  test.each(Object.entries(refused))("%s", async (_, [make, because]) => {
    expect(await readTables(await make())).toMatchObject({ is: "refused", because });
  });

  test("with the row in which a quotation mark is opened and not closed", async () => {
    const refusedAt = { is: "refused", because: "open-quotation", row: 3 };
    expect(await readTables(strToU8('Amt;Tel.\nA;1\nB;"2\nC;3\nD;4\n'))).toEqual(refusedAt);
    expect(await readTables(strToU8('Amt;Tel.\n"A\nB";1\n"B;2\nC;3'))).toEqual(refusedAt);
    expect(await readTables(strToU8('Amt;Rohr\nA;5" weit\nB;"erste\nzweite"\n'))).toMatchObject({ is: "tables" });
    expect(await readTables(strToU8('Amt;Rohr\nA;"erste\nzweite"\nB;5" weit\n'))).toMatchObject({ is: "tables" });
  });
});

/** Who made a workbook, which nobody here asks. */
const about = { title: "A", language: "en", on: "2026-11-15", footer: "A", page: (page: string, pages: string) => `${page}/${pages}` } as const;

/** The cells of the tables of a file. */
async function cellsIn(bytes: Uint8Array): Promise<readonly (readonly (readonly string[])[])[]> {
  const reading = await readTables(bytes);
  return reading.is === "tables" ? reading.tables.map(({ rows }) => rows.map(({ cells }) => cells)) : [];
}

const list = [
  ["Institution", "Straße"],
  ["Sozialamt", "Größe 1"],
];

describe("CSV", () => {
  test.each<[name: string, bytes: Uint8Array]>([
    ["UTF-8", strToU8("Institution;Straße\nSozialamt;Größe 1\n")],
    ["UTF-8 with its mark", strToU8("\uFEFFInstitution;Straße\r\nSozialamt;Größe 1")],
    ["as Windows writes it", latin("Institution;Straße\r\nSozialamt;Größe 1\r\n")],
    ["UTF-16", utf16("Institution\tStraße\r\nSozialamt\tGröße 1\r\n")],
    ["commas", strToU8("Institution,Straße\nSozialamt,Größe 1\n")],
    ["tabulators", strToU8("Institution\tStraße\nSozialamt\tGröße 1\n")],
    ["bars", strToU8("Institution|Straße\nSozialamt|Größe 1\n")],
    ["a line that says what stands between", strToU8("sep=;\r\nInstitution;Straße\r\nSozialamt;Größe 1\r\n")],
    ["a million blank rows", strToU8(`Institution;Straße\n${";\n".repeat(1_000_000)}Sozialamt;Größe 1\n`)],
  ])("%s", async (_, bytes) => {
    expect(await cellsIn(bytes)).toEqual([list]);
  });

  test("texts in quotation marks, over several lines, and kept from being calculated", async () => {
    const text = 'a;"b;""c""\r\nd"\r\n="0049";\'+49 371\r\n\'=cmd();\'tis\r\n';
    expect(await cellsIn(strToU8(text))).toEqual([
      [
        ["a", 'b;"c"\r\nd'],
        ["0049", "+49 371"],
        ["=cmd()", "'tis"],
      ],
    ]);
  });

  test("rows keep their numbers", async () => {
    const reading = await readTables(strToU8("a;b\n\n;\nc;d\n"));
    expect(reading.is === "tables" && reading.tables[0]?.rows.map(({ number }) => number)).toEqual([1, 4]);
  });
});

describe("XLSX", () => {
  test("numbers, days and times come out as people see them", async () => {
    const day = new Date(Date.UTC(2026, 7, 19));
    const values: readonly (readonly [value: string | number | boolean | Date, format: string | undefined, seen: string])[] = [
      ["0049 371", undefined, "0049 371"],
      [9111, "00000", "09111"],
      [3_710_000_100, '0000" "000000', "3710 000100"],
      [493_710_000_100, undefined, "493710000100"],
      [493_710_000_100_000, "0", "493710000100000"],
      [12, undefined, "12"],
      [3.04, undefined, "3.04"],
      [371, "@", "371"],
      [day, "dd.mm.yyyy", "2026-08-19"],
      [day, "mmm yy", "2026-08-19"],
      [new Date(Date.UTC(2026, 7, 19, 8, 30)), "dd.mm.yyyy hh:mm", "2026-08-19 08:30"],
      [true, undefined, "TRUE"],
      ["=1+1", undefined, "=1+1"],
    ];
    const cells = new Map(values.map(([value, format], row) => [`${row},0`, { value, ...(format === undefined ? {} : { style: { numFmt: format } }) }]));
    const bytes = await writeAnything({ sheets: [{ name: "Werte", rows: values.map(([value]) => [value]), cells }] });
    expect((await cellsIn(bytes))[0]?.map(([text]) => text)).toEqual(values.map(([, , seen]) => seen));
  });

  test("of a formula its result is read, and itself where nobody has calculated it", async () => {
    const formulas = [
      '<c r="A1" t="str"><f>B1&amp;1</f><v>x1</v></c>',
      '<c r="B1" t="str"><f>IF(1,"","")</f><v></v></c>',
      '<c r="C1"><f>"0371 "&amp;A1</f></c>',
    ];
    expect(await cellsIn(await workbookOf(`<row r="1">${formulas.join("")}</row>`))).toEqual([[["x1", "", '="0371 "&A1']]]);
  });

  test("cells that were made one count for each of their rows; blank rows are left out, and of hidden sheets all but the name", async () => {
    const bytes = await writeAnything({
      sheets: [
        {
          name: "Netz",
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
            { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
          ],
          rows: [
            ["Netzwerk", null],
            [null, null],
            ["Amt", "a"],
            [null, "b"],
          ],
        },
        { name: "Auswahl", hidden: true, rows: [["x"]] },
      ],
    });
    const reading = await readTables(bytes);
    expect(reading).toMatchObject({ is: "tables", tables: [{ name: "Netz" }, { name: "Auswahl", rows: [], isHidden: true }] });
    const [table] = reading.is === "tables" ? reading.tables : [];
    expect(table?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, "Netzwerk", ""],
      [3, "Amt", "a"],
      [4, "Amt", "b"],
    ]);
  });

  test("what a sheet shows beside its cells is not read", async () => {
    const parts = await workbookParts();
    expect(await cellsIn(zipSync({ ...parts, "xl/drawings/drawing1.xml": strToU8("<!DOCTYPE a><a/>") }))).toHaveLength(1);
  });
});

test("whatever was written is read again", async () => {
  const texts = fc.string({ unit: "binary", maxLength: 30 }).map((text) =>
    text
      .toWellFormed()
      .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, "")
      .trim(),
  );
  const rows = fc.array(fc.tuple(texts, texts, texts), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const written = { rows: table.map((row) => row.map((value) => ({ value }))) };
      const expected = table.filter((row) => row.some((text) => text.trim() !== ""));
      const plain = (tables: readonly TextTable[]): unknown => tables[0]?.rows.map(({ cells }) => Array.from({ length: 3 }, (_, index) => cells[index] ?? ""));
      for (const bytes of [strToU8(writeCsv(written)), await writeXlsx({ sheets: [{ ...written, name: "A" }] }, about)]) {
        const reading = await readTables(bytes);
        expect(reading.is === "tables" ? plain(reading.tables) : []).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});
