import { readFileSync } from "node:fs";
import { join } from "node:path";
import { uriOf } from "@kurzweg/disk";
import type { PictureAnswer, PictureQuestion, PersonWay, RegionParts } from "@kurzweg/server/protocol";
import { afterEach, describe, expect, test } from "vitest";
import { type Editor, startEditor } from "./harness/editor.ts";
import { root } from "./harness/pipeline.ts";

const path = join(root, "examples/musterstadt/musterstadt.region");
const uri = uriOf(path);
const text = readFileSync(path, "utf8");
const preview = "one";

let editor: Editor | undefined;

async function start(locale = "en", content = text): Promise<Editor> {
  editor = await startEditor({ folder: `${uriOf(join(root, "examples/musterstadt"))}/`, locale });
  editor.open(uri, content);
  await editor.settled();
  return editor;
}

afterEach(async () => {
  const log = editor?.log ?? [];
  await editor?.close();
  editor = undefined;
  expect(log).toEqual([]);
});

function ask(question: Partial<PictureQuestion>): Promise<PictureAnswer> {
  if (!editor) throw new Error("No editor runs.");
  return editor.request("kurzweg/picture", { uri, preview, view: "matrix", ...question });
}

/** The answer with its picture; fails where there is none. */
async function drawn(question: Partial<PictureQuestion>): Promise<Extract<PictureAnswer, { readonly is: "picture" }> & { readonly svg: string }> {
  const answer = await ask(question);
  if (answer.is !== "picture" || answer.svg === undefined) throw new Error(`There is no picture, but ${JSON.stringify(answer).slice(0, 200)}`);
  return { ...answer, svg: answer.svg };
}

function change(before: string, after: string): void {
  expect(text).toContain(before);
  editor?.replace(uri, text.replace(before, after));
}

const titleOf = (svg: string): string => /<title[^>]*>([^<]*)/.exec(svg)?.[1] ?? "";

describe("a picture", () => {
  test("is drawn for every view, in both languages", async () => {
    for (const [locale, question] of [
      ["en", "Who does what, in which order?"],
      ["de", "Wer macht was, in welcher Reihenfolge?"],
    ] as const) {
      await start(locale);
      expect(titleOf((await drawn({ view: "process" })).svg)).toContain(question);
      for (const view of ["handoffs", "matrix", "people", "interfaces", "journey", "map"]) expect((await drawn({ view })).svg).toContain(`lang="${locale}"`);
      await editor?.close();
    }
    await start();
  });

  test("says where what it shows was written, with the text of the file", async () => {
    await start();
    const { svg, places } = await drawn({ view: "process" });
    const elements = [...svg.matchAll(/data-sort="body" data-name="([\w-]+)" data-file="-" data-line="(\d+)"/g)];
    expect(elements.length).toBeGreaterThan(5);
    const lines = text.split("\n");
    for (const [, name, number = ""] of elements) {
      const place = places[number];
      expect(place?.file).toBe(uri);
      const { start: from, end: to } = place?.range ?? { start: { line: -1, character: 0 }, end: { line: -1, character: 0 } };
      expect(lines[from.line]?.slice(from.character, to.character)).toBe(name);
    }
  });

  test("is not sent again while it shows the same, but places follow the text", async () => {
    await start();
    const first = await drawn({});
    change('body jobcenter "Jobcenter', '// A remark.\n\nbody jobcenter "Jobcenter');
    await editor?.settled();
    const second = await ask({ known: first.hash });
    if (second.is !== "picture") throw new Error("There is no picture.");
    expect(second.svg).toBeUndefined();
    expect(second.hash).toBe(first.hash);
    const number = /data-name="jobcenter" data-file="-" data-line="(\d+)"/.exec(first.svg)?.[1] ?? "";
    expect(second.places[number]?.range.start.line).toBe((first.places[number]?.range.start.line ?? 0) + 2);
  });

  test("changes with the text, and a word says so", async () => {
    await start();
    const first = await drawn({});
    change('"Jobcenter Musterstadt"', '"Jobcenter am Markt"');
    await editor?.settled();
    expect(editor?.received.get("kurzweg/changed")).toEqual({ uri });
    const second = await drawn({ known: first.hash });
    expect(second.svg).toContain("am Markt");
  });

  test("shows only what concerns a person, a body or a phase", async () => {
    await start();
    const everybody = await drawn({ view: "process" });
    const one = await drawn({ view: "process", person: { status: "recognised", age: 34 } });
    expect(titleOf(one.svg)).toContain("Recognised refugee");
    expect(one.svg.match(/data-sort="way"/g)?.length ?? 0).toBeLessThan(everybody.svg.match(/data-sort="way"/g)?.length ?? 0);
    expect(titleOf((await drawn({ view: "handoffs", body: "vhs" })).svg)).toContain("Adult education centre");
    const phase = /data-sort="phase" data-name="([\w-]+)"/.exec(everybody.svg)?.[1] ?? "";
    expect((await drawn({ phase })).svg).not.toBe((await drawn({})).svg);
  });

  test("of people who cannot be is one sentence", async () => {
    await start("de");
    expect(await ask({ person: { status: "nowhere" } })).toEqual({ is: "problem", problem: "„nowhere“ ist kein Wert von „status“." });
    expect(await ask({ view: "no-such-view" })).toEqual({ is: "problem", problem: "Das Bild ließ sich nicht zeichnen." });
    expect(await ask({ uri: `${uri}.gone.region` })).toEqual({ is: "problem", problem: "Die Datei lässt sich nicht lesen." });
  });
});

