import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { uriOf } from "@kurzweg/disk";
import {
  applyEdits,
  documentOf,
  type FormatOptions,
  formatEdits,
  formatText,
  formatTyped,
  libraryOf,
  linkAll,
  load,
  regionOf,
  usualFormat,
} from "@kurzweg/language";
import { array, assert, constantFrom, nat, property, record, tuple } from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { read } from "../packages/language/src/reading/reader.ts";
import { tokenise } from "../packages/language/src/reading/tokens.ts";
import { textOf } from "../packages/language/src/reading/values.ts";
import { expectFile } from "./harness/goldens.ts";
import { readMarks } from "./harness/marks.ts";
import { root, sourceIn, withText } from "./harness/pipeline.ts";
import { allSources } from "./harness/sources.ts";
import { plainTree } from "./harness/trees.ts";

const folder = join(root, "test/formatting");
const sources = allSources().map((source) => ({ ...source, text: readMarks(readFileSync(source.path, "utf8")).text }));
const readable = sources.filter(({ text }) => formatText(text) !== undefined);
const options = record({ indentation: constantFrom("  ", "\t", "    "), width: constantFrom(30, 60, 100, 180) });
const LONG = 120_000;
/** The beginnings of a text that are tried. */
const CUTS = 25;

describe("a file is laid out as people would", () => {
  test.each(readdirSync(folder).sort())("%s", (name) => {
    const before = readFileSync(join(folder, name, "before.region"), "utf8");
    const wanted = optionsOf(before);
    const after = edited(before, wanted);
    expectFile(join(folder, name, "after.region"), after);
    expectSameWords(after, before);
    expect(edited(after, wanted)).toBe(after);
    expect(formatText(before, wanted)).toBe(name.startsWith("mistake") ? undefined : after);
  });
});

