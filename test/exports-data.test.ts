import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { analysisOf, explain, overviewOf } from "@kurzweg/analysis";
import { uriOf } from "@kurzweg/disk";
import { libraryOf, linkAll, load, regionOf } from "@kurzweg/language";
import type { Answer, Dimension, Overview } from "@kurzweg/model";
import { decide, readDecisions } from "./harness/decisions.ts";
import { overviewFromText } from "./harness/diagrams.ts";
import { exportFromText, exportIn, exportOf, forms, regionAt, textOf } from "./harness/exports.ts";
import { hostile, hostileRegion } from "./harness/hostile.ts";
import { hsdsColumns, hsdsSchema } from "./harness/hsds.ts";
import { expanded, linksIn, ofType } from "./harness/linked-data.ts";
import { root, sourceIn, today } from "./harness/pipeline.ts";
import { randomRegions } from "./harness/random-region.ts";

const example = (name: string): string => join(root, `examples/${name}/${name}.region`);
const examples = ["first", "musterstadt", "saxony-county"].flatMap((name) => (["en", "de"] as const).map((language) => [name, language] as const));

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
const addFormats = createRequire(import.meta.url)("ajv-formats") as (validator: Ajv2020) => void;
addFormats(ajv);
const isHsds: ValidateFunction = ajv.compile(hsdsSchema);
const isModel: ValidateFunction = ajv.compile(JSON.parse(readFileSync(join(root, "packages/cli/schema/model.schema.json"), "utf8")));

function expectForm(validate: ValidateFunction, data: unknown): void {
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
}

interface Page {
  readonly contents: readonly {
    readonly id: string;
    readonly organization_id: string;
    readonly minimum_age?: number;
    readonly status: string;
    readonly name: string;
  }[];
  readonly organizations: readonly { readonly id: string; readonly parent_organization_id?: string }[];
}

describe.each(examples)("%s in “%s”", (name, language) => {
  test("services for directories are as HSDS asks", async () => {
    const page: Page = JSON.parse(await exportIn(example(name), "hsds", "json", { language }));
    expectForm(isHsds, page);
    const ids = new Set(page.organizations.map(({ id }) => id));
    for (const { organization_id } of page.contents) expect(ids).toContain(organization_id);
    for (const { parent_organization_id } of page.organizations) if (parent_organization_id !== undefined) expect(ids).toContain(parent_organization_id);
    expect(new Set(page.contents.map(({ id }) => id)).size).toBe(page.contents.length);
  });

  test("the tables of a data package lead to each other", async () => {
    const { files } = await exportOf(await regionAt(example(name), language), "hsds", "datapackage");
    expectPackage(new Map(files.map((file) => [file.name, String(file.content)])));
  });

  test("linked data can be read without a network, and every link leads somewhere", async () => {
    const schema = await expanded(await exportIn(example(name), "jsonld", "schema-org", { language }));
    const european = await expanded(await exportIn(example(name), "jsonld", "cpsv-ap", { language }));
    for (const things of [schema, european]) {
      const ids = new Set(things.flatMap((thing) => thing["@id"] ?? []));
      expect(things.flatMap(linksIn).filter((link) => link.startsWith("urn:") && !ids.has(link))).toEqual([]);
      expect(ids.size).toBe(things.length);
    }
    const { region, steps } = await regionAt(example(name), language);
    expect(ofType(european, "http://purl.org/vocab/cpsv#PublicService")).toHaveLength(steps.length);
    const organisations = ["GovernmentOrganization", "Organization"].flatMap((type) => ofType(schema, `https://schema.org/${type}`));
    expect(organisations.length).toBeGreaterThanOrEqual(region.bodies.length);
  });

  test("the model is as its schema says", async () => {
    for (const edition of ["public", "internal"] as const)
      expectForm(isModel, JSON.parse(await exportIn(example(name), "model", "json", { language, edition })));
  });

  test("decisions are read without a warning, and rest on each other as the steps do", async () => {
    const overview = await regionAt(example(name), language);
    const xml = textOf(await exportOf(overview, "dmn", "dmn"));
    expect(XMLValidator.validate(xml)).toBe(true);
    const { decisions, warnings, ids } = await readDecisions(xml);
    expect(warnings).toEqual([]);
    expect([...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id).sort()).toEqual([...ids].sort());
    for (const [, id] of xml.matchAll(/(?:href="#|dmnElementRef=")([^"]+)"/g)) expect(ids).toContain(id);
    expect(decisions).toHaveLength(overview.steps.length);
    for (const [index, { step }] of overview.steps.entries()) {
      const needed = decisions[index]?.informationRequirement?.flatMap(({ requiredDecision }) => requiredDecision?.href ?? []);
      expect(needed ?? []).toEqual(step.needs.map((need) => `#decision_${need.name.replaceAll("-", "_")}`));
    }
  });
});

/** How values are written whose type is not text. */
const formsOfValues: Readonly<Record<string, RegExp>> = { number: /^\d+$/, date: /^\d{4}-\d\d-\d\d$/, datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ };

/** Fails where a table is not described as the specification asks, lacks what its description says, or leads to a row that is not there. */
function expectPackage(files: ReadonlyMap<string, string>): void {
  interface Resource {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly constraints?: { readonly required?: boolean; readonly unique?: boolean; readonly enum?: readonly string[] };
      }[];
      readonly foreignKeys?: readonly { readonly fields: string; readonly reference: { readonly resource: string } }[];
    };
  }
  const { resources }: { readonly resources: readonly Resource[] } = JSON.parse(files.get("datapackage.json") ?? "");
  expect([...files.keys()].sort()).toEqual(["datapackage.json", ...resources.map(({ path }) => path)].sort());
  const tables = new Map(resources.map(({ name, path }) => [name, rowsIn(files.get(path) ?? "")]));
  for (const { name, schema } of resources) {
    const rows = tables.get(name) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row)).toEqual(schema.fields.map((field) => field.name));
    const wanted = hsdsColumns(name);
    for (const field of schema.fields) {
      expect(field, `${name}.${field.name}`).toEqual(wanted.get(field.name));
      const { required = false, unique = false, enum: values } = field.constraints ?? {};
      const said = rows.map((row) => row[field.name] ?? "").filter((text) => text !== "");
      if (required) expect(said, `${name}.${field.name}`).toHaveLength(rows.length);
      if (unique) expect(new Set(said).size, `${name}.${field.name}`).toBe(said.length);
      for (const text of said) expect(text).toMatch(values ? new RegExp(`^(?:${values.join("|")})$`) : (formsOfValues[field.type] ?? /[\s\S]/));
    }
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const ids = new Set((tables.get(reference.resource || name) ?? []).map(({ id }) => id));
      for (const row of rows) if (row[fields]) expect(ids).toContain(row[fields]);
    }
  }
}

