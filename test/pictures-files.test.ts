import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import elk from "elkjs/lib/elk.bundled.js";
import { XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { usedOptions, views } from "@kurzweg/diagram";
import { drawn, overviewFromText, overviewIn } from "./harness/diagrams.ts";
import { root } from "./harness/pipeline.ts";
import { fixtures, run } from "./harness/terminal.ts";

test("all pictures are written into a folder, and over themselves", { timeout: 120_000 }, async () => {
  const folder = fixtures();
  for (const view of ["matrix", "all"]) {
    const output = view === "all" ? "pictures" : `pictures/${view}.svg`;
    const { exitCode, messages } = await run(["diagram", view, "way", "-o", output], folder);
    expect([exitCode, messages]).toEqual([0, ""]);
  }
  expect(readdirSync(join(folder, "pictures")).sort()).toEqual(views.map(({ name }) => `${name}.svg`).sort());
});

test("a PNG has the same bytes each time, tells who made it, and is written over", async () => {
  const folder = fixtures();
  const path = join(folder, "matrix.png");
  const bytes = async (scale: string): Promise<Buffer> => {
    const { exitCode, messages } = await run(["diagram", "matrix", "way", "-o", "matrix.png", "--scale", scale], folder);
    expect([exitCode, messages]).toEqual([0, ""]);
    return readFileSync(path);
  };
  const [one, same, larger] = [await bytes("1"), await bytes("1"), await bytes("3")];
  expect(one.equals(same)).toBe(true);
  expect(larger.readUInt32BE(16)).toBe(3 * one.readUInt32BE(16));
  expect(one.includes("Software\0kurzweg")).toBe(true);
});

test("a picture that somebody else made stays, until force is used", async () => {
  const folder = fixtures();
  const path = join(folder, "photo.png");
  writeFileSync(path, "not ours");
  const refused = await run(["diagram", "matrix", "way", "-o", "photo.png"], folder);
  expect(refused.exitCode).toBe(2);
  expect(readFileSync(path, "utf8")).toBe("not ours");
  expect((await run(["diagram", "matrix", "way", "-o", "photo.png", "--force"], folder)).exitCode).toBe(0);
  expect(readFileSync(path, "latin1").slice(1, 4)).toBe("PNG");
});

test("a folder that cannot be written is said, with nothing half done", async () => {
  const folder = fixtures();
  const { exitCode, messages } = await run(["diagram", "matrix", "way", "-o", "way/way.region/matrix.svg"], folder);
  expect(exitCode).toBe(2);
  expect(messages).toMatch(/cannot be written/);
  expect(existsSync(join(folder, "way/way.region/matrix.svg"))).toBe(false);
});

test("pictures are well-formed, whatever stands in the names", async () => {
  const text = `body a "<b> & 'x' ${String.fromCharCode(1)} \u{1F600} ]]>" { responsible for s } body c "--> <!--" { } step s "&amp; <script>" { } handoff h "</g>" { from a to c passes "<&>" }`;
  for (const overview of [await overviewFromText(text, "en"), await overviewIn(join(root, "examples/musterstadt/musterstadt.region"), "de")]) {
    for (const { name } of views) expect(XMLValidator.validate(await drawn(name, overview)), name).toBe(true);
  }
});

test.each(["light", "dark", "auto"] as const)("every paint is a colour in itself: %s", async (theme) => {
  const overview = await overviewIn(join(root, "examples/first/first.region"), "en");
  const svg = await drawn("matrix", overview, {}, theme);
  expect([...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].every(([, paint]) => /^(?:#[0-9a-f]{6}|none)$/.test(paint ?? ""))).toBe(true);
  expect(svg.includes("<style>")).toBe(theme === "auto");
});

test("every layout option exists: unknown ones would be ignored in silence", async () => {
  const known = (await new elk.default().knownLayoutOptions()).map(({ id = "" }) => id.replace(/^org\.eclipse\./, ""));
  expect(usedOptions.filter((option) => !known.includes(option))).toEqual([]);
});
