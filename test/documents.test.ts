import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { onPage } from "./harness/browser.ts";
import { documentFromText, documentIn, type Wanted } from "./harness/documents.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder } from "./harness/terminal.ts";

const example = (name: string): string => join(root, `examples/${name}/${name}.region`);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A town in whose internal texts a mark stands, and whose public ones say “open”. */
const town = (secret: string): string => `
region town "Town" { language en, de  as of 2026-11-15 }
dimension status { here there }
phase work { step advice "Advice" { law "§ 1 Law" } }
step training "Training" { needs advice }
body office "Office of the town" {
  address "Open street 1"
  unit inner "Inner office" { contact room "Room" { person "Inner ${secret}" email "inner-${secret}@town.example.org" room "Room ${secret}" } }
  contact desk "Open desk" { email "desk@town.example.org" deputy office/direct note "Note ${secret}" }
  contact named "Open person" { person "Open Name" public phone "+49 341 0000-1" }
  contact direct "Direct" { person "Person ${secret}" email "${secret}@town.example.org" phone "+49 341 ${secret}" hours "Hours ${secret}" }
  decision-maker office/direct
  responsible for advice when status is here { contact office/direct note "Ask Person ${secret} at the gate" }
}
body school "School" { responsible for training { note "Open note" } contact desk { email "school@town.example.org" } }
handoff over "Over" { from office to school passes "A form for ${secret}@town.example.org" via "open mail" }
workshop first "First" on 2026-11-01 { organised by office participants office 1 note "Minutes ${secret}" repeats every 1 month }
concern worry "Worry" { raised by school note "Concern ${secret}" }
commitment word "Word" { by office to school made at first kept 2026-11-02 "Evidence ${secret}" note "Promise ${secret}" }
partnership both "Both" { between office, school note "Partner ${secret}" }
accept "coverage/gap" at advice until 2027-01-01 because "Open reason"
`;

describe("editions", () => {
  test.each([{}, { recipient: "office" }, { recipient: "school" }, { language: "de" as const }])(
    "the public one holds nothing internal, %j",
    async (wanted: Wanted) => {
      const { recipient } = wanted;
      const found = await documentFromText(town("zzqx4711"), { ...wanted, edition: "public" });
      expect(found).not.toContain("zzqx");
      const everywhere = ["Open person", "Open Name", "desk@town.example.org", "open mail"];
      for (const open of [...everywhere, ...(recipient === "school" ? [] : ["Open street 1"])]) expect(found).toContain(open);
    },
  );

  test("the internal one holds it", async () => {
    const found = await documentFromText(town("zzqx4711"), { edition: "internal" });
    for (const inner of [
      "Person zzqx4711",
      "inner-zzqx4711@town",
      "Room zzqx4711",
      "Hours zzqx4711",
      "Minutes zzqx4711",
      "Evidence zzqx4711",
      "Promise zzqx4711",
    ])
      expect(found).toContain(inner);
  });

  test("a pack says only what one body has to know", async () => {
    const found = await documentIn(example("musterstadt"), { recipient: "vhs" });
    expect(found).toContain('id="body-vhs"');
    expect(found).not.toContain('id="step-housing"');
    expect(found).not.toContain('id="body-jobcenter"');
  });
});

describe.each(["musterstadt", "saxony-county"])("%s", (name) => {
  test("the same region gives the same bytes", async () => {
    expect(await documentIn(example(name))).toBe(await documentIn(example(name)));
  });

  test.each([
    { language: "de" as const, width: 1200, dark: false },
    { language: "en" as const, width: 320, dark: true },
  ])("everybody can read it: %j", async ({ language, width, dark }) => {
    const html = await documentIn(example(name), { language });
    const found = await onPage(html, { width, dark }, async (page) => {
      await page.evaluate(axe);
      return { violations: await page.evaluate<readonly string[]>(violations), broken: await page.evaluate<readonly string[]>(contract) };
    });
    expect(found).toEqual({ violations: [], broken: [] });
  });
});

