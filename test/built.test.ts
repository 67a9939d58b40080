import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { messyWorkbook } from "./harness/lists.ts";
import { root } from "./harness/pipeline.ts";
import { expectSchema } from "./harness/schema.ts";
import { temporaryFolder } from "./harness/terminal.ts";

const command = join(root, "packages/cli/bin/kurzweg.js");
/** Nobody waits longer than this for one file. */
const PATIENCE = 10_000;

beforeAll(() => {
  execFileSync(process.execPath, [join(root, "packages/cli/build.ts")], { stdio: "pipe" });
}, 60_000);

describe("the built command", () => {
  test("says its version", async () => {
    expect(await shell(`"${process.execPath}" "${command}" --version`, root)).toEqual({ output: "0.1.0\n", messages: "", exitCode: 0 });
  });

  test("reads little before it knows what is wanted", () => {
    expect(statSync(join(root, "packages/cli/dist/kurzweg.js")).size).toBeLessThan(80_000);
  });

  test("reports findings as text and as JSON", async () => {
    const text = await shell(`"${process.execPath}" "${command}" check examples/first`, root);
    expect(text.output).toContain("examples/first/first.region:16:8 error coverage/gap");
    expect(text).toMatchObject({ messages: "", exitCode: 1 });
    const json = await shell(`"${process.execPath}" "${command}" check examples --format json`, root);
    expectSchema(JSON.parse(json.output));
  });

  test("writes documents that are the same in every process and every time zone", async () => {
    const folder = temporaryFolder();
    const written = ["America/New_York", "Asia/Tokyo"].map((zone) => {
      const papers = join(folder, zone);
      execFileSync(process.execPath, [command, "document", "examples/first", "--format", "html,docx,xlsx,md,csv,csv-raw", "-o", papers], {
        cwd: root,
        env: { ...process.env, TZ: zone },
        stdio: "pipe",
      });
      return readdirSync(papers).map((name) => `${name} ${readFileSync(join(papers, name), "base64")}`);
    });
    expect(written[0]?.length).toBeGreaterThan(20);
    expect(written[1]).toEqual(written[0]);
  });

  test.each([
    ["bin/kurzweg.js", "check examples test/scenarios --format json"],
    ["bin/kurzweg.js", "stats examples/musterstadt"],
    ["start.ts", ""],
  ])("ends quietly when nobody reads on: %s %s", async (program, words) => {
    const line = `"${process.execPath}" "${join(root, "packages/cli", program)}" ${words}`;
    const first = await shell(`${line} | head -1; exit \${PIPESTATUS[0]}`, root);
    expect(first.output.split("\n")).toHaveLength(2);
    const nothing = await shell(`${line} | true; exit \${PIPESTATUS[0]}`, root);
    for (const { messages, exitCode } of [first, nothing]) {
      expect(messages).toBe("");
      expect([0, 1]).toContain(exitCode);
    }
  });

  test("watches for nobody when nobody reads on", { timeout: 30_000 }, async () => {
    const line = `timeout 20 "${process.execPath}" "${command}" check examples/first --watch | true; exit \${PIPESTATUS[0]}`;
    expect(await shell(line, root)).toMatchObject({ messages: "", exitCode: 1 });
  });

  test("writes every file, and says what it found, where nobody reads on", async () => {
    const report = join(temporaryFolder(), "report.json");
    const line = `"${process.execPath}" "${command}" check examples test/scenarios --format text --format json=${report} | true; exit \${PIPESTATUS[0]}`;
    const { messages, exitCode } = await shell(line, root);
    expect([messages, exitCode]).toEqual(["", 1]);
    expect(JSON.parse(readFileSync(report, "utf8"))).toHaveProperty("format", "kurzweg-findings/1");
  });

  test.runIf(existsSync("/dev/full"))("says that there is no room for its output", async () => {
    const { messages, exitCode } = await shell(`"${process.execPath}" "${command}" check examples/first > /dev/full`, root);
    expect([messages, exitCode]).toEqual(["The output cannot be written: there is no room left on the disk; make some and try again.\n", 2]);
  });

  test("does its work where no other package is installed, or says which one is missing", { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    for (const part of ["bin", "dist", "schema", "package.json"]) cpSync(join(root, "packages/cli", part), join(folder, "kurzweg", part), { recursive: true });
    for (const example of ["first", "musterstadt"]) cpSync(join(root, "examples", example), folder, { recursive: true });
    writeFileSync(join(folder, "list.csv"), "Body;E-mail\nHousing office;housing@example.org\n");
    const ended = async (words: string): Promise<readonly [number | null, string]> => {
      const { messages, exitCode } = await shell(`"${process.execPath}" kurzweg/bin/kurzweg.js ${words}`, folder);
      return [exitCode, messages];
    };
    for (const words of [
      "check first.region --cache",
      "stats first.region",
      "format first.region",
      "diff first.region first.region",
      "diagram handoffs first.region",
      "document first.region --format html,xlsx,md,csv,csv-raw -o papers",
      "export contacts musterstadt.region --format xlsx -o contacts.xlsx",
      "export model first.region -o model.json",
      "import list.csv -o list.region",
      "import contacts.xlsx --into musterstadt.region",
      "overview first.region",
      "man",
    ])
      expect([0, 1], words).toContain((await ended(words))[0]);
    for (const [words, name] of [
      ["diagram handoffs first.region -o picture.png", "@resvg/resvg-js"],
      ["document first.region --format docx -o papers", "@resvg/resvg-js"],
      ["document first.region --format pdf -o papers", "@myriaddreamin/typst-ts-node-compiler"],
    ] as const)
      expect(await ended(words), words).toEqual([2, expect.stringContaining(`npm install ${name}@`)]);
  });

  test("finds the bundled catalogue wherever it is called", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "town.region"), 'region town "Town" { language en }\n\nimport "kurzweg:germany"\n');
    const { output, messages } = await shell(`"${process.execPath}" "${command}" check`, folder);
    expect(messages).toBe("");
    expect(output).not.toContain("import/");
    expect(output).toContain("region/missing-kind");
  });

  test("joins the parts that it has written", async () => {
    const folder = temporaryFolder();
    cpSync(join(root, "examples/first"), folder, { recursive: true });
    const line = (words: string): string => `"${process.execPath}" "${command}" ${words}`;
    const { messages } = await shell(
      `${line("check . --shard 1/1 --format shard=part.json")}; ${line("merge-reports part.json --format json=report.json")}`,
      folder,
    );
    expect(messages).toBe("");
    expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).toHaveProperty("summary.errors", 1);
  });

  test.runIf(existsSync("/usr/bin/script"))("ends when somebody presses Ctrl+C instead of answering", { timeout: 30_000 }, async () => {
    const folder = temporaryFolder();
    const asking = spawn("script", ["-qec", `'${process.execPath}' '${command}' init`, "/dev/null"], { cwd: folder, env: { PATH: process.env["PATH"] } });
    const answers = ["Town\r", "\u0003"];
    let shown = "";
    asking.stdout.on("data", (data) => {
      shown += String(data);
      // Each question ends with a blank where the answer begins.
      if (/[?)] \S*$/.test(shown) && answers.length > 0) asking.stdin.write(answers.shift() ?? "");
    });
    const [exitCode] = (await once(asking, "close")) as [number];
    expect([exitCode, readdirSync(folder)]).toEqual([130, []]);
  });

  test("reads a workbook in a thread of its own", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "list.xlsx"), await messyWorkbook());
    const { output, exitCode } = await shell(`"${process.execPath}" "${command}" import list.xlsx`, folder);
    expect(output).toContain('body jobcenter "Jobcenter" is jobcentre {');
    expect(exitCode).toBe(0);
  });
});

