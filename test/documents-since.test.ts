import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./harness/pipeline.ts";
import { run, temporaryFolder } from "./harness/terminal.ts";

/** A town with a secret, in which somebody is responsible for advice. */
const town = (secret: string, body: string): string => `
region town "Town" { language en, de  as of 2026-11-15 }
step advice "Advice"
step training "Training"
body office "Office" {
  contact desk "Desk" { email "desk@town.example.org" note "Note ${secret}" }
  contact hidden-${secret} "Hidden ${secret}" { person "Person ${secret}" email "${secret}@town.example.org" }
  ${body === "office" ? "responsible for advice, training" : "responsible for training"}
}
body school "School" {
  contact desk "School desk" { email "school@town.example.org" }
  ${body === "school" ? "responsible for advice" : ""}
}
handoff over "Over" { from office to school passes "Form of ${secret}@town.example.org" }
commitment word "Word" { by office made on 2026-11-01 kept 2026-11-02 "Evidence ${secret}" note "Promise ${secret}" }
concern worry "Worry" { raised by school note "Concern ${secret}" }
`;

async function written(words: readonly string[], folder: string): Promise<string> {
  const path = join(folder, "out.md");
  expect(await run(["document", "new.region", "--format", `md=${path}`, "--force", ...words], folder)).toMatchObject({ exitCode: 0 });
  return readFileSync(path, "utf8");
}

/** A folder with an old and a new edition of a town. */
function editions(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "old.region"), town("zzold4711", "office"));
  writeFileSync(join(folder, "new.region"), town("zznew4711", "school"));
  return folder;
}

describe("what has changed since an older file", () => {
  test("is told for each body that it concerns, what asks for agreement first", async () => {
    const text = await written(["--since", "old.region", "--edition", "internal"], editions());
    expect(text).toContain("## What has changed");
    expect(text).toContain("Compared with the edition as of 2026-11-15 (old.region).");
    const agreed = text.slice(text.indexOf("### To be agreed"), text.indexOf("### To be told"));
    expect(agreed.match(/“School” takes over “Advice” from “Office”\./g)).toHaveLength(2);
    expect(text).toContain("Contact “Hidden zznew4711” is new.");
    expect(text).toMatch(/\[\d+ changes since the last edition\]\(#what-has-changed\)/);
  });

  test.each([[], ["--for", "school"], ["--language", "de"], ["--for", "office", "--language", "de"]])(
    "says nothing internal of either edition in the public one: %j",
    async (...words) => {
      const text = await written(["--since", "old.region", ...words], editions());
      expect(text).toMatch(/takes over|übernimmt/);
      expect(text).not.toContain("zzold");
      expect(text).not.toContain("zznew");
      expect(text).not.toContain("old.region");
    },
  );

  test("is nothing where nothing has changed", async () => {
    const folder = editions();
    cpSync(join(folder, "new.region"), join(folder, "same.region"));
    expect(await written(["--since", "same.region"], folder)).toContain("Nothing has changed.");
  });
});

test.each([
  ["en", "Points that concern other people now", "Fewer people than before: no longer for Status: b."],
  ["de", "Punkte, die nun andere Personen betreffen", "Weniger Personen als bisher: nicht mehr bei Status: b."],
])("a point that concerns other people now is one point, in %s", async (language, heading, words) => {
  const folder = temporaryFolder();
  const served = (values: string): string =>
    `region town "Town" { language en, de }\ndimension status "Status" { a "a" b "b" c "c" }\nstep advice "Advice"\nbody office "Office" { responsible for advice when status is ${values} }\n`;
  writeFileSync(join(folder, "old.region"), served("a"));
  writeFileSync(join(folder, "new.region"), served("a, b"));
  for (const more of [[], ["--for", "office"]]) {
    const text = await written(["--since", "old.region", "--language", language, ...more], folder);
    const [, line = ""] = text.slice(text.indexOf(`### ${heading}`)).split("\n\n");
    expect(line).toContain("Advice");
    expect(line.endsWith(` ${words}`)).toBe(true);
    expect(text).not.toContain(language === "de" ? "Punkte, die nun offen sind" : "Points that are open now");
  }
});

test("a revision of git and a day will do, too", async () => {
  const folder = editions();
  const git = (...words: string[]): void =>
    void execFileSync("git", ["-c", "user.name=Kurzweg", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", ...words], {
      cwd: folder,
      stdio: "ignore",
    });
  git("init", "--initial-branch=main");
  writeFileSync(join(folder, "new.region"), town("zzold4711", "office"));
  git("add", ".");
  git("commit", "-m", "First edition");
  writeFileSync(join(folder, "new.region"), town("zznew4711", "school"));
  const text = await written(["--since", "main"], folder);
  expect(text).toContain("“School” takes over “Advice” from “Office”.");
  expect(text).not.toContain("zz");
  expect(await written(["--since", "2026-01-01"], folder)).toContain("Compared with the edition as of 2026-01-01.");
});

test.each([
  ["nowhere-at-all", "is neither a file or folder nor a revision"],
  ["packages/model", "packages/model"],
])("what cannot be compared is said: %s", async (since, message) => {
  const words = ["document", "examples/musterstadt", "--since", since, "-o", temporaryFolder()];
  expect(await run(words, root)).toMatchObject({ exitCode: 2, messages: expect.stringContaining(message) });
});
