import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectFile } from "./harness/goldens.ts";
import { root } from "./harness/pipeline.ts";
import { expectDiffSchema } from "./harness/schema.ts";
import { type Run, run as runAlone, temporaryFolder, transcript } from "./harness/terminal.ts";

const golden = (name: string): string => join(root, "test/cli/diff", `${name}.txt`);
const law = "test/scenarios/r01-course-entitlement/region.region";
const bill = (name: string): string => `test/scenarios/r10-what-if/${name}.region`;

/** Runs the command; what it compares has the form of the schema. */
async function run(words: readonly string[], folder: string): Promise<Run> {
  const found = await runAlone(words, folder);
  const compared = words.filter((word, index) => word !== "--format" && words[index - 1] !== "--format");
  if (words.includes("--help") || found.output === "") return found;
  expectDiffSchema(JSON.parse((await runAlone([...compared, "--format", "json"], folder)).output));
  return found;
}

test.each([
  ["a-change-of-law", `diff 2025-11-01 2026-08-19 ${law}`],
  ["a-change-of-law-german", `diff 2025-11-01 2026-08-19 ${law} --language de`],
  ["a-bill", `diff ${bill("base")} ${bill("what-if-without-dimension")}`],
  ["a-bill-with-its-dimension", `diff ${bill("base")} ${bill("what-if")}`],
  ["a-bill-with-gaps-german", `diff ${bill("base")} ${bill("what-if-benefits-only")} --language de`],
  ["markdown", `diff 2025-11-01 2026-08-19 ${law} --format markdown`],
  ["html-german", `diff 2025-11-01 2026-08-19 ${law} --format html --language de`],
  ["json", `diff 2025-11-01 2026-08-19 ${law} --format json`],
  ["the-same", `diff ${law} ${law}`],
  ["a-catalogue", "diff examples/musterstadt/germany.region examples/musterstadt/germany.region"],
  ["nothing-typed", "diff"],
  ["one-file", `diff ${law}`],
  ["unknown", "diff nowhere-at-all examples"],
  ["no-regions", "diff packages/model packages/model"],
  ["one-day", `diff 2025-11-01 HEAD`],
  ["three-files", `diff ${law} ${law} ${law}`],
  ["no-day-german", `diff 2026-02-30 2026-03-01 ${law} --language de`],
  ["bad-flags", `diff ${law} ${law} --fail-on everything`],
  ["help", "diff --help"],
])("%s", async (name, words) => {
  expectFile(golden(name), transcript(await run(words.split(" "), root)));
});

/** A copy of the first example under git, with one commit. */
function repository(): { readonly folder: string; readonly path: string; git(...words: string[]): void } {
  const folder = temporaryFolder();
  const git = (...words: string[]): void =>
    void execFileSync("git", ["-c", "user.name=Kurzweg", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", ...words], {
      cwd: folder,
      stdio: "ignore",
    });
  mkdirSync(join(folder, "town"));
  cpSync(join(root, "examples/first/first.region"), join(folder, "town/town.region"));
  git("init", "--initial-branch=main");
  git("add", ".");
  git("commit", "-m", "First");
  return { folder, path: join(folder, "town/town.region"), git };
}

test("a mistake that is added and taken back shows in git, and nothing else", async () => {
  const { folder, path, git } = repository();
  expect((await run(["diff", "main"], folder)).output).toContain("Nothing has changed.");
  const before = readFileSync(path, "utf8");
  writeFileSync(path, before.replace(/^ {2}responsible for .*$/m, "  // $&"));
  const added = await run(["diff", "main", "--fail-on", "needs-agreement"], folder);
  expect(added.exitCode).toBe(1);
  expect(added.output).toMatch(/gives up/);
  expect(added.output).toMatch(/New findings\n.*coverage\/gap/);
  git("commit", "-am", "Second");
  writeFileSync(path, before);
  git("commit", "-am", "Third");
  const back = await run(["diff", "main~1", "main", "town"], folder);
  expect(back.output).toMatch(/takes on/);
  expect(back.output).toMatch(/Findings that are gone\n.*coverage\/gap/);
  expect((await run(["diff", "main~2", "main"], folder)).output).toContain("Nothing has changed.");
});

test("moved lines and comments are no change", async () => {
  const { folder, path } = repository();
  writeFileSync(path, `// A comment.\n\n${readFileSync(path, "utf8").replaceAll("\n", "\n\n")}`);
  expect((await run(["diff", "main"], folder)).output).toContain("Nothing has changed.");
});

