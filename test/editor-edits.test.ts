import { formatText } from "@kurzweg/language";
import type { CodeAction, SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { afterEach, describe, expect, test } from "vitest";
import { afterEdit } from "./harness/edits.ts";
import { capable, type Editor, type EditorOptions, startEditor } from "./harness/editor.ts";

const folder = "file:///towns/musterstadt/";
const main = `${folder}main.region`;

let editor: Editor | undefined;

async function opened(text: string, more: Partial<EditorOptions> = {}): Promise<Editor> {
  editor = await startEditor({ folder, ...more });
  editor.open(main, text);
  await editor.settled();
  return editor;
}

afterEach(async () => {
  const log = editor?.log ?? [];
  await editor?.close();
  editor = undefined;
  expect(log).toEqual([]);
});

async function actions(only: readonly string[] | undefined, line = 0, character = 0): Promise<readonly CodeAction[]> {
  const position = { line, character };
  const params = { textDocument: { uri: main }, range: { start: position, end: position }, context: { diagnostics: editor?.diagnostics(main) ?? [], only } };
  return (await editor?.request<readonly CodeAction[] | null>("textDocument/codeAction", params)) ?? [];
}

const afterwards = (edit: WorkspaceEdit | undefined, text: string): string => afterEdit(edit ?? {}, () => text).get(main) ?? text;

describe("mending everything at once", () => {
  const wrong = `region musterstadt “Musterstadt” { language en  as of 15.11.2026 }
dimension status "Legal status" { asylum-seeker "Asylum seekers"  recognised "Recognised refugees" }
stepp advice „Advice“
body city "City" { contact desk "Desk" { email "city@example.org"  confirmd 1.9.2026 }  responsible for advise when status is recognized }
import "kurzweg:germany-x"
`;

  test("takes what is certain, round by round", async () => {
    await opened(wrong);
    const [action, ...others] = await actions(["source.fixAll"]);
    expect([action?.title, action?.kind, others]).toEqual(["Mend everything that is certain", "source.fixAll.kurzweg", []]);
    expect(afterwards(action?.edit, wrong)).toMatchInlineSnapshot(`
      "region musterstadt "Musterstadt" { language en  as of 2026-11-15 }

      import "kurzweg:germany"
      dimension status "Legal status" { asylum-seeker "Asylum seekers"  recognised "Recognised refugees" }
      step advice "Advice"
      body city "City" { contact desk "Desk" { email "city@example.org"  confirmed 2026-09-01 }  responsible for advice when status is recognised }
      "
    `);
  });

  test("is not offered where nothing is certain, nor unasked", async () => {
    await opened('region musterstadt "Musterstadt" { language en }\nstep housing "Housing"\n');
    expect(await actions(["source.fixAll.kurzweg"])).toEqual([]);
    editor?.replace(main, wrong);
    await editor?.settled();
    expect((await actions(undefined)).filter(({ kind }) => kind !== "quickfix")).toEqual([]);
    expect(await actions(["refactor"])).toEqual([]);
  });

  test("has its title in German", async () => {
    await opened(wrong, { locale: "de-DE" });
    expect((await actions(["source"])).map(({ title }) => title)).toEqual(["Alles Eindeutige berichtigen"]);
  });
});

describe("blanks", () => {
  const town = `region musterstadt "Musterstadt" { language en }
dimension status "Legal status" { asylum-seeker "Asylum seekers"  recognised "Recognised refugees" }
transition recognition "Recognition" { status asylum-seeker -> recognised }
step advice "Advice"
body city "City" { responsible for advice when status is asylum-seeker  contact desk "Desk" { email "city@example.org" } }
body jobcentre "Job centre" { responsible for advice when status is recognised  contact desk "Desk" { email "jobcentre@example.org" } }
`;
  const withSnippets = { ...capable, workspace: { ...capable.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } } };
  const editOf = (action: CodeAction | undefined): TextEdit | SnippetTextEdit | undefined => {
    const [change] = action?.edit?.documentChanges ?? [];
    return change && "edits" in change ? change.edits[0] : undefined;
  };

  test("are tab stops where the editor can do that", async () => {
    await opened(town, { capabilities: withSnippets });
    const edit = editOf((await actions(["quickfix"], 4, 6))[0]);
    expect(edit && "snippet" in edit ? edit.snippet.value : "").toMatchInlineSnapshot(`
      "

      handoff advice-at-recognition-from-city-to-jobcentre "Advice: City → Job centre" {
        from city to jobcentre
        on recognition
        for advice
        passes "\${1:What is handed on}"
        via "\${2:By which way}"
        within \${3:10 working days}
        law "\${4:§ …}"
      \\}"
    `);
  });

  test("stay comments or dots elsewhere", async () => {
    await opened(town);
    const edit = editOf((await actions(["quickfix"], 4, 6))[0]);
    expect(edit && "newText" in edit ? edit.newText : "").toContain('  // passes "What is handed on"\n');
  });

  test("go without versions to editors that know none", async () => {
    await opened(town, { capabilities: {} });
    const [action] = await actions(["quickfix"], 4, 6);
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([main]);
  });
});

