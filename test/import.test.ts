import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLists, regionText } from "@kurzweg/exchange";
import { type Document, documentOf } from "@kurzweg/language";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { writeXlsx as writeAnything } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { expectFile } from "./harness/goldens.ts";
import { englishList, messyWorkbook, windowsList } from "./harness/lists.ts";
import { findingsIn, root, sourceIn, withText } from "./harness/pipeline.ts";
import { run, temporaryFolder, transcript } from "./harness/terminal.ts";
import { workbookWith } from "./harness/workbooks.ts";

const golden = (name: string): string => join(root, "test/cli/import", `${name}.txt`);

const files: Readonly<Record<string, Uint8Array>> = {
  "netz.xlsx": await messyWorkbook(),
  "traeger.csv": windowsList,
  "bodies.csv": englishList,
  "brief.txt": strToU8("Sehr geehrte Damen und Herren,\n\nanbei die Liste, wie besprochen.\n"),
  "alt.xls": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
  "makros.xlsm": await workbookWith({ "xl/vbaProject.bin": new Uint8Array(9) }),
  "liste.fods": strToU8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
  "karten.vcf": strToU8("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Kim Beispiel\r\nEND:VCARD\r\n"),
  "excel.xml": strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
  "leer.csv": new Uint8Array(),
  "kopf.csv": strToU8("Institution;Telefon\n"),
  "ohne-stelle.csv": strToU8("Institution;Telefon\n;0371 0000-1\nAmt;0371 0000-2\n"),
  "bomb.xlsx": await workbookWith({ "xl/worksheets/sheet1.xml": new Uint8Array(9_000_000).fill(32) }),
};

/** A folder with the lists. */
function lists(): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

/** The golden files, with what is typed. */
const typed: Readonly<Record<string, string>> = {
  help: "import --help",
  "help-german": "import --help --language de",
  messy: "import netz.xlsx --language de",
  windows: "import traeger.csv --language de",
  english: "import bodies.csv",
  mapped: "import traeger.csv --map Rückruf=Bemerkung --map Mobil=-",
  "wrong-map": "import traeger.csv --map Rückruf=Ruckruf",
  "wrong-map-german": "import traeger.csv --map Rückruf=Ruckruf --language de",
  "no-column": "import traeger.csv --map Rufnummer=Telefon --language de",
  "no-headings": "import brief.txt",
  "no-headings-german": "import brief.txt --language de",
  "no-rows": "import kopf.csv",
  "no-body": "import ohne-stelle.csv --language de",
  old: "import alt.xls --language de",
  macros: "import makros.xlsm",
  flat: "import liste.fods",
  "flat-german": "import liste.fods --language de",
  cards: "import karten.vcf",
  "cards-german": "import karten.vcf --language de",
  xml: "import excel.xml --language de",
  empty: "import leer.csv",
  bomb: "import bomb.xlsx --language de",
  missing: "import nirgends.xlsx",
  folder: "import .",
  "folder-german": "import . --language de",
  "nothing-typed": "import --language de",
  "unknown-catalogue": "import netz.xlsx --catalogue germny",
};

describe("what is typed and what comes out", () => {
  test.each(Object.entries(typed))("%s", async (name, words) => {
    expectFile(golden(name), transcript(await run(words.split(" "), lists())));
  });
});

test("the text can be checked and is laid out; a file that is there stays, but for --force", async () => {
  const folder = lists();
  const first = await run(["import", "netz.xlsx", "-o", "stellen.region"], folder);
  expect([first.exitCode, first.output]).toEqual([0, ""]);
  expect(first.messages).toContain("“stellen.region” holds 6 bodies and 7 contacts.");
  expect((await run(["format", "--check", "stellen.region"], folder)).exitCode).toBe(0);
  const region = 'region musterland "Musterland" { language de }\nimport "kurzweg:germany"\nimport "stellen"\n';
  writeFileSync(join(folder, "musterland.region"), region);
  const { output } = await run(["check", "musterland.region", "--format", "json"], folder);
  const { findings } = JSON.parse(output) as { findings: readonly { code: string }[] };
  expect(findings.filter(({ code }) => /^(?:syntax|name|import|file|value|title|date)\/|contact\/invalid/.test(code))).toEqual([]);

  writeFileSync(join(folder, "stellen.region"), "mine");
  expect((await run(["import", "netz.xlsx", "-o", "stellen.region"], folder)).exitCode).toBe(2);
  expect(readFileSync(join(folder, "stellen.region"), "utf8")).toBe("mine");
  expect((await run(["import", "netz.xlsx", "-o", "stellen.region", "--force"], folder)).exitCode).toBe(0);
  expect(readFileSync(join(folder, "stellen.region"), "utf8")).toContain("body jobcenter");
});

