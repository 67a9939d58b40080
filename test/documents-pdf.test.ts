import { type PDFDict, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { assert, asyncProperty, constantFrom, string, uniqueArray } from "fast-check";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { widthOf } from "@kurzweg/diagram";
import type { Block, Cell, Table } from "../packages/document/src/content/document.ts";
import { partsOf } from "../packages/document/src/formats/cut.ts";
import { headRoom, settingOf } from "../packages/document/src/formats/pdf/columns.ts";
import { inFont, piecesOf, unbroken } from "../packages/document/src/formats/pdf/letters.ts";
import { pagesOf } from "../packages/document/src/formats/pdf/pages.ts";
import { template } from "../packages/document/src/formats/pdf/template.ts";
import { typesetter } from "../packages/cli/src/paper/typeset.ts";
import { drawnFromText, drawnIn, filesFromText, filesIn, isAbleTo, type Wanted } from "./harness/documents.ts";
import { hostile, hostileRegion, longNames } from "./harness/hostile.ts";
import { xmlIn } from "./harness/office.ts";
import { root } from "./harness/pipeline.ts";

const example = (name: string): string => join(root, `examples/${name}/${name}.region`);
/** For a machine that is busy with other tests. */
const LONG = 120_000;
// The package that sets pages is not there for every machine.
const whereAble = describe.runIf(isAbleTo("typeset"));

test("a build machine can set pages", () => {
  expect(isAbleTo("typeset") || process.env["CI"] === undefined).toBe(true);
});

whereAble.each([
  ["musterstadt", "de"],
  ["musterstadt", "en"],
  ["saxony-county", "de"],
] as const)("the pages of %s in %s", (name, language) => {
  let pages: Awaited<ReturnType<typeof filesIn>> = [];
  beforeAll(async () => {
    pages = await filesIn(example(name), { language, format: "pdf" });
  }, LONG);

  test("are the same bytes each time, in one file", { timeout: LONG }, async () => {
    const [first, ...more] = pages;
    const [second] = await filesIn(example(name), { language, format: "pdf" });
    expect(more).toEqual([]);
    expect(Buffer.from(first?.content ?? "").equals(Buffer.from(second?.content ?? ""))).toBe(true);
  });

  test("are tagged, with heads of columns and of rows, in the language, and of the day", { timeout: LONG }, async () => {
    const pdf = await PDFDocument.load(contentOf(pages), { updateMetadata: false });
    const entry = (key: string): string => String(pdf.catalog.lookup(PDFName.of(key)));
    const tags = tagsIn(pdf);
    const rows = tags.filter(({ name: tag }) => tag === "TR").length;
    const heads = (scope: string): number => tags.filter(({ name: tag, attributes }) => tag === "TH" && attributes.includes(`/Scope /${scope}`)).length;
    expect(entry("MarkInfo")).toContain("/Marked true");
    expect(entry("ViewerPreferences")).toContain("/DisplayDocTitle true");
    expect(String(pdf.catalog.lookup(PDFName.of("Lang"), PDFString).decodeText())).toMatch(new RegExp(`^${language}`));
    expect(entry("Outlines")).toContain("/First");
    expect(pdf.getCreationDate()?.toISOString()).toBe("2026-11-15T00:00:00.000Z");
    expect(heads("Row") + tags.filter(({ name: tag }) => tag === "THead").length).toBe(rows);
    expect(heads("Column")).toBeGreaterThan(100);
    const links = linksIn(pdf);
    expect(links.filter((link) => link.includes("/Dest")).length).toBeGreaterThan(100);
    expect(links.filter((link) => link.includes("kurzweg-place"))).toEqual([]);
    for (const { name: tag, alternative } of tags) if (tag === "Figure") expect(alternative).toBeTruthy();
  });
});

test.each([
  [3, 1],
  [30, 2],
])("the picture of %i hand-offs can be read on paper, in %i parts", async (count, parts) => {
  const handoffs = Array.from({ length: count }, (_, index) => `handoff h-${index} "Hand-off ${index}" { from a to b via "letter" consent }`);
  const text = `region r "R" { language en }\nbody a "A" { contact c { email "a@example.org" } }\nbody b "B" { contact c { email "b@example.org" } }\n${handoffs.join("\n")}\n`;
  const { document, pictures } = await drawnFromText(text, { language: "en", format: "pdf" });
  const svg = pictures.get("picture-handoffs") ?? "";
  const height = (each: string): number => Number(/ height="(\d+)"/.exec(each)?.[1]);
  expect((partsOf(svg) ?? []).reduce((sum, part) => sum + height(part), 0)).toBe(height(svg));
  const { data, files } = pagesOf(document, pictures);
  const [shown] = [...JSON.stringify(data).matchAll(/"parts":(\[\{"file":[^\]]*\])/g)].map(
    ([, each]) => JSON.parse(each ?? "[]") as readonly { file: string; width: number }[],
  );
  expect(shown?.length).toBe(parts);
  for (const { file, width } of shown ?? []) {
    const pixels = Number(/ width="(\d+)"/.exec(files[file] ?? "")?.[1]);
    // Letters of 12 pixels have at least 6 points.
    expect((12 * width) / pixels).toBeGreaterThan(6);
  }
});

whereAble.each(["musterstadt", "saxony-county"])("in the pages of %s", (name) => {
  test.each(["de", "en"] as const)("no heading is far from what it is above of, in %s", { timeout: LONG }, async (language) => {
    const { document, pictures } = await drawnIn(example(name), { language });
    const { data, files } = pagesOf(document, pictures);
    const set = await (await typesetter())?.({ ...files, "data.json": JSON.stringify(data), "main.typ": template }, document.asOf);
    const pageOf = new Map(set?.places.map(({ name: anchor, page }) => [anchor, page]));
    const headed = document.chapters.flatMap(({ anchor, blocks }) => headedIn(anchor, blocks));
    expect(headed.length).toBeGreaterThan(20);
    expect(headed.filter(([heading, first]) => pageOf.get(heading) !== pageOf.get(first))).toEqual([]);
  });
});

test("chapters that say that there is nothing share a page", async () => {
  const { document, pictures } = await drawnIn(example("first"));
  const { chapters } = pagesOf(document, pictures).data as { readonly chapters: readonly { readonly anchor: string; readonly beginsPage: boolean }[] };
  expect(chapters.filter(({ beginsPage }) => !beginsPage).map(({ anchor }) => anchor)).toEqual(["journeys", "meetings", "commitments"]);
  const [docx] = await filesIn(example("first"), { format: "docx" });
  expect(xmlIn(docx?.content, "word/document.xml").match(/<w:type w:val="continuous"\/>/g)).toHaveLength(3);
  const [page] = await filesIn(example("first"), { format: "html" });
  expect(String(page?.content).match(/class="chapter short"/g)).toHaveLength(3);
});

describe("a text without blanks", () => {
  const rooms = [60, 110, 500].flatMap((width) => [8, 26].map((size) => ({ width, size, language: "de" as const })));

  test.each(longNames)("is broken so that every part fits, and none is lost: %s", (text) => {
    for (const room of rooms) {
      const pieces = piecesOf(text, room);
      expect(pieces.map((piece) => (typeof piece === "string" ? piece : piece.word)).join("")).toBe(inFont(text));
      for (const piece of pieces) if (typeof piece === "string") expect(widthOf(piece, room), piece).toBeLessThanOrEqual(Math.max(room.width, room.size));
    }
  });

  test("is broken by the rules of the language where it has syllables, and an address behind its signs", () => {
    const room = { width: 110, size: 8, language: "de" as const };
    expect(piecesOf("Amt für Kinderbetreuungskostenerstattungsangelegenheiten", room)).toEqual([
      "Amt für ",
      { word: "Kinderbetreuungskostenerstattungsangelegenheiten" },
    ]);
    expect(piecesOf("leitung.migration@landratsamt.example.org", room)).toEqual(["leitung.", "migration@", "landratsamt.", "example.", "org"]);
    expect(piecesOf("post@example.org", room)).toEqual(["post@example.org"]);
  });

  test("keeps days whole, and short words in narrow columns", () => {
    const room = { width: 40, size: 8, language: "en" as const, isNarrow: true };
    expect(unbroken("until 2026-09-30, 3-5 job-ready")).toEqual(["until", "2026-09-30,", "3-5", "job-", "ready"]);
    expect(piecesOf("by 2026-09-30", { ...room, width: 30 })[0]).toBe("by ");
    expect(piecesOf("not settled", room)).toEqual(["not settled"]);
  });
});

test.each(["en", "de"] as const)("the head of a column keeps its words whole, in %s", (language) => {
  const cell = (...lines: string[]): Cell => ({ lines: lines.map((line) => [line]), sources: [] });
  const names = ["Jobcenter Neustadt", "Agentur für Arbeit Neustadt", "Wohnungslotsinnen Ost", "VHS"];
  for (const name of names) {
    const table: Table = {
      is: "table",
      anchor: "who",
      caption: "",
      matrix: false,
      signs: 1,
      columns: [["For whom"], [name], ["Basis and notes"]],
      rows: [
        { head: cell("Legal status: Tolerated"), cells: [{ ...cell(), mark: { sign: "R", meaning: "", tone: "responsible" } }, cell("words ".repeat(90))] },
      ],
    };
    const room = { ...headRoom(table, settingOf(table, 480), 1), language };
    for (const word of name.split(" ")) expect(piecesOf(word, { ...room, isNarrow: false }), name).toEqual([word]);
  }
});

describe("what the pages are set from", () => {
  test.each([{}, { recipient: "office" }, { language: "de" as const }])("holds nothing internal in the public edition, %j", async (wanted) => {
    const secret = "zzqx4711";
    const files = await setPages({ ...wanted, edition: "public" }, town(secret));
    for (const [name, text] of Object.entries(files)) expect(text, name).not.toMatch(/zzqx/i);
    const inner = await setPages({ ...wanted, edition: "internal" }, town(secret));
    expect(Object.values(inner).join("")).toContain(secret);
  });

  test("leads nowhere but to places that there are, each with one name", async () => {
    const { "data.json": data = "" } = await setPages({}, hostileRegion());
    const anchors = [...data.matchAll(/"anchor":"([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toEqual([...new Set(anchors)]);
    const links = [...data.matchAll(/"url":"kurzweg-place:([^"]+)"/g)].map(([, name = ""]) => decodeURIComponent(name));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(anchors).toContain(link);
  });
});

whereAble("whatever somebody writes", () => {
  test("stays text, or a sign that says that the font lacks it", async () => {
    const content = contentOf(await filesFromText(hostileRegion(), { format: "pdf" }));
    const pdf = await PDFDocument.load(content, { updateMetadata: false });
    expect(pdf.getTitle()).toContain("</title><img src=x onerror=alert(1)>");
    const { "data.json": data = "" } = await setPages({}, hostileRegion());
    expect(data).toContain("□");
    expect(data).not.toContain('"url":"javascript');
  });

  test(
    "can be set",
    async () => {
      const text = string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((words) => words.replaceAll(/["\\\r\n]/g, "'"));
      const words = uniqueArray(text, { minLength: 1, maxLength: 3 });
      await assert(
        asyncProperty(words, constantFrom(...hostile), async (found, one) => {
          const content = contentOf(await filesFromText(hostileRegion([one.slice(0, 300), ...found]), { format: "pdf" }));
          expect(content.length).toBeGreaterThan(1000);
        }),
        { numRuns: 15 },
      );
    },
    LONG,
  );
});

/** What the pages of a text are set from: files by their names. */
async function setPages(wanted: Wanted, text: string): Promise<Readonly<Record<string, string>>> {
  const { document, pictures } = await drawnFromText(text, wanted);
  const { data, files } = pagesOf(document, pictures);
  return { ...files, "data.json": JSON.stringify(data) };
}

/** Headings with the first table or picture below them, before which no other heading stands. */
function headedIn(heading: string, blocks: readonly Block[]): readonly (readonly [heading: string, first: string])[] {
  const first = blocks.find(({ is }) => ["table", "picture", "section"].includes(is));
  const own = first?.is === "table" || first?.is === "picture" ? [[heading, first.anchor] as const] : [];
  return [...own, ...blocks.flatMap((block) => (block.is === "section" ? headedIn(block.anchor, block.blocks) : []))];
}

function contentOf(files: readonly { readonly content: string | Uint8Array }[]): Uint8Array {
  const [file] = files;
  if (!file || typeof file.content === "string") throw new Error("There is no PDF.");
  return file.content;
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly alternative: string;
}

/** Every element of the structure, by its name. */
function tagsIn(pdf: PDFDocument): readonly Tag[] {
  const { context } = pdf;
  return context.enumerateIndirectObjects().flatMap(([, found]) => {
    const element = found as PDFDict;
    if (!("lookup" in element) || String(element.lookup(PDFName.of("Type"))) !== "/StructElem") return [];
    return [
      {
        name: String(element.lookup(PDFName.of("S"))).slice(1),
        attributes: String(element.lookup(PDFName.of("A"))),
        alternative: String(element.lookup(PDFName.of("Alt")) ?? ""),
      },
    ];
  });
}

function linksIn({ context }: PDFDocument): readonly string[] {
  return context.enumerateIndirectObjects().flatMap(([, found]) => (String(found).includes("/Subtype /Link") ? [String(found)] : []));
}

/** A town in whose internal texts a mark stands. */
function town(secret: string): string {
  return `
region town "Town" { language en, de  as of 2026-11-15 }
step advice "Advice" { law "§ 1 Law" }
body office "Office of the town" {
  contact desk "Desk" { email "desk@town.example.org" note "Note ${secret}" }
  contact bare "Bare" { person "Ada Zzqxman" email "bare@town.example.org" }
  contact direct "Direct" { person "Person ${secret}" email "${secret}@town.example.org" phone "+49 341 ${secret}" }
  responsible for advice { contact office/direct note "Ask Person ${secret} at the gate, or Zzqxman" }
}
commitment word "Word" { by office kept 2026-11-02 "Evidence ${secret}" note "Promise ${secret}" }
`;
}