test("regions that come and go are named, and fail where agreement is asked for", async () => {
  const { folder, git } = repository();
  mkdirSync(join(folder, "other"));
  writeFileSync(join(folder, "other/other.region"), 'region other "Other town" { language en }\n');
  writeFileSync(join(folder, "other/third.region"), 'region third "Third town" { language en }\n');
  const { output, messages, exitCode } = await run(["diff", "main", "--fail-on", "needs-agreement"], folder);
  expect([exitCode, messages]).toEqual([1, ""]);
  expect(output).toBe("Region “Other town” is new.\nRegion “Third town” is new.\nOne region has not changed.\n");
  git("add", ".");
  git("commit", "-m", "More");
  git("rm", "-r", "other");
  for (const format of ["text", "markdown", "html"])
    expect((await run(["diff", "main", "--format", format], folder)).output).toContain("Region “Other town” is no longer there.");
  const { went } = JSON.parse((await run(["diff", "main", "--format", "json"], folder)).output) as { went: readonly unknown[] };
  expect(went).toContainEqual({ region: "third", title: "Third town", file: "other/third.region" });
  const gone = await run(["diff", "main", "other/third.region", "--fail-on", "needs-agreement"], folder);
  expect([gone.output, gone.exitCode]).toEqual(["Region “Third town” is no longer there.\n", 1]);
  expect((await run(["diff", "main", "other/fourth.region"], folder)).messages).toContain("“other/fourth.region” is neither a file");
});

test("a revision that a shallow clone leaves out is said", async () => {
  const { folder, git } = repository();
  git("commit", "--allow-empty", "-m", "Second");
  const clone = join(temporaryFolder(), "clone");
  git("clone", "--depth", "1", `file://${folder}`, clone);
  for (const words of [
    ["diff", "HEAD~1"],
    ["diff", "HEAD", "HEAD~1"],
  ])
    expect(await run(words, clone)).toMatchObject({ exitCode: 2, messages: expect.stringContaining("fetch-depth: 0") });
  expect((await run(["diff", "HEAD"], clone)).output).toContain("Nothing has changed.");
});