test("the bodies and phases that can be shown alone are named in the order of the text", async () => {
  await start("de");
  const parts = await editor?.request<RegionParts>("kurzweg/parts", { uri });
  expect(parts?.phases).toEqual([
    { name: "arrival", title: "Ankommen" },
    { name: "language", title: "Sprache" },
    { name: "work", title: "Arbeit" },
  ]);
  expect(parts?.bodies.slice(0, 2)).toEqual([
    { name: "jobcenter", title: "Jobcenter Musterstadt" },
    { name: "agency", title: "Agentur für Arbeit Musterstadt" },
  ]);
  expect(await editor?.request("kurzweg/parts", { uri: `${uri}.gone.region` })).toEqual({ bodies: [], phases: [] });
});

describe("while the file is broken", () => {
  test.each([
    ["a statement that is not finished", 'body vhs "Adult education centre"', 'body vhs "Adult'],
    ["a body without a name", "body vhs ", "body "],
    ["a brace too few", "handoff ", "handoff { "],
    ["a dimension that is being written", "region musterstadt", "dimension {\nregion musterstadt"],
  ])("%s leaves the last good parts in the picture", async (_, before, after) => {
    await start();
    const whole = await drawn({ view: "process" });
    const namesIn = (svg: string): readonly string[] => [
      ...new Set([...svg.matchAll(/data-sort="(?:body|step)" data-name="([\w-]+)"/g)].map(([, name = ""]) => name)),
    ];
    change(before, after);
    await editor?.settled();
    const broken = await ask({ view: "process", known: whole.hash });
    if (broken.is !== "picture") throw new Error(JSON.stringify(broken));
    expect(broken.partly).toBe(true);
    const names = namesIn(broken.svg ?? whole.svg);
    for (const name of namesIn(whole.svg)) expect(names).toContain(name);
  });

  test("what is right beside the mistake is followed, and everything is when it is mended", async () => {
    await start();
    await drawn({});
    editor?.replace(uri, text.replace('"Jobcenter Musterstadt"', '"Jobcenter am Markt"').replace("handoff ", "handoff { "));
    await editor?.settled();
    const broken = await drawn({});
    expect([broken.partly, broken.svg.includes("am Markt")]).toEqual([true, true]);
    editor?.replace(uri, text);
    await editor?.settled();
    expect((await drawn({})).partly).toBe(false);
  });
});

describe("newer questions", () => {
  test("of the same preview take the place of older ones; those of others do not", async () => {
    await start();
    const answers = await Promise.all([
      ask({ view: "process" }),
      ask({ view: "handoffs" }),
      ask({ view: "handoffs", preview: "another" }),
      ask({ view: "interfaces" }),
    ]);
    expect(answers.map(({ is }) => is)).toEqual(["outdated", "outdated", "picture", "picture"]);
  });

  test("about what was drawn before are answered at once", async () => {
    await start();
    const first = await drawn({ view: "handoffs" });
    const slow = ask({ view: "process", preview: "another" });
    expect((await drawn({ view: "handoffs" })).svg).toBe(first.svg);
    expect((await slow).is).toBe("picture");
  });
});

describe("a person", () => {
  const of = (person: Readonly<Record<string, string | number>>): Promise<PersonWay> => {
    if (!editor) throw new Error("No editor runs.");
    return editor.request("kurzweg/person", { uri, person });
  };

  test("has somebody, or nobody, at each step, and a way of some length", async () => {
    await start("de");
    const way = await of({ status: "recognised", age: 34, stay: 12, benefit: "sgb2", german: "a1", district: "north" });
    if ("problem" in way) throw new Error(way.problem);
    expect(way.stops.find(({ step }) => step === "housing")).toMatchObject({ state: "nobody", says: "niemand" });
    expect(way.stops.find(({ step }) => step === "livelihood")).toMatchObject({ state: "somebody", says: "Jobcenter Musterstadt" });
    expect(way.ways[0]?.says).toMatch(/^\d+ Stellen?, \d+ Übergaben?, \d+ Tage?$/);
  });

  test("of whom little is said has several answers, and a way that depends on the rest", async () => {
    await start();
    const way = await of({ status: "recognised" });
    if ("problem" in way) throw new Error(way.problem);
    expect(way.stops.some(({ people }) => people !== undefined)).toBe(true);
    expect(way.ways[0]?.says).toMatch(/^depends on: /);
  });
});