describe("the regions of this repository are laid out", () => {
  const ours = sources.filter(({ name }) => /^(?:examples|packages|test\/scenarios)\//.test(name));
  test.each(ours)("$name", ({ text }) => {
    expect(formatText(text)).toBe(text);
  });
});

describe("laying a file out changes nothing but blanks and line ends", () => {
  test.each(readable)("in $name", async ({ text, path, folder: around }) => {
    expectInOrder(text, usualFormat);
    const source = await sourceIn(around);
    const region = async (content: string): Promise<unknown> => {
      const loaded = await load(uriOf(path), libraryOf(withText(source, path, content)));
      return "is" in loaded ? loaded : withoutPlaces(regionOf(linkAll(loaded)));
    };
    expect(await region(formatText(text) ?? "")).toEqual(await region(text));
  });

  test("whatever stands between the words", { timeout: LONG }, () => {
    const between = constantFrom(
      "",
      " ",
      "   ",
      "\t",
      "\n",
      "\n\n\n",
      "\r\n",
      " // why\n",
      "// who  \n",
      "/* so */",
      "\n// alone\n",
      "\n\n/* long\n   one */ ",
    );
    const changed = property(constantFrom(...readable), array(between, { minLength: 5, maxLength: 40 }), options, ({ text }, inserted, wanted) => {
      expectInOrder(withInserted(text, inserted), wanted);
    });
    assert(changed, { seed: inject("seed"), numRuns: 400 });
  });

  test("even where it has mistakes", { timeout: LONG }, () => {
    for (const { name, text } of sources) {
      for (const length of cutsOf(text)) {
        const beginning = text.slice(0, length);
        const after = edited(beginning, usualFormat);
        expectSameWords(after, beginning);
        expect(edited(after, usualFormat), `the first ${length} characters of ${name}, twice`).toBe(after);
      }
    }
  });

  test("and keeps the line ends that the file has", () => {
    for (const { text } of readable) {
      for (const end of ["\r\n", "\r"]) expect(formatText(text.replaceAll("\n", end))).toBe(formatText(text)?.replaceAll("\n", end));
    }
  });

  test("and a mark of the byte order", () => {
    expect(formatText('\uFEFF step  housing "Housing"')).toBe('\uFEFFstep housing "Housing"\n');
  });
});

describe("a file may be as long as it likes", () => {
  test.each<[what: string, text: string, laidOut: boolean]>([
    ["values", `dimension village "Village" { ${Array.from({ length: 5_000 }, (_, number) => `village-${number} "Village"`).join(" ")} }`, true],
    ["a condition", `group old "Old" when ${"age > 65 and ".repeat(5_000)}age > 65`, true],
    ["a text", `step housing "Housing" { note """\n${"  To be written.\n".repeat(150_000)}""" }`, true],
    ["comments", `${"/* why */ ".repeat(100_000)}step housing "Housing"`, true],
    ["blanks", `step housing${" ".repeat(1_000_000)}${"\n \n".repeat(300_000)}"Housing"   // when`, true],
    ["nested units", `body city "City" { ${"unit part { ".repeat(300)}${"} ".repeat(301)}`, true],
    ["braces", "{".repeat(200_000), false],
    ["mistakes", "stepp housing\n".repeat(20_000), false],
  ])("%s", (_, text, laidOut) => {
    expect(formatText(text) !== undefined).toBe(laidOut);
    if (laidOut) expectInOrder(text, usualFormat);
    expect(edited(text, usualFormat) === text).toBe(!laidOut);
  });
});

describe("an editor", () => {
  test("changes only the lines that are chosen", () => {
    const chosen = property(
      constantFrom(...readable),
      array(constantFrom(" ", "\n\n\n", "\t"), { minLength: 5 }),
      tuple(nat(), nat()),
      ({ text }, inserted, ends) => {
        const before = withInserted(text, inserted);
        const [start = 0, end = 0] = ends.map((number) => number % before.length).sort((left, right) => left - right);
        const from = before.lastIndexOf("\n", start - 1) + 1;
        const until = `${before}\n`.indexOf("\n", end);
        const edits = formatEdits(documentOf("file:///town.region", before), usualFormat, { start, end });
        for (const { span } of edits) expect(from <= span.start && span.end <= until).toBe(true);
        const all = formatEdits(documentOf("file:///town.region", before));
        expect(edits).toEqual(all.filter(({ span }) => from <= span.start && span.end <= until));
      },
    );
    assert(chosen, { seed: inject("seed"), numRuns: 200 });
  });

  test("indents a line again as it was", { timeout: LONG }, () => {
    const lines = property(
      constantFrom(...readable.filter(({ text }) => text !== "")),
      nat(),
      constantFrom("", " ", "\t\t", "        "),
      ({ text }, line, blanks) => {
        const laid = formatText(text) ?? "";
        const starts = [...laid.matchAll(/^[^\S\n]*(?=\S)/gm)].filter(({ index }) => !isWithin(laid, index));
        const { index, 0: indentation } = starts[line % starts.length] ?? { index: 0, 0: "" };
        // At the left margin a declaration would begin.
        const moved = `${laid.slice(0, index)}${indentation && (blanks || " ")}${laid.slice(index + indentation.length)}`;
        const typed = laid[index + indentation.length] === "}" ? "}" : "\n";
        const offset = typed === "}" ? index + (indentation && (blanks || " ")).length + 1 : index;
        expect(applyEdits(formatTyped(documentOf("file:///town.region", moved), offset, typed), moved)).toBe(laid);
      },
    );
    assert(lines, { seed: inject("seed"), numRuns: 500 });
  });

  test.each<[what: string, before: string, after: string]>([
    ["the first line of a block", 'body city "City" {\n|', 'body city "City" {\n  |'],
    ["a further statement", 'body city "City" {\n    address "Here"\n    |', 'body city "City" {\n    address "Here"\n  |'],
    ["a list that goes on", "policy {\n  require a,\n|\n}", "policy {\n  require a,\n    |\n}"],
    ["a condition that goes on", "group g when age > 3 and\n|", "group g when age > 3 and\n  |"],
    ["what follows a block", 'body city "City" {\n}\n  |', 'body city "City" {\n}\n|'],
    ["the brace that was at the end of the line", "policy {\n|}", "policy {\n|}"],
    ["a statement that was cut in two", 'body city "City" {\n  responsible for a\n|when b\n}', 'body city "City" {\n  responsible for a\n    |when b\n}'],
    ["after a mistake", 'body city "City" {\n  unit {{\nbody county {\n|', 'body city "City" {\n  unit {{\nbody county {\n  |'],
    ["nothing in a block of text", 'policy {\n  note """\n|\n"""\n}', 'policy {\n  note """\n|\n"""\n}'],
    ["nothing in a comment", "policy {\n  /*\n|\n  */\n}", "policy {\n  /*\n|\n  */\n}"],
  ])("indents after Enter: %s", (_, before, after) => {
    expect(typedAt(before, "\n")).toBe(after);
  });

  test.each<[what: string, before: string, after: string]>([
    ["that begins a line", "policy {\n  meet every 3 months\n  }|", "policy {\n  meet every 3 months\n}|"],
    ["of a block in a block", 'body city "City" {\n  unit a {\n}|', 'body city "City" {\n  unit a {\n  }|'],
    ["that opens nothing", "  }|", "}|"],
    ["at the end of a line", "  policy { }|", "  policy { }|"],
  ])("indents a closing brace %s", (_, before, after) => {
    expect(typedAt(before, "}")).toBe(after);
  });
});

/** What a case says in its first comments: `// indentation: tab`, `// width: 60`. */
function optionsOf(text: string): FormatOptions {
  const option = (name: string): string | undefined => new RegExp(`^\\s*// ${name}: (.*)$`, "m").exec(text)?.[1]?.trim();
  const indentation = option("indentation");
  return {
    indentation: indentation === "tab" ? "\t" : " ".repeat(Number(indentation ?? 2)),
    width: Number(option("width") ?? usualFormat.width),
  };
}

function edited(text: string, wanted: FormatOptions): string {
  return applyEdits(formatEdits(documentOf("file:///town.region", text), wanted), text);
}

/** A readable text is laid out without loss, for good, and without a line end too many. */
function expectInOrder(text: string, wanted: FormatOptions): void {
  const after = formatText(text, wanted) ?? "";
  expectSameWords(after, text);
  expect(formatText(after, wanted), "twice").toBe(after);
  expect(plainTree(read(after).file)).toEqual(plainTree(read(text).file));
  expect(after).toMatch(/^(?:\S(?:[\s\S]*\S)?(?:\r\n|\r|\n))?$/);
}

function expectSameWords(after: string, before: string): void {
  expect(wordsOf(after)).toEqual(wordsOf(before));
}

/** The tokens and comments of a text; blocks of text by what they say. */
function wordsOf(text: string): unknown {
  const { kinds, starts, ends, comments } = tokenise(text);
  const words = [...starts].map((start, token) => text.slice(start, ends[token]));
  const remarks = comments.flatMap((start, index) => (index % 2 === 0 ? text.slice(start, comments[index + 1]).trimEnd() : []));
  return { kinds, words: words.map((word) => (/^"""[\s\S]*"""$/.test(word) && word.length > 5 ? textOf(word) : word)), remarks };
}

/** A text with something inserted behind some of its tokens, round and round. */
function withInserted(text: string, inserted: readonly string[]): string {
  const { starts, ends } = tokenise(text);
  const parts = [...starts].map((start, token) => {
    const word = text.slice(start, ends[token]);
    const more = inserted[token % inserted.length] ?? "";
    // Two slashes would begin a comment.
    return `${word}${word.endsWith("/") && more.startsWith("/") ? " " : ""}${more}${text.slice(ends[token], starts[token + 1])}`;
  });
  return `${text.slice(0, starts[0])}${parts.join("")}`;
}

/** Whether an offset lies in a block of text or in a comment. */
function isWithin(text: string, offset: number): boolean {
  const { starts, ends, comments } = tokenise(text);
  const inToken = starts.some((start, token) => start < offset && offset < (ends[token] ?? 0));
  return inToken || comments.some((start, index) => index % 2 === 0 && start < offset && offset < (comments[index + 1] ?? 0));
}

function cutsOf(text: string): readonly number[] {
  const step = Math.max(1, Math.ceil(text.length / CUTS));
  return Array.from({ length: Math.ceil(text.length / step) }, (_, index) => index * step + (inject("seed") % step));
}

/** What is typed at `|`, and where the cursor is afterwards. */
function typedAt(marked: string, typed: "\n" | "}"): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const [edit] = formatTyped(documentOf("file:///town.region", text), offset, typed);
  if (!edit) return marked;
  const after = applyEdits([edit], text);
  const cursor = offset + edit.text.length - (edit.span.end - edit.span.start);
  return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
}

function withoutPlaces(value: unknown): unknown {
  if (value instanceof Set) return [...value];
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === "place" ? undefined : withoutPlaces(each)]));
}
