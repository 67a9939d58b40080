import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, inject, test } from "vitest";
import type { CodeLens, Hover, Position } from "vscode-languageserver";
import { linesOf } from "../packages/language/src/lines.ts";
import { kindNames } from "../packages/language/src/reading/compiled.ts";
import { tokenise } from "../packages/language/src/reading/tokens.ts";
import { randomFrom } from "./bench/random.ts";
import { regionFilesIn } from "./harness/cases.ts";
import { type Editor, type EditorOptions, startEditor } from "./harness/editor.ts";
import { root, shown } from "./harness/pipeline.ts";

const examples = regionFilesIn(join(root, "examples"));
/** How often each example is cut, and at how many places of each beginning is asked. */
const CUTS = 8;
const PLACES = 60;
const LONG = 60_000;

let editor: Editor | undefined;

afterEach(async () => {
  const log = editor?.log ?? [];
  await editor?.close();
  editor = undefined;
  expect(log).toEqual([]);
});

async function open(path: string, text: string, more: Partial<EditorOptions> = {}): Promise<Editor> {
  editor = await startEditor({ folder: pathToFileURL(dirname(path)).href, ...more });
  editor.open(pathToFileURL(path).href, text);
  await editor.settled();
  return editor;
}

describe.each(examples.map((path) => shown(path, root)))("%s", (name) => {
  const path = join(root, name);
  const textDocument = { uri: pathToFileURL(path).href };
  const text = readFileSync(path, "utf8");
  const random = randomFrom(inject("seed"));

  test("every beginning of it is answered", { timeout: LONG }, async () => {
    const { replace, request } = await open(path, text);
    const lengths = [text.length, 0, ...Array.from({ length: CUTS }, () => random.between(1, text.length))];
    for (const length of lengths) {
      const beginning = text.slice(0, length);
      replace(textDocument.uri, beginning);
      await askAboutAll(beginning, textDocument, request);
      for (const position of bordersOf(beginning)) await askAt(position, textDocument, request);
    }
  });

  test("every word of the language in it says something", { timeout: LONG }, async () => {
    const { request } = await open(path, text);
    const { starts, ends, kinds } = tokenise(text);
    const lines = linesOf(text);
    const silent = new Set<string>();
    for (const [index, start] of starts.entries()) {
      const word = text.slice(start, ends[index]);
      if (kindNames[kinds[index] ?? 0] !== word || !/^[a-z]/.test(word)) continue;
      const { line, column } = lines.positionAt(start + 1);
      if (!(await request("textDocument/hover", { textDocument, position: { line: line - 1, character: column - 1 } }))) silent.add(word);
    }
    expect([...silent]).toEqual([]);
  });

  /** The last borders of tokens, where somebody types, and some of the others. */
  function bordersOf(beginning: string): readonly Position[] {
    const { starts, ends } = tokenise(beginning);
    const borders = [...new Set([...starts, ...ends])].sort((left, right) => left - right);
    const last = borders.slice(-PLACES / 3);
    const lines = linesOf(beginning);
    return [...random.some(borders.slice(0, -PLACES / 3), (PLACES * 2) / 3), ...last].map((offset) => {
      const { line, column } = lines.positionAt(offset);
      return { line: line - 1, character: column - 1 };
    });
  }
});

type Request = Editor["request"];
type File = { readonly uri: string };

/** Everything that is asked about a whole file. */
async function askAboutAll(text: string, textDocument: File, request: Request): Promise<void> {
  const range = { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } };
  for (const method of ["documentSymbol", "foldingRange", "documentLink", "semanticTokens/full", "codeLens"]) {
    const found = await request<unknown>(`textDocument/${method}`, { textDocument });
    expect(found, method).not.toBeNull();
    for (const lens of method === "codeLens" ? (found as readonly CodeLens[]) : []) {
      const { command } = lens.command ? lens : await request<CodeLens>("codeLens/resolve", lens);
      expect(command).toBeDefined();
    }
  }
  for (const method of ["semanticTokens/range", "inlayHint"]) expect(await request<unknown>(`textDocument/${method}`, { textDocument, range })).not.toBeNull();
}

