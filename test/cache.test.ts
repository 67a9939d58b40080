import { cpSync, existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashOf } from "../packages/cli/src/checking/hash.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder } from "./harness/terminal.ts";

const day = ["--as-of", "2026-11-15"];

const output = async (words: readonly string[], folder: string): Promise<string> => (await run(words, folder)).output;

test("the cache answers as long as nothing changes that a region depends on", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/musterstadt"), folder, { recursive: true });
  const region = join(folder, "musterstadt.region");
  const catalogue = join(folder, "germany.region");
  const check = (...more: string[]): Promise<string> => output(["check", "musterstadt.region", "--cache", ...more], folder);
  const plain = (...more: string[]): Promise<string> => output(["check", "musterstadt.region", ...more], folder);
  const entries = (): readonly string[] => readdirSync(join(folder, ".kurzweg-cache")).map((name) => join(folder, ".kurzweg-cache", name));
  const first = await check();
  expect(first).toBe(await plain());
  // What is taken from the cache is what stands there.
  for (const entry of entries()) writeFileSync(entry, readFileSync(entry, "utf8").replaceAll("Nobody is responsible", "NOBODY IS RESPONSIBLE"));
  expect(await check()).toContain("NOBODY IS RESPONSIBLE");
  expect(await check("--quiet")).toContain("NOBODY IS RESPONSIBLE");
  for (const path of [region, catalogue]) {
    const before = readFileSync(path, "utf8");
    writeFileSync(path, `${before}\n// A comment.\n`);
    expect(await check(), path).toBe(await plain());
    writeFileSync(path, before);
    expect(await check(), path).toBe(first);
  }
  for (const more of [
    ["--as-of", "2027-06-01"],
    ["--language", "de"],
  ])
    expect(await check(...more)).toBe(await plain(...more));
  rmSync(catalogue);
  expect(await check()).toContain("import/missing");
  cpSync(join(root, "examples/musterstadt/germany.region"), catalogue);
  expect(await check()).toBe(first);
});

test("what stands in a cache is recognised by all of its text", () => {
  const text = readFileSync(join(root, "examples/musterstadt/musterstadt.region"), "utf8");
  const texts = new Set([text, `${text}\0`, ` ${text}`, "", "\0", "\0\0\0\0", "ä", "a\u0308"]);
  for (let index = 0; index < text.length; index++) {
    texts.add(text.slice(0, index) + text.slice(index + 1));
    texts.add(`${text.slice(0, index)}${String.fromCodePoint((text.codePointAt(index) ?? 0) ^ 1)}${text.slice(index + 1)}`);
    texts.add(text.slice(0, index));
  }
  const hashes = [...texts].map(hashOf);
  expect(new Set(hashes).size).toBe(texts.size);
  expect(hashes.every((hash) => /^[0-9a-f]{16}$/.test(hash))).toBe(true);
});

test("a part is checked with the region that imports it, and alone as soon as none does", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/saxony-county"), folder, { recursive: true });
  const check = (...more: string[]): Promise<string> => output(["check", ...more, ...day], folder);
  const whole = await check("saxony-county.region", "--cache");
  expect(await check(".", "--cache")).toBe(whole);
  expect(await check(".", "--cache")).toBe(whole);
  rmSync(join(folder, "saxony-county.region"));
  const alone = await check(".");
  expect(alone).toContain("bodies.region:");
  expect(await check(".", "--cache")).toBe(alone);
  expect(await check(".", "--cache")).toBe(alone);
});

test("a damaged cache is said and made anew", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/first"), folder, { recursive: true });
  const words = ["check", "first.region", "--cache"];
  const first = await run(words, folder);
  const names = readdirSync(join(folder, ".kurzweg-cache"));
  for (const damaged of ["", "{", "null", '{"format":"kurzweg-cache/1"}', '{"format":"kurzweg-answer/1"}', "\u0000\u0001"]) {
    for (const name of names) writeFileSync(join(folder, ".kurzweg-cache", name), damaged);
    const { output: again, messages } = await run(words, folder);
    expect(again).toBe(first.output);
    expect(messages).toBe("One kept result could not be understood and was made anew.\n");
    expect(await run(words, folder)).toEqual(first);
  }
});

test("what a killed check has left of an entry is removed by a later one", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/first"), folder, { recursive: true });
  await run(["check", "first.region", "--cache"], folder);
  const [left, underWay] = [".kurzweg-4711-1.tmp", ".kurzweg-4711-2.tmp"].map((name) => join(folder, ".kurzweg-cache", name)) as [string, string];
  for (const path of [left, underWay]) writeFileSync(path, "{");
  const longAgo = new Date(Date.now() - 7_200_000);
  utimesSync(left, longAgo, longAgo);
  await run(["check", "first.region", "--cache", "--language", "de"], folder);
  expect([left, underWay].map((path) => existsSync(path))).toEqual([false, true]);
});

