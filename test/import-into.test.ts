import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contactSheet, readLists, updated, updateOf } from "@kurzweg/exchange";
import { documentOf, formatText, libraryOf, type LinkedFile, linkAll, load, regionOf } from "@kurzweg/language";
import type { Language } from "@kurzweg/model";
import { readTables, writeCsv, writeXlsx } from "@kurzweg/sheets";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder, transcript } from "./harness/terminal.ts";

const golden = (name: string): string => join(root, "test/cli/import/into", `${name}.txt`);

const region = `region musterstadt "Musterstadt" {
  language de, en
}
import "bodies"
`;
const bodies = `// Whoever reads this: the telephone list hangs in the kitchen.
body jobcenter "Jobcenter" "Job centre"@en {
  address "Beispielstraße 10, 09999 Musterort"   // second floor
  unit intake "Eingangszone" "Intake"@en {
    contact desk "Empfang" "Front desk"@en {
      email "intake@jobcenter.example.org"   // read every morning
      phone "+49 371 0000-100"
      /* as agreed in March */ hours "Mo-Fr 08:00-12:00"
      confirmed 2026-03-02
    }
  }
  unit benefits "Leistungen" { contact team "Leistungsteam" { email "benefits@jobcenter.example.org"  room "2.04" } }
  contact management "Geschäftsführung" {
    person "Kim Beispiel"
    email "management@jobcenter.example.org"
    deputy intake/desk
    note "Nur für die Behördenleitung." "For the heads of the authorities only."@en
    note "Montags nicht."
  }
}
body vhs "Volkshochschule" { contact office "Büro" { phone "0371 0000-400" } }
`;

/** A folder with a region of two files, and a list. */
function folderWith(list: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "town.region"), region);
  writeFileSync(join(folder, "bodies.region"), bodies);
  writeFileSync(join(folder, "list.csv"), list);
  return folder;
}

const byPath = `Kennung;Kontakt;Person;Öffentlich;E-Mail;Telefon;Raum;Sprechzeiten;Vertretung;Bestätigt;Bemerkung
jobcenter/intake/desk;Empfang;;;intake@jobcenter.example.org;0371 0000-101;1.01;;;19.10.2026;
jobcenter/benefits/team;Team Leistungen;Alex Muster;ja;benefits@jobcenter.example.org;0371 0000-110;;Mo 9-12;Empfang;;
jobcenter/management;Geschäftsführung;Sam Beispiel;ja;management@jobcenter.example.org;;;;jobcenter/benefits/team;;"Nur nach Anmeldung.

Montags nicht."
vhs/office;Büro;;;;0371 0000-400;;;;;"Erdgeschoss
links"
`;

/** The golden files: the list, and what is typed behind it. */
const typed: Readonly<Record<string, readonly [list: string, words: string]>> = {
  "by-path": [byPath, "--into town.region"],
  "by-path-german": [byPath, "--into town.region --language de"],
  written: [byPath, "--into town.region --write"],
  "by-title": ["Organisation,Department,Role,Phone\nJob centre,Intake,Front desk,0371 0000-777\n", "--into ."],
  "by-mailbox": ["Institution;E-Mail;Zimmer\nJobcenter;benefits@jobcenter.example.org;3.01\n", "--into town.region --language de --write"],
  "new-ones": [
    "Institution;Abteilung;Funktion;Telefon;Anschrift\nJobcenter;Leistungen;Widersprüche;0371 0000-120;\nJobcenter;Arbeitgeberservice;Hotline;0371 0000-130;\nVolkshochschule;;Anmeldung;0371 0000-401;Beispielplatz 3, 09999 Musterort\nDiakonie;;Beratung;0371 0000-500;Beispielweg 1, 09999 Musterort\n",
    "--into town.region --language de --write",
  ],
  doubts: [
    "Kennung;E-Mail;Telefon;Stand;Vertretung;Bemerkung;Öffentlich;Person\njobcenter/intake/desk;siehe Webseite;keines;Frühjahr;Frau Probe;;;\njobcenter/management;;;;;Nur eine.;vielleicht;Kim Beispiel\njobcenter/management;;;;;Nur eine.;;Toni Beispiel\n",
    "--into town.region --language de --write",
  ],
  renamed: [
    "Kennung;Stelle;Einheit;Webseite\njobcenter/intake/desk;Jobcenter Musterstadt;Empfangszone;https://jc.example.org\njobcenter/benefits/team;Jobcenter Musterstadt;Leistungen;https://jc.example.org\njobcenter/management;Jobcenter Musterstadt;;https://jc.example.org\n",
    "--into town.region --language de --write",
  ],
  disagreement: [
    "Kennung;Anschrift;Webseite\njobcenter/intake/desk;Beispielstraße 11, 09999 Musterort;nirgends\njobcenter/management;Beispielstraße 10, 09999 Musterort;\n",
    "--into town.region --language de --write",
  ],
  "unknown-column": ["Kennung;Telefon;Fax\njobcenter/intake/desk;0371 0000-101;0371 0000-199\n", "--into town.region --language de"],
  "write-without-into": [byPath, "--write --language de"],
  "into-with-output": [byPath, "--into town.region -o new.region"],
  "no-region": [byPath, "--into nowhere.region"],
};

