import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analysisOf, findingsOf } from "@kurzweg/analysis";
import { formFindings, libraryOf, linkAll, load, regionOf } from "@kurzweg/language";
import type { Finding, PeopleGroup, Region, Subject } from "@kurzweg/model";
import { describe, expect, test } from "vitest";
import { uriOf } from "@kurzweg/disk";
import { isAmong, isPossible, representatives } from "./harness/people.ts";
import { root, sourceIn } from "./harness/pipeline.ts";

/** What must be found in one file of a scenario on one day; see `scenarios/README.md`. */
interface Expected {
  readonly file: string;
  readonly asOf: string;
  readonly possibleCells?: number;
  readonly openCells?: Readonly<Record<string, number>>;
  readonly sharedCells?: Readonly<Record<string, number>>;
  /** The codes of which `findings` lists all. */
  readonly codes: readonly string[];
  readonly findings: readonly {
    readonly code: string;
    readonly subject: Subject;
    readonly count?: number;
    readonly accepted?: boolean;
    readonly people?: readonly PeopleGroup[];
  }[];
}

const folder = join(root, "test/scenarios");

for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name, "expected.json");
  if (!existsSync(path)) continue;
  describe(name, () => {
    for (const expected of JSON.parse(readFileSync(path, "utf8")) as readonly Expected[]) {
      test(`${expected.file} as of ${expected.asOf}`, async () => checkScenario(join(folder, name), expected));
    }
  });
}

async function checkScenario(place: string, expected: Expected): Promise<void> {
  const loaded = await load(uriOf(join(place, expected.file)), libraryOf(await sourceIn(root)));
  if ("is" in loaded) throw new Error(`${expected.file} cannot be read.`);
  const linked = linkAll(loaded);
  const region = regionOf(linked);
  const found = [...formFindings(linked, "en"), ...findingsOf(analysisOf(region, { asOf: expected.asOf, language: "en" }))].filter(({ code }) =>
    expected.codes.includes(code),
  );
  const left = new Set(found);
  for (const each of expected.findings) {
    const matching = [...left].filter((finding) => matches(finding, each)).slice(0, each.count ?? 1);
    expect(matching.length, `${each.code} ${JSON.stringify(each.subject)}`).toBe(each.count ?? 1);
    for (const finding of matching) {
      left.delete(finding);
      if (each.people) expect(difference(finding.people ?? [], each.people, region, expected.asOf), `${each.code} ${JSON.stringify(each.subject)}`).toEqual([]);
    }
  }
  expect([...left].map(({ code, subject, message }) => ({ code, subject, message }))).toEqual([]);
  const cells = representatives(region, []).filter((person) => isPossible(person, region, expected.asOf));
  if (expected.possibleCells !== undefined) expect(cells.length).toBe(expected.possibleCells);
  const counted = (code: string, step: string): number => {
    const groups = found.filter((finding) => finding.code === code && finding.subject.step === step).flatMap(({ people = [] }) => people);
    return cells.filter((person) => isAmong(person, groups)).length;
  };
  for (const [step, count] of Object.entries(expected.openCells ?? {})) expect(counted("coverage/gap", step), `open at ${step}`).toBe(count);
  for (const [step, count] of Object.entries(expected.sharedCells ?? {})) expect(counted("coverage/overlap", step), `shared at ${step}`).toBe(count);
}

function matches(finding: Finding, { code, subject, accepted = false }: Expected["findings"][number]): boolean {
  if (finding.code !== code || (finding.accepted !== null) !== accepted) return false;
  return Object.entries(subject).every(([key, value]) => JSON.stringify(finding.subject[key as keyof Subject]) === JSON.stringify(value));
}

/** The possible people who are in one of two lists of groups and not in the other. */
function difference(found: readonly PeopleGroup[], expected: readonly PeopleGroup[], region: Region, day: string): readonly object[] {
  return representatives(region, [...found, ...expected]).filter(
    (person) => isAmong(person, found) !== isAmong(person, expected) && isPossible(person, region, day),
  );
}