test("whatever somebody writes stays text", async () => {
  const hostile = [
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "=cmd()",
    "](javascript:alert(1))",
    "\u202Eright to left",
    "x".repeat(2000),
    "👩‍👩‍👧 & 'quoted'",
  ];
  const text = hostile
    .map(
      (words, index) => `body body-${"abcdefgh"[index]} "${words}" { website "javascript:alert(1)" address "${words}" responsible for advice note "${words}" }`,
    )
    .join("\n");
  const html = await documentFromText(`region town "${hostile[1]}" { language en note "${hostile[0]}" }\nstep advice "${hostile[0]}"\n${text}`);
  const found = await onPage(html, { width: 320, dark: false }, async (page) => ({
    made: await page.evaluate<number>("document.querySelectorAll('script, img, [onerror], [style], a[href^=\"javascript\"]').length"),
    title: await page.title(),
    broken: await page.evaluate<readonly string[]>(contract),
  }));
  expect(found).toEqual({ made: 0, title: expect.stringContaining("</title><img src=x onerror=alert(1)>"), broken: [] });
  expect(html).not.toContain("\u202E");
});

describe("kurzweg document", () => {
  test("writes a file that it may write again, and none over a file of somebody else", async () => {
    const folder = temporaryFolder();
    const words = ["document", example("musterstadt"), "-o", folder];
    expect(await run(words, root)).toMatchObject({ exitCode: 0, output: "" });
    expect(await run(words, root)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(folder, "musterstadt-public.html"), "utf8")).toContain("public edition");
    const foreign = await run(["document", example("musterstadt"), "--format", `html=${example("musterstadt")}`], root);
    expect(foreign).toMatchObject({ exitCode: 2, messages: expect.stringContaining("was not written by Kurzweg") });
  });

  test.each([
    [["--edition", "secret", "-o", "x"], "it takes public, internal"],
    [["--format", "pages", "-o", "x"], "There is no format “pages”"],
    [["--for", "jobcentre", "-o", "x"], "Did you mean “jobcenter”?"],
    [[], "Say into which folder the document goes"],
  ])("says what is wrong: %j", async (flags, message) => {
    expect(await run(["document", example("musterstadt"), ...flags], root)).toMatchObject({ exitCode: 2, messages: expect.stringContaining(message) });
  });
});

/** What axe finds, with everything that WCAG 2.2 AA and EN 301 549 ask for. */
const violations = `(async () => {
  const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"], resultTypes: ["violations"] });
  return found.violations.map(({ id, nodes }) => id + ": " + nodes[0].html);
})()`;

/** What axe does not see: captions, heads, empty cells, doubled anchors, links that lead nowhere, a page wider than its window. */
const contract = `(() => {
  const broken = [];
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  if (new Set(ids).size !== ids.length) broken.push("doubled: " + ids.filter((id, index) => ids.indexOf(id) !== index).slice(0, 3));
  for (const link of document.querySelectorAll('a[href^="#"]')) if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) broken.push("leads nowhere: " + link.hash);
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption?.textContent.trim()) broken.push("no caption: " + table.id);
    const columns = table.tHead.rows[0].cells;
    for (const cell of columns) if (cell.tagName !== "TH" || cell.scope !== "col") broken.push("no head of a column: " + table.id);
    for (const row of table.tBodies[0].rows) {
      if (row.cells.length !== columns.length) broken.push("cells are missing: " + table.id);
      if (row.cells[0].tagName !== "TH" || row.cells[0].scope !== "row") broken.push("no head of a row: " + table.id);
      for (const cell of row.cells) if (!cell.textContent.trim()) broken.push("empty: " + table.id);
    }
  }
  for (const scroll of document.querySelectorAll(".scroll")) if (scroll.tabIndex !== 0 || scroll.getAttribute("role") !== "region") broken.push("not reached with the keyboard");
  if (document.documentElement.scrollWidth > innerWidth) broken.push("wider than the window: " + document.documentElement.scrollWidth);
  return broken;
})()`;
