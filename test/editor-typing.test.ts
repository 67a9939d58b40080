import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import type { CompletionItem, CompletionList, Hover, Position } from "vscode-languageserver";
import { linesOf } from "../packages/language/src/lines.ts";
import { tokenise } from "../packages/language/src/reading/tokens.ts";
import { randomFrom } from "./bench/random.ts";
import { regionFilesIn } from "./harness/cases.ts";
import { startEditor } from "./harness/editor.ts";
import { root, shown } from "./harness/pipeline.ts";

const examples = regionFilesIn(join(root, "examples"));
/** Longer files, in letters, are typed by halves of words, with so many pauses at most. */
const SHORT = 10_000;
const PAUSES = 800;
const MINUTES = 5 * 60_000;

test.each(examples.map((path) => shown(path, root)))(
  "%s can be typed from beginning to end, with a list and an explanation on the way",
  { timeout: MINUTES },
  async (name) => {
    const path = join(root, name);
    const text = readFileSync(path, "utf8");
    const lines = linesOf(text);
    const positionAt = (offset: number): Position => {
      const { line, column } = lines.positionAt(offset);
      return { line: line - 1, character: column - 1 };
    };
    const textDocument = { uri: pathToFileURL(path).href };
    const editor = await startEditor({ folder: pathToFileURL(dirname(path)).href });
    editor.open(textDocument.uri, "");
    let typed = 0;
    for (const stop of stopsIn(text)) {
      editor.type(textDocument.uri, positionAt(typed), text.slice(typed, stop));
      typed = stop;
      const position = positionAt(stop);
      const [list, hover] = await Promise.all([
        editor.request<CompletionList | readonly CompletionItem[] | null>("textDocument/completion", { textDocument, position }),
        editor.request<Hover | null>("textDocument/hover", { textDocument, position }),
      ]);
      const where = `after “${text.slice(Math.max(0, stop - 30), stop)}”`;
      expect(list, where).not.toBeNull();
      if (hover) expect(hover.contents, where).toHaveProperty("value", expect.stringMatching(/\S/));
    }
    expect(typed).toBe(text.length);
    await editor.close();
    expect(editor.log).toEqual([]);
  },
);

/** Where somebody who types pauses: after every letter; in a long file in the middle or at the end of words, signs and gaps, others in every run. */
function stopsIn(text: string): readonly number[] {
  if (text.length <= SHORT) return Array.from(text, (_, index) => index + 1);
  const { starts, ends } = tokenise(text);
  const stops = [...starts].flatMap((start, token) => [start, Math.floor((start + (ends[token] ?? start)) / 2), ends[token] ?? start]);
  const chosen = randomFrom(inject("seed")).some([...new Set(stops)], PAUSES);
  return [...new Set([...chosen, text.length])].filter((stop) => stop > 0).sort((left, right) => left - right);
}
