import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { type CompletionItem, type CompletionList, CompletionTriggerKind, InsertTextFormat } from "vscode-languageserver";
import { modelOf } from "./bench/generate/models.ts";
import { type Editor, type EditorOptions, startEditor } from "./harness/editor.ts";

const uri = pathToFileURL("/towns/town.region").href;
const town = 'region town "Town" { language en }\nstep housing "Housing"\ndimension status { recognised }\nbody gate "Gate" {\n';

let editor: Editor | undefined;

afterEach(async () => {
  const log = editor?.log ?? [];
  await editor?.close();
  editor = undefined;
  expect(log).toEqual([]);
});

/** What is proposed at the end of a text; `typed` is the character that called for it. */
async function proposedAfter(text: string, typed?: string, options: Partial<EditorOptions> = {}): Promise<readonly CompletionItem[]> {
  editor = await startEditor({ folder: pathToFileURL("/towns").href, ...options });
  editor.open(uri, text);
  await editor.settled();
  const lines = text.split("\n");
  const context =
    typed === undefined ? { triggerKind: CompletionTriggerKind.Invoked } : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed };
  const position = { line: lines.length - 1, character: (lines.at(-1) ?? "").length };
  return (await editor.request<CompletionList>("textDocument/completion", { textDocument: { uri }, position, context })).items;
}

describe("a blank calls for a list only where something is chosen from it", () => {
  test.each([
    ["after “for”", "  responsible for ", true],
    ["after a comma", "  responsible for advice, ", true],
    ["after “is”", "  responsible for housing when status is ", true],
    ["at the beginning of a line", "  ", false],
    ["after a name", "  responsible for housing ", false],
    ["after a second blank", "  responsible for  ", false],
    ["in a comment", "  // responsible for ", false],
    ["in a text", '  note "for ', false],
  ])("%s", async (_, line, expected) => {
    expect((await proposedAfter(town + line, " ")).length > 0).toBe(expected);
  });
});

describe("quotation marks call for a list where texts are known", () => {
  test.each([
    ["an import", 'import "', true],
    ["a code", 'accept "', true],
    ["a title", 'body gate "', false],
    ["the end of a text", 'import "kurzweg:germany"', false],
  ])("%s", async (_, text, expected) => {
    expect((await proposedAfter(text, '"')).length > 0).toBe(expected);
  });
});

describe("editors differ", () => {
  test("one without snippets gets words", async () => {
    const items = await proposedAfter(town, undefined, { capabilities: { textDocument: { completion: {} } } });
    expect(items.map(({ label, textEdit }) => [label, textEdit?.newText])).toContainEqual(["contact … { … }", "contact "]);
    for (const { insertTextFormat, textEdit } of items) {
      expect(insertTextFormat).not.toBe(InsertTextFormat.Snippet);
      expect(textEdit?.newText).not.toContain("$");
    }
  });

  test("one that says how shows the next list by itself", async () => {
    const command = (items: readonly CompletionItem[]): unknown => items.find(({ label }) => label === "responsible for")?.command?.command;
    expect(command(await proposedAfter(town, undefined, { initializationOptions: { suggestCommand: "suggest" } }))).toBe("suggest");
    await editor?.close();
    expect(command(await proposedAfter(town))).toBeUndefined();
  });
});

test("names are found by their titles", async () => {
  const [item] = await proposedAfter(`${town}  responsible for Hou`);
  expect(item).toMatchObject({
    label: "housing",
    filterText: "housing Housing",
    textEdit: { newText: "housing", range: { start: { character: 18 }, end: { character: 21 } } },
  });
});

test("the import of a catalogue is written below the header", async () => {
  const [item] = (await proposedAfter(`region town "Town" { language en }\r\n\r\nbody gate "Gate" is jobc`)).filter(({ label }) => label === "jobcentre");
  expect(item?.additionalTextEdits).toEqual([
    { range: { start: { line: 0, character: 34 }, end: { line: 0, character: 34 } }, newText: '\r\n\r\nimport "kurzweg:germany"' },
  ]);
});

test("a list in a file of 3000 lines comes sooner than the file is read", async () => {
  const { text } = modelOf(10, 30, 90, 1);
  await proposedAfter(`${text}\nbody last "Last" {\n  responsible for `);
  const lines = text.split("\n").length;
  const position = { line: lines + 1, character: 18 };
  const times: number[] = [];
  for (let round = 0; round < 15; round++) {
    const start = performance.now();
    const { items } = (await editor?.request<CompletionList>("textDocument/completion", { textDocument: { uri }, position })) ?? { items: [] };
    times.push(performance.now() - start);
    expect(items.length).toBeGreaterThan(0);
  }
  expect(Math.min(...times)).toBeLessThan(20);
});
