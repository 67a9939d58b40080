import { type FormatName, formats } from "@kurzweg/document";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, asyncProperty, constantFrom, string, uniqueArray } from "fast-check";
import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { script } from "../packages/document/src/formats/html/search.ts";
import { brokenInText } from "./harness/contract.ts";
import { documentFromText, documentIn, filesFromText, type Wanted } from "./harness/documents.ts";
import { allTextIn } from "./harness/office.ts";
import { hostile, hostileRegion } from "./harness/hostile.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder } from "./harness/terminal.ts";

const example = (name: string): string => join(root, `examples/${name}/${name}.region`);

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
  contact bare "Bare" { person "Ada Zzqxman" email "bare@town.example.org" }
  contact direct "Direct" { person "Person ${secret}" email "${secret}@town.example.org" phone "+49 341 ${secret}" hours "Hours ${secret}" }
  decision-maker office/direct
  responsible for advice when status is here { contact office/direct note "Ask Person ${secret} at the gate, or Zzqxman" }
}
body school "School" { responsible for training { note "Open note" } contact desk { email "school@town.example.org" } }
handoff over "Over" { from office to school passes "A form for ${secret}@town.example.org" via "open mail" }
workshop first "First" on 2026-11-01 { organised by office participants office 1 note "Minutes ${secret}" repeats every 1 month }
concern worry "Worry" { raised by school note "Concern ${secret}" }
commitment word "Word" { by office to school made at first kept 2026-11-02 "Evidence ${secret}" note "Promise ${secret}" }
partnership both "Both" { between office, school note "Partner ${secret}" }
accept "coverage/gap" at advice until 2027-01-01 because "Open reason"
`;

/** Other ways to write the persons and numbers of the town below. */
const inNoWay = [
  "ANNA WEBER",
  "Anna\n    Weber",
  "Anna Webers",
  "Weber, Anna",
  "Frau Weber",
  "Mrs Dr. Weber",
  "Ju\u0308rgen Groß",
  "A.Weber@Town.example.org",
  "0341 5000-19",
  "0341/500019",
  "+49 (0)341 500019",
  "0049 341 5000 - 19",
];

/** A town whose open texts name persons who are not. */
const spellings = `
region town "Town" { language en  as of 2026-11-15 }
phase work { step advice "Advice" }
body office "Town hall North" {
  note """
    ${inNoWay.map((text) => `Ask ${text} now`).join("\n    ")}
    Mrs Weberling and the weber, 0341 5000-199
  """
  contact head "Head" { person "Dr. Anna Weber" email "a.weber@town.example.org" phone "+49 341 5000-19" room "Town hall" }
  contact second "Second" { person "Jürgen Groß" email "info@town.example.org" phone "+49 341 5000-1" room "Room 1" }
  contact desk "Desk" { email "info@town.example.org" phone "+49 341 5000-1" room "Room 12" }
  contact named "Named" { person "Anna Weberknecht" public }
  responsible for advice
}
`;

/** A town whose people have names that are no words, and names that are: in free texts, as whoever knows them writes. */
const bare = `
region town "Town" { language en, de  as of 2026-11-15 }
phase work { step advice "Advice" }
body office "Office" {
  note """
    ASK
  """
  contact one "One" { person "Petra Brandt" email "one@town.example.org" }
  contact two "Two" { person "Jörg Richter" email "two@town.example.org" }
  contact three "Three" { person "Ann Baker" email "three@town.example.org" }
  contact four "Four" { person "Karl Lindqvist" email "four@town.example.org" }
  contact five "Five" { person "Uta Kowalski" email "five@town.example.org" }
  contact six "Six" { person "Von der Heyden, Ida" email "six@town.example.org" }
  contact seven "Seven" { person "Ole Kowalski" public email "brandt@town.example.org" }
  responsible for advice
}
body home "Lindqvist home" { address "Lindqvist-Platz 1" }
`;

/** Texts of the town with what the public edition makes of them. */
const bareNames = [
  ["bitte an Brandt wenden", "bitte an … wenden"],
  ["Brandt fragen", "… fragen"],
  ["Sozialamt (Brandt), dann BRANDT", "Sozialamt (…), dann …"],
  ["mit P. Brandts Liste, Anlage/Brandt", "mit … Liste, Anlage/…"],
  ["ask Brandt's team", "ask … team"],
  ["petra.brandt@elsewhere.example.org", "…"],
  ["die Brandt-Halle, am Brandt Platz, Brandtstraße, Brandt GmbH", "die Brandt-Halle, am Brandt Platz, Brandtstraße, Brandt GmbH"],
  ["brandt@town.example.org", "brandt@town.example.org"],
  ["https://town.example.org/Brandt.html", "https://town.example.org/Brandt.html"],
  ["an Richter wenden", "an … wenden"],
  ["Kollege Richter, Tel. Richter, J. Richter", "Kollege …, Tel. …, …"],
  ["Der Richter entscheidet, Richter sind frei, an den Richter wenden", "Der Richter entscheidet, Richter sind frei, an den Richter wenden"],
  ["ask Baker or call Baker", "ask … or call …"],
  ["the Baker closes, ask the baker", "the Baker closes, ask the baker"],
  ["Lindqvist fragt im Lindqvist home", "Lindqvist fragt im Lindqvist home"],
  ["Frau Kowalski und Kowalski", "… und Kowalski"],
  ["Heyden anrufen", "… anrufen"],
] as const;

/** All formats but PDF, whose pages are packed; what these are set from is looked through in its own tests. */
const readable = (Object.keys(formats) as FormatName[]).filter((format) => format !== "pdf");

describe("editions", () => {
  test.each([
    {},
    { recipient: "office" },
    { recipient: "school" },
    { language: "de" as const },
    ...readable.map((format) => ({ format })),
    ...readable.map((format) => ({ format, recipient: "office", language: "de" as const })),
  ])("the public one holds nothing internal, %j", async (wanted: Wanted) => {
    const { recipient } = wanted;
    const found = allTextIn(await filesFromText(town("zzqx4711"), { ...wanted, edition: "public" }));
    expect(found).not.toMatch(/zzqx/i);
    const everywhere = ["Open person", "Open Name", "desk@town.example.org", "open mail"];
    for (const open of [...everywhere, ...(recipient === "school" ? [] : ["Open street 1"])]) expect(found).toContain(open);
  });

  test.each(readable)("the internal one holds it, %s", async (format) => {
    const found = allTextIn(await filesFromText(town("zzqx4711"), { edition: "internal", format }));
    for (const inner of ["Person zzqx4711", "Room zzqx4711", "Hours zzqx4711", "Minutes zzqx4711", "Evidence zzqx4711", "Promise zzqx4711"])
      expect(found).toContain(inner);
  });

  test("the public one says no person and number in other spellings", async () => {
    const found = allTextIn(await filesFromText(spellings, { edition: "public", format: "md" }));
    expect([...found.matchAll(/Ask (.*?) now/gs)].map(([, text]) => text)).toEqual(inNoWay.map(() => "…"));
  });

  test.each(bareNames)("the public one hides a bare family name where a person is meant: %s", async (text, shown) => {
    const found = allTextIn(await filesFromText(bare.replace("ASK", `Note ${text} end`), { edition: "public", format: "csv-raw", language: "de" }));
    expect(/Note (.*?) end/s.exec(found)?.[1]).toBe(shown);
  });

  test.each(readable)("the public one says no bare family name, %s", async (format) => {
    const found = allTextIn(
      await filesFromText(bare.replace("ASK", "Ask Xyquist, or J. XYQUIST's colleague").replace("Brandt", "Xyquist"), { edition: "public", format }),
    );
    expect(found.toLowerCase()).not.toContain("xyquist");
  });

  test("the public one keeps what an open contact says of itself", async () => {
    const found = allTextIn(await filesFromText(spellings, { edition: "public", format: "md" }));
    const kept = ["Anna Weberknecht", "info@town.example.org", "+49 341 5000-1", "Room 12", "Town hall North", "Mrs Weberling", "the weber", "0341 5000-199"];
    for (const open of kept) expect(found).toContain(open);
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

  test.each(["de", "en"] as const)("everybody can read its tables, in %s", async (language) => {
    expect(brokenInText(await documentIn(example(name), { language }))).toEqual([]);
  });
});

test("no day is broken at its hyphens", async () => {
  const { document } = parseHTML(await documentIn(example("musterstadt"), { language: "en" }));
  const broken = [...document.querySelectorAll("td, th, dd, h3, p")].filter((each) => {
    for (const day of each.querySelectorAll(".day")) day.remove();
    return /\d{4}-\d\d-\d\d/.test(each.textContent ?? "");
  });
  expect(broken.map((each) => each.textContent)).toEqual([]);
});

test("the glossary says whom a named group means", async () => {
  const region = `region town "Town" { language en }\ndimension age 0.. years\ngroup young "Young people" when age is 12..26\ngroup all "All of them" when everyone
