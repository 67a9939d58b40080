import { analysisOf, explain } from "@kurzweg/analysis";
import { regionOf } from "@kurzweg/language";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { regions } from "./generate.ts";
import { readProduct } from "./product.ts";
import { createSpace } from "./space.ts";
import { createVerdicts } from "./verdict.ts";

test("every answer for one person of 100 random regions is that of the reference", { timeout: 300_000 }, async () => {
  const property = fc.asyncProperty(regions, async (region) => {
    const model = regionOf(await readProduct(region));
    const analysis = analysisOf(model, { asOf: region.asOf, language: "en" });
    const verdicts = createVerdicts(createSpace(region));
    const people = [...verdicts.space.people.values()];
    for (const person of people.filter((_, index) => index % Math.ceil(people.length / 12) === 0)) {
      const answers = explain(Object.fromEntries(person.values), analysis);
      const expected = [...verdicts.steps.keys()].map((step) => {
        const { verdict, responsible } = verdicts.situation(step, person);
        const acting = ["responsible", "shared", "contradictory"].includes(verdict) ? responsible : [];
        return { step, verdict, bodies: acting };
      });
      const given = "is" in answers ? answers : answers.map(({ step, verdict, bodies }) => ({ step, verdict, bodies: verdict === "suspended" ? [] : bodies }));
      expect(given).toEqual(expect.arrayContaining(expected));
      expect(given).toHaveLength(expected.length);
    }
  });
  await fc.assert(property, { numRuns: 100, seed: inject("seed") });
});
