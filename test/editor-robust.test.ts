import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Location, WorkspaceEdit } from "vscode-languageserver";
import { afterEach, expect, test } from "vitest";
import { type Editor, type EditorOptions, startEditor } from "./harness/editor.ts";
import { root } from "./harness/pipeline.ts";

const folder = "file:///towns/musterstadt/";
const main = `${folder}main.region`;
const bodies = `${folder}bodies.region`;
const catalogue = `${folder}steps.region`;
const steps = 'phase work { step profiling "Profiling" }\n';

let editor: Editor | undefined;
const start = async (files: Readonly<Record<string, string | undefined>> = {}, more: Partial<EditorOptions> = {}): Promise<Editor> =>
  (editor = await startEditor({ folder, files: new Map(Object.entries(files)), ...more }));

afterEach(async () => {
  const log = editor?.log ?? [];
  await editor?.close();
  editor = undefined;
  expect(log).toEqual([]);
});

const codesIn = (uri: string): readonly unknown[] => (editor?.diagnostics(uri) ?? []).map(({ code }) => code);

test("what is found changes with the text, and goes with the file", async () => {
  const { open, replace, settled, notify } = await start();
  open(main, `region town "Town" { language en }\n${steps}`);
  await settled();
  expect(codesIn(main)).toContain("coverage/gap");
  replace(main, `region town "Town" { language en }\n${steps}body gate "Gate" { responsible for profiling contact desk { email "desk@example.org" } }\n`);
  await settled();
  expect(codesIn(main)).not.toContain("coverage/gap");
  replace(main, `region town "Town" { language en }\n${steps}body gate "Gate" { responsible for profilin }\n`);
  await settled();
  expect(codesIn(main)).toEqual(["name/unknown"]);
  notify("textDocument/didClose", { textDocument: { uri: main } });
  await settled();
  expect(codesIn(main)).toEqual([]);
});

test("an import that appears later is found, and one that goes is missed", async () => {
  const files: Record<string, string | undefined> = {};
  const map = new Map<string, string | undefined>(Object.entries(files));
  editor = await startEditor({ folder, files: map });
  const { open, settled, notify } = editor;
  open(main, `region town "Town" { language en }\nimport "bodies"\n${steps}`);
  await settled();
  expect(codesIn(main)).toContain("import/missing");
  map.set(bodies, 'body gate "Gate" { responsible for profiling contact desk { email "desk@example.org" } }\n');
  notify("workspace/didChangeWatchedFiles", { changes: [{ uri: bodies, type: 1 }] });
  await settled();
  expect(codesIn(main)).not.toContain("import/missing");
  map.set(bodies, undefined);
  notify("workspace/didChangeWatchedFiles", { changes: [{ uri: bodies, type: 3 }] });
  await settled();
  expect(codesIn(main)).toContain("import/missing");
});

test("a change in an imported file that is open changes what is found in the region", async () => {
  const { open, replace, settled } = await start({ [catalogue]: steps });
  open(main, 'region town "Town" { language en }\nimport "bodies"\n');
  open(bodies, 'import "steps"\nbody gate "Gate" { }\n');
  await settled();
  expect(codesIn(catalogue)).toContain("coverage/gap");
  replace(bodies, 'import "steps"\nbody gate "Gate" { responsible for profiling }\n');
  await settled();
  expect(codesIn(catalogue)).not.toContain("coverage/gap");
  expect(codesIn(bodies)).toContain("contact/missing");
});

test("a part that is opened alone is checked with the region that imports it, and not by itself", async () => {
  const part = 'import "steps"\nbody gate "Gate" { responsible for profiling }\n';
  const region = 'region town "Town" { language en }\nimport "bodies"\nimport "more"\n';
  const more = `${folder}more.region`;
  const { open, settled } = await start({
    [main]: region,
    [bodies]: part,
    [more]: 'import "bodies"\n',
    [catalogue]: 'phase work { step profiling "Profiling"  step placement "Placement" }\n',
  });
  open(bodies, part);
  await settled();
  expect(codesIn(bodies)).toContain("contact/missing");
  const gaps = editor?.diagnostics(catalogue).filter(({ code }) => code === "coverage/gap") ?? [];
  expect(gaps.map(({ message }) => message)).toEqual([expect.stringContaining("Placement")]);
});

test("two folders with the same region key do not disturb each other", async () => {
  const text = `region town "Town" { key "14713000" language en }\n${steps}`;
  const other = "file:///towns/copy/main.region";
  const { open, settled, request } = await start({ [main]: text, [other]: text });
  open(main, text);
  open(other, text);
  await settled();
  expect(codesIn(main)).toEqual(codesIn(other));
  const found = await request<Location[]>("textDocument/references", {
    textDocument: { uri: main },
    position: { line: 1, character: 20 },
    context: { includeDeclaration: true },
  });
  expect(found.map(({ uri }) => uri)).toEqual([main]);
});

