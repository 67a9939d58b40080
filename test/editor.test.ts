import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asked, askers } from "./harness/answers.ts";
import { regionFilesIn } from "./harness/cases.ts";
import { type Editor, startEditor } from "./harness/editor.ts";
import { readQuestions, writeQuestions } from "./harness/questions.ts";
import { notesFor } from "./harness/whole.ts";
import { pathOf, root, shown } from "./harness/pipeline.ts";

const folder = join(root, "test/editor");
const updates = process.env["UPDATE"] !== undefined && process.env["CI"] === undefined;

/** Each file with questions is a case; files without are there to be imported. */
const files = regionFilesIn(folder);
const cases = files.filter((path) => {
  const { questions, asks } = readQuestions(readFileSync(path, "utf8"));
  return questions.length + asks.length > 0;
});
const texts = new Map(files.map((path) => [pathToFileURL(path).href, readQuestions(readFileSync(path, "utf8")).text]));

test("every feature has a folder of cases", () => {
  const features = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of features) expect(cases.some((path) => dirname(path).startsWith(join(folder, name)))).toBe(true);
});

describe.each(cases.map((path) => shown(path, folder)))("%s", (name) => {
  const path = join(folder, name);
  const uri = pathToFileURL(path).href;
  const marked = readFileSync(path, "utf8");
  const { text, asks, questions } = readQuestions(marked);
  let editor: Editor;

  beforeAll(async () => {
    const locale = /^\/\/ language: (\w+)/.exec(text)?.[1] ?? "en";
    editor = await startEditor({ folder: pathToFileURL(dirname(path)).href, files: texts, locale });
    for (const other of /^\/\/ opens: (.*)$/m.exec(text)?.[1]?.split(", ") ?? []) {
      const address = pathToFileURL(join(dirname(path), other)).href;
      editor.open(address, textOf(address));
    }
    editor.open(uri, text);
    await editor.settled();
  });
  afterAll(() => editor.close());

  test("is answered as it says", async () => {
    const answered = [];
    for (const { line, column, sign } of questions) {
      const asked: Asked = { editor, uri, position: { line, character: column }, textOf, nameOf };
      answered.push({ line, column, sign, answer: (await askers[sign]?.(asked)) ?? [] });
    }
    const notes = [];
    for (const ask of asks) notes.push(...(await notesFor(ask, { editor, uri, position: { line: 0, character: 0 }, textOf, nameOf })));
    const written = writeQuestions(text, answered, notes);
    if (updates) writeFileSync(path, written);
    expect(editor.log).toEqual([]);
    expect(updates ? written : marked).toBe(written);
  });
});

function textOf(uri: string): string {
  return (
    texts.get(uri) ??
    readFileSync(uri.startsWith("kurzweg:") ? join(root, "packages/language/catalogues", `${uri.slice("kurzweg:".length)}.region`) : pathOf(uri), "utf8")
  );
}

function nameOf(uri: string): string {
  return uri.startsWith("file:") ? shown(pathOf(uri), folder) : uri;
}