describe("what is typed, what comes out, and what the file is then", () => {
  test.each(Object.entries(typed))("%s", async (name, [list, words]) => {
    const folder = folderWith(list);
    const done = await run(["import", "list.csv", ...words.split(" ")], folder);
    const text = readFileSync(join(folder, "bodies.region"), "utf8");
    expectFile(golden(name), `${transcript(done)}${text === bodies ? "" : `\n--- bodies.region\n${text}`}`);
    expect(readFileSync(join(folder, "town.region"), "utf8")).toBe(region);
    expect(formatText(text), "what was laid out stays so").toBe(text);
    for (const comment of bodies.match(/\/\/.*|\/\*.*?\*\//g) ?? []) expect(text).toContain(comment);
  });
});

test("what was written once is not written again", async () => {
  const folder = folderWith(byPath);
  expect((await run(["import", "list.csv", "--into", "town.region"], folder)).exitCode).toBe(1);
  expect(readFileSync(join(folder, "bodies.region"), "utf8")).toBe(bodies);
  await run(["import", "list.csv", "--into", "town.region", "--write"], folder);
  const again = await run(["import", "list.csv", "--into", "town.region"], folder);
  expect([again.output, again.exitCode]).toEqual(["The list says nothing that the region does not say.\n", 0]);
});

test("a region with a mistake of form stays as it is", async () => {
  const folder = folderWith(byPath);
  writeFileSync(join(folder, "bodies.region"), bodies.replace('phone "+49', "phone +49"));
  const { exitCode, messages } = await run(["import", "list.csv", "--into", "town.region", "--write"], folder);
  expect(exitCode).toBe(2);
  expect(messages).toMatch(/“town.region” stays as it is. This mistake has to be mended first: bodies.region:7:\d+ /);
});

test.each(["\r\n", "\r"])("line ends and a mark at the beginning stay (%j)", async (end) => {
  const folder = folderWith('Kennung;Telefon;Bemerkung\njobcenter/intake/desk;0371 0000-101;"Eins\nZwei"\n');
  writeFileSync(join(folder, "bodies.region"), `\uFEFF${bodies.replaceAll("\n", end)}`);
  await run(["import", "list.csv", "--into", "town.region", "--write"], folder);
  const text = readFileSync(join(folder, "bodies.region"), "utf8");
  const expected = bodies
    .replace("+49 371 0000-100", "0371 0000-101")
    .replace("confirmed 2026-03-02\n", 'confirmed 2026-03-02\n      note """\n        Eins\n        Zwei\n      """\n');
  expect(text).toBe(`\uFEFF${expected.replaceAll("\n", end)}`);
});

/** The list of a region, as it is exported and read again. */
async function exported(linked: LinkedFile, language: Language, form: "csv" | "xlsx"): Promise<ReturnType<typeof readLists>> {
  const { headings, rows } = contactSheet(regionOf(linked), language);
  const table = { rows: [headings, ...rows].map((row) => row.map((value) => ({ value }))) };
  const about = { title: "A", language, on: "2026-11-15", footer: "A", page: () => "A" } as const;
  const bytes = form === "csv" ? strToU8(writeCsv(table)) : await writeXlsx({ sheets: [{ ...table, name: "Kontakte" }] }, about);
  const reading = await readTables(bytes);
  return reading.is === "tables" ? readLists(reading.tables, new Map(), { body: "list", language: "en" }) : undefined;
}

const forms = ["csv", "xlsx"] as const;
const languages = ["en", "de"] as const;
const ways = forms.flatMap((form) => languages.map((language) => [form, language] as const));

describe.each(["first", "musterstadt", "saxony-county"])("contacts of examples/%s", (name) => {
  test.each(ways)("come back as %s in “%s” without a difference", async (form, language) => {
    const folder = temporaryFolder();
    const example = join(root, "examples", name, `${name}.region`);
    const list = join(folder, `contacts.${form}`);
    const isFirst = form === "csv" && language === "en";
    for (const edition of isFirst ? ["internal", "public"] : ["internal"]) {
      const words = ["export", "contacts", example, "--format", form, "--edition", edition, "--language", language, "-o", list, "--force"];
      expect((await run(words, folder)).exitCode).toBe(0);
      const { output, exitCode } = await run(["import", list, "--into", example], folder);
      if (edition === "internal") expect(output).toBe("The list says nothing that the region does not say.\n");
      // What is not for everybody is not in the list, and that takes nothing away.
      else expect(output).not.toMatch(/^[~+]/m);
      expect(exitCode).toBe(0);
    }
  });
});

async function linkedFrom(uri: string, library: ReturnType<typeof libraryOf>): Promise<LinkedFile> {
  const loaded = await load(uri, library);
  if ("is" in loaded) throw new Error(`${uri} cannot be read: ${loaded.is}.`);
  return linkAll(loaded);
}

const URI = "file:///town.region";

function linkedText(text: string): Promise<LinkedFile> {
  return linkedFrom(URI, libraryOf({ read: async () => ({ is: "text", text }), catalogues: [] }));
}

const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, "\\$&")}"`;
const words = fc
  .oneof(
    fc.constantFrom(
      "Empfang",
      "=cmd()",
      "-1",
      "'+49",
      "Ja; nein",
      'Sie sagte "ja"',
      "\\",
      "<b>",
      "😀",
      "\u202Eabc",
      " / ",
      "Team A / B",
      "x".repeat(2000),
      "//",
      "{",
      "0049 371",
      "_x0041_",
      "1.5",
      "2026-01-01",
    ),
    fc.string({ maxLength: 12 }),
  )
  .map((text) => text.replaceAll(/[\p{Cc}\r\n]/gu, ""))
  .filter((text) => text.trim() !== "");
