import fc from "fast-check";
import { type Memory, analysisOf, findingsOf, memoryOf } from "@kurzweg/analysis";
import { documentOf, linkAll, regionOf } from "@kurzweg/language";
import type { Finding } from "@kurzweg/model";
import { expect, inject, test } from "vitest";
import { longText } from "./bench/generate/reading.ts";
import { scaleRegion } from "./bench/generate/scale.ts";

interface Edit {
  readonly at: number;
  readonly what: string;
}

/** Something that somebody does to a text, at a place in it that is between 0 and 1. */
const edits: fc.Arbitrary<Edit> = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), what: fc.constantFrom("line", "cut", "copy", "number", "word") });

test("what is remembered from earlier checks changes no finding", { timeout: 120_000 }, () => {
  const texts = [scaleRegion("ordinary", 1), scaleRegion("all at one step", 2), longText(400), longText(900)];
  const property = fc.property(fc.constantFrom(...texts), fc.array(edits, { minLength: 1, maxLength: 4 }), (start, sequence) => {
    const memory = memoryOf();
    let text = start;
    for (const edit of sequence) {
      check(text, memory);
      text = edited(text, edit);
      expect(check(text, memory)).toEqual(check(text));
    }
  });
  fc.assert(property, { numRuns: 10, seed: inject("seed") });
});

test("what was not asked for twice is forgotten", () => {
  const memory = memoryOf();
  const first = { axes: [], impossible: [], layout: { offsets: [0], sizes: [], full: [] }, boxesOf: () => [] };
  let worked = 0;
  const ask = (what: string): number => memory.recall(what, [], first, () => ++worked);
  ask("once");
  memory.next();
  ask("once");
  expect(worked).toBe(1);
  memory.next();
  memory.next();
  ask("once");
  expect(worked).toBe(2);
});

function check(text: string, memory?: Memory): readonly Finding[] {
  const region = regionOf(linkAll({ document: documentOf("file:///edited.region", text), imports: [], statements: [], problems: [] }));
  return findingsOf(analysisOf(region, { asOf: "2026-11-15", language: "en", memory }));
}

function edited(text: string, { at, what }: Edit): string {
  const lines = text.split("\n");
  const place = Math.floor(at * lines.length);
  const line = lines[place] ?? "";
  if (what === "line") return lines.toSpliced(place, 0, "").join("\n");
  if (what === "cut") return lines.toSpliced(place, 1).join("\n");
  if (what === "copy") return lines.toSpliced(place, 0, line).join("\n");
  const spots = [...text.matchAll(what === "number" ? /\b\d{1,2}\b/g : /\bfor [a-z-]+ when [a-z]+ is [a-z-]+/g)];
  const spot = spots[Math.floor(at * spots.length)];
  if (!spot) return text;
  const changed = what === "number" ? String(Number(spot[0]) + 1) : spot[0].replace(" is ", " is not ");
  return text.slice(0, spot.index) + changed + text.slice(spot.index + spot[0].length);
}
