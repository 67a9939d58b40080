import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import type { CompletionItem, CompletionList, Hover, Position } from "vscode-languageserver";
import { linesOf } from "../../packages/language/src/lines.ts";
import { regionFilesIn } from "./cases.ts";
import { startEditor } from "./editor.ts";
import { root, shown } from "./pipeline.ts";

/** All files of the examples by their names, the longest first. */
export const examples = regionFilesIn(join(root, "examples"))
  .map((path) => ({ name: shown(path, root), length: readFileSync(path).length }))
  .sort((left, right) => right.length - left.length)
  .map(({ name }) => name);

/** Types a file letter by letter, and asks behind each for the list of what may follow and for an explanation. */
export async function typeThrough(name: string): Promise<void> {
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
  for (const [index, letter] of text.split("").entries()) {
    editor.type(textDocument.uri, positionAt(index), letter);
    const position = positionAt(index + 1);
    const [list, hover] = await Promise.all([
      editor.request<CompletionList | readonly CompletionItem[] | null>("textDocument/completion", { textDocument, position }),
      editor.request<Hover | null>("textDocument/hover", { textDocument, position }),
    ]);
    const where = `after “${text.slice(Math.max(0, index - 30), index + 1)}”`;
    expect(list, where).not.toBeNull();
    if (hover) expect(hover.contents, where).toHaveProperty("value", expect.stringMatching(/\S/));
  }
  await editor.close();
  expect(editor.log).toEqual([]);
}