describe("an interrupted check", { timeout: 120_000 }, () => {
  /** Many regions, so that there is time to interrupt. */
  function country(count: number): string {
    const folder = temporaryFolder();
    const town = readFileSync(join(root, "examples/first/first.region"), "utf8");
    for (let index = 0; index < count; index++) writeFileSync(join(folder, `town-${index}.region`), town.replace(/^region \S+/m, `region town-${index}`));
    return folder;
  }
  const words = ["check", ".", "--cache", "--as-of", "2026-11-15", "--format"];
  const check = (folder: string, format: string): ChildProcess =>
    spawn(process.execPath, [command, ...words, format], { cwd: folder, env: { PATH: process.env["PATH"], HOME: process.env["HOME"] }, stdio: "ignore" });

  test.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("by %s leaves no half of a report or of a kept result", async (signal) => {
    const folder = country(150);
    const kept = (): readonly string[] => (existsSync(join(folder, ".kurzweg-cache")) ? readdirSync(join(folder, ".kurzweg-cache")) : []);
    const child = check(folder, "json=report.json");
    const ended = new Promise<string | number | null>((settle) => child.on("close", (code, by) => settle(by ?? code)));
    while (kept().length < 5 && child.exitCode === null) await new Promise((settle) => setTimeout(settle, 5));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(existsSync(join(folder, "report.json"))).toBe(false);
    for (const name of kept().filter((each) => each.endsWith(".json")))
      expect(JSON.parse(readFileSync(join(folder, ".kurzweg-cache", name), "utf8"))).toHaveProperty("report");
    const line = `"${process.execPath}" "${command}" ${words.join(" ")} json`;
    const again = await shell(line, folder, 50_000);
    expect(again.messages).toBe("");
    rmSync(join(folder, ".kurzweg-cache"), { recursive: true });
    expect(again).toEqual(await shell(line, folder, 50_000));
  });

  test("by a thread that dies says at which file, and writes no report", async () => {
    const folder = country(20);
    const bodies = Array.from({ length: 40_000 }, (_, index) => `body b-${index} "Body" { contact desk "Desk" { email "${index}@example.org" } }\n`);
    writeFileSync(join(folder, "large.region"), `region large "Large" { language en }\n${bodies.join("")}`);
    const line = `NODE_OPTIONS=--max-old-space-size=60 "${process.execPath}" "${command}" check . --cache --format json=report.json`;
    const { exitCode, messages } = await shell(line, folder, 100_000);
    expect(exitCode).toBe(2);
    expect(messages).toContain("large.region");
    expect(existsSync(join(folder, "report.json"))).toBe(false);
  });
});