describe("a part of a region", () => {
  const steps = 'catalogue steps "Steps" { language en }\nstep advice "Advice"\nstep housing "Housing" { needs advice }\n';
  const bodies = `import "steps"
body city "City" { responsible for advice  contact desk "Desk" { email "city@example.org" } }
body charity "Charity" { responsible for housing  contact desk "Desk" { email "charity@example.org" } }
`;
  const files = new Map([
    [`${folder}steps.region`, steps],
    [`${folder}bodies.region`, bodies],
    [main, 'region musterstadt "Musterstadt" { language en }\nimport "bodies"\n'],
  ]);
  const part = `${folder}bodies.region`;

  test("is mended where its region knows what is missing", async () => {
    editor = await startEditor({ folder, files });
    editor.open(part, bodies);
    await editor.settled();
    const position = { line: 1, character: 6 };
    const params = { textDocument: { uri: part }, range: { start: position, end: position }, context: { diagnostics: editor.diagnostics(part) } };
    const found = await editor.request<readonly CodeAction[]>("textDocument/codeAction", params);
    expect(found.map(({ title }) => title)).toEqual([
      "Declare the hand-off of “Housing” from “City” to “Charity”",
      "Accept it at “Housing” until 2027-02-15, for a reason",
    ]);
    const [declared, accepted] = found.map(({ edit }) => [...afterEdit(edit ?? {}, (uri) => files.get(uri) ?? "")]);
    expect(declared?.map(([uri, text]) => [uri, text.includes("from city to charity")])).toEqual([[part, true]]);
    expect(accepted?.map(([uri, text]) => [uri, text.includes('accept "handoff/unarranged" at housing')])).toEqual([[main, true]]);
  });
});

describe("laying out", () => {
  const untidy = 'region   musterstadt "Musterstadt" {language en}\nbody city "City" {\n      contact desk "Desk" {\nemail "city@example.org"\n}\n}\n';
  const options = { tabSize: 2, insertSpaces: true };
  const format = async (method: string, params: object, text: string): Promise<string> => {
    const edits = await editor?.request<readonly TextEdit[] | null>(`textDocument/${method}`, { textDocument: { uri: main }, options, ...params });
    return TextDocument.applyEdits(TextDocument.create(main, "region", 1, text), [...(edits ?? [])]);
  };

  test("a file gives what the command gives", async () => {
    await opened(untidy);
    expect(await format("formatting", {}, untidy)).toBe(formatText(untidy));
    expect(await format("formatting", { options: { tabSize: 4, insertSpaces: false } }, untidy)).toBe(formatText(untidy, { indentation: "\t", width: 180 }));
  });

  test("a range leaves the rest as it is", async () => {
    await opened(untidy);
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 3 } };
    const lines = (await format("rangeFormatting", { range }, untidy)).split("\n");
    expect(lines.slice(0, 4)).toEqual([...untidy.split("\n").slice(0, 2), '  contact desk "Desk" {', '    email "city@example.org"']);
  });

  test("while typing, a new line and a closing brace are indented", async () => {
    const typing = 'region musterstadt "Musterstadt" {\n\n}\nbody city "City" {\n    }\n';
    await opened(typing);
    expect((await format("onTypeFormatting", { position: { line: 1, character: 0 }, ch: "\n" }, typing)).split("\n")[1]).toBe("  ");
    expect((await format("onTypeFormatting", { position: { line: 4, character: 5 }, ch: "}" }, typing)).split("\n")[4]).toBe("}");
  });

  test("a bundled catalogue stays as it is", async () => {
    await opened("");
    expect(await editor?.request("textDocument/formatting", { textDocument: { uri: "kurzweg:germany" }, options })).toBeNull();
  });
});