test("a comment that would be too long for GitHub is cut off, and says what is missing", async () => {
  const { output } = await run(["diff", "examples/musterstadt", "examples/saxony-county", "--format", "markdown"], root);
  expect(output.length).toBeLessThan(65_536);
  expect(output).toMatch(/^<!-- kurzweg diff -->\n\n### Musterland county\n\n.* → .*\n\n\d+ changes to be agreed, .*\n\n#### Needs agreement\n/);
  const [, lost] = /\n\n… and (\d+) more; “kurzweg diff” in a terminal, or as HTML, shows all of them\.\n$/.exec(output) ?? [];
  const { output: whole } = await run(["diff", "examples/musterstadt", "examples/saxony-county"], root);
  expect(Number(lost) + (output.match(/^- /gm) ?? []).length).toBe((whole.match(/^ {4}/gm) ?? []).length);
});

test("an unknown revision is said", async () => {
  const { folder } = repository();
  const { exitCode, messages } = await run(["diff", "no-such-branch"], folder);
  expect(exitCode).toBe(2);
  expect(messages).toContain("neither a file or folder nor a revision");
});

test("a finding that is accepted is neither new nor gone", async () => {
  const { folder, path } = repository();
  const accepting = 'accept "coverage/gap" at german-course until 2027-03-31 because "Council decision pending"\n';
  const before = readFileSync(path, "utf8");
  writeFileSync(path, `${before}\n${accepting}`);
  const { output } = await run(["diff", "main"], folder);
  expect(output).toMatch(/Findings that are accepted now\n.*coverage\/gap: .*\(accepted until 2027-03-31: Council decision pending\)\n/);
  expect(output).toContain("0 new findings, 1 accepted, 0 gone.");
  expect(output).not.toMatch(/New findings|Findings that are gone/);
  const later = await run(["diff", "2026-12-01", "2027-05-01", "town", "--language", "de"], folder);
  expect(later.output).toMatch(/Neue Befunde\n.*coverage\/gap/);
  expect(later.output).not.toMatch(/Erledigte|hingenommen bis/);
  writeFileSync(path, before.replace("when status is recognised\n", "when status is recognised, temporary-protection\n"));
  expect((await run(["diff", "main"], folder)).output).toMatch(/Findings that are gone\n.*coverage\/gap/);
});

/** The first example with another last rule, committed, and with a second one in its place. */
async function betweenRules(before: string, after: string, ...words: string[]): Promise<Run> {
  const { folder, path, git } = repository();
  const text = readFileSync(path, "utf8");
  const last = "responsible for german-course when status is recognised\n";
  writeFileSync(path, text.replace(last, before));
  git("commit", "--allow-empty", "-am", "Before");
  writeFileSync(path, text.replace(last, after));
  return run(["diff", "HEAD", ...words], folder);
}

const recognised = "responsible for german-course when status is recognised\n";
const both = "responsible for german-course when status is recognised, temporary-protection\n";
const other = "responsible for german-course when status is temporary-protection\n";

test.each([
  ["fewer", "", recognised, "no longer for Legal status: Recognised refugees.", "nicht mehr bei Aufenthaltsstatus: Anerkannte Flüchtlinge."],
  ["more", recognised, "", "now also for Legal status: Recognised refugees.", "nun auch bei Aufenthaltsstatus: Anerkannte Flüchtlinge."],
  [
    "other",
    recognised,
    other,
    "Now also for Legal status: Recognised refugees. No longer for Legal status: People with temporary protection.",
    "Nun auch bei Aufenthaltsstatus: Anerkannte Flüchtlinge. Nicht mehr bei Aufenthaltsstatus: Personen mit vorübergehendem Schutz.",
  ],
])("a gap that concerns %s people is neither new nor gone", async (how, before, after, english, german) => {
  const { output, exitCode } = await betweenRules(before, after, "--fail-on", "needs-agreement");
  expect(output).toMatch(/Findings that concern other people now\n {4}error coverage\/gap: .*German course/);
  expect(output).toContain(english);
  expect(output).not.toMatch(/New findings|Findings that are gone/);
  expect(output).toMatch(/to be agreed, 0 to be told, 0 editorial; 0 new findings, 1 about other people, 0 gone\.\n$/);
  expect(exitCode).toBe(1);
  for (const format of ["text", "markdown", "html"]) {
    const { output: words } = await betweenRules(before, after, "--language", "de", "--format", format);
    expect(words).toContain("Befunde, die nun andere Personen betreffen");
    expect(words).toContain(german);
    expect(words).toContain("0 neue Befunde, 1 mit anderen Personen, 0 erledigt.");
  }
  const [region] = JSON.parse((await betweenRules(before, after, "--format", "json")).output).regions;
  expect(region).toMatchObject({ came: [], went: [], changed: [{ how, was: { subject: { step: "german-course" } } }] });
  expect(region.changed[0].joined.length > 0).toBe(how !== "fewer");
  expect(region.changed[0].left.length > 0).toBe(how !== "more");
});

test("a gap of which a part is accepted is smaller, and a part accepted", async () => {
  const accepted =
    '}\naccept "coverage/gap" at german-course when status is recognised until 2027-03-31 because "Council decision pending"\nbody none "None" {\n';
  const { output } = await betweenRules("", accepted);
  expect(output).toMatch(/Findings that concern other people now\n.*Fewer people than before: no longer for Legal status: Recognised refugees\.\n/);
  expect(output).toMatch(/Findings that are accepted now\n.*coverage\/gap: /);
  expect(output).not.toMatch(/New findings\n.*gap|Findings that are gone/);
});

test("who has a step that is new, or had one that is gone, is told", async () => {
  const { folder, path, git } = repository();
  const before = readFileSync(path, "utf8");
  const more = before
    .replace(/^ {2}step german-course.*$/m, '$&\n  step advice "Advice" "Beratung"@de')
    .replace(both, recognised)
    .replace(recognised, `${recognised}  responsible for advice when status is not asylum-seeker\n`)
    .replace("responsible for livelihood, german-course", "responsible for livelihood, german-course, advice");
  writeFileSync(path, more);
  const came = await run(["diff", "main", "--fail-on", "needs-agreement"], folder);
  expect(came.output).toContain("Step “Advice” is new.");
  expect(came.output).toMatch(
    /Social welfare office\n {4}“Social welfare office” takes on “Advice” \(before: there was no such step\), for Legal status: Asylum seekers\.\n/,
  );
  expect(came.output).toMatch(
    /Job centre\n {4}“Job centre” takes on “Advice” \(before: there was no such step\), for Legal status: Recognised refugees, People with temporary protection\.\n/,
  );
  expect(came.exitCode).toBe(1);
  git("commit", "-am", "More");
  writeFileSync(path, before);
  const { output } = await run(["diff", "main", "--language", "de"], folder);
  expect(output).toContain("Schritt „Beratung“ gibt es nicht mehr.");
  expect(output).toContain("„Sozialamt“ gibt „Beratung“ ab (nun: den Schritt gibt es nicht mehr), bei Aufenthaltsstatus: Asylsuchende.");
});

test.each<[was: string | RegExp, is: string, english: string, german: string]>([
  [
    recognised,
    `${recognised}  supports livelihood when status is asylum-seeker\n`,
    "1 change to be agreed, 0 to be told",
    "„Jobcenter“ wirkt nun bei „Lebensunterhalt“ mit, bei Aufenthaltsstatus: Asylsuchende.",
  ],
  [
    recognised,
    `${recognised}  informed of livelihood\n`,
    "“Job centre” is now informed about “Livelihood”.",
    "„Jobcenter“ wird nun über „Lebensunterhalt“ informiert.",
  ],
  [
    recognised,
    recognised.replace("\n", ' { law "§ 44 AufenthG" }\n'),
    "0 to be told, 1 editorial",
    "Bei „Jobcenter“ sind Zuständigkeiten anders geschrieben (Gesetz, Anmerkung, Bedingung), mit gleicher Wirkung.",
  ],
  [recognised, recognised.replace("\n", " { contact desk }\n"), "1 to be told, 0 editorial", "Bei „Jobcenter“ hat sich geändert, wen man fragt,"],
  ['"First region"', '"Premier region"', "The region as a whole has changed: title.", "Die Region als Ganze hat sich geändert: Titel."],
  ["language en, de", 'language en, de  key "14999000"', "The region as a whole has changed: municipality key.", "hat sich geändert: Gemeindeschlüssel."],
])("what does not change who is responsible is told, too: %j", async (was, is, english, german) => {
  const { folder, path, git } = repository();
  const before = readFileSync(path, "utf8");
  const after = before.replace(was, is);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  const found = await run(["diff", "main"], folder);
  expect([found.messages, found.output]).toEqual(["", expect.stringContaining(english)]);
  expect((await run(["diff", "main", "--language", "de"], folder)).output).toContain(german);
  git("commit", "-am", "After");
  writeFileSync(path, before);
  expect((await run(["diff", "main"], folder)).output).not.toContain("Nothing has changed");
});

test("whatever line of a region is left out, something has changed", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/musterstadt"), join(folder, "before"), { recursive: true });
  cpSync(join(root, "examples/musterstadt"), join(folder, "after"), { recursive: true });
  const lines = readFileSync(join(folder, "before/musterstadt.region"), "utf8").split("\n");
  let tried = 0;
  for (const [index, line] of lines.entries()) {
    if (!/^\s*[^\s/}].*[^{\s]\s*$/.test(line)) continue;
    writeFileSync(join(folder, "after/musterstadt.region"), lines.toSpliced(index, 1).join("\n"));
    const { exitCode, output } = await runAlone(["diff", "before/musterstadt.region", "after/musterstadt.region"], folder);
    if (exitCode === 2) continue;
    expect(output, line).not.toContain("Nothing has changed");
    tried++;
  }
  expect(tried).toBeGreaterThan(40);
});