group mixed "Young or old" when young or age >= 65\nphase work { step advice "Advice" }\nbody office "Office" { responsible for advice when young }`;
  const { document } = parseHTML(await documentFromText(region));
  const rows = [...document.querySelectorAll("#glossary-groups tbody tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => cell.textContent?.trim()),
  );
  expect(rows).toEqual([
    ["Young people", "age: 12–26 years"],
    ["All of them", "Everyone"],
    ["Young or old", "age: 12–26, from 65 years"],
  ]);
});

test("no part is without content, and a pack says nothing of what others may have", async () => {
  const region = 'region town "Town" { language en }\nbody office "Office" { contact desk "Desk" { email "desk@town.example.org" } }';
  const whole = parseHTML(await documentFromText(region)).document;
  expect(whole.querySelectorAll("#handoffs-between, #glossary")).toHaveLength(0);
  expect(whole.querySelector("#journeys")?.textContent).toContain("No way is described");
  const pack = parseHTML(await documentFromText(region, { recipient: "office" })).document;
  expect(pack.querySelectorAll("#journeys, #meetings, #commitments")).toHaveLength(0);
});

test("only what can be dialled and mailed is a link", async () => {
  const contact = (name: string, email: string, phone: string): string => `contact ${name} "${name}" { email "${email}" phone "${phone}" }`;
  const contacts = [
    contact("far", "far@town.example.org", "+49 (0)371 000-1"),
    contact("ext", "x@town", "0371 000 ext. 12"),
    contact("wrong", "no mail", "0371 000-O1"),
  ];
  const { document } = parseHTML(await documentFromText(`region town "Town" { language en }\nbody office "Office" { ${contacts.join(" ")} }`));
  const links = [...document.querySelectorAll("a[href^='tel:'], a[href^='mailto:']")].map((link) => link.getAttribute("href"));
  expect(new Set(links)).toEqual(new Set(["mailto:far@town.example.org", "tel:+493710001", "tel:0371000;ext=12"]));
});

test("a limit of one is said in the singular", async () => {
  const region = `region town "Town" { language en, de }\nphase work { step first "First" step last "Last" { needs first } }\nbody office "Office" { responsible for first, last }
