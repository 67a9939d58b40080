import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Terminal } from "kurzweg";
import { describe, expect, test } from "vitest";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder, transcript } from "./harness/terminal.ts";

const goldens = join(root, "test/cli/format");
const german: Partial<Terminal> = { environment: { LANG: "de_DE.UTF-8" } };

const untidy = 'region town   "Town" {\nlanguage en\n}\nbody city "City"{ address "Here" }\n';
const tidy = 'step housing "Housing"\n';
const broken = 'region   county "County" { language en }\nbody office "Office" {\n     responsable for   housing\n}\n';

/** The golden files, with what is typed in a folder with an untidy file, a tidy one and one with a mistake. */
const typed: Readonly<Record<string, readonly [words: string, terminal?: Partial<Terminal>]>> = {
  all: ["format"],
  "all-german": ["format", german],
  check: ["format --check"],
  "check-german": ["format --check", german],
  "check-one-file": ["format parts/untidy.region --check"],
  "check-tidy": ["format parts/tidy.region --check"],
  quiet: ["format --quiet"],
  tab: ["format parts --indent tab"],
  "wrong-indent": ["format --indent wide"],
  "wrong-indent-german": ["format --indent 0", german],
  "missing-path": ["format parts nowhere"],
  "no-files": ["format empty"],
  "not-utf-8": ["format old"],
  help: ["format --help"],
  "help-german": ["format --help", german],
};

describe("what is typed and what comes out", () => {
  test.each(Object.entries(typed))("%s", async (name, [words, terminal]) => {
    const folder = town();
    const done = await run(words.split(" "), folder, terminal);
    const after = read(folder, "parts/untidy.region");
    expectFile(join(goldens, `${name}.txt`), `${transcript(done)}${after === untidy ? "" : `--- parts/untidy.region\n${after}`}`);
    expect(read(folder, "parts/tidy.region")).toBe(tidy);
    expect(read(folder, "broken.region")).toBe(broken);
    expect(entries(folder), "no other file is left").toEqual(entries(town()));
  });

  test("no golden file is left of a run that is gone", () => {
    expect(readdirSync(goldens).filter((name) => !Object.hasOwn(typed, name.replace(/\.txt$/, "")))).toEqual([]);
  });
});

test("the examples and the catalogues are formatted", async () => {
  expect(await run(["format", "--check", "examples", "packages/language/catalogues"], root)).toMatchObject({ exitCode: 0, messages: "" });
});

describe("a file that is formatted", () => {
  test("is formatted once and for all", async () => {
    const folder = town();
    await run(["format", "parts"], folder);
    expect((await run(["format", "parts", "--check"], folder)).exitCode).toBe(0);
  });

  test("keeps its rights", async () => {
    const folder = town();
    const path = join(folder, "parts/untidy.region");
    for (const mode of [0o600, 0o664, 0o755]) {
      writeFileSync(path, untidy);
      chmodSync(path, mode);
      expect((await run(["format", "parts"], folder)).exitCode).toBe(0);
      expect(read(folder, "parts/untidy.region")).not.toBe(untidy);
      expect(statSync(path).mode & 0o777).toBe(mode);
    }
  });

  test("stays where a link leads to it", async () => {
    const folder = town();
    const link = join(folder, "linked.region");
    symlinkSync("parts/untidy.region", link);
    expect((await run(["format", "linked.region"], folder)).exitCode).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(read(folder, "parts/untidy.region")).not.toBe(untidy);
  });

  test("keeps its line ends and the mark of its byte order", async () => {
    const folder = town();
    writeFileSync(join(folder, "parts/untidy.region"), `\uFEFF${untidy.replaceAll("\n", "\r\n")}`);
    await run(["format", "parts"], folder);
    expect(read(folder, "parts/untidy.region")).toBe('\uFEFFregion town "Town" {\r\n  language en\r\n}\r\nbody city "City" { address "Here" }\r\n');
  });

  test("stays as it is when it is protected", async () => {
    const folder = town();
    chmodSync(join(folder, "parts/untidy.region"), 0o444);
    const { exitCode, messages, output } = await run(["format", "parts"], folder);
    expect({ exitCode, messages }).toEqual({ exitCode: 2, messages: "“parts/untidy.region” cannot be written: you have no permission.\n" });
    expect(output).toBe("0 files formatted, 1 already in order, 1 left out.\n");
    expect(read(folder, "parts/untidy.region")).toBe(untidy);
  });
});

/** A folder with files of every sort. */
function town(): string {
  const folder = temporaryFolder();
  for (const name of ["parts", "empty", "old"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "parts/untidy.region"), untidy);
  writeFileSync(join(folder, "parts/tidy.region"), tidy);
  writeFileSync(join(folder, "broken.region"), broken);
  writeFileSync(join(folder, "old/old.region"), Buffer.from('body  city "B\u00fcrgeramt"\n', "latin1"));
  return folder;
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function entries(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}