const contactTexts = fc
  .record(
    {
      title: words,
      translated: words,
      email: words,
      phone: words,
      room: words,
      hours: words,
      person: words,
      isPublic: fc.boolean(),
      confirmed: fc.constantFrom("2026-02-28", "2025-12-31"),
      notes: fc.array(words, { maxLength: 3 }),
      isShort: fc.boolean(),
    },
    { requiredKeys: ["notes", "isShort", "isPublic"] },
  )
  .map(({ title, translated, email, phone, room, hours, person, isPublic, confirmed, notes, isShort }) => {
    const stated = (word: string, text: string | undefined): readonly string[] => (text === undefined ? [] : [`${word} ${quoted(text)}`]);
    const inside = [
      ...stated("email", email),
      ...stated("phone", phone),
      ...stated("room", room),
      ...stated("hours", hours),
      ...stated("person", person).map((each) => (isPublic ? `${each} public` : each)),
      ...(confirmed === undefined ? [] : [`confirmed ${confirmed}`]),
      ...notes.map((note) => `note ${quoted(note)}`),
    ];
    const titles = title === undefined ? "" : ` ${quoted(title)}${translated === undefined ? "" : ` ${quoted(translated)}@en`}`;
    return (name: string) => `contact ${name}${titles} {${isShort ? ` ${inside.join("  ")} ` : `\n// as agreed\n${inside.join(" // yes\n")}\n`}}`;
  });
