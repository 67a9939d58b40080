import { compare } from "@kurzweg/analysis";
import { regionOf } from "@kurzweg/language";
import type { Change, PeopleGroup } from "@kurzweg/model";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { regions } from "./generate.ts";
import type { Region } from "./model.ts";
import { readProduct } from "./product.ts";
import { createSpace, type Person } from "./space.ts";
import { createVerdicts, type Situation } from "./verdict.ts";

/** Two editions: another day, another body with assignments, one assignment or one impossible combination less. */
const editions = fc.tuple(regions, fc.constantFrom("day", "assignment", "impossible", "nothing"), fc.nat(1000));

test("between 300 pairs of editions exactly those people change body for whom it is another one", { timeout: 300_000 }, async () => {
  const property = fc.asyncProperty(editions, async ([before, how, at]) => {
    const after = changed(before, how, at);
    const [earlier, later] = [regionOf(await readProduct(before)), regionOf(await readProduct(after))];
    const { changes } = compare(
      { region: earlier, options: { asOf: before.asOf, language: "en" } },
      { region: later, options: { asOf: after.asOf, language: "en" } },
    );
    const [was, is] = [createVerdicts(createSpace(before)), createVerdicts(createSpace(after))];
    for (const person of is.space.people.values()) {
      const known = was.space.people.get(person.key);
      if (!known) continue;
      for (const step of is.steps.keys()) {
        const [then, now] = [was.situation(step, known), is.situation(step, person)];
        const found = changes.filter(({ sort, name, people }) => sort === "responsibility" && name === step && people?.some((group) => isIn(person, group)));
        expect(found.length, `${step} for ${person.key}`).toBe(isSame(then, now) ? 0 : 1);
        for (const change of found) expect(bodiesIn(change)).toEqual([acting(then), acting(now)]);
      }
    }
  });
  await fc.assert(property, { numRuns: 300, seed: inject("seed") });
});

function changed(region: Region, how: string, at: number): Region {
  const { local } = region;
  if (how === "day") return { ...region, asOf: at % 2 === 0 ? "2027-06-01" : "2025-01-01" };
  if (how === "impossible") return { ...region, local: { ...local, impossible: local.impossible.slice(1) } };
  if (how === "nothing") return region;
  const index = local.bodies.length === 0 ? 0 : at % local.bodies.length;
  return {
    ...region,
    local: { ...local, bodies: local.bodies.map((body, place) => (place === index ? { ...body, assignments: body.assignments.slice(1) } : body)) },
  };
}

function isIn({ values }: Person, group: PeopleGroup): boolean {
  return Object.entries(group).every(([dimension, set]) => {
    const value = values.get(dimension) ?? "";
    return set.some((each) => (typeof each === "string" ? each === value : each[0] <= Number(value) && (each[1] === null || Number(value) <= each[1])));
  });
}

const acting = ({ verdict, responsible }: Situation): readonly string[] => (["responsible", "shared", "contradictory"].includes(verdict) ? responsible : []);

/** A suspended body is named, but nobody acts. */
function bodiesIn({ from = [], to = [], says }: Change): readonly (readonly string[])[] {
  return [/before: the responsibility is suspended/.test(says) ? [] : from, /now: the responsibility is suspended/.test(says) ? [] : to];
}

/** Nothing has changed for somebody: suspended bodies aside, whose names the reference does not keep. */
function isSame(then: Situation, now: Situation): boolean {
  const key = ({ verdict, responsible, leading }: Situation): string =>
    JSON.stringify([verdict, ...(acting({ verdict, responsible, leading, excluded: false }).length > 0 ? [responsible, leading] : [])]);
  return key(then) === key(now);
}
