import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { uriOf } from "@kurzweg/disk";
import { type Element, expectedAt, linesOf, spanOfProperty } from "@kurzweg/language";
import { describe, expect, inject, test } from "vitest";
import { type CompletionItem, type CompletionList, InsertTextFormat, type Position } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { bodyOf, canBegin, kindNamed, ruleNamed } from "../packages/language/src/reading/compiled.ts";
import { read } from "../packages/language/src/reading/reader.ts";
import { tokenise } from "../packages/language/src/reading/tokens.ts";
import { placeAt } from "../packages/server/src/completion/place.ts";
import { proposalsAt } from "../packages/server/src/completion/propose.ts";
import { isKnown, type Question } from "../packages/server/src/completion/question.ts";
import { offsetOf } from "../packages/server/src/positions.ts";
import type { Snapshot } from "../packages/server/src/workspace/workspace.ts";
import { type Random, randomFrom } from "./bench/random.ts";
import { startEditor } from "./harness/editor.ts";
import { snapshotsIn } from "./harness/snapshots.ts";
import { allSources } from "./harness/sources.ts";

/** Files that hold no mistakes of form: what stands in them may stand there. */
const sound = allSources().filter(({ name }) => /^(?:examples|packages|test\/scenarios)\//.test(name));

describe.each(sound)("$name", ({ path }) => {
  test("whatever stands in it was proposed at its place", async () => {
    const snapshot = await snapshotsIn(dirname(path)).snapshot(uriOf(path));
    if (!snapshot) throw new Error(`${path} cannot be read.`);
    const { tokens } = snapshot.document.reading;
    const missing = [...tokens.starts].flatMap((start, token) =>
      token < tokens.starts.length - 1 && !isProposed(token, start, snapshot) ? [shownAt(start, readFileSync(path, "utf8"))] : [],
    );
    expect(missing).toEqual([]);
  });
});

/** Words and names must be among the proposals; signs, numbers and new names must be possible. */
function isProposed(token: number, start: number, snapshot: Snapshot): boolean {
  const { document } = snapshot;
  const { kinds, ends } = document.reading.tokens;
  const kind = kinds[token] ?? 0;
  const written = document.text.slice(start, ends[token]);
  const link = document.links.find(({ node, property, index }) => spanOfProperty(node, property, index).start === start);
  const proposals = proposalsAt(placeAt(start, document), questionAt(start, snapshot));
  if (link?.link.ref) return proposals.some(({ declared }) => declared?.node === link.link.ref);
  const expected = expectedAt(start, document.reading, isKnown(snapshot)).map(({ element }) => element);
  if (listed.test(written) && expected.some((element) => element.is === "keyword" && element.word === written))
    return proposals.some(({ label }) => label === written || label.startsWith(`${written} `));
  return expected.some((element) => canBeginWith(element, kind));
}

/** Words and the signs that are not typed without thinking. */
const listed = /^(?:[a-z]|[<>]|\.\.|->)/;

function canBeginWith(element: Element, kind: number): boolean {
  if (element.is === "keyword") return kindNamed(element.word) === kind;
  if (element.is === "terminal") return kindNamed(element.terminal) === kind;
  return "rule" in element && canBegin(bodyOf(ruleNamed(element.rule)), kind);
}

function questionAt(offset: number, snapshot: Snapshot): Question {
  return { snapshot, language: "en", offset, word: { start: offset, end: offset }, found: new Set(), gaps: new Map(), elsewhere: [], paths: [] };
}

function shownAt(offset: number, text: string): string {
  return `${text.slice(Math.max(0, offset - 40), offset)}▮${text.slice(offset, offset + 20)}`;
}

describe.each(allSources().filter(({ name }) => /^(?:examples|packages)\//.test(name)))("while $name is typed", ({ path, folder }) => {
  const text = readFileSync(path, "utf8");

  test("there is always a list, and whatever is chosen from it may stand there", { timeout: 120_000 }, async () => {
    const uri = uriOf(path);
    const random = randomFrom(inject("seed"));
    const editor = await startEditor({ folder: uriOf(folder), files: new Map([[uri, ""]]) });
    editor.open(uri, "");
    for (const offset of cutsOf(text, random)) {
      const typed = text.slice(0, offset);
      editor.replace(uri, typed);
      const { items } = await editor.request<CompletionList>("textDocument/completion", { textDocument: { uri }, position: endOf(typed) });
      for (const item of random.some(items, 3)) expect(mistakeIn(item, typed), `“${item.label}” after “${typed.slice(-60)}”`).toBeUndefined();
      const [any] = random.some(items, 1);
      if (any) await editor.request("completionItem/resolve", any);
    }
    expect(editor.log).toEqual([]);
    await editor.close();
  });
});

/** Every place of a short text; in a long one the ends of some words and some other places. */
function cutsOf(text: string, random: Random): readonly number[] {
  if (text.length <= SHORT) return Array.from({ length: text.length + 1 }, (_, offset) => offset);
  const words = random.some([...tokenise(text).ends], CUTS);
  const others = Array.from({ length: CUTS }, () => random.between(0, text.length));
  return [...words, ...others];
}

const SHORT = 1500;
const CUTS = 30;

/** The mistake that the reader finds in what was chosen or before it. */
function mistakeIn({ textEdit, additionalTextEdits = [], insertTextFormat }: CompletionItem, typed: string): string | undefined {
  if (!textEdit || !("range" in textEdit)) return "It replaces nothing.";
  const newText = insertTextFormat === InsertTextFormat.Snippet ? filledIn(textEdit.newText) : textEdit.newText;
  const end = offsetOf(textEdit.range.start, linesOf(typed)) + newText.length;
  const document = TextDocument.create("", "region", 1, typed);
  const added = additionalTextEdits.reduce((length, edit) => length + edit.newText.length, 0);
  const text = TextDocument.applyEdits(document, [...additionalTextEdits, { range: textEdit.range, newText }]);
  const { problems, tokens } = read(text);
  const [first] = [...problems.map(({ token }) => tokens.starts[token] ?? 0), ...tokens.problems.map(({ start }) => start)].filter(
    (start) => start < end + added,
  );
  return first === undefined ? undefined : `${text.slice(Math.max(0, first - 60), first)}▮${text.slice(first, first + 40)}`;
}

/** A snippet as it is when nothing is changed in it: stops have their first texts. */
function filledIn(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|]*)[^}]*\}|\$\d/g, (_, text?: string, choice?: string) => text ?? choice ?? "");
}

function endOf(text: string): Position {
  const lines = text.split("\n");
  return { line: lines.length - 1, character: (lines.at(-1) ?? "").length };
}
