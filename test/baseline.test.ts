import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { areAmong } from "@kurzweg/analysis";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder, transcript } from "./harness/terminal.ts";

const day = ["--as-of", "2026-11-15"];

test("a baseline hides what is known, and says what is gone", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "town.region");
  cpSync(join(root, "examples/first/first.region"), path);
  const check = (...more: string[]): ReturnType<typeof run> => run(["check", "town.region", "--baseline", "known.json", ...more, ...day], folder);
  expect(transcript(await check())).toContain("There is no list of known findings “known.json” yet");
  expect((await check("--update-baseline")).exitCode).toBe(0);
  const known = await check();
  expect([known.exitCode, known.messages]).toEqual([0, "One finding is known and left out.\n"]);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, `// Lines move.\n\n${before}`);
  expect((await check()).exitCode).toBe(0);
  writeFileSync(path, before.replace(/^ {2}responsible for .*$/m, "  // $&"));
  const worse = await check();
  expect(worse.exitCode).toBe(1);
  writeFileSync(path, before.replace(/when .*$/gm, ""));
  const better = await check();
  expect(better.messages).toMatch(/A known finding is gone; --update-baseline takes it off the list:\n {2}town\.region coverage\/gap: /);
  writeFileSync(join(folder, "known.json"), "{}");
  expect((await check()).exitCode).toBe(2);
  expect((await check("--update-baseline")).exitCode).toBe(2);
  expect((await check("--update-baseline", "--force")).exitCode).not.toBe(2);
});

test("a known gap that concerns more people is reported again", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "town.region");
  cpSync(join(root, "examples/first/first.region"), path);
  const check = (...more: string[]): ReturnType<typeof run> => run(["check", "town.region", "--baseline", "known.json", ...more, ...day], folder);
  const before = readFileSync(path, "utf8");
  const wide = before.replace(/^ {2}responsible for german-course .*$/m, "  // $&");
  writeFileSync(path, wide);
  await check("--update-baseline");
  expect((await check()).exitCode).toBe(0);
  writeFileSync(path, before);
  expect((await check()).messages).toBe("One finding is known and left out.\n");
  await check("--update-baseline");
  writeFileSync(path, wide);
  const worse = await check();
  expect([worse.exitCode, worse.messages]).toEqual([1, ""]);
  expect(worse.output).toMatch(/Recognised refugees, People with\s+temporary protection/);
});

test("whether people are among others is told from their groups alone", () => {
  const north = { area: ["north"], age: [[18, null]] } as const;
  expect(areAmong([north], [{ area: ["north", "south"] }])).toBe(true);
  expect(areAmong([north], [{ age: [[18, 25]] }, { area: ["north"], age: [[26, null]] }])).toBe(true);
  expect(areAmong([north], [{ age: [[18, 25]] }, { area: ["north"], age: [[27, null]] }])).toBe(false);
  expect(areAmong([{ age: [[18, null]] }], [{ area: ["north"] }, { area: ["south"] }])).toBe(false);
  expect(areAmong([{}], [north])).toBe(false);
  expect(areAmong([north], [{}])).toBe(true);
  expect(areAmong([], [])).toBe(true);
});

test("what is known of files that are not checked is neither gone nor forgotten", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
  const check = (...words: string[]): ReturnType<typeof run> => run(["check", ...words, "--baseline", "known.json", ...day], folder);
  await check("examples", "--update-baseline");
  const whole = readFileSync(join(folder, "known.json"), "utf8");
  expect((await check("examples/first")).messages).toBe("One finding is known and left out.\n");
  expect((await check("examples", "--shard", "1/3")).messages).not.toContain("gone");
  expect((await check("examples", "--shard", "1/3", "--update-baseline")).messages).toContain("merge-reports");
  await check("examples/first", "--update-baseline");
  const entries = (text: string): unknown =>
    (JSON.parse(text) as { findings: { fingerprint: string }[] }).findings.map(({ fingerprint }) => fingerprint).sort();
  expect(entries(readFileSync(join(folder, "known.json"), "utf8"))).toEqual(entries(whole));
  rmSync(join(folder, "examples/musterstadt"), { recursive: true });
  const { messages } = await check("examples/first");
  expect(messages).toContain("known findings are gone");
  expect(messages).toContain("musterstadt.region");
  expect(messages).not.toContain("saxony-county");
});

test.each(["", "[]", "null", '{"format":"kurzweg-baseline/1"}', '{"format":"kurzweg-baseline/1","findings":[null]}'])("%j is no baseline", async (damaged) => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/first"), folder, { recursive: true });
  writeFileSync(join(folder, "known.json"), damaged);
  const { exitCode, messages } = await run(["check", "first.region", "--baseline", "known.json"], folder);
  expect([exitCode, messages]).toEqual([2, expect.stringContaining("is not a list of known findings, or is damaged")]);
});