test("region text is not written into a file that is named as another one", async () => {
  const folder = lists();
  expect(await run(["import", "netz.xlsx", "-o", "stellen.csv"], folder)).toMatchObject({
    exitCode: 2,
    messages: "The name “stellen.csv” does not fit what is to be written: it should end in .region.\n",
  });
  expect(existsSync(join(folder, "stellen.csv"))).toBe(false);
});

test("nothing is written where the list cannot be read", async () => {
  const folder = lists();
  expect((await run(["import", "alt.xls", "-o", "neu.region"], folder)).exitCode).toBe(2);
  expect(existsSync(join(folder, "neu.region"))).toBe(false);
});

test.each([
  ["Name der Stelle", "body"],
  ["Name des Amtes", "body"],
  ["Bezeichnung der Behörde", "body"],
  ["Behörde / Träger", "body"],
  ["Amt bzw. Verein", "body"],
  ["Name of the agency", "body"],
  ["Name der Abteilung", "unit"],
  ["Anschrift / Adresse", "address"],
  ["Bemerkung oder Hinweis", "note"],
  ["Zuständigkeitsbereich", "contact"],
  ["Ansprechpartner:in", "person"],
  ["Kontaktperson(en)", "person"],
  ["Zuständige Person", "person"],
  ["Tel./Fax", "reach"],
  ["Fax / Telefon", undefined],
  ["Telefon und Zimmer", undefined],
  ["Name der Straße", undefined],
])("a column “%s” holds: %s", (heading, field) => {
  const listed = readLists([{ rows: [{ number: 1, cells: ["Institution", "Tel.", heading] }] }, { rows: [] }], new Map(), { body: "list", language: "de" });
  expect(listed?.columns[2]?.field).toBe(field);
});

/** The text of a list with these rows, without its beginning. */
async function imported(rows: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "liste.csv"), rows.join("\n"));
  const { output } = await run(["import", "liste.csv", "--language", "de", "--quiet"], folder);
  return output.slice(output.indexOf("body "));
}

test("what only says that there is nothing to say is no value and no note", async () => {
  const text = await imported([
    "Stelle;Funktion;Name;Tel.;E-Mail;Raum;Farbe",
    "Amt;Leitung;N. N.;-;k. A.;–;---",
    "Amt;Empfang;n.n.;n/a;a@amt.example.org;1-;-1",
  ]);
  expect(text).toBe(`body amt "Amt" {
  contact leitung "Leitung" {}
  contact empfang "Empfang" {
    // Farbe: -1
    email "a@amt.example.org"
    room "1-"
  }
}
`);
});

test.each([
  ["Kim Beispiel / Alex Muster", true],
  ["Kim Beispiel, Frau Alex Muster", true],
  ["Kim Beispiel und Alex Muster", true],
  ['"Kim Beispiel\nAlex Muster"', true],
  ["Beispiel, Kim", false],
  ["Dr. Kim Beispiel-Undine", false],
])("several persons in one cell stay one text, and a comment says so: %s", async (cell, isSaid) => {
  const text = await imported(["Stelle;Ansprechpartner;Tel.", `Amt;${cell};0371 0000-1`]);
  expect(text).toContain(`person "${cell.replaceAll('"', "").replace("\n", ", ")}"`);
  expect(text.includes("// Vielleicht mehrere Personen; jede kann einen eigenen Kontakt haben.")).toBe(isSaid);
});

test("a sheet that is hidden is not read, and that is said", async () => {
  const folder = temporaryFolder();
  const rows = [
    ["Institution", "Telefon"],
    ["Amt", "0371 0000-1"],
  ];
  const sheets = [
    { name: "Liste", rows },
    { name: "Alt", rows, hidden: true },
    { name: "Intern", rows, veryHidden: true },
  ];
  writeFileSync(join(folder, "liste.xlsx"), await writeAnything({ sheets }));
  const { output, messages } = await run(["import", "liste.xlsx"], folder);
  expect(output.match(/contact /g)).toHaveLength(1);
  expect(messages).toBe("Left out, because they are hidden in the workbook: “Alt” and “Intern”.\n");
});