const randomBodies = fc
  .array(
    fc.record({
      title: words,
      address: fc.option(words),
      website: fc.option(words),
      contacts: fc.array(contactTexts, { maxLength: 3 }),
      unit: fc.array(contactTexts, { maxLength: 2 }),
      unitTitle: words,
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((list) =>
    list
      .map(({ title, address, website, contacts, unit, unitTitle }, index) =>
        [
          `body body-${index} ${quoted(title)} {`,
          ...(address === null ? [] : [`address ${quoted(address)}`]),
          ...(website === null ? [] : [`website ${quoted(website)}`]),
          ...contacts.map((contact, number) => contact(`contact-${number}`)),
          `unit unit ${quoted(unitTitle)} {`,
          ...unit.map((contact, number) => contact(`desk-${number}`)),
          "}",
          "}",
        ].join("\n"),
      )
      .join("\n"),
  );
const randomRegions = randomBodies.map((text) => `region town "Town" { language de, en }\n${text}\n`);

test("the contacts of any region come back without a difference", async () => {
  await fc.assert(
    fc.asyncProperty(randomRegions, fc.constantFrom(...ways), async (text, [form, language]) => {
      const linked = await linkedText(text);
      const listed = await exported(linked, language, form);
      const isEmpty = regionOf(linked).bodies.every(({ contacts, units }) => contacts.length + units.flatMap((unit) => unit.contacts).length === 0);
      if (!isEmpty) expect(listed && updateOf(listed, regionOf(linked))).toEqual({ changed: [], added: [], missing: [], doubts: [] });
    }),
    { numRuns: 100 },
  );
});

test("whatever a list changes, every comment stays, and the region then says what the list says", async () => {
  await fc.assert(
    fc.asyncProperty(randomRegions, randomRegions, async (before, wanted) => {
      const listed = await exported(await linkedText(wanted), "de", "csv");
      const linked = await linkedText(before);
      if (!listed || listed.entries.length === 0) return;
      const update = updateOf(listed, regionOf(linked));
      const texts = updated(new Map([[URI, before]]), update, URI, { list: "de", first: "de" });
      const after = texts.get(URI) ?? before;
      expect(documentOf(URI, after).problems).toEqual([]);
      expect(after.match(/\/\/ as agreed/g)?.length ?? 0).toBe(before.match(/\/\/ as agreed/g)?.length ?? 0);
      const again = updateOf(listed, regionOf(await linkedText(after)));
      expect([again.changed, again.added]).toEqual([[], []]);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["Kennung;Person\ndesk/team;Alex Neu\n", 'person "Alex Neu" /* since May */'],
  ["Kennung;Person;Öffentlich\ndesk/team;Alex Neu;ja\n", 'person "Alex Neu" /* since May */ public'],
  ["Kennung;Person\ndesk/team;kim  beispiel\n", 'person "kim beispiel" /* since May */ public'],
])("whoever takes the place of a person is not public by that: %j", async (list, expected) => {
  const folder = folderWith(list);
  writeFileSync(
    join(folder, "town.region"),
    'region town "Town" { language de }\nbody desk "Desk" {\n  contact team "Team" {\n    person "Kim Beispiel" /* since May */ public // at the gate\n  }\n}\n',
  );
  await run(["import", "list.csv", "--into", "town.region", "--write"], folder);
  expect(readFileSync(join(folder, "town.region"), "utf8").replaceAll(/ +/g, " ")).toContain(`\n ${expected} // at the gate\n`);
});
