import type { FormatName, OutputFile } from "@kurzweg/document";
import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { drawnIn, filesFromText, written } from "./harness/documents.ts";
import { hostile, hostileRegion, longNames } from "./harness/hostile.ts";
import { pathsIn, xmlIn } from "./harness/office.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder } from "./harness/terminal.ts";
import { inZones } from "./harness/zones.ts";

const example = (name: string): string => join(root, `examples/${name}/${name}.region`);
const examples = [
  ["first", "en"],
  ["musterstadt", "de"],
  ["saxony-county", "en"],
] as const;
const DOCUMENT = "word/document.xml";

describe.each(examples)("%s in %s", (name, language) => {
  const drawn = drawnIn(example(name), { language });
  const known = new Map<FormatName, Promise<readonly OutputFile[]>>();
  const writtenAs = async (format: FormatName): Promise<readonly OutputFile[]> => written(await drawn, { format });
  const filesAs = (format: FormatName): Promise<readonly OutputFile[]> => {
    const files = known.get(format) ?? writtenAs(format);
    known.set(format, files);
    return files;
  };

  test.each(["docx", "xlsx", "csv", "csv-raw"] as const)("%s is the same each time, in every zone", async (format) => {
    const encoded = (files: readonly OutputFile[]) => files.map(({ name: file, content }) => `${file} ${Buffer.from(content).toString("base64")}`);
    const [first] = await inZones(["America/New_York"], () => filesAs(format));
    const [second] = await inZones(["Asia/Tokyo"], () => writtenAs(format));
    expect(encoded(second ?? [])).toEqual(encoded(first ?? []));
  });

  test("word processors get headings, repeated heads, links that lead somewhere, and pictures in words", async () => {
    const [file] = await filesAs("docx");
    const xml = xmlIn(file?.content, DOCUMENT);
    const all = (pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map(([, found = ""]) => found);
    const levels = all(/<w:pStyle w:val="Heading(\d)"/g).map(Number);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    expect(all(/(<w:tblHeader)/g)).toHaveLength(all(/(<w:tbl>)/g).length);
    const bookmarks = all(/<w:bookmarkStart w:name="([^"]+)"/g);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    for (const anchor of all(/ w:anchor="([^"]+)"/g)) expect(bookmarks).toContain(anchor);
    expect(all(/<wp:docPr ([^>]+)>/g).filter((properties) => !/ descr="[^"]+"/.test(properties))).toEqual([]);
    const paragraphs = xml.split("<w:p>").map((each) => ({ style: /<w:pStyle w:val="(\w+)"/.exec(each)?.[1] ?? "", text: each.replaceAll(/<[^>]+>/g, "") }));
    const twice = paragraphs.filter(({ style, text }, index) => style === "Caption" && text === paragraphs[index - 1]?.text);
    expect(twice).toEqual([]);
    expect(xml).toContain("TOC \\h \\o &quot;1-2&quot;");
    expect(xmlIn(file?.content, "word/styles.xml")).toContain(`<w:lang w:val="${{ en: "en-GB", de: "de-DE" }[language]}"`);
  });

  test("spreadsheets get a list of all sheets, and links that lead to a row", async () => {
    const [file] = await filesAs("xlsx");
    const { sheets } = await readXlsx(Buffer.from(file?.content ?? ""), { readStyles: true });
    const [contents, ...others] = sheets;
    const texts = contents?.rows.flat();
    expect(others.length).toBeGreaterThan(5);
    for (const sheet of others) {
      expect(texts).toContain(sheet.rows[0]?.[0]);
      expect(sheet).toMatchObject({ freezePane: { rows: 2 }, pageSetup: { printTitlesRow: "$1:$2", orientation: "landscape", fitToWidth: 1 } });
      expect(sheet.autoFilter?.range).toMatch(/^A2:/);
    }
    const links = sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].flatMap(({ hyperlink }) => hyperlink?.location ?? []));
    expect(links.length).toBeGreaterThan(others.length);
    for (const link of links) {
      const [, sheet = "", row = ""] = /^'(.*)'!A(\d+)$/.exec(link) ?? [];
      expect(sheets.find((each) => each.name === sheet.replaceAll("''", "'"))?.rows.length, link).toBeGreaterThanOrEqual(Number(row));
    }
  });

  test("tables for machines and for people say the same", async () => {
    const people = await filesAs("csv");
    const machines = await filesAs("csv-raw");
    expect(machines.map((file) => file.name.replace(".raw", ""))).toEqual(people.map((file) => file.name));
    for (const [index, { name: file, content }] of people.slice(0, -1).entries()) {
      const rows = parseCsv(String(content).slice(1), { delimiter: ";" });
      const [head] = rows;
      expect(new Set(rows.map(({ length }) => length)), file).toEqual(new Set([head?.length]));
      const raw = parseCsv(String(machines[index]?.content), { delimiter: "," });
      expect(rows.map((row) => row.map((cell) => String(cell).replace(/^'(?=[+=@|%-])/, "")))).toEqual(raw);
    }
  });
});

test.each([longNames.slice(0, 3), longNames.slice(3, 7), longNames.slice(7)])("the upright heads of columns have room for long names: %s", async (...names) => {
  const [file] = await filesFromText(hostileRegion(names), { format: "docx" });
  const millimetre = 1440 / 25.4;
  const rows = [...xmlIn(file?.content, DOCUMENT).matchAll(/<w:trHeight w:val="(\d+)" w:hRule="exact"\/>.*?<\/w:tr>/g)];
  const heads = rows.flatMap(([row, height]) => row.split("<w:tc>").flatMap((cell) => (cell.includes("btLr") ? [{ cell, height: Number(height) }] : [])));
  expect(heads.length).toBeGreaterThan(names.length);
  for (const { cell, height } of heads) {
    const width = Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1]);
    const letters = [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text = ""]) => text).join("").length;
    const lines = Math.floor(width / (3.9 * millimetre));
    expect(letters * 1.6 * millimetre, cell.slice(-100)).toBeLessThan(lines * height);
  }
});

