import { afterEach, expect, test } from "vitest";
import { numbered } from "../packages/server/src/pictures/numbered.ts";
import type { Survey, SurveyTask } from "../packages/server/src/pictures/survey.ts";
import { createSurveying } from "../packages/server/src/pictures/surveying.ts";
import { createSurveyor, type Surveyor } from "../packages/server/src/pictures/surveyor.ts";
import { overviewFromText, regionFromText } from "./harness/diagrams.ts";

const town = `dimension status "Status" { waiting recognised }
step advice { } step course { needs advice }
body office "Office" { responsible for advice when status is waiting } body school "School" { responsible for course }`;

let surveyor: Surveyor | undefined;
afterEach(() => surveyor?.stop());

async function taskOf(text: string, stamp: number, person?: SurveyTask["person"]): Promise<SurveyTask> {
  return { uri: "file:///town.region", stamp, region: await regionFromText(text), person, asOf: "2026-11-15", today: "2026-11-15", language: "en" };
}

test("a survey is what the analysis says, with a memory and without", async () => {
  const survey = createSurveying(() => 0);
  for (const [index, text] of [town, town.replace("waiting }", "recognised }"), town].entries()) {
    const found = await survey(await taskOf(text, index));
    expect(found).toEqual({ content: numbered(await overviewFromText(text, "en")), partly: false });
  }
});

test("people who cannot be are a mistake; what cannot be read is shown as it was", async () => {
  const survey = createSurveying(() => 0);
  expect(await survey(await taskOf(town, 1, { status: "nowhere" }))).toEqual({
    mistake: { is: "value", name: "status", value: "nowhere", known: expect.anything() },
  });
  const whole = await survey(await taskOf(town, 1));
  const broken = await survey(await taskOf(town.replace("{ waiting", "{ { waiting"), 2));
  if (!("content" in whole) || !("content" in broken)) throw new Error("There is nothing to show.");
  expect(broken.partly).toBe(true);
  expect(broken.content.json).toContain('"School"');
});

test("surveys come one after the other, those that nobody waits for are left out, and a thread that breaks is started again", async () => {
  const asked: number[] = [];
  let [started, ended] = [0, 0];
  surveyor = createSurveyor(() => {
    started += 1;
    return {
      async ask({ stamp }): Promise<Survey | undefined> {
        asked.push(stamp);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return stamp === 3 ? undefined : { mistake: { is: "impossible" } };
      },
      end: () => void (ended += 1),
    };
  });
  const tasks = await Promise.all([1, 2, 3, 4].map((stamp) => taskOf(town, stamp)));
  const found = await Promise.all(tasks.map((task) => surveyor?.survey(task, () => task.stamp !== 2)));
  expect(found.map((each) => each !== undefined)).toEqual([true, false, false, true]);
  expect([asked, started, ended]).toEqual([[1, 3, 4], 2, 1]);
  surveyor.stop();
  const [again] = tasks;
  expect(again && (await surveyor.survey(again, () => true))).toBeUndefined();
});
