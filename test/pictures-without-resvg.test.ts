import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder } from "./harness/terminal.ts";

vi.mock("@resvg/resvg-js", () => {
  throw new Error("It is not installed.");
});

const { dependencies } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8")) as { dependencies: Record<string, string> };
const install = `npm install @resvg/resvg-js@${dependencies["@resvg/resvg-js"]}`;

test.each([
  ["en", "Nothing was written"],
  ["de", "Es wurde nichts geschrieben"],
])("where the package for PNG is missing, the ways out are said, and nothing is written: %s", async (language, nothing) => {
  const folder = temporaryFolder();
  for (const words of [
    ["diagram", "handoffs", "examples/first", "-o", join(folder, "picture.png")],
    ["document", "examples/first", "--format", "html,docx", "-o", folder],
  ]) {
    const { exitCode, messages } = await run([...words, "--language", language], root);
    expect(exitCode).toBe(2);
    for (const part of [install, nothing]) expect(messages).toContain(part);
    expect(readdirSync(folder)).toEqual([]);
  }
});

test("what needs no PNG is written without the package", async () => {
  const folder = temporaryFolder();
  for (const words of [
    ["diagram", "handoffs", "examples/first", "-o", join(folder, "picture.svg")],
    ["document", "examples/first", "--format", "html,md,xlsx,csv", "-o", folder],
  ])
    expect((await run(words, root)).exitCode).toBe(0);
});
