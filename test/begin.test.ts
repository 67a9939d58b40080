import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formats } from "@kurzweg/document";
import { views } from "@kurzweg/diagram";
import { exportKinds } from "@kurzweg/exchange";
import { diagram } from "../packages/cli/src/commands/diagram.ts";
import { document } from "../packages/cli/src/commands/document.ts";
import { exporting } from "../packages/cli/src/commands/export.ts";
import { allCommands } from "../packages/cli/src/main.ts";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder, transcript } from "./harness/terminal.ts";

const golden = (name: string): string => join(root, "test/cli/begin", `${name}.txt`);

test.each([
  ["english", ["init", "--title", "City of Musterstadt", "--languages", "en"]],
  ["german", ["init", "--title", "Landkreis Musterland", "--key", "14999000", "--languages", "de,en", "--language", "de", "kreis.region"]],
])("a region is begun in %s, can be checked, and is laid out", async (name, words) => {
  const folder = temporaryFolder();
  const begun = await run(words, folder);
  expect(begun.exitCode).toBe(0);
  const file = name === "german" ? "kreis.region" : "city-of-musterstadt.region";
  expectFile(golden(name), `${transcript(begun)}\n${readFileSync(join(folder, file), "utf8")}`);
  const checked = await run(["check", file, "--format", "json"], folder);
  const { findings } = JSON.parse(checked.output) as { findings: readonly { code: string; subject: { step?: string } }[] };
  const steps = findings.filter(({ code }) => /^coverage\/(?:gap|suspended)$/.test(code)).map(({ subject: { step } }) => step);
  const named = [...readFileSync(join(folder, file), "utf8").matchAll(/^\/\/ {3}responsible for (\S+)/gm)].map(([, step]) => step);
  expect([...new Set(steps)].sort()).toEqual(named.sort());
  expect(findings.filter(({ code }) => /^(?:syntax|name|import|file|value)\//.test(code))).toEqual([]);
  expect((await run(["format", "--check", file], folder)).exitCode).toBe(0);
});

test("whoever sits at a terminal is asked for what is missing", async () => {
  const folder = temporaryFolder();
  const asked: string[] = [];
  const answers = ["Stadt  Sankt\tÖhringen", "", "14713", "14713000"];
  const { exitCode, messages } = await run(["init", "--language", "de"], folder, {
    ask: async (question) => {
      asked.push(question);
      return answers.shift() ?? "";
    },
  });
  expect(exitCode).toBe(0);
  expect(asked).toEqual([
    "Wie heißt die Region? ",
    "Welchen Namen soll sie in der Datei haben? (stadt-sankt-öhringen) ",
    "Ihr amtlicher Gemeindeschlüssel, falls zur Hand: ",
    "Ihr amtlicher Gemeindeschlüssel, falls zur Hand: ",
  ]);
  expect(messages).toContain("„14713“ ist kein Gemeindeschlüssel");
  expect(readFileSync(join(folder, "stadt-sankt-öhringen.region"), "utf8")).toMatch(
    /^region stadt-sankt-öhringen "Stadt Sankt Öhringen" \{\n {2}key "14713000"/,
  );
});

test.each([
  ["nothing-typed", ["init"]],
  ["unknown-catalogue", ["init", "--title", "X", "--catalogue", "germny"]],
  ["wrong-key", ["init", "--title", "X", "--key", "123", "--language", "de"]],
  ["wrong-name", ["init", "--title", "X", "--name", "two words"]],
  ["init-help", ["init", "--help"]],
  ["completion-nothing", ["completion"]],
  ["completion-unknown", ["completion", "tcsh", "--language", "de"]],
])("%s", async (name, words) => {
  expectFile(golden(name), transcript(await run(words, temporaryFolder())));
});

test("a file that is there stays, but for --force", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "town.region");
  writeFileSync(path, "mine");
  const first = await run(["init", "town.region", "--title", "Town"], folder);
  expect([first.exitCode, readFileSync(path, "utf8")]).toEqual([2, "mine"]);
  expect(first.messages).toContain("already there and stays as it is");
  expect((await run(["init", "town.region", "--title", "Town", "--force"], folder)).exitCode).toBe(0);
  expect(readFileSync(path, "utf8")).toContain("region town");
});

test.each(["bash", "zsh", "fish"])("the completion for %s names every command and flag", async (shell) => {
  const { output, exitCode } = await run(["completion", shell], root);
  expect(exitCode).toBe(0);
  for (const word of ["check", "overview", "merge-reports", "max-warnings", "baseline"]) expect(output).toContain(word);
});

/** What bash offers at the end of some words, as it divides them. */
async function offered(words: readonly string[], folder: string): Promise<readonly string[]> {
  const { output } = await run(["completion", "bash"], root);
  const script = `${output}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _kurzweg; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["--norc", "-c", script, "bash", "kurzweg", ...words], { encoding: "utf8", cwd: folder })
    .trim()
    .split("\n");
}

test.each<[words: string, offers: readonly string[]]>([
  ["ov", ["overview"]],
  ["check --ba", ["--baseline"]],
  ["check --format s", ["sarif", "shard"]],
  ["check --format = s", ["sarif", "shard"]],
  ["check --format text = my", ["my list.json", "my town.region"]],
  ["check --baseline my", ["my list.json", "my town.region"]],
  ["check my", ["my town.region"]],
  ["merge-reports my", ["my list.json", "my town.region"]],
  ["diff --fail-on ed", ["editorial"]],
  ["document --since my", ["my list.json", "my town.region"]],
  ["completion z", ["zsh"]],
  ["export co", ["contacts"]],
  ["diagram m", ["matrix", "map"]],
])("behind “kurzweg %s”, bash offers %j", async (words, offers) => {
  const folder = temporaryFolder();
  for (const name of ["my town.region", "my list.json"]) writeFileSync(join(folder, name), "");
  expect([...(await offered(words.split(" "), folder))].sort()).toEqual([...offers].sort());
});

test("what shells offer is what there is", async () => {
  expect(diagram.choices).toEqual([...views.map(({ name }) => name), "all"]);
  expect(exporting.choices).toEqual(exportKinds.map(({ name }) => name));
  expect(exporting.flags["format"]?.choices).toEqual([...new Set(exportKinds.flatMap(({ formats }) => formats.map(({ name }) => name)))]);
  expect(document.flags["format"]?.choices).toEqual(Object.keys(formats));
  for (const command of await allCommands())
    for (const [name, { value, choices }] of Object.entries(command.flags))
      if (value && /^[a-z-]+(?:\|[a-z-]+)+(?:\[=FILE\])?$/.test(value))
        expect(choices, `${command.name} --${name}`).toEqual(value.replace("[=FILE]", "").split("|"));
});

test.each(["en", "de"])("the manual page in “%s” has no mistakes", async (language) => {
  const { output } = await run(["man", "--language", language], root);
  expectFile(golden(`man-${language}`), output);
  if (!existsSync("/usr/bin/groff") && !existsSync("/usr/bin/nroff")) return;
  const { stderr, stdout } = spawnSync("groff", ["-man", "-Tutf8", "-ww", "-Kutf8"], { input: output, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toContain("kurzweg");
});