test("regions of the same name are told apart by their keys", async () => {
  const { folder, git } = repository();
  for (const index of [1, 2, 3]) {
    mkdirSync(join(folder, `${index}`));
    writeFileSync(join(folder, `${index}/new.region`), `region new "New town ${index}" { language en key "1499900${index}" }\n`);
  }
  git("add", ".");
  git("commit", "-m", "More");
  git("rm", "-r", "1");
  expect((await run(["diff", "main"], folder)).output).toBe("Region “New town 1” is no longer there.\n3 regions have not changed.\n");
  git("mv", "2", "4");
  expect((await run(["diff", "main", "--language", "de"], folder)).output).toBe(
    "Die Region „New town 1“ gibt es nicht mehr.\n3 Regionen haben sich nicht geändert.\n",
  );
});

test("of several regions, those that an imported file changes are shown", async () => {
  const { folder, git } = repository();
  writeFileSync(join(folder, "law.region"), 'catalogue law "Law" { language en }\nstep housing "Housing"\n');
  writeFileSync(join(folder, "other.region"), 'region other "Other town" { language en }\nimport "law"\n');
  git("add", ".");
  git("commit", "-m", "More");
  writeFileSync(join(folder, "law.region"), 'catalogue law "Law" { language en }\nstep housing "Housing"\nstep work "Work"\n');
  for (const words of [
    ["diff", "main"],
    ["diff", "main", "HEAD~1"],
    ["diff", "2026-11-15", "2026-11-16"],
  ])
    expect((await run(words, folder)).exitCode).toBe(0);
  const { output } = await run(["diff", "main"], folder);
  expect(output).toMatch(/^One region has not changed\.\n\nOther town: main/);
  expect(output).toContain("“Work”");
  git("add", ".");
  git("commit", "-m", "Law");
  writeFileSync(join(folder, "law.region"), "");
  expect((await run(["diff", "HEAD~1", "HEAD"], folder)).output).toBe(
    output.replace(/main \(.*\)\n/, (line) => line.replace("main", "HEAD~1").replace("now", "HEAD")),
  );
});

