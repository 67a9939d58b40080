import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportFromText, exportIn, exportOf, forms, regionAt, textOf } from "./harness/exports.ts";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder } from "./harness/terminal.ts";

const town = join(root, "test/exports/town.region");
const example = (name: string): string => join(root, `examples/${name}/${name}.region`);
const readable = forms.filter(([, format]) => format !== "xlsx");

/** Lines of vCards and calendars as they were before they were folded. */
const unfolded = (text: string): string => text.replaceAll("\r\n ", "");

/** A town in whose internal texts a mark stands. */
const secretive = (secret: string): string => `
region town "Town" { language en, de  as of 2026-11-15  key "14999000" }
dimension status { here there }
phase work { step advice "Advice" { law "§ 1 Law" } }
step training "Training" { needs advice }
body office "Office" {
  address "Open street 1, 09999 Town"
  unit inner "Inner office" { contact room "Room" { person "Inner ${secret}" email "inner-${secret}@town.example.org" room "Room ${secret}" } }
  contact desk "Open desk" { email "desk@town.example.org" deputy office/direct note "Note ${secret}" }
  contact bare "Bare" { person "Ada Zzqxman" email "bare@town.example.org" }
  contact direct "Direct" { person "Person ${secret}" email "${secret}@town.example.org" phone "+49 341 ${secret}" hours "Hours ${secret}" }
  contact direct-${secret} "Direct ${secret}" { person "Somebody" email "somebody@town.example.org" }
  decision-maker office/direct
  responsible for advice when status is here { contact office/direct note "Ask Person ${secret} at the gate, or Zzqxman" }
}
body school "School" { responsible for training { note "Open note" } contact desk { email "school@town.example.org" } }
workshop first "First" on 2026-11-01 { organised by office participants office 1 note "Minutes ${secret}" repeats every 1 month }
concern worry "Worry" { raised by school note "Concern ${secret}" }
workshop next "Next" on 2026-12-01 { organised by office/direct-${secret} }
commitment direct "Direct" { by office/direct-${secret} to school due 2026-12-01 }
accept "coverage/gap" at advice until 2027-01-01 because "Reason" by office/direct-${secret}
commitment word "Word" { by office to school made at first due 2026-12-01 kept 2026-11-02 "Evidence ${secret}" note "Promise ${secret}" }
partnership both "Both" { between office, school note "Partner ${secret}" }
`;

describe.each(forms)("%s as %s", (kind, format) => {
  test.each(["musterstadt", "saxony-county", "first"])("gives the same bytes for the same region: %s", async (name) => {
    const [once, again] = [await regionAt(example(name)), structuredClone(await regionAt(example(name)))];
    expect(textOf(await exportOf(once, kind, format))).toBe(textOf(await exportOf(again, kind, format)));
  });

  test("holds nothing internal in the public edition", async () => {
    const shown = unfolded(await exportIn(town, kind, format, { edition: "public" }));
    for (const hidden of ["Sam Hidden", "977", "January", "Minutes"]) expect(shown).not.toContain(hidden);
    expect(unfolded(await exportFromText(secretive("zzqx4711"), kind, format, { edition: "public" }))).not.toMatch(/zzqx/i);
  });
});

describe.each(readable)("%s as %s, by eye", (kind, format) => {
  test.each(["en", "de"] as const)("writes the golden file in “%s”", async (language) => {
    expectFile(join(root, `test/exports/${kind}-${format}-${language}.txt`), await exportIn(town, kind, format, { edition: "public", language }));
  });
});

test("no golden file is left over", () => {
  const wanted = readable.flatMap(([kind, format]) => ["en", "de"].map((language) => `${kind}-${format}-${language}.txt`));
  expect(readdirSync(join(root, "test/exports")).sort()).toEqual([...wanted, "town.region"].sort());
});

test("the internal edition holds what the network needs", async () => {
  expect(unfolded(await exportFromText(secretive("zzqx4711"), "contacts", "vcf"))).toContain("FN:Person zzqx4711");
  expect(unfolded(await exportFromText(secretive("zzqx4711"), "meetings", "ics"))).toContain("Minutes zzqx4711");
});

test("what a form cannot say is said, in both languages", async () => {
  for (const kind of ["hsds", "jsonld", "dmn"]) {
    for (const [, format] of forms.filter(([name]) => name === kind)) {
      const [english, german] = await Promise.all((["en", "de"] as const).map(async (language) => exportOf(await regionAt(town, language), kind, format)));
      const words = [english, german].map((each) => each?.losses.join(" ") ?? "");
      expect(words[0]).toMatch(/no place for/);
      expect(words[1]).toMatch(/keinen Platz für/);
      // It stands in the file too.
      for (const each of [english, german]) expect(textOf(each ?? { files: [], losses: [] })).toContain(each?.losses[0]);
    }
  }
});

test("the identity of a thing does not change with its words, its place or its neighbours", async () => {
  const ids = async (text: string): Promise<readonly string[]> =>
    [...(await exportFromText(text, "contacts", "vcf")).matchAll(/UID:urn:uuid:(\S+)/g)].map(([, id]) => id ?? "");
  const [before] = await ids('region town "Town" { key "14999000" }\nbody office "Office" { contact desk "Desk" { email "a@example.org" } }');
  const after = await ids(
    'region city "City" { key "14999000" }\n\nbody first { contact x { room "1" } }\nbody office "Bureau" { contact desk "Table" { room "2" } }',
  );
  expect(before).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(after).toHaveLength(2);
  expect(after).toContain(before);
});