/** Everything that is asked about a place. */
async function askAt(position: Position, textDocument: File, request: Request): Promise<void> {
  const hover = await request<Hover | null>("textDocument/hover", { textDocument, position });
  if (hover) {
    expect(hover.contents).toHaveProperty("value", expect.stringMatching(/\S/));
    expect(hover.contents).not.toHaveProperty("value", expect.stringMatching(/\b(?:undefined|NaN|\[object)\b/));
  }
  expect(await request<readonly unknown[]>("textDocument/selectionRange", { textDocument, positions: [position] })).toHaveLength(1);
  const [body] = (await request<readonly unknown[] | null>("textDocument/prepareCallHierarchy", { textDocument, position })) ?? [];
  if (body)
    for (const method of ["incomingCalls", "outgoingCalls"]) expect(await request<unknown>(`callHierarchy/${method}`, { item: body })).toBeInstanceOf(Array);
  const [item] = (await request<readonly unknown[] | null>("textDocument/prepareTypeHierarchy", { textDocument, position })) ?? [];
  if (item) for (const method of ["supertypes", "subtypes"]) expect(await request<unknown>(`typeHierarchy/${method}`, { item })).toBeInstanceOf(Array);
}

const town = `region town "Town" { language en }
step housing "Housing"
body gate "Gate" { responsible for housing  decision-maker gate/desk  contact desk { email "desk@gate.example.org" } }
commitment guide { by gate  due 2026-12-01 }
workshop spring on 2026-04-16 { participants gate 3 }
`;
const townPath = "/towns/town.region";
const textDocument = { uri: pathToFileURL(townPath).href };
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

describe("what is shown without being asked for", () => {
  const hintsWith = async (inlayHints: object): Promise<readonly unknown[]> => {
    const { request } = await open(townPath, town, { settings: { inlayHints } });
    return (await request<readonly { label: string }[]>("textDocument/inlayHint", { textDocument, range })).map(({ label }) => label);
  };

  test("each sort of hint can be switched off", async () => {
    expect(await hintsWith({ deadlines: false, participants: false })).toEqual([]);
    await editor?.close();
    expect(await hintsWith({})).toEqual(["in 16 days", "3 people"]);
    await editor?.close();
    expect(await hintsWith({ deadlines: false })).toEqual(["3 people"]);
  });

  test("lenses can be switched off", async () => {
    const { request } = await open(townPath, town, { settings: { codeLens: false } });
    expect(await request("textDocument/codeLens", { textDocument })).toEqual([]);
  });

  test("an editor that can is asked to look again after an analysis, not more often than it can show", async () => {
    const capabilities = { workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } } };
    const { replace, settled, asked } = await open(townPath, town, { capabilities });
    for (let round = 0; round < 5; round++) {
      replace(textDocument.uri, `${town}// ${round}\n`);
      await settled();
    }
    await expect.poll(() => asked).toContain("workspace/inlayHint/refresh");
    expect(asked).toContain("workspace/codeLens/refresh");
    expect(asked.length).toBeLessThan(10);
  });
});

test("colours are told again as a difference", async () => {
  const { request, replace } = await open(townPath, town);
  const first = await request<{ resultId: string; data: number[] }>("textDocument/semanticTokens/full", { textDocument });
  replace(textDocument.uri, `${town}step more\n`);
  const params = { textDocument, previousResultId: first.resultId };
  const { edits } = await request<{ edits: { start: number; deleteCount: number; data?: number[] }[] }>("textDocument/semanticTokens/full/delta", params);
  const data = [...first.data];
  for (const edit of edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  expect(edits).toHaveLength(1);
  expect((await request<{ data: number[] }>("textDocument/semanticTokens/full", { textDocument })).data).toEqual(data);
});

test("an editor that colours words itself is told of names alone", async () => {
  const { request } = await open(townPath, 'body contact "Desk"\n', { capabilities: { textDocument: { semanticTokens: augmenting } } });
  expect(await request("textDocument/semanticTokens/full", { textDocument })).toHaveProperty("data", [0, 5, 7, 1, 1]);
});

const augmenting = { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: [], augmentsSyntaxTokens: true };
