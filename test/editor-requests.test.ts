import type { ContactState, DimensionChoice, Overview, Requests } from "@kurzweg/server/protocol";
import { formatText } from "@kurzweg/language";
import { afterEach, describe, expect, test } from "vitest";
import type { Diagnostic, WorkspaceEdit } from "vscode-languageserver";
import { afterEdit, changedLines } from "./harness/edits.ts";
import { type Editor, type EditorOptions, startEditor } from "./harness/editor.ts";

const folder = "file:///towns/musterstadt/";
const main = `${folder}main.region`;
const bodies = `${folder}bodies.region`;
const steps = `${folder}steps.region`;
const lonely = `${folder}lonely.region`;
const files: Readonly<Record<string, string>> = {
  [steps]: `catalogue steps "Steps" "Schritte"@de { language en, de }
dimension status "Legal status" "Aufenthaltsstatus"@de { asylum-seeker "Asylum seekers" "Asylsuchende"@de  recognised "Recognised refugees" "Anerkannte"@de }
dimension age "Age" "Alter"@de 0.. years
dimension stay "Stay" "Aufenthalt"@de 0..60 months
impossible when status is asylum-seeker and stay > 50 because "The procedure ends before" law "§ 1"
transition recognition "Recognition" "Anerkennung"@de { status asylum-seeker -> recognised }
phase arrival "Arrival" "Ankommen"@de {
  step advice "Advice" "Beratung"@de { applies when age >= 16 }
  step housing "Housing" "Wohnen"@de
}
optional step extras "Extras" "Weiteres"@de
`,
  [main]: `region musterstadt "Musterstadt" { language en, de  as of 2026-11-15 }
import "bodies"
policy { confirm contacts every 6 months }
workshop first "First workshop" "Erste Werkstatt"@de on 2026-09-30 { organised by city  repeats every 2 months }
commitment form "Common form" "Gemeinsames Formular"@de { by city  due 2026-10-01 }
commitment done "Done" "Fertig"@de { by city  due 2026-09-01  kept 2026-08-01 "In use" }
`,
  [bodies]: `import "steps"
body city "City" "Stadt"@de {
  contact desk "Desk" "Empfang"@de { email "city@example.org"  confirmed 2026-01-15 }
  unit housing "Housing office" "Wohnungsamt"@de {
    contact team "Team" {
      phone "+49 341 0000-100"
    }
  }
}
body jobcentre "Job centre" "Jobcenter"@de {
  contact desk "Desk" "Empfang"@de { email "jobcentre@example.org"  confirmed 2026-10-15 }
}
`,
  [lonely]: 'body charity "Charity"\nbody charity "Another"\n',
};
const assigned = files[bodies]
  ?.replace("  unit housing", '  responsible for advice when status is asylum-seeker { law "§ 11 AsylbLG" }\n  unit housing')
  .replace("  confirmed 2026-10-15 }\n}", "  confirmed 2026-10-15 }\n  responsible for advice when status is recognised\n}");

let editor: Editor | undefined;

async function start(more: Partial<EditorOptions> = {}, changed: Readonly<Record<string, string>> = {}): Promise<Editor> {
  editor = await startEditor({ folder, files: new Map(Object.entries({ ...files, ...changed })), ...more });
  return editor;
}

afterEach(async () => {
  const log = editor?.log ?? [];
  await editor?.close();
  editor = undefined;
  expect(log).toEqual([]);
});

async function ask<Method extends keyof Requests>(method: Method, params: Requests[Method]["params"]): Promise<Requests[Method]["result"]> {
  if (!editor) throw new Error("No editor runs.");
  return editor.request(method, params);
}

const textOf = (uri: string): string => files[uri] ?? "";

