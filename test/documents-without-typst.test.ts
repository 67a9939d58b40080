import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder } from "./harness/terminal.ts";

vi.mock("@myriaddreamin/typst-ts-node-compiler", () => {
  throw new Error("It is not installed.");
});

test.each([
  ["en", "npm install @myriaddreamin/typst-ts-node-compiler@0.7.0", "print it"],
  ["de", "npm install @myriaddreamin/typst-ts-node-compiler@0.7.0", "drucken Sie es"],
])("where the package for PDF is missing, the ways out are said, and nothing is written: %s", async (language, ...ways) => {
  const folder = temporaryFolder();
  const words = ["document", "examples/musterstadt", "--format", "html", "--format", "pdf", "--language", language, "-o", folder];
  const { exitCode, messages } = await run(words, root);
  expect(exitCode).toBe(2);
  for (const way of ways) expect(messages).toContain(way);
  expect(readdirSync(folder)).toEqual([]);
});
