import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { views } from "@kurzweg/diagram";
import type { Shape } from "@kurzweg/diagram/scene";
import { drawn, overviewFromText, overviewIn, sceneFor } from "./harness/diagrams.ts";
import { root } from "./harness/pipeline.ts";
import { randomRegions } from "./harness/random-region.ts";
import { flawsOf } from "./harness/scenes.ts";

const names = views.map(({ name }) => name);

describe.each(["first", "musterstadt", "saxony-county"])("the pictures of %s can be read", (example) => {
  test.each(["en", "de"] as const)("in %s", async (language) => {
    const overview = await overviewIn(join(root, `examples/${example}/${example}.region`), language);
    for (const name of names) expect(flawsOf(await sceneFor(name, overview)), name).toEqual([]);
    for (const { name: body } of overview.region.bodies.slice(0, 6)) expect(flawsOf(await sceneFor("handoffs", overview, { body })), body).toEqual([]);
  });
});

test("the pictures of 200 random regions can be read", { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomRegions, fc.constantFrom("en" as const, "de" as const), async (text, language) => {
      const overview = await overviewFromText(text, language);
      for (const name of names) expect(flawsOf(await sceneFor(name, overview)), name).toEqual([]);
    }),
    { numRuns: 200, seed: inject("seed") },
  );
});

test("the same region gives the same bytes, at any time and in any time zone", async () => {
  const overview = await overviewIn(join(root, "examples/musterstadt/musterstadt.region"), "de");
  const zone = process.env["TZ"];
  try {
    for (const name of names) {
      process.env["TZ"] = "Pacific/Kiritimati";
      const one = await drawn(name, overview);
      process.env["TZ"] = "Pacific/Pago_Pago";
      expect(await drawn(name, structuredClone(overview))).toBe(one);
    }
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

test("an overview is plain data", async () => {
  const overview = await overviewIn(join(root, "examples/musterstadt/musterstadt.region"), "de");
  const sent = JSON.parse(JSON.stringify(overview));
  for (const name of names) expect(await drawn(name, sent)).toBe(await drawn(name, overview));
});

test("what cannot be read is noticed", () => {
  const text = (x: number, y: number) => ({ is: "text", x, y, text: "Jobcenter", size: 12, fill: "ink" }) as const;
  const box = (x: number) => ({ is: "group", of: { sort: "body", name: "one" }, shapes: [{ is: "box", x, y: 100, width: 80, height: 40 }] }) as const;
  const arrow = (from: number, to: number) => {
    const points = [
      { x: from, y: 120 },
      { x: to, y: 120 },
    ];
    return { is: "group", of: { sort: "handoff", name: "one" }, shapes: [{ is: "line", points, stroke: "way", arrow: true }] } as const;
  };
  const flaws = (...shapes: readonly Shape[]): number => flawsOf({ width: 1000, height: 200, title: "", description: "", shapes }).length;
  expect(flaws(text(10, 50), text(10, 70), box(0), box(300), arrow(80, 300))).toBe(0);
  expect(flaws(text(10, 50), text(40, 55))).toBe(1);
  expect(flaws(text(60, 120), box(0))).toBe(1);
  expect(flaws(text(980, 50))).toBe(1);
  expect(flaws(box(0), box(300), arrow(80, 200))).toBe(1);
  expect(flaws(box(0), box(150), box(300), arrow(80, 300))).toBe(1);
});