describe("kurzweg/catalogues and kurzweg/catalogue", () => {
  test("give the bundled catalogues and their texts", async () => {
    await start({ locale: "de" });
    expect(await ask("kurzweg/catalogues", null)).toEqual([
      { name: "germany", title: "Arbeitsmarktintegration in Deutschland", checked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ]);
    expect((await ask("kurzweg/catalogue", { uri: "kurzweg:germany" })).text).toContain("catalogue germany");
    expect(await ask("kurzweg/catalogue", { uri: "kurzweg:nowhere" })).toEqual({ text: "" });
    expect(await ask("kurzweg/catalogue", { uri: main })).toEqual({ text: "" });
  });
});

describe("kurzweg/newRegion", () => {
  const chosen = { catalogue: "germany", name: "Neue Stadt", title: 'Neue Stadt „Am "Fluss"“', languages: ["de", "en"], key: "14713000" };

  test("gives a region that can be read, with what is still open as comments", async () => {
    const { open, settled, diagnostics } = await start({ locale: "de" });
    const { text } = await ask("kurzweg/newRegion", chosen);
    expect(text).toContain('region neue-stadt "Neue Stadt „Am \\"Fluss\\"“" {\n  key "14713000"\n  language de, en\n');
    expect(text).toContain('body jobcentre "Jobcenter" "Job centre"@en is jobcentre {');
    expect(text).toMatch(/^\/\/ {3}responsible for health-examination {2}\/\/ Gesundheitsuntersuchung$/m);
    expect(text).not.toMatch(/responsible for profiling/);
    expect(formatText(text)).toBe(text);
    const uri = `${folder}new.region`;
    open(uri, text);
    await settled();
    expect(diagnostics(uri).filter(({ code }) => /^(?:syntax|name|value|import)\//.test(String(code)))).toEqual([]);
  });

  test("names exactly the steps for which somebody is still missing", async () => {
    const { open, settled, diagnostics } = await start();
    const { text } = await ask("kurzweg/newRegion", { ...chosen, title: "New town", languages: ["en"] });
    const uri = `${folder}new.region`;
    open(uri, text);
    await settled();
    const missing = diagnostics(uri).filter(({ code }) => code === "coverage/gap" || code === "coverage/suspended");
    const titles = [...new Set(missing.map(({ message }) => /“(.*?)”/.exec(String(message))?.[1]))];
    const commented = [...text.matchAll(/^\/\/ {3}responsible for .* {2}\/\/ (.*?)(?: \((?:optional|suspended [^)]*)\))?$/gm)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(5);
    expect(commented.sort()).toEqual(titles.sort());
  });

  test("closes all gaps when every line is taken over", async () => {
    const { open, settled, diagnostics } = await start();
    const { text } = await ask("kurzweg/newRegion", { ...chosen, languages: ["en"] });
    const lines = [...text.matchAll(/^\/\/ {3}(responsible for .*) {2}\/\/ /gm)].map(([, line = ""]) => line.replace(/ when …$/, ""));
    const uri = `${folder}new.region`;
    open(uri, `${text}\nbody town "Town" {\n${lines.join("\n")}\n}\n`);
    await settled();
    expect(diagnostics(uri).filter(({ code }) => code === "coverage/gap")).toEqual([]);
  });

  test("gives nothing for a catalogue that does not exist", async () => {
    await start();
    expect(await ask("kurzweg/newRegion", { ...chosen, catalogue: "nowhere" })).toEqual({ text: "" });
  });
});

describe("kurzweg/checkWorkspace", () => {
  test("counts what is in all files, and publishes it", async () => {
    const { diagnostics } = await start();
    const found = await ask("kurzweg/checkWorkspace", null);
    const published: readonly Diagnostic[] = [main, bodies, steps, lonely].flatMap((uri) => diagnostics(uri));
    const count = (severity: number): number => published.filter((each) => each.severity === severity).length;
    expect(found).toEqual({ files: 4, errors: count(1), warnings: count(2), hints: count(3) });
    expect(diagnostics(lonely).map(({ code }) => code)).toContain("name/duplicate");
    expect(diagnostics(main).map(({ code }) => code)).toContain("coverage/gap");
  });
});

describe("after kurzweg/checkWorkspace", () => {
  test("a file that is mended outside of the editor is checked once more", async () => {
    const map = new Map<string, string | undefined>(Object.entries(files));
    editor = await startEditor({ folder, files: map });
    await ask("kurzweg/checkWorkspace", null);
    expect(editor.diagnostics(lonely).map(({ code }) => code)).toContain("name/duplicate");
    map.set(lonely, 'body charity "Charity"\n');
    editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: lonely, type: 2 }] });
    await editor.settled();
    expect(editor.diagnostics(lonely)).toEqual([]);
    map.set(main, undefined);
    editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: main, type: 3 }] });
    await editor.settled();
    expect(editor.diagnostics(main)).toEqual([]);
  });
});

