import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { regions } from "./generate.ts";
import { musterstadt } from "./musterstadt.ts";
import { differences } from "./product.ts";
import { readVectors, vectorName, vectorOverlap, vectorPerson, vectorRegion } from "./vectors.ts";

const slow = 300_000;

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
      const shared = expected.filter(
        ({ code, subject }) => code === "coverage/overlap" && subject["step"] === step && bodies.every((body) => subject["bodies"]?.includes(body)),
      );
      expect([...new Set(shared.flatMap(({ people }) => [...(people ?? [])]))].sort(), key).toEqual(cells.map((cell) => vectorPerson(vector, cell)).sort());
    }
  });
}
