import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { areAmong } from "@kurzweg/analysis";
import { hashOf } from "../packages/cli/src/checking/hash.ts";
import { textTable } from "../packages/cli/src/heatmap/formats.ts";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder, transcript } from "./harness/terminal.ts";

const golden = (name: string): string => join(root, "test/cli/many", `${name}.txt`);
const day = ["--as-of", "2026-11-15"];

/** The examples, the regions of the scenarios among them, in a folder of their own. */
function examples(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
  cpSync(join(root, "test/scenarios"), join(folder, "scenarios"), { recursive: true });
  return folder;
}

const output = async (words: readonly string[], folder: string): Promise<string> => (await run(words, folder)).output;

test("several threads find the same as one", { timeout: 120_000 }, async () => {
  const folder = examples();
  const one = await run(["check", "--format", "json", "--concurrency", "1"], folder);
  const two = await run(["check", "--format", "json", "--concurrency", "2"], folder);
  expect(two).toEqual({ ...one, arguments: two.arguments });
});

test("shards, joined, give the same bytes as one run, in every format", { timeout: 120_000 }, async () => {
  const folder = examples();
  for (const index of [1, 2, 3, 4]) await run(["check", "--shard", `${index}/4`, "--format", `shard=parts/${index}.json`], folder);
  for (const format of ["text", "json", "sarif", "junit", "gitlab", "github", "markdown"]) {
    const whole = await run(["check", "examples", "scenarios", "--format", format], folder);
    const joined = await run(["merge-reports", "parts", "--format", format], folder);
    expect(joined.output, format).toBe(whole.output);
    expect(joined.exitCode, format).toBe(whole.exitCode);
  }
});

test("parts that do not belong together, or are not all there, are not joined", async () => {
  const folder = examples();
  const part = (index: number, count: number, more: readonly string[] = []): Promise<unknown> =>
    run(["check", "examples", "--shard", `${index}/${count}`, "--format", `shard=parts/${index}.json`, "--force", ...more], folder);
  await part(1, 2);
  expectFile(golden("a-part-is-missing"), transcript(await run(["merge-reports", "parts"], folder)));
  expectFile(golden("a-part-is-missing-german"), transcript(await run(["merge-reports", "parts", "--language", "de"], folder)));
  await part(2, 2, day);
  expectFile(golden("other-days"), transcript(await run(["merge-reports", "parts"], folder)));
  await part(2, 2);
  const path = join(folder, "parts/2.json");
  writeFileSync(path, readFileSync(path, "utf8").replace(/"version":"[^"]*"/, '"version":"0.0.1"'));
  expectFile(golden("other-versions"), transcript(await run(["merge-reports", "parts"], folder)));
  writeFileSync(path, readFileSync(path, "utf8").slice(0, 100));
  const { exitCode, messages } = await run(["merge-reports", "parts"], folder);
  expect([exitCode, messages]).toEqual([2, "“parts/2.json” is not the report of a part, or is damaged. Nothing was joined.\n"]);
  expectFile(golden("no-parts"), transcript(await run(["merge-reports", "scenarios"], folder)));
});

test("parts are joined in their own language, whatever the machine speaks", async () => {
  const folder = examples();
  const german = ["--language", "de"];
  for (const index of [1, 2]) await run(["check", "examples", "--shard", `${index}/2`, "--format", `shard=parts/${index}.json`, ...german], folder);
  expect(await output(["merge-reports", "parts"], folder)).toBe(await output(["check", "examples", ...german], folder));
  expect((await run(["merge-reports", "parts/1.json", "parts/3.json"], folder)).messages).toBe("There is no file or folder “parts/3.json”.\n");
  const path = join(folder, "parts/2.json");
  writeFileSync(path, readFileSync(path, "utf8").replace(/"reports":.*$/s, '"reports":[null]}}'));
  expect((await run(["merge-reports", "parts"], folder)).messages).toBe("“parts/2.json” is not the report of a part, or is damaged. Nothing was joined.\n");
});

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
    writeFileSync(path, JSON.stringify(entry));
  }
  expect(await run(words, folder)).toEqual({ ...first, messages: "One kept result could not be understood and was made anew.\n" });
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
  expect(messages).toMatch(/^Results cannot be kept in “\.kurzweg-cache”: .* The next check takes as long as this one\.\n$/);
  rmSync(join(folder, ".kurzweg-cache"));
  expect((await run([...words, "--cache"], folder)).messages).toBe("");
  expect(readFileSync(join(folder, ".kurzweg-cache/.gitignore"), "utf8")).toBe("*\n");
});

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
  expect(better.messages).toMatch(/A known finding is gone; --update-baseline takes them off the list:\n {2}town\.region coverage\/gap: /);
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
  const folder = examples();
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