describe("kurzweg/dimensions", () => {
  const expected: readonly DimensionChoice[] = [
    {
      name: "status",
      title: "Legal status",
      values: [
        { name: "asylum-seeker", title: "Asylum seekers" },
        { name: "recognised", title: "Recognised refugees" },
      ],
    },
    { name: "age", title: "Age", from: 0, unit: "years" },
    { name: "stay", title: "Stay", from: 0, to: 60, unit: "months" },
  ];

  test("are those of the region, also for a part of it", async () => {
    await start();
    expect(await ask("kurzweg/dimensions", { uri: main })).toEqual(expected);
    expect(await ask("kurzweg/dimensions", { uri: bodies })).toEqual(expected);
    expect(await ask("kurzweg/dimensions", { uri: `${folder}nothing.region` })).toEqual([]);
  });

  test("have their titles in the language of the reader", async () => {
    await start({ locale: "de" });
    expect((await ask("kurzweg/dimensions", { uri: main })).map(({ title }) => title)).toEqual(["Aufenthaltsstatus", "Alter", "Aufenthalt"]);
  });
});

describe("kurzweg/explain", () => {
  test("says for one person who is responsible, whom to ask, and by which law", async () => {
    await start({}, { [bodies]: assigned ?? "" });
    expect(await ask("kurzweg/explain", { uri: main, person: { status: "asylum-seeker", age: 34, stay: 3 } })).toMatchInlineSnapshot(`
      {
        "markdown": "## Arrival

      - **Advice** – City  
        Ask: Desk, <city@example.org>  
        Law: § 11 AsylbLG
      - **Housing** – nobody

      - **Extras** – nobody
      ",
      }
    `);
    expect(await ask("kurzweg/explain", { uri: bodies, person: { age: 34 } })).toMatchInlineSnapshot(`
      {
        "markdown": "## Arrival

      - **Advice** – City  
        For: Legal status: Asylum seekers  
        Ask: Desk, <city@example.org>  
        Law: § 11 AsylbLG
      - **Advice** – Job centre  
        For: Legal status: Recognised refugees  
        Ask: Desk, <jobcentre@example.org>
      - **Housing** – nobody

      - **Extras** – nobody
      ",
      }
    `);
  });

  test("says it in German", async () => {
    await start({ locale: "de" }, { [bodies]: assigned ?? "" });
    expect(await ask("kurzweg/explain", { uri: main, person: { status: "recognised", age: 12, stay: 3 } })).toMatchInlineSnapshot(`
      {
        "markdown": "## Ankommen

      - **Beratung** – kommt nicht in Frage
      - **Wohnen** – niemand

      - **Weiteres** – niemand
      ",
      }
    `);
  });

  test("says why there is no answer", async () => {
    await start();
    const problemFor = async (person: Readonly<Record<string, string | number>>, uri = main): Promise<string> => {
      const answer = await ask("kurzweg/explain", { uri, person });
      return "problem" in answer ? answer.problem : "";
    };
    expect(await problemFor({ status: "asylum-seeker", stay: 55 })).toBe("There can be no such person: The procedure ends before.");
    expect(await problemFor({ status: "nobody" })).toBe("“nobody” is not a value of “status”.");
    expect(await problemFor({ age: -1 })).toBe("“-1” is outside of “age”, or no whole number.");
    expect(await problemFor({ height: 180 })).toBe("Nothing called “height” tells people apart here.");
    expect(await problemFor({}, lonely)).toBe("The file declares no steps.");
    expect(await problemFor({}, `${folder}nothing.region`)).toBe("The file cannot be read.");
  });
});