journey way "Way" { from first to last at most 1 handoff at most 1 body at most 1 return at most 1 month }`;
  const said = parseHTML(await documentFromText(region)).document.querySelector("#journeys")?.textContent ?? "";
  for (const limit of ["at most one hand-off", "at most one body", "at most one return to a body", "at most 1 month"]) expect(said).toContain(limit);
});

test("whatever somebody writes stays text", async () => {
  const html = await documentFromText(hostileRegion());
  expect(brokenInText(html)).toEqual([]);
  const { document } = parseHTML(html);
  expect(document.querySelectorAll("img, [onerror], [style], a[href^='javascript']")).toHaveLength(0);
  expect([...document.querySelectorAll("script")].map(({ textContent }) => textContent)).toEqual([script]);
  const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content");
  expect(policy).toContain(`script-src 'sha256-${createHash("sha256").update(script).digest("base64")}';`);
  expect(document.title).toContain("</title><img src=x onerror=alert(1)>");
  expect(html).not.toContain("\u202E");
});

test.each([" ", "", "\u200B", "\u0301"])("a title of which nothing can be seen (%j) is that of its name", async (blank) => {
  const html = await documentFromText(hostileRegion([blank]));
  expect(brokenInText(html)).toEqual([]);
  expect(html).toContain("body-a");
});

test("no words make an element, whatever they are", { timeout: 120_000 }, async () => {
  const text = string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((words) => words.replaceAll(/["\\\r\n]/g, "'"));
  const sly = constantFrom(...hostile, "'><svg onload=alert(1)>", "<!--", "]]>", "&lt;b&gt;", "</script><script>", "<style>*{display:none}</style>");
  await assert(
    asyncProperty(uniqueArray(text, { minLength: 1, maxLength: 3 }), sly, async (found, one) => {
      const html = await documentFromText(hostileRegion([one, ...found]));
      expect(brokenInText(html)).toEqual([]);
      const { document } = parseHTML(html);
      expect(document.querySelectorAll("img, b, [onerror], [onload], [style], script ~ script, main style:not(svg style)")).toHaveLength(0);
      expect(document.querySelectorAll("script")).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
});

describe("kurzweg document", () => {
  test("writes a file that it may write again, and none over a file of somebody else", async () => {
    const folder = temporaryFolder();
    const words = ["document", example("musterstadt"), "-o", folder];
    expect(await run(words, root)).toMatchObject({ exitCode: 0, output: "" });
    expect(await run(words, root)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(folder, "musterstadt-public.html"), "utf8")).toContain("public edition");
    const page = join(folder, "page.html");
    writeFileSync(page, "<title>Mine</title>");
    const foreign = await run(["document", example("musterstadt"), "--format", `html=${page}`], root);
    expect(foreign).toMatchObject({ exitCode: 2, messages: expect.stringContaining("was not written by Kurzweg") });
    expect(readFileSync(page, "utf8")).toBe("<title>Mine</title>");
  });

  test.each([
    ["paper.htm", [], ["paper.htm"]],
    ["paper.csv", [], ["paper-contents.csv", "paper-matrix.csv"]],
    ["paper.csv", ["--format", "csv-raw"], ["paper-contents.raw.csv"]],
    ["papers", [], ["papers/first-public.html"]],
    ["papers.2026", ["--format", "md,html"], ["papers.2026/first-public.md", "papers.2026/first-public.html"]],
  ])("the ending of %s says whether it is a file, and in which form (%j)", async (name, flags, written) => {
    const folder = temporaryFolder();
    expect(await run(["document", example("first"), "-o", name, ...flags], folder)).toMatchObject({ exitCode: 0 });
    for (const file of written) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  test("does not write into a device, nor wait for its end", async () => {
    const asked = await run(["document", example("musterstadt"), "--format", "html=/dev/zero"], root);
    expect(asked).toMatchObject({ exitCode: 2, messages: expect.stringContaining("/dev/zero") });
  });

  test.each([
    ["en", "“jobcenter/intake” is a unit of “jobcenter”; the document is for all of “jobcenter”."],
    ["de", "„jobcenter/intake“ ist eine Einheit von „jobcenter“; das Papier ist für die ganze Stelle „jobcenter“."],
  ])("is for the whole body where a unit is named, in %s", async (language, message) => {
    const folder = temporaryFolder();
    const asked = await run(["document", example("musterstadt"), "--for", "jobcenter/intake", "-o", folder, "--language", language], root);
    expect(asked).toMatchObject({ exitCode: 0, messages: expect.stringContaining(message) });
    expect(readdirSync(folder)).toEqual(["musterstadt-jobcenter-public.html"]);
  });

  test.each([
    [["--edition", "secret", "-o", "x"], "it takes public, internal"],
    [["--format", "pages", "-o", "x"], "There is no format “pages”"],
    [["--format", "html,pages", "-o", "x"], "There is no format “pages”"],
    [["--format", "html", "-o", "x.md"], "The name “x.md” does not fit “--format html”: it should end in .html."],
    [["--format", "md,html", "-o", "x.md"], "The name “x.md” does not fit “--format html”"],
    [["--format", "md=x.html"], "The name “x.html” does not fit “--format md”"],
    [["--for", "jobcentre", "-o", "x"], "Did you mean “jobcenter”?"],
    [["--for", "jobcenter/intakes", "-o", "x"], "Did you mean “jobcenter/intake”?"],
    [[], "Say into which folder the document goes"],
  ])("says what is wrong: %j", async (flags, message) => {
    expect(await run(["document", example("musterstadt"), ...flags], root)).toMatchObject({ exitCode: 2, messages: expect.stringContaining(message) });
  });
});