test("what regions have against each other is found when they are checked together", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "old"));
  writeFileSync(
    join(folder, "a.region"),
    'region a "A" { key "14713000" language en }\nimport "old/law"\nbody office "Office" { website "https://office.example.org" }\n',
  );
  writeFileSync(
    join(folder, "b.region"),
    'region b "B" { key "14713000" language en }\nimport "law"\nbody department "Department" { website "http://www.office.example.org/" }\n',
  );
  writeFileSync(join(folder, "law.region"), 'catalogue law "Law" { language en checked 2026-10-01 }\n');
  writeFileSync(join(folder, "old/law.region"), 'catalogue law "Law" { language en checked 2026-01-01 }\n');
  expectFile(golden("across"), transcript(await run(["check", ...day], folder)));
  expectFile(golden("across-german"), transcript(await run(["check", "--language", "de", ...day], folder)));
  expect((await run(["check", "a.region", ...day], folder)).output).not.toContain("same-key");
});

test.each(["text", "html", "svg", "json"])("an overview compares regions as %s", async (format) => {
  expectFile(golden(`overview-${format}`), transcript(await run(["overview", "examples", ...day, "--format", format], root)));
  if (format !== "json")
    expectFile(golden(`overview-${format}-german`), transcript(await run(["overview", "examples", ...day, "--format", format, "--language", "de"], root)));
});

test("an overview and a check count the same steps as open, suspended and unread ones among them", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, "town.region"),
    `region town "Town" { language en }
dimension status "Status" { tolerated recognised }
step housing "Housing"
step work "Work"
step course "Course"
step advice "Advice"
body office "Office" {
  responsible for housing, advice
  responsible for work { suspended because "The post is vacant" }
  responsible for course when status is recognized
}
exclude advice when status is tolerated because "No permission" law "§ 1"
`,
  );
  const { summary } = JSON.parse(await output(["check", ".", "--format", "json"], folder)) as { summary: { steps: number; covered: number } };
  const { regions, rows } = JSON.parse(await output(["overview", ".", "--format", "json"], folder)) as {
    regions: readonly { open: number }[];
    rows: readonly { step: string; cells: readonly number[] }[];
  };
  expect(summary).toMatchObject({ steps: 4, covered: 1 });
  expect(regions[0]?.open).toBe(3);
  expect(rows.filter(({ cells: [open] }) => open === 0).map(({ step }) => step)).toEqual(["housing"]);
});

test("an overview of a thousand regions keeps its columns apart", () => {
  const regions = Array.from({ length: 1001 }, (_, index) => ({ name: `r${index}`, title: `R ${index}`, file: `r${index}.region`, open: 0 }));
  const text = textTable({ regions, rows: [{ step: "a", title: "A", cells: regions.map(() => 0), openIn: 0 }] }, "en");
  expect(text).toMatch(/^Step .* 999 {2}1000 {2}1001 {2}Open in$/m);
});

