import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { root } from "./harness/pipeline.ts";
import { temporaryFolder } from "./harness/terminal.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const [github = "", gitlab = ""] = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

/** The examples in a folder where `npx kurzweg` is the command as the sources have it. */
function project(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
  mkdirSync(join(folder, "bin"));
  symlinkSync(join(root, "test/harness/npx.sh"), join(folder, "bin/npx"));
  return folder;
}

function shell(
  script: string,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`, NODE: process.execPath, ...environment },
  });
  return { status, output: stdout + stderr };
}

interface Job {
  readonly steps: readonly Step[];
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

test("the pipeline for GitHub does what it says", { timeout: 120_000 }, () => {
  const { jobs } = parse(github) as { jobs: { check: Job; report: Job } };
  const folder = project();
  const runs = (job: Job): readonly string[] => job.steps.flatMap(({ run }) => (run === undefined || run === "npm ci" ? [] : [run]));
  for (const part of [1, 2, 3, 4])
    for (const run of runs(jobs.check))
      expect(shell(run.replaceAll(/\$\{\{ *matrix\.part *\}\}/g, String(part)), folder), `part ${part}`).toMatchObject({ status: 0 });
  const [run = ""] = runs(jobs.report);
  const { status, output } = shell(run, folder, { GITHUB_ACTIONS: "true" });
  expect(status).toBe(1);
  expect(output).toContain("3 regions:");
  expect(output).toMatch(/^::error title=kurzweg/m);
});

test("the pipeline for GitLab does what it says", { timeout: 120_000 }, () => {
  const { check, report } = parse(gitlab) as Record<"check" | "report", { readonly script: readonly string[] }>;
  const folder = project();
  for (const index of [1, 2, 3, 4])
    for (const line of check.script.filter((each) => each !== "npm ci"))
      expect(shell(line, folder, { GITLAB_CI: "true", CI_NODE_INDEX: String(index), CI_NODE_TOTAL: "4" }), `part ${index}`).toMatchObject({ status: 0 });
  const { status, output } = shell(report.script.filter((each) => each !== "npm ci").join("\n"), folder, { GITLAB_CI: "true" });
  expect(status).toBe(1);
  expect(output).toContain("3 regions:");
  expect(existsSync(join(folder, "gl-code-quality-report.json"))).toBe(true);
});

/** A step of the action, with what a workflow gives. */
function filled(text: string, inputs: Readonly<Record<string, string>>): string {
  return text
    .replace(/\$\{\{ inputs\.cache[^}]*\}\}/, inputs["cache"] === "true" ? "--cache" : "")
    .replaceAll(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name: string) => inputs[name] ?? "")
    .replace(/\$\{\{ github\.action_path \}\}/, join(root, ".github/actions/kurzweg"));
}

test("the action checks what it is given, and keeps results also where something was found", () => {
  const action = parse(readFileSync(join(root, ".github/actions/kurzweg/action.yml"), "utf8")) as { runs: Job };
  const folder = project();
  const check = action.runs.steps.find(({ name }) => name === "Check");
  const run = (inputs: Readonly<Record<string, string>>): ReturnType<typeof shell> => {
    const environment = Object.fromEntries(Object.entries(check?.env ?? {}).map(([name, text]) => [name, filled(text, inputs)]));
    return shell((check?.run ?? "").replace(/^node "[^"]*"/, "npx kurzweg"), folder, environment);
  };
  expect(run({ cache: "true", arguments: "--max-warnings 99", paths: "examples/first" })).toMatchObject({
    status: 1,
    output: expect.stringContaining("coverage/gap") as string,
  });
  expect(existsSync(join(folder, ".kurzweg-cache"))).toBe(true);
  run({ cache: "false", arguments: "", paths: "examples/first $(touch read-as-a-command)" });
  expect(existsSync(join(folder, "read-as-a-command"))).toBe(false);
  expect(check?.run).not.toContain("${{");
  const [restored, saved] = ["restore", "save"].map((what) => action.runs.steps.find(({ uses }) => uses?.startsWith(`actions/cache/${what}@`)));
  expect(saved?.with?.["key"]).toBe(restored?.with?.["key"]);
  expect(saved?.if).toContain("always()");
});

function revisionAt(folder: string, name: string): string {
  return execFileSync("git", ["rev-parse", name], { cwd: folder, encoding: "utf8" }).trim();
}

test("the action compares with a revision in the summary, if that is wanted", () => {
  const action = parse(readFileSync(join(root, ".github/actions/kurzweg/action.yml"), "utf8")) as { runs: Job };
  const folder = project();
  const git = "git -c user.name=Kurzweg -c user.email=test@example.org -c commit.gpgsign=false";
  shell(`git init -q -b main && git add examples && ${git} commit -q -m First`, folder);
  const town = join(folder, "examples/first/first.region");
  writeFileSync(town, readFileSync(town, "utf8").replace("german-course when status is recognised\n", "german-course when status is asylum-seeker\n"));
  const compare = action.runs.steps.find(({ name }) => name === "Compare");
  expect(compare?.if).toContain("inputs.compare != ''");
  const inputs = { compare: "main", paths: "examples/first examples/musterstadt" };
  const environment = Object.fromEntries(Object.entries(compare?.env ?? {}).map(([name, text]) => [name, filled(text, inputs)]));
  writeFileSync(join(folder, "summary.md"), "What was checked.\n");
  const { status } = shell((compare?.run ?? "").replace(/^node "[^"]*"/, "npx kurzweg"), folder, { ...environment, GITHUB_STEP_SUMMARY: "summary.md" });
  expect(status).toBe(0);
  expect(readFileSync(join(folder, "summary.md"), "utf8")).toMatch(/^What was checked\.\n<!-- kurzweg diff -->.*“Job centre” gives up “German course”/s);
});

test("the template takes any revision of Kurzweg, and runs a command that exists", () => {
  const { kurzweg } = parse(readFileSync(join(root, ".gitlab/kurzweg.yml"), "utf8")) as {
    kurzweg: { readonly before_script: readonly string[]; readonly script: readonly string[] };
  };
  const folder = project();
  for (const line of kurzweg.script)
    expect(shell(line.replace(/^node \S+/, "npx kurzweg"), folder, { KURZWEG_PATHS: "examples/first", KURZWEG_ARGUMENTS: "-q" })).toMatchObject({ status: 1 });
  const origin = temporaryFolder();
  const git = "git -c user.name=Kurzweg -c user.email=test@example.org -c commit.gpgsign=false";
  shell(`git init -q -b main && ${git} commit -q --allow-empty -m First && git tag first && ${git} commit -q --allow-empty -m Second`, origin);
  const [first, second] = ["first", "main"].map((name) => revisionAt(origin, name));
  for (const [revision, expected] of [
    ["main", second],
    ["first", first],
    [first, first],
  ]) {
    const place = join(temporaryFolder(), "kurzweg");
    const fetched = kurzweg.before_script.filter((line) => line.startsWith("git ")).join("\n");
    const line = fetched.replaceAll("/opt/kurzweg", place);
    expect(shell(line, folder, { KURZWEG_REPOSITORY: `file://${origin}`, KURZWEG_REVISION: revision ?? "" }).status, revision).toBe(0);
    expect(revisionAt(place, "HEAD")).toBe(expected);
  }
});