test("a day that a spreadsheet wrote as a number is a day", async () => {
  const folder = lists();
  writeFileSync(join(folder, "stand.csv"), "Amt;E-Mail;bestätigt am\nSozialamt;post@sozialamt.example.org;46297\nJugendamt;post@jugendamt.example.org;12345\n");
  const { output } = await run(["import", "stand.csv", "--language", "de"], folder);
  expect(output).toContain("confirmed 2026-10-02\n");
  expect(output).toContain('note "bestätigt am: 12345"');
});

/** Everything with which texts have broken out of where they were put. */
const pieces = [
  "<script>alert(1)</script>",
  "=cmd()|'/C calc'!A0",
  "](javascript:alert(1))",
  "\u202Etxt.exe\u202C",
  "\u200F\u200Eשלום",
  "x".repeat(2000),
  "😀👩‍🚒",
  '"',
  '"""',
  "\\",
  "\\n",
  "//",
  "/* */",
  "*/",
  "{",
  "}",
  "„“",
  "@de",
  "\n",
  "\r\n",
  "\t",
  "\0",
  "\u0007",
  "\u2028",
  "\uD800",
  "\uFEFF",
  "é",
  "é",
  "ẞ",
  "İ",
  "1",
  "Ämter",
  "für",
  "body",
  "everyone",
  "a@example.org",
  "0371 0000-1",
  "https://example.org",
  "2026-02-30",
  " ",
  "/",
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const headings = [
  "Institution",
  "Abteilung",
  "Funktion",
  "Ansprechpartner/in",
  "Anrede",
  "Vorname",
  "Nachname",
  "E-Mail",
  "Telefon",
  "Mobil",
  "Kontaktdaten",
  "Raum",
  "Sprechzeiten",
  "Anschrift",
  "Straße",
  "PLZ",
  "Ort",
  "Webseite",
  "Vertretung",
  "Stand",
  "Ausgeschieden",
  "Bemerkung",
  "Art",
  "Farbe",
  "Bemerkungen",
  "",
];

/** All that a text says, in quotation marks and in comments. */
function saidIn({ text, reading: { tokens } }: Document): string {
  const strings = [...tokens.starts.entries()].map(([token, start]) => text.slice(start, tokens.ends[token]));
  const comments = Array.from({ length: tokens.comments.length / 2 }, (_, index) => text.slice(tokens.comments[2 * index], tokens.comments[2 * index + 1]));
  return plain([...strings, ...comments].join(" "));
}

/** Without what cannot be seen, and what is written differently in one line and in quotation marks. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s,\\\p{Cc}\uFEFF]/gu, "")
    .toLowerCase();
}

test("whatever stands in a list, the text has no mistake of form, and everything is found in it again", async () => {
  const source = await sourceIn(root);
  const path = join(root, "test/imported.region");
  const tables = fc.tuple(
    fc.shuffledSubarray(headings, { minLength: 3 }),
    fc.array(fc.array(hostile, { minLength: 30, maxLength: 30 }), { minLength: 1, maxLength: 5 }),
  );
  await fc.assert(
    fc.asyncProperty(tables, async ([chosen, cells]) => {
      const head = [...new Set(["Institution", "E-Mail", ...chosen])];
      const rows = cells.map((row) => head.map((_, index) => (index === 0 ? `Amt ${row[0]}` : (row[index] ?? ""))));
      const listed = readLists([{ rows: [head, ...rows].map((each, index) => ({ number: index + 1, cells: each })) }], new Map(), {
        body: "liste",
        language: "de",
      });
      expect(listed?.homeless).toEqual([]);
      const { text } = listed ? regionText(listed, { source: "a\nb.xlsx", catalogue: "kurzweg:germany", kinds: [] }) : { text: "" };
      expect(documentOf("file:///a.region", text).problems).toEqual([]);
      const findings = await findingsIn(path, withText(source, path, text));
      expect(findings.filter(({ severity, code }) => severity === "error" && !code.startsWith("contact/")).map(({ code, message }) => [code, message])).toEqual(
        [],
      );
      const said = saidIn(documentOf("file:///a.region", text));
      for (const cell of rows.flat().filter((each) => !/^[\s-]+$/.test(each))) expect(said).toContain(plain(cell));
    }),
    { numRuns: 150 },
  );
});