test.each([
  ["shard-of-nothing", "check . --shard 0/4"],
  ["shard-beyond", "check . --shard 5/4"],
  ["concurrency-none", "check . --concurrency 0"],
  ["baseline-not-named", "check . --update-baseline"],
  ["overview-format", "overview examples --format pdf"],
  ["merge-help", "merge-reports --help"],
  ["overview-help", "overview --help"],
])("%s", async (name, words) => {
  expectFile(golden(name), transcript(await run(words.split(" "), root)));
});

test("watching checks again when a file changes", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/first/first.region"), join(folder, "town.region"));
  const printed: string[] = [];
  const said: string[] = [];
  let stop: () => void = () => undefined;
  const until = async (count: number): Promise<void> => {
    while (said.length < count) await new Promise((settle) => setTimeout(settle, 20));
  };
  const ended = run(["check", ".", "--watch", ...day], folder, {
    print: (text) => void printed.push(text),
    say: (text) => void said.push(text),
    stopped: (listener) => {
      stop = listener;
    },
  });
  await until(1);
  const path = join(folder, "town.region");
  writeFileSync(path, readFileSync(path, "utf8").replace(/when .*$/gm, ""));
  await until(2);
  stop();
  expect((await ended).exitCode).toBe(1);
  expect(printed[0]).toContain("coverage/gap");
  expect(printed.at(-1)).not.toContain("coverage/gap");
  expect(existsSync(join(folder, ".kurzweg-cache"))).toBe(false);
});

test("watching checks again when an imported file changes, wherever it lies", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  for (const name of ["town", "law"]) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, "law/law.region"),
    'catalogue law "Law" { language en }\ndimension status "Status" { tolerated recognised }\nstep housing "Housing"\n',
  );
  writeFileSync(join(folder, "town/town.region"), 'region town "Town" { language en }\nimport "../law/law"\n');
  writeFileSync(join(folder, "town/other.region"), 'region other "Other" { language en }\n');
  const said: string[] = [];
  const printed: string[] = [];
  let stop: () => void = () => undefined;
  const until = async (count: number): Promise<void> => {
    while (said.length < count) await new Promise((settle) => setTimeout(settle, 20));
  };
  const ended = run(["check", "town", "--watch", ...day], folder, {
    print: (text) => void printed.push(text),
    say: (text) => void said.push(text),
    stopped: (listener) => {
      stop = listener;
    },
  });
  await until(1);
  writeFileSync(
    join(folder, "law/law.region"),
    'catalogue law "Law" { language en }\ndimension status "Status" { tolerated recognised }\nstep lodging "Lodging"\n',
  );
  await until(2);
  stop();
  expect((await ended).exitCode).toBe(1);
  expect(printed[0]).toContain("“Housing”");
  expect(printed.at(-1)).toContain("“Lodging”");
});

test("nothing to watch is said", async () => {
  const { exitCode, messages } = await run(["check", "nowhere", "--watch"], temporaryFolder());
  expect([exitCode, messages]).toEqual([2, expect.stringContaining("nowhere")]);
});

test("whoever waits for more than a second sees how far the work is", { timeout: 60_000 }, async () => {
  const folder = examples();
  const shown = async (...words: string[]): Promise<readonly string[]> => {
    const lines: string[] = [];
    await run([...words, ...day], folder, { overwrite: (text) => void lines.push(text) });
    return lines;
  };
  // Every step is a second for this clock.
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 1000));
  try {
    expect(await shown("check", "examples", "--concurrency", "1")).toContainEqual(expect.stringMatching(/^1 of 6 files checked$/));
    expect(await shown("check", "examples", "--language", "de")).toContainEqual(expect.stringMatching(/^1 von 6 Dateien geprüft$/));
    expect(await shown("format", "--check", "examples")).toContain("1 of 6 files read");
    expect(await shown("diff", "2026-11-15", "2027-01-01", "examples")).toContain("1 of 3 regions compared");
    expect((await shown("check", "examples")).at(-1)).toBe("");
  } finally {
    clock.mockRestore();
  }
  expect(await shown("check", "examples/first")).toEqual([]);
});
