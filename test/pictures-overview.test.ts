import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { flat, type Group, type Scene, type Shape } from "@kurzweg/diagram/scene";
import type { Overview } from "@kurzweg/model";
import { clustersOf } from "../packages/diagram/src/cluster.ts";
import { exchangesOf } from "../packages/diagram/src/exchange.ts";
import { overviewFromText, sceneFor } from "./harness/diagrams.ts";
import { flawsOf } from "./harness/scenes.ts";

const bodyNames = ({ region }: Overview): readonly string[] => region.bodies.map(({ name }) => name);

test("a body stands in the phase in which it has the most steps, else at its first step", async () => {
  const text = `
    phase arrival "Arrival" { step housing step money }
    phase language "Language" { step course step test }
    body office { responsible for money, course, test }
    body camp { responsible for housing, course }
    body school { responsible for test }
    body club { }`;
  const overview = await overviewFromText(text, "en");
  const shown = clustersOf(bodyNames(overview), overview);
  expect(shown.by).toBe("phase");
  expect(shown.clusters.map(({ title, bodies }) => [title, ...bodies])).toEqual([
    ["Arrival", "camp"],
    ["Language", "office", "school"],
    [undefined, "club"],
  ]);
  const part = { ...overview, steps: overview.steps.filter(({ step }) => step.phase === "language") };
  const inPhase = clustersOf(["office", "camp", "school"], part);
  expect(inPhase.by).toBe("step");
  expect(inPhase.clusters.map(({ title, bodies }) => [title, ...bodies])).toEqual([
    ["course", "office", "camp"],
    ["test", "school"],
  ]);
});

/** A region of many bodies that hand something on to others, in some phases. */
const manyBodies = fc
  .record({
    bodies: fc.integer({ min: 22, max: 60 }),
    phases: fc.integer({ min: 1, max: 6 }),
    picks: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 40, maxLength: 120 }),
  })
  .map(({ bodies, phases, picks }) => {
    const steps = phases * 3;
    const blocks = Array.from(
      { length: phases },
      (_, phase) => `phase p${phase} "Phase mit langem Namen ${phase}" { ${[0, 1, 2].map((step) => `step s${phase * 3 + step} "Schritt"`).join(" ")} }`,
    );
    const declared = Array.from({ length: bodies }, (_, body) => `body b${body} "Beratungsstelle Nummer ${body}" { responsible for s${(body * 7) % steps} }`);
    const handoffs = picks.map(([from, to], index) => `handoff h${index} { from b${from % bodies} to b${to % bodies} passes "Akte" }`);
    const ring = Array.from({ length: bodies }, (_, body) => `handoff r${body} { from b${body} to b${(body + 1) % bodies} passes "Akte" }`);
    return [...blocks, ...declared, ...handoffs, ...ring].join("\n");
  });

test("an overview of many bodies can be read, and leaves nothing out", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(manyBodies, async (text) => {
      const overview = await overviewFromText(text, "de");
      const scene = await sceneFor("handoffs", overview);
      expect(flawsOf(scene)).toEqual([]);
      const exchanges = exchangesOf(overview);
      const sum = (what: "arranged" | "lacking"): number => exchanges.reduce((count, each) => count + each[what].length, 0);
      if (groupsIn(scene).some(({ of }) => of?.sort === "cluster")) expect(countsIn(scene)).toEqual([sum("arranged"), sum("lacking")]);
      else expect(textsIn(scene).some((words) => words.startsWith("Hier übergeben"))).toBe(true);
    }),
    { numRuns: 40, seed: inject("seed") },
  );
});

test("bodies and phases of an overview lead to pictures of their own", async () => {
  const steps = ["one", "two"].map((phase) => `phase ${phase} { step s-${phase} }`);
  const bodies = Array.from({ length: 24 }, (_, index) => `body b${index} { responsible for s-${index % 2 ? "one" : "two"} }`);
  const handoffs = Array.from({ length: 24 }, (_, index) => `handoff h${index} { from b${index} to b${(index + 1) % 24} passes "x" }`);
  const overview = await overviewFromText([...steps, ...bodies, ...handoffs].join("\n"), "en");
  const leading = groupsIn(await sceneFor("handoffs", overview)).flatMap(({ of }) => (of?.into ? [`${of.into} ${of.name}`] : []));
  expect(leading.sort()).toEqual(["phase one", "phase two", ...bodyNames(overview).map((name) => `body ${name}`)].sort());
  const own = await sceneFor("handoffs", overview, { body: "b3" });
  expect(groupsIn(own).flatMap(({ of }) => (of?.sort === "body" ? [of.name] : []))).toEqual(["b2", "b3", "b4"]);
  expect(flawsOf(own)).toEqual([]);
});

test("a neighbourhood of many bodies is higher than it is wide", async () => {
  const bodies = Array.from({ length: 30 }, (_, index) => `body b${index} "Stelle ${index}" { }`);
  const handoffs = Array.from({ length: 29 }, (_, index) => `handoff h${index} { from b0 to b${index + 1} passes "x" }`);
  const overview = await overviewFromText([...bodies, ...handoffs].join("\n"), "en");
  const scene = await sceneFor("handoffs", overview, { body: "b0" });
  expect(scene.width).toBeLessThan(scene.height);
  expect(flawsOf(scene)).toEqual([]);
});

function groupsIn({ shapes }: Pick<Scene, "shapes">): readonly Group[] {
  return shapes.flatMap((shape) => (shape.is === "group" ? [shape, ...groupsIn(shape)] : []));
}

function textsIn({ shapes }: { readonly shapes: readonly Shape[] }): readonly string[] {
  return flat(shapes).flatMap((shape) => (shape.is === "text" ? [shape.text] : []));
}

/** The agreed and the missing hand-offs of the table below an overview, each added up. */
function countsIn(scene: Scene): readonly [arranged: number, lacking: number] {
  const rows = groupsIn(scene).filter(({ of, shapes }) => of?.sort === "bundle" && !shapes.some(({ is }) => is === "line"));
  const sum = (word: RegExp): number => rows.reduce((count, { tip = "" }) => count + Number(word.exec(tip)?.[1] ?? 0), 0);
  return [sum(/(\d+) vereinbart/), sum(/(\d+) (?:fehlt|fehlen)\b/)];
}
