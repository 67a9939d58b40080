import { analysisOf, boxesOfGroups, conditionText, findingsOf } from "@kurzweg/analysis";
import { libraryOf, linkAll, load, regionOf, type Source } from "@kurzweg/language";
import type { PeopleGroup, Region } from "@kurzweg/model";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { isAmong, isPossible, meets, representatives } from "../harness/people.ts";
import { regions } from "./generate.ts";
import { printRegion } from "./print.ts";

const slow = 120_000;
const folder = "file:///reference/";

test("a condition that was written for people of 150 random regions is met by exactly these people", { timeout: slow }, async () => {
  const property = fc.asyncProperty(regions, fc.nat(), async (region, pick) => {
    const files = printRegion(region);
    const model = await modelOf(files);
    const asOf = model.asOf ?? "";
    const found = findingsOf(analysisOf(model, { asOf, language: "en" })).flatMap(({ people }) => (people ? [people] : []));
    for (const people of [...found.filter((_, index) => (index + pick) % 4 === 0), ...randomGroups(model, pick)]) await expectSame(people, model, files, asOf);
  });
  await fc.assert(property, { numRuns: 150, seed: inject("seed") });
});

/** Writes the condition, reads it as the condition of one more group, and asks for every person whether it fits. */
async function expectSame(people: readonly PeopleGroup[], model: Region, files: ReturnType<typeof printRegion>, asOf: string): Promise<void> {
  const { space } = analysisOf(model, { asOf, language: "en" });
  const boxes = boxesOfGroups(people, space);
  if (!boxes) throw new Error("The people of a finding are unknown to its own region.");
  const text = conditionText(boxes, space, model);
  const [first, ...others] = files;
  const again = await modelOf([{ name: first?.name ?? "", text: `${first?.text}\ngroup written-again when ${text}\n` }, ...others]);
  const group = again.groups.find(({ name }) => name === "written-again");
  if (!group) throw new Error(`This condition cannot be read: ${text}`);
  for (const person of representatives(again, people)) {
    if (isPossible(person, again, asOf))
      expect({ person, text, meets: meets(person, group.condition, again) }).toEqual({ person, text, meets: isAmong(person, people) });
  }
}

/** Groups that nothing in the region suggests: values and stretches by chance. */
function randomGroups({ dimensions }: Region, pick: number): readonly (readonly PeopleGroup[])[] {
  let state = pick + 1;
  const chance = (of: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % of;
  };
  const group = (): PeopleGroup =>
    Object.fromEntries(
      dimensions.flatMap((dimension) => {
        if (dimension.is === "number" || chance(2) === 0) return [];
        const values = dimension.values.map(({ name }) => name).filter(() => chance(2) === 0);
        return values.length > 0 && values.length < dimension.values.length ? [[dimension.name, values]] : [];
      }),
    );
  return [[group()], [group(), group()], [group(), group(), group()]];
}

async function modelOf(files: readonly { readonly name: string; readonly text: string }[]): Promise<Region> {
  const texts = new Map(files.map(({ name, text }) => [folder + name, text]));
  const read: Source["read"] = async (uri) => {
    const text = texts.get(uri);
    return text === undefined ? { is: "missing" } : { is: "text", text };
  };
  const loaded = await load(`${folder}${files[0]?.name}`, libraryOf({ read, catalogues: [] }));
  if ("is" in loaded) throw new Error("The region has no text.");
  return regionOf(linkAll(loaded));
}
