import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../packages/cli/src/main.ts";
import { terminalPicture } from "./harness/picture.ts";
import { root, today } from "./harness/pipeline.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");

async function run(folder: string, given: readonly string[]): Promise<{ readonly output: string; readonly code: number }> {
  let output = "";
  const code = await main(given, {
    folder,
    environment: {},
    node: process.versions.node,
    interactive: false,
    columns: 96,
    today,
    print: (text) => (output += text),
    say: (text) => (output += `${text}\n`),
  });
  return { output, code };
}

test("the first region of the README has the finding that the README shows", async () => {
  const region = /```region\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const message = /^> (.*)$/m.exec(readme)?.[1] ?? "?";
  expect(region.trim().split("\n").length).toBeLessThanOrEqual(10);
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-"));
  writeFileSync(join(folder, "my-town.region"), region);
  const { output, code } = await run(folder, ["check", "my-town.region"]);
  expect(output).toContain(message);
  expect(code).toBe(1);
});

test("the picture of the README shows what the command prints", async () => {
  const { output } = await run(root, ["check", "examples/first", "--color"]);
  const picture = terminalPicture("npx kurzweg check examples/first", output);
  const path = join(root, "examples/first/check.svg");
  if (process.env["UPDATE"]) writeFileSync(path, picture);
  expect(readFileSync(path, "utf8")).toBe(picture);
});

test("every file that the README links to exists", () => {
  for (const [, path = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) expect(() => readFileSync(join(root, path)), path).not.toThrow(/ENOENT/);
});
