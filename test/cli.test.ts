import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Terminal } from "kurzweg";
import { describe, expect, test } from "vitest";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";
import { expectSchema } from "./harness/schema.ts";
import { fixtures, run, transcript } from "./harness/terminal.ts";

const german: Partial<Terminal> = { environment: { LANG: "de_DE.UTF-8" } };
const goldens = join(root, "test/cli");

/** The golden files of this folder, with what is typed. */
const typed: Readonly<Record<string, readonly [words: string, terminal?: Partial<Terminal>]>> = {
  help: ["--help"],
  "help-german": ["--help", german],
  "help-check": ["check --help"],
  "help-check-german": ["check --help --language de"],
  "nothing-typed": [""],
  version: ["--version"],
  "unknown-command": ["chek town"],
  "unknown-command-german": ["prüfen town", german],
  "unknown-flag": ["check town --formt json"],
  "unknown-flag-german": ["check town --schnell", german],
  "flag-without-value": ["check town --format"],
  "flag-without-value-german": ["check town --format", german],
  "flag-format": ["check town --format xml"],
  "flag-as-of": ["check town --as-of tomorrow"],
  "flag-as-of-german": ["check town --as-of 31.12.2026 --language=de"],
  "flag-max-warnings": ["check town --max-warnings many"],
  "flag-language": ["check town --language fr"],
  "flag-negative": ["check town --max-warnings -1"],
  "flag-no": ["check town --no-format"],
  "flag-no-german": ["check town --no-format", german],
  "flag-on-with-value": ["check town --quiet=yes"],
  "flag-on-with-value-german": ["check town --quiet=yes", german],
  "check-text": ["check town"],
  "check-german": ["check town", german],
  "check-coloured": ["check town --color"],
  "check-narrow": ["check town", { columns: 50 }],
  "check-narrow-german": ["check way", { ...german, columns: 60 }],
  "check-json": ["check town --format json"],
  "check-json-german": ["check town --format json --language de"],
  "check-clean": ["check clean"],
  "check-clean-german": ["check clean", german],
  "check-broken": ["check broken"],
  "check-broken-german": ["check broken", german],
  "check-warnings": ["check warnings"],
  "check-max-warnings": ["check warnings --max-warnings 1"],
  "check-quiet": ["check town --quiet"],
  "check-quiet-json": ["check town -q --format json"],
  "check-as-of": ["check town --as-of 2027-04-01"],
  "check-one-file": ["check town/town.region"],
  "check-part": ["check town/basics.region"],
  "check-several": ["check clean town/town.region clean/clean.region"],
  "check-all": ["check --format=json"],
  "check-missing-path": ["check clean nowhere"],
  "check-only-missing-path": ["check nowhere"],
  "check-only-missing-path-german": ["check nowhere", german],
  "check-suggest": ["check way --suggest"],
  "diagram-help": ["diagram --help"],
  "diagram-help-german": ["diagram --help", german],
  "export-help": ["export --help"],
  "export-help-german": ["export --help", german],
  "export-unknown-german": ["export kontakte way", german],
  "diagram-no-view": ["diagram"],
  "diagram-unknown-view": ["diagram proces way"],
  "diagram-unknown-view-german": ["diagram prozess way", german],
  "diagram-no-file": ["diagram matrix"],
  "diagram-no-folder": ["diagram all way"],
  "diagram-scale": ["diagram matrix way -o way.png --scale huge"],
  "diagram-output": ["diagram matrix way -o way.pdf"],
  "diagram-output-german": ["diagram matrix way -o way.pdf", german],
  "diagram-all-output": ["diagram all way -o way.png"],
  "diagram-people": ["diagram matrix way --person everybody"],
  "diagram-people-german": ["diagram matrix way --person niemand", german],
  "diagram-body": ["diagram handoffs way --body jobcenter"],
  "diagram-foreign": ["diagram matrix way -o way/way.svg"],
  "diagram-foreign-german": ["diagram matrix way -o way/way.svg", german],
  diagram: ["diagram matrix way --letters raci --theme dark"],
  "diagram-group": ["diagram process way --person nurse"],
  "explain-help": ["explain --help"],
  explain: ["explain way --person status=recognised,age=34"],
  "explain-german": ["explain way --person status=recognised,age=70", german],
  "explain-several-groups": ["explain way/way.region --person age=10"],
  "explain-json": ["explain way --person status=asylum-seeker,age=34 --format json"],
  "explain-unknown-value": ["explain way --person status=recognized"],
  "explain-unknown-dimension-german": ["explain way --person alter=34", german],
  "explain-impossible": ["explain way --person status=recognised,age=120"],
  "explain-no-file": ["explain"],
  "explain-several-groups-json": ["explain way/way.region --person age=10 --format json"],
  "explain-why": ["explain way --person age=70 --why placement"],
  "explain-why-unknown": ["explain way --why placment"],
  "explain-why-mistake": ["explain half --why housing"],
  "explain-with-mistakes": ["explain broken"],
  "explain-half": ["explain half"],
  "explain-half-german": ["explain half", german],
  "explain-half-json": ["explain half --format json"],
  "explain-no-steps": ["explain empty"],
  "journey-help": ["journey --help"],
  journey: ["journey way to-work --profile nurse"],
  "journey-german": ["journey way to-work --profile nurse", german],
  "journey-person": ["journey way to-work --person status=recognised,age=70"],
  "journey-unknown": ["journey way to-school --profile nurse"],
  "stats-help": ["stats --help"],
  stats: ["stats way"],
  "stats-german": ["stats way", german],
  "stats-without": ["stats way --without jobcentre"],
  "stats-unknown-body": ["stats way --without jobcenter"],
};

