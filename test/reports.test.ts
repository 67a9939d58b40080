import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { default as Ajv4 } from "ajv-draft-04";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { formats } from "../packages/cli/src/report/formats.ts";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";
import { fixtures, run, temporaryFolder } from "./harness/terminal.ts";

const names = formats.map(({ name }) => name).filter((name) => name !== "text" && name !== "json");
const outputs = new Map<string, string>();

/** What one run over all examples writes, by format. */
beforeAll(async () => {
  for (const name of names) outputs.set(name, (await run(["check", "examples", "--as-of", "2026-11-15", "--format", name], root)).output);
}, 120_000);

interface Sarif {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string;
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly suppressions?: readonly unknown[];
      }[];
    },
  ];
}
interface Issue {
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

describe.each(names)("the format %s", (name) => {
  test.each(["en", "de"])("writes the golden file of the fixtures in “%s”", async (language) => {
    const { output } = await run(["check", "town", "broken", "warnings", "--format", name, "--language", language], fixtures());
    expectFile(join(root, "test/cli/reports", `${name}-${language}.txt`), output);
  });

  test("knows its own files again, and no others", async () => {
    const { output } = await run(["check", "town", "--format", name], fixtures());
    const clean = await run(["check", "clean", "--format", name], fixtures());
    const own = formats.find((format) => format.name === name);
    expect(own?.owns(output)).toBe(true);
    if (name !== "github") expect(own?.owns(clean.output)).toBe(true);
    expect(own?.owns("Minutes of a meeting.\n")).toBe(false);
    for (const other of formats) if (other.name !== name) expect(other.owns(output), other.name).toBe(false);
  });
});

test("SARIF follows its schema", () => {
  const path = createRequire(import.meta.url)
    .resolve("@microsoft/jest-sarif")
    .replace(/lib\/.*$/, "lib/schemas/sarif-2.1.0-rtm.5.json");
  const validate = new Ajv4.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(JSON.parse(readFileSync(path, "utf8")) as object);
  validate(JSON.parse(outputs.get("sarif") ?? ""));
  expect(validate.errors ?? []).toEqual([]);
});

test("SARIF says of each accepted finding why it is accepted", () => {
  const { runs } = JSON.parse(outputs.get("sarif") ?? "") as Sarif;
  expect(runs[0].results.filter(({ suppressions }) => suppressions !== undefined).length).toBeGreaterThan(0);
});

test("JUnit is well-formed, also with signs that XML does not know", async () => {
  expect(XMLValidator.validate(outputs.get("junit") ?? "")).toBe(true);
  const folder = temporaryFolder();
  writeFileSync(join(folder, "odd.region"), 'region odd "<&\u0001\u0008]]>\uD800 “odd” \u202E" { language en }\nphase p { step s "A <b>&amp;\u0007 step" }\n');
  const { output } = await run(["check", ".", "--format", "junit"], folder);
  expect(XMLValidator.validate(output)).toBe(true);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(output) as { testsuites: { "@_failures": string } };
  expect(Number(parsed.testsuites["@_failures"])).toBeGreaterThan(0);
});

test("fingerprints are unique over all examples", () => {
  const issues = (JSON.parse(outputs.get("gitlab") ?? "") as Issue[]).map(({ fingerprint }) => fingerprint);
  expect(new Set(issues).size).toBe(issues.length);
  const { runs } = JSON.parse(outputs.get("sarif") ?? "") as Sarif;
  for (const kind of ["kurzweg/1", "primaryLocationLineHash"]) {
    const all = runs[0].results.map(({ partialFingerprints }) => partialFingerprints[kind]);
    expect(all).not.toContain(undefined);
    expect(new Set(all).size).toBe(all.length);
  }
});

test("fingerprints stay when lines move, and lines do not", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/musterstadt"), folder, { recursive: true });
  const issues = async (): Promise<Issue[]> => JSON.parse((await run(["check", ".", "--format", "gitlab", "--as-of", "2026-11-15"], folder)).output) as Issue[];
  const before = await issues();
  const path = join(folder, "musterstadt.region");
  writeFileSync(path, `// A comment.\n// And another one.\n${readFileSync(path, "utf8")}`);
  const after = await issues();
  expect(after.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint));
  const moved = (each: Issue): number => each.location.lines.begin + (each.location.path === "musterstadt.region" ? 2 : 0);
  expect(after.map(({ location }) => location.lines.begin)).toEqual(before.map(moved));
});

test("several reports come from one run, and files that Kurzweg did not write stay", async () => {
  const folder = fixtures();
  writeFileSync(join(folder, "notes.xml"), "mine");
  const words = ["check", "town", "--format", "text", "--format", "sarif=out/report.sarif", "--format", "junit=notes.xml"];
  const first = await run(words, folder);
  expect(first.exitCode).toBe(2);
  expect(first.messages).toContain("was not written by Kurzweg");
  expect(readFileSync(join(folder, "notes.xml"), "utf8")).toBe("mine");
  expect(JSON.parse(readFileSync(join(folder, "out/report.sarif"), "utf8"))).toHaveProperty("version", "2.1.0");
  const second = await run([...words, "--force"], folder);
  expect(second.exitCode).toBe(1);
  expect(readFileSync(join(folder, "notes.xml"), "utf8")).toContain("<testsuites");
  expect((await run(words, folder)).exitCode).toBe(1);
});