interface Hook {
  readonly entry: string;
  readonly files: string;
  readonly pass_filenames?: boolean;
}

test("the hooks build the command in their clone once, and run it", { timeout: 60_000 }, () => {
  const hooks = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as readonly Hook[];
  const folder = project();
  const clone = temporaryFolder();
  cpSync(join(root, ".pre-commit"), join(clone, ".pre-commit"), { recursive: true });
  // What “npm ci” leaves in a clone, with the command as the sources have it.
  const built = [
    "echo built",
    "mkdir -p node_modules/.bin packages/cli/dist packages/cli/bin",
    'ln -s "$NODE" node_modules/.bin/node',
    "touch packages/cli/dist/kurzweg.js",
    `echo 'await import(${JSON.stringify(pathToFileURL(join(root, "packages/cli/src/entry.ts")).href)});' > packages/cli/bin/kurzweg.js`,
    `echo '{ "type": "module" }' > packages/cli/package.json`,
  ];
  writeFileSync(join(folder, "bin/npm"), ["#!/usr/bin/env bash", "set -e", ...built, ""].join("\n"), { mode: 0o755 });
  const outputs = hooks.map(({ entry, files, pass_filenames: named }) => {
    expect(new RegExp(files).test("town.region")).toBe(true);
    const { status, output } = shell(`${join(clone, entry)} ${named === false ? "" : "examples/first/first.region"}`, folder);
    expect([0, 1]).toContain(status);
    return output;
  });
  expect(outputs[0]).toMatch(/^built$/m);
  expect(outputs[0]).toContain("coverage/gap");
  expect(outputs.slice(1).join("\n")).not.toMatch(/^built$/m);
});

test("the container is a container", () => {
  const container = JSON.parse(readFileSync(join(root, ".devcontainer/devcontainer.json"), "utf8")) as Record<string, unknown>;
  expect(container).toMatchObject({ postCreateCommand: "npm ci" });
});
