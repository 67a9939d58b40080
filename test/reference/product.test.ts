import { analyse } from "@kurzweg/analysis";
import { formFindings, libraryOf, linkAll, load, regionOf, type Source } from "@kurzweg/language";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { compare } from "./compare.ts";
import { evaluate } from "./evaluate.ts";
import { regions } from "./generate.ts";
import type { Region } from "./model.ts";
import { musterstadt } from "./musterstadt.ts";
import { printRegion } from "./print.ts";
import { readVectors, vectorName, vectorOverlap, vectorPerson, vectorRegion } from "./vectors.ts";

const slow = 300_000;
const folder = "file:///reference/";

/** What Kurzweg finds in a region of the reference, from its text, in the form of its JSON report. */
async function answerOf(region: Region): Promise<{ readonly asOf: string; readonly findings: readonly object[] }> {
  const files = new Map(printRegion(region).map(({ name, text }) => [folder + name, text]));
  const [first] = files.keys();
  const read: Source["read"] = async (uri) => {
    const text = files.get(uri);
    return text === undefined ? { is: "missing" } : { is: "text", text };
  };
  const loaded = await load(first ?? "", libraryOf({ read, catalogues: [] }));
  if ("is" in loaded) throw new Error("The region has no text.");
  const linked = linkAll(loaded);
  const model = regionOf(linked);
  const asOf = model.asOf ?? "";
  const findings = [...formFindings(linked, model.name, "en"), ...analyse(model, { asOf, language: "en" })];
  return { asOf, findings: findings.map(({ place, ...finding }) => ({ ...finding, file: place.file, range: place.range })) };
}

async function differences(region: Region): Promise<readonly string[]> {
  return compare(evaluate(region), await answerOf(region), region);
}

test("every finding about people of 3000 random regions is right for every person", { timeout: slow }, async () => {
  const property = fc.asyncProperty(regions, async (region) => {
    expect(await differences(region)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 3000, seed: inject("seed") });
});

test("every finding of the sample town is right for every person", async () => {
  expect(await differences(musterstadt)).toEqual([]);
});

for (const vector of readVectors()) {
  test(`the gaps and overlaps of decision table ${vector.id} are right for every cell`, async () => {
    const region = vectorRegion(vector);
    expect(await differences(region)).toEqual([]);
    const expected = evaluate(region);
    for (const [step, cells] of Object.entries(vector.expect.gap)) {
      const open = expected.find(({ code, subject }) => code === "coverage/gap" && subject["step"] === vectorName(step));
      expect([...(open?.people ?? [])].sort(), step).toEqual(cells.map((cell) => vectorPerson(vector, cell)).sort());
    }
    for (const [key, cells] of Object.entries(vector.expect.overlap)) {
      const { step, bodies } = vectorOverlap(key);
      const shared = expected.filter(({ code, subject }) => code === "coverage/overlap" && subject["step"] === step && bodies.every((body) => subject["bodies"]?.includes(body)));
      expect([...new Set(shared.flatMap(({ people }) => [...(people ?? [])]))].sort(), key).toEqual(cells.map((cell) => vectorPerson(vector, cell)).sort());
    }
  });
}
