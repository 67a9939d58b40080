import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeFile } from "@kurzweg/disk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonInPieces } from "../packages/cli/src/report/pieces.ts";
import { root } from "./harness/pipeline.ts";
import { temporaryFolder } from "./harness/terminal.ts";

test("the pieces of JSON are together what is written at once, however long the list is", () => {
  const holders: readonly ((items: readonly unknown[]) => object)[] = [
    (items) => items,
    (items) => ({ items }),
    (items) => ({ before: [], title: "[]", deep: [{ items, after: [] }, []], end: { items: 1 } }),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...holders),
      fc.array(fc.oneof(fc.string(), fc.record({ text: fc.string(), list: fc.array(fc.integer()) }), fc.constant([])), { maxLength: 200, size: "max" }),
      fc.constantFrom(undefined, 2),
      (holding, items, indent) => {
        expect([...jsonInPieces(holding, items, indent)].join("")).toBe(`${JSON.stringify(holding(items), null, indent)}\n`);
      },
    ),
  );
});

test("no piece holds more than some items", () => {
  const pieces = [
    ...jsonInPieces(
      (items: readonly number[]) => ({ items }),
      Array.from({ length: 1000 }, (_, index) => index),
    ),
  ];
  expect(Math.max(...pieces.map((piece) => piece.split(",").length))).toBeLessThan(100);
});

test("a file that is written in pieces holds all of them, and keeps nothing of longer ones", () => {
  const path = join(temporaryFolder(), "report.json");
  const pieces = ["“Größe”", "", "ä".repeat(1000), "b", "🙂".repeat(3)];
  expect(writeFile(path, pieces)).toBeUndefined();
  expect(readFileSync(path, "utf8")).toBe(pieces.join(""));
});

test.each(["", "readFile(import.meta.filename, () => ", "setImmediate(() => ", "setTimeout(() => "])(
  "a command that is told to end in the middle of a file writes it to its end first, and ends then (%s…)",
  (later) => {
    const folder = temporaryFolder();
    const script = `import { readFile } from "node:fs";
      import { writeFile } from ${JSON.stringify(pathToFileURL(join(root, "packages/disk/src/index.ts")).href)};
      function* pieces() { yield "begin "; process.kill(process.pid, "SIGTERM"); yield "end"; }
      ${later}writeFile("report.json", pieces())${later && ")"};
      setTimeout(() => writeFile("late.json", "late"), 5000);`;
    writeFileSync(join(folder, "writing.ts"), script);
    const { signal, stderr } = spawnSync(process.execPath, ["writing.ts"], { cwd: folder, encoding: "utf8" });
    expect([signal, stderr]).toEqual(["SIGTERM", ""]);
    expect(readdirSync(folder).sort()).toEqual(["report.json", "writing.ts"]);
    expect(readFileSync(join(folder, "report.json"), "utf8")).toBe("begin end");
  },
);
