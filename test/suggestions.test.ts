import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatText } from "@kurzweg/language";
import { expect, test } from "vitest";
import { readMarks } from "./harness/marks.ts";
import { findingsIn, root, sourceIn, withText } from "./harness/pipeline.ts";
import { allSources } from "./harness/sources.ts";

for (const place of ["test/scenarios/r03-change-of-benefit-system/region.region", "examples/musterstadt/musterstadt.region"]) {
  test(`the hand-offs that are suggested for ${place} mend what they are suggested for`, async () => {
    const path = join(root, place);
    const text = readFileSync(path, "utf8");
    const source = await sourceIn(root);
    const before = await findingsIn(path, source);
    const mended = before.filter(({ suggestion }) => suggestion !== undefined);
    expect(mended.map(({ code }) => code)).toContain("handoff/missing");
    const after = await findingsIn(path, withText(source, path, `${text}\n${mended.map(({ suggestion }) => suggestion).join("\n\n")}\n`));
    expect(after.filter(({ suggestion }) => suggestion !== undefined)).toEqual([]);
    expect(after.filter(({ code }) => /^(syntax|name|value|detail)\//.test(code))).toEqual([]);
  });
}

test("every suggested text is formatted", async () => {
  let count = 0;
  for (const { path, folder } of allSources()) {
    const source = await sourceIn(folder);
    const text = readMarks(readFileSync(path, "utf8")).text;
    const formatted = formatText(text);
    for (const language of ["en", "de"] as const) {
      for (const { suggestion, file } of await findingsIn(path, source, { language })) {
        if (suggestion === undefined || formatted === undefined || file !== path) continue;
        count++;
        const longer = `${formatted}\n${suggestion}\n`;
        expect(formatText(longer), `${path} with a suggested text`).toBe(longer);
      }
    }
  }
  expect(count).toBeGreaterThan(20);
});

test("the five missing hand-offs of a change of benefit system are said in words", async () => {
  const path = join(root, "test/scenarios/r03-change-of-benefit-system/region.region");
  const missing = (await findingsIn(path, await sourceIn(root))).filter(
    ({ code, subject }) => code === "handoff/missing" && subject.transition === "recognition",
  );
  expect(missing.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "At “Recognition as a refugee”, “Entitlement to the integration course” passes from “Social welfare office” to “Foreigners' office”, and no hand-off is agreed, for Legal status: Asylum seeker.",
      "At “Recognition as a refugee”, “Health care” passes from “Social welfare office” to “Health insurer”, and no hand-off is agreed, for Legal status: Asylum seeker.",
      "At “Recognition as a refugee”, “Placement” passes from “Agentur für Arbeit Wechselstadt” to “Jobcenter Wechselstadt”, and no hand-off is agreed, for Legal status: Asylum seeker.",
      "At “Recognition as a refugee”, “Assessment of skills” passes from “Agentur für Arbeit Wechselstadt” to “Jobcenter Wechselstadt”, and no hand-off is agreed, for Legal status: Asylum seeker.",
      "At “Recognition as a refugee”, “Housing” passes from “Accommodation office” to “Town of Wechselstadt”, and no hand-off is agreed, for Legal status: Asylum seeker.",
    ]
  `);
});

test("a dimension may have five hundred values", async () => {
  const names = Array.from({ length: 500 }, (_, index) => `village-${index + 1}`);
  const text = [
    "region county { language en }",
    `dimension village { ${names.join(" ")} }`,
    "step advice",
    `body office { contact desk { email "desk@example.org" } responsible for advice when village is ${names.filter((name) => !/^village-(7|499)$/.test(name)).join(", ")} }`,
  ].join("\n");
  const path = join(root, "examples/first/first.region");
  const [gap, ...others] = await findingsIn(path, withText(await sourceIn(root), path, text));
  expect(others).toEqual([]);
  expect(gap?.people).toEqual([{ village: ["village-7", "village-499"] }]);
});
