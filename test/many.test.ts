import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { htmlTable, svgTable, textTable } from "../packages/cli/src/heatmap/formats.ts";
import type { Table } from "../packages/cli/src/heatmap/table.ts";
import { type Planted, writeCountry } from "./bench/generate/country.ts";
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
  mkdirSync(join(folder, "country"));
  writeCountry(join(folder, "country"), 150);
  const one = await run(["check", "--format", "json", "--concurrency", "1"], folder);
  const two = await run(["check", "--format", "json", "--concurrency", "2"], folder);
  expect(two).toEqual({ ...one, arguments: two.arguments });
});

test("in a country just those mistakes are found that are in it", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const planted = writeCountry(folder, 150);
  const found = JSON.parse(await output(["check", "--format", "json"], folder)) as { readonly findings: readonly Planted[] };
  const inOrder = (all: readonly Planted[]): readonly string[] => all.map(({ file, code, subject }) => JSON.stringify([file, code, subject])).sort();
  expect(new Set(planted.map(({ code }) => code)).size).toBe(9);
  expect(inOrder(found.findings)).toEqual(inOrder(planted));
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
  await part(2, 2);
  writeFileSync(path, readFileSync(path, "utf8").replace(/"build":"[^"]*"/, '"build":"0123456789abcdef"'));
  expectFile(golden("other-builds"), transcript(await run(["merge-reports", "parts"], folder)));
  expectFile(golden("other-builds-german"), transcript(await run(["merge-reports", "parts", "--language", "de"], folder)));
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

test("an overview is written in several forms at once, over its own files only", async () => {
  const folder = examples();
  const names = ["text", "html", "svg", "json"];
  const words = ["overview", "examples", ...names.flatMap((name) => ["--format", `${name}=out/${name}`])];
  for (const language of ["en", "de", "en"]) expect((await run([...words, "--language", language], folder)).messages).toBe("");
  for (const name of names) {
    expect(readFileSync(join(folder, "out", name), "utf8")).toBe(await output(["overview", "examples", "--format", name], folder));
    writeFileSync(join(folder, "out", name), "Mine.\n");
  }
  expect((await run(words, folder)).exitCode).toBe(2);
});

/** An overview of some regions and steps, in which the last step is open in the last region. */
function tableWith(regionCount: number, stepCount: number): Table {
  const regions = Array.from({ length: regionCount }, (_, index) => {
    const open = index === regionCount - 1 ? 1 : 0;
    return { name: `r${index}`, title: `R ${index}`, file: `r${index}.region`, open };
  });
  const rows = Array.from({ length: stepCount }, (_, index) => {
    const openIn = index === stepCount - 1 ? 1 : 0;
    return { step: `s${index}`, title: `S ${index}`, cells: regions.map(({ open }) => open * openIn), openIn };
  });
  return { regions, rows };
}

test("an overview of a thousand regions has each of them by its title, and keeps its columns apart", () => {
  const text = textTable(tableWith(1001, 3), "en");
  expect(text).toMatch(/^ {3}3 {2}S 2\n\nRegion +1 +2 +3 {2}Open steps$/m);
  expect(text).toMatch(/^R 1000 \(r1000\.region\) +0 {3}0 {3}1 {2}1\nOpen in +0 +0 +1$/m);
  expect(textTable(tableWith(1001, 1001), "de")).toMatch(/^Region .* 999 {2}1000 {2}1001 {2}Offene Schritte$/m);
  expect(textTable(tableWith(3, 1001), "en")).toMatch(/^Step +1 +2 +3 {2}Open in$/m);
  const { regions, rows } = tableWith(1001, 2);
  expect(textTable({ regions, rows: rows.map((row) => ({ ...row, openIn: 1001 })) }, "en")).toMatch(/^Open in +1001 {2}1001$/m);
  expect(htmlTable(tableWith(31, 2), "en")).toContain('<tr><th scope="row">R 30</th>');
  const picture = svgTable(tableWith(1001, 3), "en");
  expect(Number(/ width="(\d+)"/.exec(picture)?.[1])).toBeLessThan(1000);
  expect(picture).toContain(">R 1000</text>");
  expect(picture).toContain("<title>S 2, R 1000: 1 open group</title>");
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
  const ended = run(["check", "town", "--watch", "--cache", ...day], folder, {
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
  expect(existsSync(join(folder, ".kurzweg-cache"))).toBe(true);
});

test("watching sees files that are saved by another one in their place, and folders that come and go", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const town = (name: string, steps = 0): string =>
    `region ${name} "${name}" { language en }\n${Array.from({ length: steps }, (_, index) => `step s${index} "S${index}"\n`).join("")}`;
  const path = join(folder, "town.region");
  writeFileSync(path, town("first"));
  const printed: string[] = [];
  let stop: () => void = () => undefined;
  const ended = run(["check", ".", "--watch", "--format", "json", ...day], folder, {
    print: (text) => void printed.push(text),
    say: () => undefined,
    stopped: (listener) => {
      stop = listener;
    },
  });
  /** Waits for a check that finds so many regions and steps. */
  const found = async (regions: number, steps: number): Promise<void> => {
    const last = (): object => (JSON.parse(printed.at(-1) ?? "{}") as { summary?: object }).summary ?? {};
    await vi.waitFor(() => expect(last()).toMatchObject({ regions, steps }), { timeout: 10_000, interval: 20 });
  };
  await found(1, 0);
  for (const steps of [1, 2, 3]) {
    writeFileSync(join(folder, "saved"), town("first", steps));
    renameSync(join(folder, "saved"), path);
    await found(1, steps);
  }
  mkdirSync(join(folder, "new/inner"), { recursive: true });
  writeFileSync(join(folder, "new/inner/other.region"), town("other"));
  await found(2, 3);
  writeFileSync(join(folder, "new/inner/more.region"), town("more"));
  await found(3, 3);
  renameSync(join(folder, "new"), join(folder, ".hidden"));
  await found(1, 3);
  renameSync(join(folder, ".hidden"), join(folder, "back"));
  await found(3, 3);
  writeFileSync(join(folder, "back/inner/more.region"), town("more", 1));
  await found(3, 4);
  stop();
  await ended;
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
