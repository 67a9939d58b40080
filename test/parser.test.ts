import { readFileSync } from "node:fs";
import { array, assert, constantFrom, nat, property, record } from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { kindNames } from "../packages/language/src/reading/compiled.ts";
import { read } from "../packages/language/src/reading/reader.ts";
import { keywords } from "../packages/language/src/reading/syntax.ts";
import { tokenise } from "../packages/language/src/reading/tokens.ts";
import { type Parsed, parseWithLangium, type Token, tokensOf } from "./harness/langium.ts";
import { readMarks } from "./harness/marks.ts";
import { allSources } from "./harness/sources.ts";
import { plainTree } from "./harness/trees.ts";

// Our reader interprets a table that is made from the grammar. Langium's own parser is made from the same
// grammar in another way: where the two agree about every text, neither has misunderstood it.

const sources = allSources().map(({ name, path }) => ({ name, text: readMarks(readFileSync(path, "utf8")).text }));

describe("our reader and Langium's parser agree", () => {
  test.each(sources)("about $name", ({ text }) => {
    expectAgreement(text);
  });

  test("about random changes of them", { timeout: 60_000 }, () => {
    const small = sources.filter(({ text }) => text.length > 0 && text.length < 3000);
    const change = record({
      kind: constantFrom("rename", "remove", "repeat", "swap"),
      at: nat(),
      word: constantFrom(...keywords.filter((word) => /^[a-z]/.test(word))),
    });
    const changed = property(constantFrom(...small), array(change, { minLength: 1, maxLength: 3 }), ({ text }, changes) => {
      expectAgreement(
        changes
          .reduce(applied, tokensOf(text))
          .map((token) => token.text)
          .join(" "),
      );
    });
    assert(changed, { seed: inject("seed"), numRuns: 500 });
  });
});

test("our reader and Langium's lexer split a text without mistakes into the same tokens", { timeout: 60_000 }, () => {
  const bits = [...'"\\/*-._<>(){},@ \n\r\t1aäÄ„“«', ...'"" // /* */ .. -> is is- decision-maker 12 2026-10-11 2026-1 @de'.split(" "), "  ", "\r\n"];
  const pieces = property(array(constantFrom(...bits), { maxLength: 14 }), (chosen) => {
    const text = chosen.join("");
    const { kinds, starts, ends, problems } = tokenise(text);
    if (problems.length > 0) return;
    const ours = [...kinds].slice(0, -1).map((kind, token) => ({ is: kindNames[kind], text: text.slice(starts[token], ends[token]) }));
    expect(ours, JSON.stringify(text)).toEqual(tokensOf(text));
  });
  assert(pieces, { seed: inject("seed"), numRuns: 20000 });
});

interface Change {
  readonly kind: string;
  /** The how-manieth token it is about, counted round and round. */
  readonly at: number;
  /** A word of the language, to take the place of a name. */
  readonly word: string;
}

function applied(tokens: readonly Token[], { kind, at, word }: Change): readonly Token[] {
  const names = [...tokens.keys()].filter((index) => tokens[index]?.is === "ID");
  const index = kind === "rename" ? (names[at % Math.max(1, names.length)] ?? 0) : at % Math.max(1, tokens.length);
  const here = tokens.slice(index, index + 1);
  const next = tokens.slice(index + 1, index + 2);
  const middle = { rename: [{ is: word, text: word }, ...next], remove: next, repeat: [...here, ...here, ...next], swap: [...next, ...here] }[kind];
  return [...tokens.slice(0, index), ...(middle ?? []), ...tokens.slice(index + 2)];
}

function expectAgreement(text: string): void {
  const ours = readOurs(text);
  if (ours === undefined) return;
  const theirs = parseWithLangium(text);
  expect(ours.accepted, `whether this is accepted:\n${text}`).toBe(theirs.accepted);
  if (theirs.accepted) expect(plainTree(ours.tree)).toEqual(plainTree(theirs.tree));
}

/** What our reader says; nothing where it gives up because of too much nesting, which only it limits. */
function readOurs(text: string): Parsed | undefined {
  const { file, tokens, problems } = read(text);
  if (problems.some(({ tooDeep }) => tooDeep)) return undefined;
  // Typographic quotation marks are part of the grammar; a check reports them.
  return { tree: file, accepted: problems.length === 0 && tokens.problems.every(({ is }) => is === "typographic-quotes") };
}
