import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blocksIn, withoutBlocks } from "../packages/cli/src/markdown/blocks.ts";
import { fixtures, type Run, run } from "./harness/terminal.ts";

const note = `---
title: Note
---
# Who hands on what

- in a list:
  \`\`\`kurzweg way/way.region handoffs
  \`\`\`

> ~~~kurzweg way/way.region
> what stands here is not shown
> ~~~

\`\`\`\`md
\`\`\`kurzweg way/way.region map
\`\`\`
\`\`\`\`

\`\`\`kurzweg /way/way.region matrix
`;

/** A folder with a note, and what the command does with it. */
async function written(text: string, words: readonly string[] = []): Promise<{ readonly folder: string; readonly done: Run }> {
  const folder = fixtures();
  writeFileSync(join(folder, "note.md"), text);
  return { folder, done: await run(["document", "--markdown", "note.md", "-o", "out", ...words], folder) };
}

test("each block of a Markdown file becomes a picture, and all else stays", { timeout: 60_000 }, async () => {
  const { folder, done } = await written(note);
  expect(done).toMatchObject({ exitCode: 0, output: "" });
  const pictures = ["note-1-handoffs.svg", "note-2-process.svg", "note-3-matrix.svg"];
  expect(readdirSync(join(folder, "out")).sort()).toEqual([...pictures, "note.md"]);
  for (const name of pictures) expect(readFileSync(join(folder, "out", name), "utf8")).toContain("<!-- Made by kurzweg. -->");
  const lines = readFileSync(join(folder, "out/note.md"), "utf8").split("\n");
  expect(lines.slice(0, 6)).toEqual(note.split("\n").slice(0, 6));
  expect(lines[6]).toMatch(/^ {2}!\[Who passes what to whom\? .*\]\(<note-1-handoffs\.svg>\)$/);
  expect(lines[8]).toMatch(/^> !\[Who does what, in which order\? .*\]\(<note-2-process\.svg>\)$/);
  expect(lines.slice(9, 15)).toEqual(note.split("\n").slice(12, 18));
  expect(lines[15]).toMatch(/^!\[Who does what\? .*\]\(<note-3-matrix\.svg>\)$/);
});

test("what was written is written over, and nothing else is", async () => {
  const { folder } = await written("```kurzweg way/way.region matrix\n```");
  const again = ["document", "--markdown", "note.md", "-o", "out"];
  expect((await run([...again, "--language", "de"], folder)).exitCode).toBe(0);
  writeFileSync(join(folder, "out/note.md"), "mine");
  expect(await run(again, folder)).toMatchObject({ exitCode: 2, messages: expect.stringContaining("“out/note.md” exists and was not written by Kurzweg") });
  expect(readFileSync(join(folder, "out/note.md"), "utf8")).toBe("mine");
});

test.each([
  ["```kurzweg way/way.region proces\n```", [], "note.md:1 There is no picture “proces”. Did you mean “process”?"],
  ["\n\n```kurzweg gone.region\n```", [], "note.md:3 There is no file or folder “gone.region”."],
  ["", ["--markdown", "gone.md"], "There is no file or folder “gone.md”."],
  ["", ["-o", "."], "“.” is the folder of the file itself"],
])("%j is answered with its place and a way out", async (text, words, message) => {
  const { folder, done } = await written(text, words);
  expect(done).toMatchObject({ exitCode: 2, output: "", messages: expect.stringContaining(message) });
  expect(readdirSync(folder)).not.toContain("out");
});

test("lines keep their ends, and a block may be the last thing in a file", () => {
  const text = "a\r\n```kurzweg x.region\r\n```\r\nb\r\n~~~kurzweg y.region map";
  const blocks = blocksIn(text);
  expect(blocks).toEqual([
    { path: "x.region", view: "process", from: 1, to: 3 },
    { path: "y.region", view: "map", from: 4, to: 5 },
  ]);
  expect(withoutBlocks(text, blocks, (index) => `picture ${index}`)).toBe("a\r\npicture 0\r\nb\r\npicture 1");
});
