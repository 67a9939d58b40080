import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commonLanguages, type Code, explanationOf, type Language, messages } from "@kurzweg/model";
import { describe, expect, test } from "vitest";
import { allCases, findingsOf } from "./harness/cases.ts";
import { readMarks } from "./harness/marks.ts";
import { root } from "./harness/pipeline.ts";

const codes = Object.keys(messages) as Code[];
const languages: readonly Language[] = ["en", "de"];
/** How each language opens and closes a quotation; other quotation marks do not occur. */
const quotes: Readonly<Record<Language, string>> = { en: "“”", de: "„“" };

/** What the command line wrote in its tests. */
const outputs = join(root, "test/cli");
const reports = readdirSync(outputs, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(outputs, name), "utf8"));

test.each(languages)("common languages are called in “%s” what Node calls them", (language) => {
  const names = new Intl.DisplayNames([language], { type: "language", fallback: "none" });
  for (const [tag, name] of commonLanguages) expect(name[language]).toBe(names.of(tag));
});

describe.each(codes)("%s", (code) => {
  test.each(languages)("is explained in “%s”", (language) => {
    const about = explanationOf(code, language);
    expect(about).toMatch(/^\S.*[.…]$/s);
    expectQuotes(about, language);
  });

  test.each(languages)("has words in “%s” with the right quotation marks", (language) => {
    const { message, advice } = messages[code][language];
    expectQuotes(String(message), language);
    expectQuotes(String(advice ?? ""), language);
  });

  test("occurs in a case of its own, or in an output of the command line", () => {
    expect(occurs(code)).toBe(true);
  });
});

describe("in every case, in both languages", () => {
  for (const each of allCases()) {
    test(each.name, async () => {
      for (const language of languages) {
        for (const { code, message, advice, exampleInWords } of await findingsOf(each, { language })) {
          for (const words of [message, advice, exampleInWords]) if (words) expectGoodWords(words);
          // Mistakes of spelling repeat what was written, quotation marks of any sort included.
          if (!code.startsWith("syntax/")) expectQuotes(message + (advice ?? ""), language);
          expect(message, "A message is a sentence.").toMatch(/[.?!)…]$/);
          expect(advice ?? "A.", "Advice is a sentence.").toMatch(/[.?!:}"…]$/);
        }
      }
    });
  }
});

/** Whether a code is found in a case in its own folder, or in a report of the command line. */
function occurs(code: Code): boolean {
  const own = allCases().filter((each) => each.code === code);
  const marks = own.flatMap(({ files }) => files.flatMap((path) => readMarks(readFileSync(path, "utf8")).marks));
  return marks.some(({ words: [first] }) => first.includes(`[${code}]`)) || reports.some((report) => report.includes(` ${code}\n`));
}

/** Quotation marks open and close in turn, and are those of the language. */
function expectQuotes(words: string, language: Language): void {
  const [open, close] = quotes[language];
  const marks = [...words].filter((character) => "“”„‟«»".includes(character));
  for (const [index, mark] of marks.entries()) expect(mark, words).toBe(index % 2 === 0 ? open : close);
  expect(marks.length % 2, words).toBe(0);
}

function expectGoodWords(words: string): void {
  expect(words.trim()).toBe(words);
  expect(words, "Nothing is left unfilled.").not.toMatch(/undefined|null|NaN|\[object|=>|\$\{/);
  expect(words, "No mark of punctuation stands twice.").not.toMatch(/[,;:?!] ?[.,;:?!]|…\.| {2}|“”|„“|““/);
}
