import { join } from "node:path";
import { expect, test } from "vitest";
import { engineWithin, type Graph, views } from "@kurzweg/diagram";
import { flat, type Scene } from "@kurzweg/diagram/scene";
import type { Overview } from "@kurzweg/model";
import { layoutThread } from "../packages/cli/src/drawing/engine.ts";
import { overviewFromText, overviewIn, sceneFor } from "./harness/diagrams.ts";
import { root } from "./harness/pipeline.ts";
import { flawsOf } from "./harness/scenes.ts";

const names = views.map(({ name }) => name);

/** Every view shows something that can be read. */
async function expectPictures(overview: Overview): Promise<void> {
  for (const name of names) {
    const scene = await sceneFor(name, overview);
    expect(wordsIn(scene).length, name).toBeGreaterThan(2);
    expect(flawsOf(scene), name).toEqual([]);
  }
}

function wordsIn({ shapes }: Scene): readonly string[] {
  return flat(shapes).flatMap((shape) => (shape.is === "text" ? [shape.text] : []));
}

test.each<[name: string, text: string]>([
  ["nothing", ""],
  ["a region without anything", 'region empty "Leer" { }'],
  ["one body", 'body alone "Allein" { }'],
  ["one step", 'step alone "Allein" { }'],
  ["steps and no bodies", 'phase first { step one "Eins" { } step two "Zwei" { needs one } }'],
  [
    "a circle of steps",
    "step one { needs two } step two { needs one } body b { responsible for one, two } body c { responsible for two when age < 3 } dimension age 0.. years",
  ],
  ["mistakes everywhere", 'region x { body y body z is { step { needs } handoff a { from to } dimension d { "x" } responsible for nothing'],
  ["a hand-off to itself", 'body b { unit u { } unit v { } } handoff h { from b/u to b/v passes "x" } handoff i { from b to b passes "x" } step s { } '],
  [
    "words from right to left",
    'body b "مكتب العمل في المدينة" { responsible for s } body c "משרד העבודה" { responsible for t } step s "خطوة" { } step t "צעד" { needs s } handoff h "نقل" { from b to c }',
  ],
  ["signs beyond all letters", 'body b "👩‍👩‍👧‍👦 Familie 日本語" { responsible for s } step s "\\u0000 ☃ <script>&amp;" { } handoff h { from b to b }'],
])("%s", async (_, text) => {
  await expectPictures(await overviewFromText(text, "de"));
});

test("names of 500 letters", async () => {
  const long = "Zuständigkeitsfeststellungsverfahren".repeat(14).slice(0, 500);
  const text = `body a "${long}" { unit u "${long}" { } responsible for s } body b "${long}" { responsible for t when status is x }
    dimension status "${long}" { x "${long}" y "${"wort ".repeat(100)}" }
    phase p "${long}" { step s "${long}" { } step t "${long}" { needs s takes 3 weeks } }
    handoff h "${long}" { from a/u to b passes "${long}" within 3 days }
    journey j "${long}" { from s to t } profile f "${long}" { status is x }
    partnership q "${long}" { between a, b } workshop w "${long}" on 2026-12-01 { organised by a participants a 3, b 2 goal "${long}" }`;
  await expectPictures(await overviewFromText(text, "de"));
});

test("300 bodies and 900 hand-offs", { timeout: 60_000 }, async () => {
  const bodies = Array.from(
    { length: 300 },
    (_, index) => `body body-${index} "Stelle Nummer ${index}" { responsible for step-${index % 40} when district is d-${index % 30} }`,
  );
  const steps = Array.from({ length: 40 }, (_, index) => `step step-${index} "Schritt ${index}" { ${index > 0 ? `needs step-${index - 1}` : ""} }`);
  const passed = Array.from(
    { length: 900 },
    (_, index) => `handoff h-${index} { from body-${(index * 7) % 300} to body-${(index * 13 + 5) % 300} passes "Akte" }`,
  );
  const values = Array.from({ length: 30 }, (_, index) => `d-${index} "Ortsteil ${index}"`);
  const overview = await overviewFromText([`dimension district "Ortsteil" { ${values.join(" ")} }`, ...bodies, ...steps, ...passed].join("\n"), "de");
  for (const name of names) expect(wordsIn(await sceneFor(name, overview)).length, name).toBeGreaterThan(2);
});

test("a layout that takes too long is a table with the same content", async () => {
  const overview = await overviewIn(join(root, "examples/musterstadt/musterstadt.region"), "en");
  const never = async (): Promise<undefined> => undefined;
  const handoffs = await sceneFor("handoffs", overview, { engine: never });
  expect(wordsIn(handoffs)).toContain("Arrows could not be drawn in time; this is the same content as a table.");
  expect(handoffs.description).toContain("Social welfare office hands on to Jobcenter Musterstadt");
  const process = await sceneFor("process", overview, { engine: never });
  expect(wordsIn(process)).toContain("The arrows could not be drawn in time and are left out.");
  expect(flawsOf(process)).toEqual([]);
});

test("the quicker way has the rest of the time", async () => {
  const asked: string[] = [];
  const engine = engineWithin(10, async (_, effort, milliseconds) => {
    asked.push(`${effort} ${milliseconds}`);
    return undefined;
  });
  expect(await engine({ nodes: [], edges: [], direction: "down" })).toBeUndefined();
  expect(asked).toEqual(["careful 5", "quick 5"]);
});

test("a dense graph is laid out before its deadline, and the thread ends", { timeout: 120_000 }, async () => {
  const nodes = Array.from({ length: 29 }, (_, index) => ({ id: `n${index}`, width: 140, height: 40 }));
  const edges = Array.from({ length: 118 }, (_, index) => ({
    id: `e${index}`,
    from: `n${(index * 7) % 29}`,
    to: `n${(index * 11 + 3 + (index >> 4)) % 29}`,
    label: { width: 22, height: 18 },
  }));
  const graph: Graph = { direction: "down", nodes, edges };
  const thread = layoutThread(60_000);
  const start = performance.now();
  try {
    expect((await thread.engine(graph))?.nodes.size).toBe(29);
    expect(performance.now() - start).toBeLessThan(60_000);
  } finally {
    await thread.close();
  }
});

test("a thread lays out one graph after the other", { timeout: 60_000 }, async () => {
  const graph: Graph = { direction: "down", nodes: [{ id: "a", width: 80, height: 40 }], edges: [] };
  const thread = layoutThread(60_000);
  try {
    await thread.engine(graph);
    const start = performance.now();
    for (const _ of [1, 2, 3]) expect((await thread.engine(graph))?.nodes.size).toBe(1);
    expect(performance.now() - start).toBeLessThan(10_000);
  } finally {
    await thread.close();
  }
});

test("a thread that is too slow is ended, and the next layout has another one", { timeout: 120_000 }, async () => {
  const graph: Graph = { direction: "down", nodes: [{ id: "a", width: 80, height: 40 }], edges: [] };
  const hasty = layoutThread(2);
  expect(await hasty.engine(graph)).toBeUndefined();
  await hasty.close();
  const patient = layoutThread(60_000);
  expect((await patient.engine(graph))?.nodes.size).toBe(1);
  await patient.close();
});