test.each([
  ["what it depends on", (entry: { closure: unknown }) => (entry.closure = [null])],
  ["its findings", (entry: { report?: { findings: unknown } }) => entry.report && (entry.report.findings = [null])],
  ["what it imports", (entry: { report?: { imports: unknown } }) => entry.report && (entry.report.imports = undefined)],
])("an entry of the cache whose form is wrong in %s is made anew", async (_, damage) => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/first"), folder, { recursive: true });
  const words = ["check", "first.region", "--cache", "--format", "json"];
  const first = await run(words, folder);
  for (const name of readdirSync(join(folder, ".kurzweg-cache")).filter((each) => each.endsWith(".json"))) {
    const path = join(folder, ".kurzweg-cache", name);
    const entry = JSON.parse(readFileSync(path, "utf8")) as Parameters<typeof damage>[0];
    damage(entry as never);
    // Where all reports are known, the results of single files are not asked for.
    if ("answer" in entry) rmSync(path);
    else writeFileSync(path, JSON.stringify(entry));
  }
  expect(await run(words, folder)).toEqual({ ...first, messages: "One kept result could not be understood and was made anew.\n" });
});

test("reports in files are written again, and over nothing that is not Kurzweg's", async () => {
  const folder = temporaryFolder();
  const place = join(folder, "report.json");
  cpSync(join(root, "examples/first"), folder, { recursive: true });
  const words = ["check", "first.region", ...day, "--format", "json=report.json", "--format", "sarif=report.sarif", "--format", "markdown"];
  const written = (): readonly string[] => [place, join(folder, "report.sarif")].map((path) => readFileSync(path, "utf8"));
  const first = await run(words, folder);
  const reports = written();
  for (let time = 0; time < 3; time++) {
    expect(await run([...words, "--cache"], folder)).toMatchObject({ output: first.output, messages: "", exitCode: first.exitCode });
    expect(written()).toEqual(reports);
    rmSync(place);
  }
  writeFileSync(place, "Mine.");
  expect(await run([...words, "--cache"], folder)).toMatchObject({ exitCode: 2, messages: expect.stringContaining("was not written by Kurzweg") });
  expect(readFileSync(place, "utf8")).toBe("Mine.");
  writeFileSync(join(folder, "first.region"), `${readFileSync(join(folder, "first.region"), "utf8")}\nstep another "Another"\n`);
  rmSync(place);
  await run([...words, "--cache"], folder);
  expect(written()[0]).toContain("another");
});

test("what was printed is said again only where everything is as it was", async () => {
  const folder = temporaryFolder();
  const town = readFileSync(join(root, "examples/first/first.region"), "utf8");
  writeFileSync(join(folder, "town.region"), town);
  const check = async (more: readonly string[] = [], terminal = {}): Promise<readonly unknown[]> => {
    const words = ["check", ...more, ...day];
    const { output: printed, messages, exitCode } = await run([...words, "--cache"], folder, terminal);
    expect({ arguments: words, output: printed, messages, exitCode }).toEqual(await run(words, folder, terminal));
    return [printed, exitCode];
  };
  const first = await check();
  for (const more of [["--quiet"], ["--max-warnings", "9"], ["--color"], ["--language", "de"], ["--format", "json"], ["--shard", "2/2"], ["town.region"]])
    for (let time = 0; time < 2; time++) await check(more);
  await check([], { columns: 60 });
  await check([], { today: "2027-06-01" });
  expect(await check()).toEqual(first);
  // Another file is found.
  writeFileSync(join(folder, "village.region"), town.replace(/^region \S+/m, "region village"));
  expect(await check()).not.toEqual(first);
  rmSync(join(folder, "village.region"));
  expect(await check()).toEqual(first);
});

test("a cache that cannot be kept is said, and one that can is left out by git", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/first"), folder, { recursive: true });
  writeFileSync(join(folder, ".kurzweg-cache"), "");
  const words = ["check", "first.region"];
  const plain = await run(words, folder);
  const { output: found, messages, exitCode } = await run([...words, "--cache"], folder);
  expect([found, exitCode]).toEqual([plain.output, plain.exitCode]);
  expect(messages).toBe("Results cannot be kept in “.kurzweg-cache”: there is a file where a folder is needed. The next check takes as long as this one.\n");
  rmSync(join(folder, ".kurzweg-cache"));
  expect((await run([...words, "--cache"], folder)).messages).toBe("");
  expect(readFileSync(join(folder, ".kurzweg-cache/.gitignore"), "utf8")).toBe("*\n");
});