describe("kurzweg export", () => {
  const region = example("musterstadt");

  test("writes to the terminal, and says in both languages what is left out", async () => {
    expect(await run(["export", "contacts", region], root)).toMatchObject({ exitCode: 0, output: expect.stringContaining("BEGIN:VCARD"), messages: "" });
    expect(await run(["export", "dmn", region, "--language", "de"], root)).toMatchObject({ exitCode: 0, messages: expect.stringContaining("keinen Platz") });
    expect(await run(["export", "dmn", region, "-q"], root)).toMatchObject({ exitCode: 0, messages: "" });
  });

  test.each(forms)("writes %s as %s into its place, again over itself, and over nothing else", async (kind, format) => {
    const folder = temporaryFolder();
    const path = join(folder, "out");
    const words = ["export", kind, region, "--format", format, "-o", path];
    expect(await run(words, root)).toMatchObject({ exitCode: 0, output: "" });
    const isFolder = format === "datapackage";
    const file = isFolder ? join(path, "services.csv") : path;
    expect(await run(words, root)).toMatchObject({ exitCode: 0 });
    // People may have gone on working in a CSV, which does not tell.
    expect(await run([...words, "--edition", "internal"], root)).toMatchObject({ exitCode: format === "csv" ? 2 : 0 });
    expect(await run([...words, "--edition", "internal", "--force"], root)).toMatchObject({ exitCode: 0 });
    writeFileSync(file, "mine");
    expect(await run(words, root)).toMatchObject({ exitCode: 2, messages: expect.stringContaining("was not written by Kurzweg") });
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test.each(["csv", "xlsx"].flatMap((format) => ["en", "de"].map((language) => [format, language] as const)))(
    "writes contacts as %s in “%s” that change nothing when they are read again",
    async (format, language) => {
      const folder = temporaryFolder();
      cpSync(join(root, "examples/saxony-county"), join(folder, "county"), { recursive: true });
      const words = ["--language", language];
      expect(await run(["export", "contacts", "county", "--edition", "internal", "--format", format, "-o", `list.${format}`, ...words], folder)).toMatchObject({
        exitCode: 0,
      });
      const { exitCode, messages, output } = await run(["import", `list.${format}`, "--into", "county", ...words], folder);
      expect([exitCode, `${messages}${output}`]).toEqual([
        0,
        expect.stringMatching(/says nothing that the region does not say|sagt nichts, was die Region nicht sagt/),
      ]);
    },
  );

  test.each([
    ["contacts", "list.vcf", "BEGIN:VCARD"],
    ["contacts", "LIST.CSV", "\uFEFFID;"],
    ["contacts", "list.xlsx", "PK"],
    ["contacts", "list", "BEGIN:VCARD"],
    ["hsds", "directory/", '{\n  "generator"'],
    ["jsonld", "town.json", '{\n  "@context"'],
    ["dmn", "town.xml", "<?xml"],
  ])("the ending of a name says in which form %s are written: %s", async (kind, name, beginning) => {
    const folder = temporaryFolder();
    expect(await run(["export", kind, region, "-o", name], folder)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(folder, name, name.endsWith("/") ? "datapackage.json" : ""), "utf8").slice(0, beginning.length)).toBe(beginning);
  });

  test("leaves a foreign package alone", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "data/datapackage.json"), '{ "name": "other" }');
    expect(await run(["export", "hsds", region, "--format", "datapackage", "-o", "data"], folder)).toMatchObject({ exitCode: 2 });
    expect(readdirSync(join(folder, "data"))).toEqual(["datapackage.json"]);
  });

  test.each([
    [[], "Say what to export. There are contacts, meetings, hsds, jsonld, dmn and model."],
    [["contact"], "Did you mean “contacts”?"],
    [["contacts"], "Say which region it is about"],
    [["contacts", region, "--format", "xls"], "There is no format “xls”. There are: vcf, csv, xlsx."],
    [["contacts", region, "--format", "xlsx"], "cannot be shown in the terminal"],
    [["contacts", region, "--format", "vcf", "-o", "list.xlsx"], "The name “list.xlsx” does not fit “--format vcf”: it should end in .vcf."],
    [["contacts", region, "-o", "list.pdf"], "The name “list.pdf” does not fit what is to be written: it should end in .vcf, .csv or .xlsx."],
    [["contacts", region, "-o", "lists/"], "it should end in .vcf, .csv or .xlsx"],
    [["hsds", region, "--format", "datapackage", "-o", "directory.zip"], "a folder has no ending"],
    [["hsds", region, "--format", "datapackage"], "Say into which folder they go"],
    [["model", region, "--edition", "secret"], "it takes public, internal"],
    [["model", "nowhere.region"], "nowhere.region"],
    [["model", region, "-o", "package.json/x"], "cannot be written"],
  ])("says what is wrong: %j", async (words, message) => {
    expect(await run(["export", ...words], root)).toMatchObject({ exitCode: 2, output: "", messages: expect.stringContaining(message) });
  });
});