test("a file with mistakes is neither the same nor gone", async () => {
  const { folder, path, git } = repository();
  const before = readFileSync(path, "utf8");
  writeFileSync(path, before.replace("responsible for livelihood, german", "responsibel for livelihood, german"));
  const half = await run(["diff", "main"], folder);
  expect([half.exitCode, half.messages]).toEqual([
    2,
    expect.stringMatching(/^A mistake in the file leaves parts of the answer open; .*town\/town\.region:21:3 /),
  ]);
  writeFileSync(path, before.replace("region first", "regoin first"));
  const headless = await run(["diff", "main"], folder);
  expect([headless.exitCode, headless.output]).toEqual([2, expect.not.stringContaining("no longer there")]);
  writeFileSync(path, Buffer.from([0x72, 0xff, 0xfe]));
  for (const words of [
    ["diff", "main"],
    ["diff", "main", "town", "--language", "de"],
  ]) {
    const { exitCode, messages, output } = await run(words, folder);
    expect([exitCode, output]).toEqual([2, expect.not.stringMatching(/no longer there|nicht mehr/)]);
    expect(messages).toContain("town/town.region");
  }
  // What was broken before and is mended now is said, and compared as far as that goes.
  writeFileSync(path, before.replace("responsible for livelihood, german", "responsibel for livelihood, german"));
  git("commit", "-am", "Broken");
  writeFileSync(path, before);
  const mended = await run(["diff", "HEAD"], folder);
  expect([mended.exitCode, mended.messages]).toEqual([0, expect.stringMatching(/^HEAD: A mistake in the file leaves/)]);
});

test("a comparison is written in several forms at once, over its own files only", async () => {
  const { folder, path } = repository();
  const words = ["diff", "main", "--format", "text", ...["text", "markdown", "html", "json"].flatMap((name) => ["--format", `${name}=out/${name}`])];
  const printed = await run(words, folder);
  expect(printed.messages).toBe("");
  expect(readFileSync(join(folder, "out/text"), "utf8")).toBe(printed.output);
  writeFileSync(path, readFileSync(path, "utf8").replace(/^ {2}responsible for .*$/m, "  // $&"));
  expect((await run([...words, "--language", "de"], folder)).messages).toBe("");
  expect(readFileSync(join(folder, "out/markdown"), "utf8")).toContain("#### Zu vereinbaren");
  expect((await run(words, folder)).messages).toBe("");
  for (const name of ["text", "markdown", "html", "json"]) {
    writeFileSync(join(folder, "out", name), "We have not changed anything.\nAsk Tuesday.\n");
    const refused = await run(["diff", "main", "--format", `${name}=out/${name}`], folder);
    expect([refused.exitCode, refused.messages], name).toEqual([2, expect.stringContaining("was not written by Kurzweg")]);
  }
  expect((await run(["diff", "main", "--format", "text", "--format", "json"], folder)).messages).toContain("Only one report can go to the terminal");
  const same = await run(["diff", "main", "--format", "text=out/both", "--format", "json=./out/both", "--language", "de"], folder);
  expect([same.exitCode, same.messages]).toEqual([2, "Zwei Berichte würden in „./out/both“ stehen. Geben Sie jedem eine eigene Datei.\n"]);
});
