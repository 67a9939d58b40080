import { readFileSync } from "node:fs";
import { libraryOf } from "@kurzweg/language";
import { describe, expect, inject, test } from "vitest";
import { uriOf } from "@kurzweg/disk";
import { tokenise } from "../packages/language/src/reading/tokens.ts";
import { readMarks, writeMarks } from "./harness/marks.ts";
import { findingsIn, sourceIn, withText } from "./harness/pipeline.ts";
import { allSources } from "./harness/sources.ts";

/** Texts up to this length are cut at every seventh character and around every token. */
const SMALL = 2000;
/** Longer ones are cut this often. */
const CUTS = 40;
const LONG = 120_000;

describe.each(allSources())("$name", ({ path, folder }) => {
  const marked = readFileSync(path, "utf8");
  const { text } = readMarks(marked);

  test("reading and writing its marks changes nothing", () => {
    expect(writeMarks(readMarks(marked))).toBe(marked);
  });

  test("two runs give the same", async () => {
    const source = await sourceIn(folder);
    expect(JSON.stringify(await findingsIn(path, source))).toBe(JSON.stringify(await findingsIn(path, source)));
  });

  test.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("line ends written as %s make no difference", async (_, end) => {
    const source = await sourceIn(folder);
    const same = await findingsIn(path, withText(source, path, text.replaceAll("\n", end)));
    expect(same).toEqual(await findingsIn(path, withText(source, path, text)));
  });

  test("every beginning of it can be checked", { timeout: LONG }, async () => {
    let beginning = text;
    const disk = await sourceIn(folder);
    const library = libraryOf({ ...disk, read: (uri) => withText(disk, path, beginning).read(uri) });
    for (const length of cutsOf(text, inject("seed"))) {
      beginning = text.slice(0, length);
      library.forget(uriOf(path));
      await expect(findingsIn(path, library), `the first ${length} characters`).resolves.toBeDefined();
    }
  });
});

/** Where a text is cut; the seed shifts the cuts, so that in time every place is tried. */
function cutsOf(text: string, seed: number): readonly number[] {
  const step = text.length <= SMALL ? 7 : Math.ceil(text.length / CUTS);
  const regular = Array.from({ length: Math.ceil(text.length / step) }, (_, index) => index * step + (seed % step));
  const { starts, ends } = tokenise(text);
  return text.length <= SMALL ? [...new Set([0, ...regular, ...starts, ...ends])] : regular;
}