describe("whatever somebody writes stays text", () => {
  const text = fc.oneof(
    fc.constantFrom(...hostile, "=1+1", "+49", "@SUM(A1)", "_x000D_", "&#x41;", "]]>", "%s", "\u0000", "\uFFFE", "a\tb", "TOC \\o", "<w:p/>", "'"),
    fc.string({ unit: "grapheme", maxLength: 30 }).map((written) => written.replaceAll(/["\\{}\r\n]/g, "")),
  );
  const texts = fc.array(text, { minLength: 2, maxLength: 4 });

  test("in word processors", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (words) => {
        const [file] = await filesFromText(hostileRegion(words), { format: "docx" });
        for (const path of pathsIn(file?.content).filter((each) => /\.(?:xml|rels)$/.test(each)))
          expect(XMLValidator.validate(xmlIn(file?.content, path)), path).toBe(true);
        const xml = xmlIn(file?.content, DOCUMENT);
        expect(xml).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
        for (const [, field = ""] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) expect(field).toMatch(/^(?:TOC|PAGEREF _Toc\d+|PAGE|NUMPAGES)\b/);
        expect(strangeTargets(xmlIn(file?.content, "word/_rels/document.xml.rels"))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test("in spreadsheets", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (words) => {
        const [file] = await filesFromText(hostileRegion(words), { format: "xlsx" });
        for (const path of pathsIn(file?.content)) {
          const xml = xmlIn(file?.content, path);
          expect(XMLValidator.validate(xml), path).toBe(true);
          if (path.startsWith("xl/worksheets/sheet")) expect(xml).not.toMatch(/<f[ >]/);
          if (path.endsWith(".rels")) expect(strangeTargets(xml)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test("in tables", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (words) => {
        for (const { content } of await filesFromText(hostileRegion(words), { format: "csv" }))
          for (const cell of parseCsv(String(content).slice(1), { delimiter: ";" }).flat()) expect(String(cell)).not.toMatch(/^[\s\p{Cc}]*[=+\-@|%＝＋－＠]/u);
      }),
      { numRuns: 12 },
    );
  });
});

describe("kurzweg document", () => {
  const typed = (folder: string, ...more: readonly string[]): readonly string[] => ["document", example("first"), "-o", folder, ...more];

  test("writes several forms at once, and again over what it wrote", async () => {
    const folder = temporaryFolder();
    for (let time = 0; time < 2; time++)
      expect(await run(typed(folder, "--format", "docx,xlsx", "--format", "csv,csv-raw", "--as-of", `2026-11-1${time}`), root)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(folder, "first-public-contents.csv"), "utf8")).toContain("2026-11-11");
  });

  test("never writes over a table that somebody has changed, or made", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "first-public-tasks.csv");
    expect(await run(typed(folder, "--format", "csv"), root)).toMatchObject({ exitCode: 0 });
    const changed = `${readFileSync(path, "utf8")}Mine;too\r\n`;
    writeFileSync(path, changed);
    const refused = await run(typed(folder, "--format", "csv", "--language", "de"), root);
    expect(refused).toMatchObject({ exitCode: 2, messages: expect.stringContaining("first-public-tasks.csv“ gibt es schon") });
    expect(readFileSync(path, "utf8")).toBe(changed);
    expect(await run(typed(folder, "--format", "csv", "--language", "de", "--force"), root)).toMatchObject({ exitCode: 0 });
  });

  test("does not trust a list of tables that somebody has changed", async () => {
    const folder = temporaryFolder();
    const list = join(folder, "first-public-contents.csv");
    await run(typed(folder, "--format", "csv"), root);
    writeFileSync(list, readFileSync(list, "utf8").replace("matrix", "mine"));
    expect(await run(typed(folder, "--format", "csv", "--language", "de"), root)).toMatchObject({ exitCode: 2 });
  });

  test("puts the files of one form beside the file that was named", async () => {
    const folder = temporaryFolder();
    const named = await run(["document", example("first"), "--format", `csv=${folder}/a,b.csv,xlsx=${folder}/c.xlsx`], root);
    expect(named).toMatchObject({ exitCode: 0, messages: expect.stringContaining("a,b-matrix.csv") });
    expect(named.messages).toContain("c.xlsx");
  });
});

/** Links of an office file to anything but pages, mail and telephones. */
function strangeTargets(relations: string): readonly string[] {
  const external = [...relations.matchAll(/ Target="([^"]*)"[^>]* TargetMode="External"/g)].map(([, target = ""]) => target);
  return external.filter((target) => !/^(?:https?:|mailto:|tel:)/.test(target));
}