/** The rows of a CSV with commas, by the names of its columns. */
function rowsIn(text: string): readonly Readonly<Record<string, string>>[] {
  const lines: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    lines.push(cells);
    cells = [];
  }
  const [head = [], ...rows] = lines;
  for (const row of rows) expect(row).toHaveLength(head.length);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}

test("a service tells from which age on, and when nobody acts at the moment", async () => {
  const text = `region town "Town" { key "14999000" as of 2026-11-15 }
dimension age "Age" 0.. years
step advice "Advice" { }
body office "Office" { responsible for advice when age >= 18 { suspended because "No staff" } }
body school "School" { responsible for advice when age is 6..17 }`;
  const { contents }: Page = JSON.parse(await exportFromText(text, "hsds", "json"));
  expect(contents).toMatchObject([
    { status: "active", minimum_age: 6, maximum_age: 17 },
    { status: "temporarily closed", minimum_age: 18 },
  ]);
});

describe.each(["musterstadt", "saxony-county"])("the tables of %s", (name) => {
  test("answer for anybody what Kurzweg answers", { timeout: 120_000 }, async () => {
    const loaded = await load(uriOf(example(name)), libraryOf(await sourceIn(root)));
    if ("is" in loaded) throw new Error("The example cannot be read.");
    const region = regionOf(linkAll(loaded));
    const analysis = analysisOf(region, { asOf: region.asOf ?? today, today, language: "en" });
    const { decisions } = await readDecisions(textOf(await exportOf(overviewOf(analysis), "dmn", "dmn")));
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(fc.record(Object.fromEntries(region.dimensions.map((dimension) => [dimension.name, valuesOf(dimension)]))), async (person) => {
        const answers = explain(person, analysis);
        if ("is" in answers) return;
        asked++;
        for (const [index, answer] of answers.entries()) {
          const decision = decisions[index];
          if (!decision) throw new Error("A step has no decision.");
          const said = decide(decision, person).filter((row) => !/^(?:supports|informed) /.test(row));
          expect([...said].sort(), `${answer.step} for ${JSON.stringify(person)}`).toEqual(rowsFor(answer));
        }
      }),
      { numRuns: 400 },
    );
    expect(asked).toBeGreaterThan(20);
  });
});

function valuesOf(dimension: Dimension): fc.Arbitrary<string | number> {
  return dimension.is === "number"
    ? fc.integer({ min: dimension.from, max: dimension.to ?? 80 })
    : fc.constantFrom(...dimension.values.map(({ name }) => name));
}

/** What the rows of a table have to say for an answer. */
function rowsFor({ verdict, bodies, leads }: Answer): readonly string[] {
  if (verdict === "not-applicable") return [];
  if (verdict === "responsible" || verdict === "shared") return bodies.map((body) => `${leads.includes(body) ? "leads" : "responsible"} ${body}`).sort();
  return bodies.length > 0 ? bodies.map((body) => `${verdict} ${body}`).sort() : [`${verdict} `];
}

describe("whatever somebody writes", () => {
  const words = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }));
  const written = words.map((text) => text.replaceAll(/["\\\p{Cc}\p{Cs}]/gu, "")).filter((text) => text.trim() !== "");

  async function expectSound(overview: Overview): Promise<void> {
    for (const [kind, format] of forms) {
      const found = await exportOf(overview, kind, format);
      const text = textOf(found);
      // The model and the sheet of contacts hold what was written sign by sign: the sheet is read again.
      if (kind !== "model" && !["csv", "xlsx"].includes(format)) expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      if (kind === "dmn") {
        expect(XMLValidator.validate(text)).toBe(true);
        expect((await readDecisions(text)).warnings).toEqual([]);
      }
      if (kind === "jsonld") await expanded(text);
      if (kind === "model") expectForm(isModel, JSON.parse(text));
      if (kind === "hsds" && format === "json") expectForm(isHsds, JSON.parse(text));
      if (format === "datapackage") expectPackage(new Map(found.files.map(({ name, content }) => [name, String(content)])));
    }
  }

  test("stays text in every export", { timeout: 120_000 }, async () => {
    await expectSound(await overviewFromText(hostileRegion(), "en"));
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 4 }), async (texts) => expectSound(await overviewFromText(hostileRegion(texts), "de"))),
      { numRuns: 40 },
    );
  });

  test("of any region, something sound is written", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomRegions, async (text) => expectSound(await overviewFromText(text, "en"))),
      { numRuns: 40 },
    );
  });

  test.each(["", "step a { needs b } step b { needs a }", "body x { }", 'region town "T" { }'])("of a region with nearly nothing too: %j", async (text) => {
    await expectSound(await overviewFromText(text, "en"));
  });
});