describe("what is typed and what comes out", () => {
  test.each(Object.entries(typed))("%s", async (name, [words, terminal]) => {
    const done = await run(words.split(" ").filter(Boolean), fixtures(), terminal);
    expectFile(join(goldens, `${name}.txt`), transcript(done));
    if (words.startsWith("check") && done.output.startsWith("{")) expectSchema(JSON.parse(done.output));
  });

  test("no golden file is left of a run that is gone", () => {
    const files = readdirSync(goldens).filter((name) => name.endsWith(".txt"));
    expect(files.filter((name) => !Object.hasOwn(typed, name.replace(/\.txt$/, "")))).toEqual([]);
  });
});

describe("colours", () => {
  // The flag counts most, then the environment, then whether somebody watches.
  test.each<[words: string, environment: Record<string, string>, interactive: boolean, coloured: boolean]>([
    ["", {}, false, false],
    ["", {}, true, true],
    ["", { TERM: "dumb" }, true, false],
    ["", { NO_COLOR: "1" }, true, false],
    ["", { NO_COLOR: "" }, true, true],
    ["", { FORCE_COLOR: "1" }, false, true],
    ["", { FORCE_COLOR: "0" }, true, false],
    ["", { FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
    ["--no-color", { FORCE_COLOR: "1" }, true, false],
    ["--color", { NO_COLOR: "1" }, false, true],
  ])("“%s” in %j, watched: %s", async (words, environment, interactive, coloured) => {
    const { output } = await run(["check", "town", ...words.split(" ").filter(Boolean)], fixtures(), { environment, interactive });
    expect(output.includes("\u001B[")).toBe(coloured);
  });

  test("are never part of JSON", async () => {
    const { output } = await run(["check", "town", "--color", "--format", "json"], fixtures(), { interactive: true });
    expect(output).not.toContain("\u001B");
  });
});

describe("the language", () => {
  test.each<[words: string, environment: Record<string, string>, german: boolean]>([
    ["", {}, false],
    ["", { LANG: "de_AT.UTF-8" }, true],
    ["", { LANG: "C.UTF-8" }, false],
    ["", { LANG: "en_GB.UTF-8", LC_ALL: "de" }, true],
    ["--language en", { LANG: "de_DE.UTF-8" }, false],
    ["--language=de", { LANG: "en_GB.UTF-8" }, true],
  ])("“%s” in %j", async (words, environment, isGerman) => {
    const { output } = await run(["check", "town", ...words.split(" ").filter(Boolean)], fixtures(), { environment });
    expect(output.includes("niemand zuständig")).toBe(isGerman);
  });
});

test("the findings of all examples follow the schema", async () => {
  const { output } = await run(["check", "examples", "test/scenarios", "packages/language/catalogues", "--format", "json"], root);
  expectSchema(JSON.parse(output));
});

test("the schema is strict: another property is a mistake", () => {
  const report = JSON.parse(/\{[\s\S]*\n\}/.exec(readFileSync(join(goldens, "check-json.txt"), "utf8"))?.[0] ?? "");
  expectSchema(report);
  expect(() => expectSchema({ ...report, more: 1 })).toThrow();
});

test.each(["explain town --person status=recognised", "stats town", "journey way to-work --longest"])(
  "%s answers in a file, and takes the place of nobody’s",
  async (words) => {
    const folder = fixtures();
    const file = join(folder, "answer.json");
    const ask = (): ReturnType<typeof run> => run([...words.split(" "), "--format", "text", "--format", "json=answer.json"], folder);
    const { output, exitCode, messages } = await ask();
    expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: "" });
    const data = readFileSync(file, "utf8");
    expect(JSON.parse(data)).toHaveProperty("format", expect.stringMatching(/^kurzweg-/));
    expect(output).not.toContain('"format"');
    expect((await ask()).exitCode).toBe(0);
    writeFileSync(file, '{ "mine": true }');
    const refused = await ask();
    expect(refused).toMatchObject({ exitCode: 2, output });
    expect(readFileSync(file, "utf8")).toBe('{ "mine": true }');
  },
);

test.each([
  ["en", "Kurzweg needs Node 22 or newer; this is Node 20.20.2."],
  ["de", "Kurzweg braucht Node 22 oder neuer; hier läuft Node 20.20.2."],
])("a Node that is too old is said before anything else, in %s", async (language, words) => {
  const { output, messages, exitCode } = await run(["check", "way", "--language", language], fixtures(), { node: "20.20.2" });
  expect(output).toBe("");
  expect(messages).toContain(words);
  expect(exitCode).toBe(2);
});
