import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "./compare.ts";
import { evaluate } from "./evaluate.ts";
import { codes, type ExpectedFinding } from "./findings.ts";
import { regions } from "./generate.ts";
import { stepsOf, type Region } from "./model.ts";
import { printRegion } from "./print.ts";
import { createSpace, type Space } from "./space.ts";

const slow = 60_000;

test("every code occurs in at least one of 200 random regions", { timeout: slow }, () => {
  const sample = fc.sample(regions, { numRuns: 600, seed: 1 });
  const findings = sample.map((region) => new Set(evaluate(region).map(({ code }) => code)));
  const rare = codes.filter((code) => findings.filter((found) => found.has(code)).length < sample.length / 200);
  expect(rare).toEqual([]);
});

test("random regions are small, and their text names everything they declare", { timeout: slow }, () => {
  const property = fc.property(regions, (region) => {
    expect(createSpace(region).people.size).toBeLessThanOrEqual(400);
    const text = printRegion(region)
      .map((file) => file.text)
      .join("");
    for (const { name } of [...stepsOf(region), ...region.local.bodies]) expect(text).toContain(name);
  });
  fc.assert(property, { numRuns: 300, seed: 1 });
});

test("the reference agrees with its own answer as JSON, and with none that lacks a finding or a person", {
  timeout: slow,
}, () => {
  const property = fc.property(regions, fc.nat(), (region, pick) => {
    const expected = evaluate(region);
    const space = createSpace(region);
    const answer = expected.map((finding) => asJson(finding, space));
    expect(compare(expected, { asOf: region.asOf, findings: answer }, region)).toEqual([]);
    if (expected.length === 0) return;
    const index = pick % expected.length;
    expect(compare(expected, answer.toSpliced(index, 1), region)).not.toEqual([]);
    expect(compare(expected, answer.with(index, withoutPerson(answer[index])), region)).not.toEqual([]);
  });
  fc.assert(property, { numRuns: 300, seed: 1 });
});

test("the same draft always gives the same region and findings", () => {
  const answers = [0, 1].map(() => fc.sample(regions, { numRuns: 20, seed: 3 }).map(describeRegion));
  expect(answers[0]).toEqual(answers[1]);
});

/** A finding as a product would report it, with an entry for every person. */
function asJson(finding: ExpectedFinding, space: Space): Record<string, unknown> {
  const people = [...(finding.people ?? [])].map((key) => [...(space.people.get(key)?.values ?? [])]);
  const entries = people.map((values) => Object.fromEntries(values.map(([name, value]) => [name, [typeof value === "number" ? [value, value] : value]])));
  const { people: _people, ...rest } = finding;
  return {
    ...rest,
    message: "",
    ...(finding.people === undefined ? {} : { people: entries, example: Object.fromEntries(people[0] ?? []) }),
  };
}

/** The same finding for one person less; where it is not about people, with another severity. */
function withoutPerson(finding: Record<string, unknown> | undefined): Record<string, unknown> {
  const { people } = finding ?? {};
  return Array.isArray(people) ? { ...finding, people: people.slice(1) } : { ...finding, severity: "none" };
}

function describeRegion(region: Region): unknown {
  return [printRegion(region), evaluate(region)];
}