describe("kurzweg/contacts and kurzweg/confirmContacts", () => {
  test("list the contacts of a region, and those that were not confirmed for long", async () => {
    await start();
    expect(await ask("kurzweg/contacts", { uri: main })).toEqual([
      { path: "city/desk", title: "Desk", confirmed: "2026-01-15", stale: true },
      { path: "city/housing/team", title: "Team", stale: true },
      { path: "jobcentre/desk", title: "Desk", confirmed: "2026-10-15", stale: false },
    ] satisfies readonly ContactState[]);
  });

  test("give the edit that confirms some of them", async () => {
    await start();
    const edit: WorkspaceEdit = await ask("kurzweg/confirmContacts", {
      uri: main,
      paths: ["city/desk", "city/housing/team", "nobody/desk"],
      date: "2026-11-15",
    });
    const [[uri, text] = ["", ""], ...others] = afterEdit(edit, textOf);
    expect([uri, others]).toEqual([bodies, []]);
    expect(changedLines(textOf(bodies), text)).toEqual([
      '-   contact desk "Desk" "Empfang"@de { email "city@example.org"  confirmed 2026-01-15 }',
      '+   contact desk "Desk" "Empfang"@de { email "city@example.org"  confirmed 2026-11-15 }',
      "+       confirmed 2026-11-15",
    ]);
  });

  test("change nothing on a day that does not exist", async () => {
    await start();
    expect(afterEdit(await ask("kurzweg/confirmContacts", { uri: main, paths: ["city/desk"], date: "2026-02-30" }), textOf).size).toBe(0);
  });
});

describe("kurzweg/overview", () => {
  const withoutPlaces = (found: unknown): unknown =>
    JSON.parse(JSON.stringify(found, (key, value: unknown) => (key === "file" || key === "range" ? undefined : value)));
  const overview = (): Overview | null => (editor?.received.get("kurzweg/overview") ?? null) as Overview | null;

  test("comes after each analysis of the active file", async () => {
    const { open, replace, notify, settled } = await start({}, { [bodies]: assigned ?? "" });
    open(main, textOf(main));
    await settled();
    expect(overview()).toBeNull();
    notify("kurzweg/active", { uri: main });
    await settled();
    expect(withoutPlaces(overview())).toMatchInlineSnapshot(`
      {
        "bodies": [
          {
            "path": "city",
            "steps": 1,
            "title": "City",
          },
          {
            "path": "city/housing",
            "steps": 0,
            "title": "Housing office",
          },
          {
            "path": "jobcentre",
            "steps": 1,
            "title": "Job centre",
          },
        ],
        "covered": 1,
        "due": [
          {
            "date": "2026-10-01",
            "overdue": true,
            "title": "Common form",
          },
          {
            "date": "2026-11-30",
            "overdue": false,
            "title": "First workshop",
          },
        ],
        "missingHandoffs": 1,
        "region": {
          "asOf": "2026-11-15",
          "name": "musterstadt",
          "title": "Musterstadt",
        },
        "steps": [
          {
            "bodies": [
              "City",
              "Job centre",
            ],
            "covered": true,
            "name": "advice",
            "open": [],
            "title": "Advice",
          },
          {
            "bodies": [],
            "covered": false,
            "name": "housing",
            "open": [
              "everybody",
            ],
            "title": "Housing",
          },
          {
            "bodies": [],
            "covered": false,
            "name": "extras",
            "open": [
              "everybody",
            ],
            "title": "Extras",
          },
        ],
        "total": 3,
        "uri": "file:///towns/musterstadt/main.region",
      }
    `);
    expect(overview()?.steps.map(({ file, range }) => [file, range.start])).toContainEqual([steps, { line: 7, character: 7 }]);
    replace(main, `${textOf(main)}step placement "Placement"\n`);
    await settled();
    expect([overview()?.covered, overview()?.total]).toEqual([1, 4]);
    notify("kurzweg/active", { uri: null });
    await settled();
    expect(overview()).toBeNull();
  });

  test("of a part is that of its region, in the language of the reader", async () => {
    const { open, notify, settled } = await start({ locale: "de" }, { [bodies]: assigned ?? "" });
    open(bodies, assigned ?? "");
    notify("kurzweg/active", { uri: bodies });
    await settled();
    expect(overview()).toMatchObject({ uri: bodies, region: { name: "musterstadt", title: "Musterstadt" }, missingHandoffs: 1 });
    expect(overview()?.steps.map(({ title, open: groups }) => [title, groups])).toEqual([
      ["Beratung", []],
      ["Wohnen", ["alle"]],
      ["Weiteres", ["alle"]],
    ]);
  });

  test("of a catalogue has no region", async () => {
    const { open, notify, settled } = await start();
    open(steps, textOf(steps));
    notify("kurzweg/active", { uri: steps });
    await settled();
    expect(overview()).toEqual({ uri: steps, steps: [], bodies: [], due: [], covered: 0, total: 0, missingHandoffs: 0 });
  });
});
