import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Budget } from "@kurzweg/analysis";
import type { Language, Place } from "@kurzweg/model";
import type { Reported } from "../../packages/cli/src/report/order.ts";
import { type Mark, readMarks, writeMarks } from "./marks.ts";
import { findingsIn, type Options, pathOf, root, shown, sourceIn } from "./pipeline.ts";

/** A region file, or a folder of them, with what is found in it. */
export interface Case {
  /** Its path below `test/checks`, without `.region`. */
  readonly name: string;
  /** The code that it is about, which is the folder that it lies in. */
  readonly code: string;
  /** The file that is checked. */
  readonly main: string;
  /** All files that may have marks. */
  readonly files: readonly string[];
}

const checks = join(root, "test/checks");

/** All cases, by name. */
export function allCases(): readonly Case[] {
  return readdirSync(checks)
    .sort()
    .flatMap((folder) => casesIn(join(checks, folder)));
}

function casesIn(folder: string): readonly Case[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1));
  if (entries.some(({ name }) => name === "main.region")) return [caseOf(join(folder, "main.region"), folder, regionFilesIn(folder))];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? casesIn(path) : [caseOf(path, path, [path])];
  });
}

function caseOf(main: string, place: string, files: readonly string[]): Case {
  return { name: shown(place, checks).replace(/\.region$/, ""), code: shown(dirname(place), checks), main, files };
}

/** The region files in a folder and below it that are text. */
export function regionFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".region"))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => !readFileSync(path, "utf8").includes("\uFFFD"));
}

/** What a case says in its first comments: `// language: de`, `// as-of: 2026-11-15`, `// seconds: 0`. */
export function optionsOf(text: string): Options {
  const comments = /^(?:\/\/.*\n)*/.exec(text)?.[0] ?? "";
  const option = (name: string): string | undefined => new RegExp(`^// ${name}: (.*)$`, "m").exec(comments)?.[1];
  const language: Language = option("language") === "de" ? "de" : "en";
  const seconds = option("seconds");
  return { language, asOf: option("as-of"), budget: seconds === undefined ? undefined : spent(Number(seconds)) };
}

/** A budget of time that is used up from the start. */
function spent(seconds: number): Budget {
  return { seconds, exhausted: true, spend: () => false };
}

/** What is found in a case. */
export async function findingsOf({ main }: Case, change: Options = {}): Promise<readonly Reported[]> {
  return findingsIn(main, await sourceIn(dirname(main)), { ...optionsOf(readFileSync(main, "utf8")), ...change });
}

/** The files of a case with what is found in them written below each line. */
export function withMarks(each: Case, findings: readonly Reported[]): ReadonlyMap<string, string> {
  const strange = findings.find(({ file }) => !each.files.includes(file));
  if (strange) throw new Error(`${strange.code} is reported in ${strange.file}, which is no file of the case.`);
  return new Map(
    each.files.map((path) => {
      const { text } = readMarks(readFileSync(path, "utf8"));
      const lines = text.split("\n");
      const marks = findings.filter(({ file }) => file === path).map((finding) => markOf(finding, lines, dirname(each.main)));
      return [path, writeMarks({ text, marks })];
    }),
  );
}

function markOf(finding: Reported, lines: readonly string[], folder: string): Mark {
  const { start, end } = finding.place.range;
  const further = end.line > start.line;
  const until = further ? (lines[start.line - 1] ?? "").length + 1 : end.column;
  return { line: start.line, column: start.column - 1, length: until - start.column, further, words: wordsOf(finding, folder) };
}

function wordsOf({ severity, code, message, advice, exampleInWords, related, accepted, file }: Reported, folder: string): Mark["words"] {
  return [
    oneLine(`${severity}[${code}]${accepted ? ` accepted until ${accepted.until}` : ""}: ${message}`),
    ...(advice ? [oneLine(`→ ${advice}`)] : []),
    ...(exampleInWords ? [oneLine(`example: ${exampleInWords}`)] : []),
    ...related.map((each) => oneLine(`see ${placeInWords(each.place, file, folder)} ${each.message}`)),
  ];
}

/** Line and column, with the file where that is another one. */
function placeInWords({ file, range: { start } }: Place, from: string, folder: string): string {
  const path = pathOf(file);
  const other = path === from ? "" : `${path.startsWith("/") ? shown(path, folder) : path}:`;
  return `${other}${start.line}:${start.column}`;
}

function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, " ⏎ ");
}