test("a report takes the place of an older one of its kind, and of an empty file", async () => {
  const folder = fixtures();
  const check = (...words: string[]): ReturnType<typeof run> => run(["check", ...words], folder);
  for (const language of ["en", "de"]) {
    for (const format of formats) {
      const words = ["--format", `${format.name}=${format.name}`, "--language", language];
      for (const town of ["clean", "town", "broken", "clean"]) expect((await check(town, ...words)).messages, format.name).toBe("");
    }
  }
  writeFileSync(join(folder, "notes.txt"), "We found 3 errors, 2 warnings, 1 hint.\nAsk Tuesday.\n");
  expect((await check("town", "--format", "text=notes.txt")).messages).toContain("was not written by Kurzweg");
});

test("Markdown shows errors where there is no room for everything, and names of files as they are", async () => {
  const errors = (text: string): number => text.match(/\*\*error\*\*/g)?.length ?? 0;
  const { output } = await run(["check", "examples", "--as-of", "2026-11-15", "--format", "markdown"], root);
  expect(output).toMatch(/… and \d+ more/);
  expect(output).toContain(`${errors(output)} errors`);
  const folder = temporaryFolder();
  cpSync(join(root, "examples/first/first.region"), join(folder, "my_town & `co`.region"));
  expect((await run(["check", ".", "--format", "markdown"], folder)).output).toContain("| ``my_town & `co`.region:16`` |");
});

test("a summary that GitHub does not take is said", async () => {
  const environment = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: temporaryFolder() };
  const { exitCode, messages, output } = await run(["check", "town"], fixtures(), { environment });
  expect([exitCode, messages]).toEqual([2, expect.stringMatching(/cannot be written/)]);
  expect(output).toContain("steps covered");
});

test("only one report goes to the terminal", async () => {
  const { exitCode, messages, output } = await run(["check", "town", "--format", "json", "--format", "sarif"], fixtures());
  expect([exitCode, output]).toEqual([2, ""]);
  expect(messages).toContain("Only one report can go to the terminal");
});

test("GitHub Actions gets annotations and a summary by itself", async () => {
  const folder = fixtures();
  const summary = join(folder, "summary.md");
  const { output } = await run(["check", "town"], folder, { environment: { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary } });
  expect(output).toMatch(/^::error title=kurzweg coverage\/gap,file=town\//m);
  expect(output).toContain("steps covered");
  expect(readFileSync(summary, "utf8")).toContain("### Kurzweg");
});

test("GitHub Actions takes nothing that stands in a file for a command", async () => {
  const folder = temporaryFolder();
  const town = readFileSync(join(root, "examples/first/first.region"), "utf8");
  writeFileSync(join(folder, "town.region"), town.replace('"German course"', `"German ::add-mask::${"course".repeat(20)}"`));
  const { output } = await run(["check", "."], folder, { environment: { GITHUB_ACTIONS: "true" } });
  const [, word = ""] = /^::stop-commands::(\S+)\n/.exec(output) ?? [];
  const [held = "", free = ""] = output.split(`\n::${word}::\n`);
  expect(held).toMatch(/^\s*::add-mask::/m);
  expect(free).toMatch(/^::error title=kurzweg coverage\/gap,/);
  expect(free).not.toMatch(/^\s*::add-mask::/m);
});

test("GitLab gets its report by itself", async () => {
  const folder = fixtures();
  await run(["check", "town"], folder, { environment: { GITLAB_CI: "true" } });
  expect(existsSync(join(folder, "gl-code-quality-report.json"))).toBe(true);
});

test("on GitHub, errors in the files that a pull request changes come first", async () => {
  const folder = temporaryFolder();
  const git = (...words: string[]): void =>
    void execFileSync("git", ["-c", "user.name=Kurzweg", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", ...words], {
      cwd: folder,
      stdio: "ignore",
    });
  for (const name of ["a", "b"]) cpSync(join(root, "examples/first/first.region"), join(folder, `${name}.region`));
  cpSync(join(root, "test/cli/fixtures/warnings/warnings.region"), join(folder, "c.region"));
  git("init", "--initial-branch=main");
  git("add", ".");
  git("commit", "-m", "First");
  for (const name of ["b", "c"]) appendFileSync(join(folder, `${name}.region`), "\n");
  git("commit", "-am", "Second");
  const environment = { GITHUB_BASE_REF: "main" };
  const files = async (more: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const { output } = await run(["check", ".", "--format", "github"], folder, { environment: more });
    return [...output.matchAll(/^::(\w+) .*?file=(\w)\.region/gm)].map(([, kind, file]) => `${kind} ${file}`);
  };
  expect(await files({})).toEqual(["error a", "error b", "warning c", "notice c"]);
  expect(await files(environment)).toEqual(["error b", "error a", "warning c", "notice c"]);
});
