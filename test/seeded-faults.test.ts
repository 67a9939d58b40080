import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./harness/pipeline.ts";

/** A mistake that somebody could make: in a file below `packages/analysis/src`, one piece of text instead of another. */
interface Fault {
  readonly says: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

const faults: readonly Fault[] = [
  {
    says: "impossible people are not left out",
    file: "responsibility/verdicts.ts",
    right: "withoutContained([...space.impossible, ",
    wrong: "withoutContained([",
  },
  {
    says: "the last number of a range is left out",
    file: "space/space.ts",
    right: "if (to !== null) numbers.add(to + 1);",
    wrong: "if (to !== null) numbers.add(to);",
  },
  {
    says: "a unit does not take the place of its body",
    file: "responsibility/held.ts",
    right: "other !== body && isWithin(other, body)",
    wrong: "other !== body && other === body",
  },
  { says: "a lead is not passed on to units", file: "responsibility/held.ts", right: "isWithin(body, leader)", wrong: "body === leader" },
  { says: "delegation takes from the delegate, too", file: "responsibility/holders.ts", right: "if (isWithin(path, delegate)) return false;", wrong: "" },
  {
    says: "exclusions of other files cut down kinds",
    file: "responsibility/holders.ts",
    right: "exclusions.filter(({ file }) => file === kind.place.file)",
    wrong: "exclusions",
  },
  { says: "what ended still counts", file: "responsibility/holders.ts", right: "if (!inForce(assignment, asOf)) return;", wrong: "" },
  {
    says: "a hand-off for one transition covers all",
    file: "sequence/arranged.ts",
    right: "handoff.transitions.some(({ name }) => name === transition)",
    wrong: "handoff.transitions.length > 0",
  },
  {
    says: "a hand-off covers people outside its “when”",
    file: "sequence/arranged.ts",
    right: "handoff.condition ? space.boxesOf(handoff.condition) : [space.layout.full]",
    wrong: "[space.layout.full]",
  },
  {
    says: "steps between two are overlooked",
    file: "sequence/passings.ts",
    right: "filter(({ name }) => between.has(name))",
    wrong: "filter(() => false)",
  },
  {
    says: "those who are responsible hand on, whoever leads",
    file: "responsibility/responsible.ts",
    right: "leading.length > 0 ? leading : claims",
    wrong: "claims",
  },
  {
    says: "moved people keep their value",
    file: "sequence/change.ts",
    right: "there |= moved[dimension] ? at(after, word) & at(to, word) : values;",
    wrong: "there |= values;",
  },
  {
    says: "a journey counts hand-offs to a body that was responsible before",
    file: "journey/measure.ts",
    right: "if (!without?.has(body)) to.add(body);",
    wrong: "to.add(body);",
  },
  { says: "a journey counts inactive steps", file: "journey/measure.ts", right: 'if (active[middle] === "yes") return "no";', wrong: "" },
  { says: "limits are exceeded by as much as they allow", file: "journey/search.ts", right: "roundedUp(least) > limit", wrong: "roundedUp(least) >= limit" },
  { says: "an accepted gap does not accept its consequences", file: "acceptance.ts", right: "(each.consequence?.among(widened) ?? [])", wrong: "[]" },
];

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kurzweg-faults-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the packages and of the reference, with one fault or none; whether they differ about some region. */
async function differ(name: string, fault: Fault | undefined): Promise<boolean> {
  const copy = join(folder, name);
  for (const part of ["model", "language", "analysis"])
    cpSync(join(root, "packages", part), join(copy, "packages", part), { recursive: true, filter: (path) => !/[/\\](out|node_modules)$/.test(path) });
  cpSync(join(root, "test/reference"), join(copy, "test/reference"), { recursive: true });
  writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
  mkdirSync(join(copy, "node_modules/@kurzweg"), { recursive: true });
  for (const part of ["model", "language", "analysis"]) symlinkSync(join(copy, "packages", part), join(copy, "node_modules/@kurzweg", part));
  for (const module of readdirSync(join(root, "node_modules")))
    if (!/^[.@]|^kurzweg$/.test(module)) symlinkSync(join(root, "node_modules", module), join(copy, "node_modules", module));
  if (fault) {
    const path = join(copy, "packages/analysis/src", fault.file);
    const text = readFileSync(path, "utf8");
    expect(text.split(fault.right).length, `The text “${fault.right}” stands once in ${fault.file}.`).toBe(2);
    writeFileSync(
      path,
      text.replace(fault.right, () => fault.wrong),
    );
  }
  const status = await new Promise<number | null>((resolve) => {
    spawn(process.execPath, [join(copy, "test/reference/search.ts"), "1500", "1"], { stdio: "ignore" }).on("close", resolve);
  });
  return status !== 0;
}

describe("a mistake in the analysis is noticed", { timeout: 120_000 }, () => {
  test("and without one there is nothing to notice", async () => {
    expect(await differ("none", undefined)).toBe(false);
  });
  for (const [index, fault] of faults.entries()) {
    test(fault.says, async () => {
      expect(await differ(`fault-${index}`, fault)).toBe(true);
    });
  }
});