test("a file of more than 2 MB is checked when it is saved, and says so", async () => {
  const { open, replace, settled, notify } = await start();
  const long = `// ${"x".repeat(1000)}\n`.repeat(2100);
  open(main, `region town "Town" { language en }\n${steps}${long}`);
  await settled();
  expect(editor?.diagnostics(main).map(({ message }) => message)).toEqual([expect.stringContaining("2 MB")]);
  notify("textDocument/didSave", { textDocument: { uri: main } });
  await settled();
  expect(codesIn(main)).toContain("coverage/gap");
  replace(main, `region town "Town" { language en }\n${steps}`);
  await settled();
  expect(codesIn(main)).toContain("coverage/gap");
});

test("messages are in the language of the editor, or in the one that is set", async () => {
  const text = `region town "Town" { language en }\n${steps}`;
  const { open, settled } = await start({}, { locale: "de-AT" });
  open(main, text);
  await settled();
  expect(editor?.diagnostics(main).map(({ message }) => message)).toContainEqual(expect.stringMatching(/niemand/i));
  await editor?.close();
  await start({}, { locale: "de", settings: { language: "en" } });
  editor?.open(main, text);
  await editor?.settled();
  expect(editor?.diagnostics(main).map(({ message }) => message)).toContainEqual(expect.stringMatching(/nobody/i));
});

test("another day can be set", async () => {
  const text = `region town "Town" { language en as of 2026-01-01 }\n${steps}body gate "Gate" { responsible for profiling from 2027-01-01 contact desk { email "desk@example.org" } }\n`;
  await start({}, { settings: { asOf: "2027-02-01" } });
  editor?.open(main, text);
  await editor?.settled();
  expect(codesIn(main)).not.toContain("coverage/gap");
});

test("renaming a body changes every file that imports its own", async () => {
  const declaring = 'body gate "Gate" { contact desk "Desk" { email "desk@example.org" } }\n';
  const files = {
    [bodies]: declaring,
    [main]: `region town "Town" { language en coordinator gate/desk }\nimport "bodies"\n${steps}`,
    [`${folder}other.region`]: 'import "bodies"\nhandoff x "X" { from gate to gate }\n',
    [`${folder}stranger.region`]: 'body gate "Another gate"\n',
  };
  const { open, settled, request } = await start(files);
  open(bodies, declaring);
  await settled();
  const edit = await request<WorkspaceEdit>("textDocument/rename", {
    textDocument: { uri: bodies },
    position: { line: 0, character: 6 },
    newName: "front-gate",
  });
  const counts = Object.fromEntries(Object.entries(edit.changes ?? {}).map(([uri, edits]) => [uri.slice(folder.length), edits.length]));
  expect(counts).toEqual({ "bodies.region": 1, "main.region": 1, "other.region": 2 });
});

test.each(["2 words", "", "1st", "a b", "{"])("“%s” is refused as a new name", async (newName) => {
  const { open, settled, request } = await start();
  open(main, 'body gate "Gate"\n');
  await settled();
  const answer = request("textDocument/rename", { textDocument: { uri: main }, position: { line: 0, character: 6 }, newName });
  await expect(answer).rejects.toThrow(/cannot be a name/);
});

test("what comes with Kurzweg cannot be renamed, and a name that is taken cannot be given", async () => {
  const { open, settled, request } = await start();
  open(main, 'region town "Town" { language en }\nimport "kurzweg:germany"\nbody gate "Gate" is jobcentre\nbody post "Post"\n');
  await settled();
  const at = (line: number, character: number): object => ({ textDocument: { uri: main }, position: { line, character }, newName: "post" });
  await expect(request("textDocument/prepareRename", at(2, 22))).rejects.toThrow(/comes with Kurzweg/);
  await expect(request("textDocument/rename", at(2, 6))).rejects.toThrow(/already something called “post”/);
});

test("requests about files that do not exist are answered with nothing", async () => {
  const { request, settled } = await start();
  await settled();
  for (const uri of ["file:///nowhere.region", "untitled:Untitled-1", "kurzweg:nothing"])
    for (const method of ["definition", "references", "documentHighlight"]) {
      const params = { textDocument: { uri }, position: { line: 3, character: 3 }, context: { includeDeclaration: true } };
      expect((await request<unknown[] | null>(`textDocument/${method}`, params)) ?? []).toEqual([]);
    }
});

test("a file that has never been saved is checked like any other", async () => {
  const { open, settled } = await start();
  open("untitled:Untitled-1", `region town "Town" { language en }\nimport "kurzweg:germany"\n`);
  await settled();
  expect(codesIn("untitled:Untitled-1")).toContain("coverage/gap");
});

test("every beginning of an example can be asked about", { timeout: 120_000 }, async () => {
  const path = join(root, "examples/first/first.region");
  const text = readFileSync(path, "utf8");
  const uri = pathToFileURL(path).href;
  const { open, replace, request } = await start({}, { folder: pathToFileURL(join(root, "examples/first")).href });
  open(uri, "");
  for (let end = 0; end <= text.length; end++) {
    replace(uri, text.slice(0, end));
    const lines = text.slice(0, end).split("\n");
    const params = { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }, context: { includeDeclaration: true } };
    for (const method of ["definition", "references", "documentHighlight"]) await request(`textDocument/${method}`, params);
  }
});