// What might never end is tried in a process of its own.
describe("the built command comes to an end", { timeout: PATIENCE + 10_000 }, () => {
  test("with two thousand nested units", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "town.region"),
      `region town "Town" { language en }\n\nbody city "City" {\n${"unit part {\n".repeat(2_000)}${"}\n".repeat(2_001)}`,
    );
    const { output, messages, exitCode } = await shell(`"${process.execPath}" --max-old-space-size=500 "${command}" check`, folder);
    expect(messages).toBe("");
    expect(output).toContain("syntax/too-deep");
    expect(exitCode).toBe(1);
  });

  test("with a pipe that nobody writes to", async () => {
    const folder = temporaryFolder();
    execFileSync("mkfifo", [join(folder, "town.region")], { stdio: "pipe" });
    const { output, messages, exitCode } = await shell(`"${process.execPath}" "${command}" check`, folder);
    expect(output).toBe("");
    expect(messages).toContain("“town.region” cannot be read");
    expect(exitCode).toBe(2);
  });
});

interface Ended {
  readonly output: string;
  readonly messages: string;
  /** `null` where it had to be ended. */
  readonly exitCode: number | null;
}

/** Runs a line of shell; what does not come to an end is ended, with everything that it started. */
async function shell(line: string, folder: string, patience = PATIENCE): Promise<Ended> {
  const child = spawn("bash", ["-c", line], {
    cwd: folder,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"] },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  let messages = "";
  child.stdout.on("data", (text) => {
    output += text;
  });
  child.stderr.on("data", (text) => {
    messages += text;
  });
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), patience);
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  return { output, messages, exitCode };
}
