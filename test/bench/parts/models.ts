import { type Memory, memoryOf } from "@kurzweg/analysis";
import { spaceOf } from "../../../packages/analysis/src/space/space.ts";
import { type Model, modelOf } from "../generate/models.ts";
import { inFreshProcess, sampleOf, timed, withFile } from "../harness.ts";
import { checkText, day, type Stage, stages, type Stopped } from "../pipeline.ts";
import { randomFrom } from "../random.ts";
import { ms, type Part, type Report, times } from "../report.ts";

interface Size {
  readonly dimensions: 5 | 10;
  readonly steps: number;
  readonly rules: number;
}

const sizes: readonly Size[] = [
  { dimensions: 5, steps: 15, rules: 30 },
  { dimensions: 10, steps: 15, rules: 30 },
  { dimensions: 10, steps: 30, rules: 100 },
];

const CHANGES = 50;

/** What a whole region costs from its text to its findings, and what one changed assignment costs. */
export const models: Part = {
  name: "models",
  title: "region models: dimensions, steps x assignments a step",
  run(report) {
    const measured = sizes
      .map((size) => ({ size, model: modelOf(size.dimensions, size.steps, size.rules, 1) }))
      .map((each) => ({ ...each, ...warm(each.model), changes: changes(each.model), remembering: changes(each.model, memoryOf()) }));
    report.table(
      ["model", "assignments", "lines", "people", "findings", "gaps", "overlaps"],
      measured.map(({ size, model, first }) => [nameOf(size), String(model.assignments), ...aboutModel(model, first)]),
    );
    const rows = measured.flatMap(({ size, model, times: warmTimes, changes: changed, remembering }) => [
      row(nameOf(size), "cold", cold(model)),
      row("", "warm", warmTimes),
      row("", "one changed, median", changed.median),
      row("", "one changed, p95", changed.p95),
      row("", "one changed, with a memory, median", remembering.median),
      row("", "one changed, with a memory, p95", remembering.p95),
    ]);
    report.table(["model", "", ...stages, "total", "analyse in yardsticks"], rows);
    report.note(
      `Cold is the first check in a fresh process, without loading the program. Of the ${CHANGES} changes each makes one assignment wider or narrower; everything is read again, and analysed again apart from what a memory kept from the check before.`,
    );
    const largest = measured.at(-1);
    if (largest) aims(largest.size, largest.times, report);
  },
};

function aims(size: Size, found: Times, report: Report): void {
  report.aim({ what: `models, ${nameOf(size)}: analysis of the whole model, warm`, limit: 150, unit: "ms", found: found.analyse });
  report.aim({ what: `models, ${nameOf(size)}: from the text to the findings, warm`, limit: 150, unit: "ms", found: found.total });
}

function nameOf({ dimensions, steps, rules }: Size): string {
  return `${dimensions}, ${steps} x ${rules}`;
}

function aboutModel(model: Model, { region, findings }: Stopped): readonly string[] {
  const people = spaceOf(region, day).layout.sizes.reduce((product, size) => product * size, 1);
  const count = (code: string): string => String(findings.filter((finding) => finding.code === code).length);
  return [
    String(model.text.split("\n").length),
    people.toExponential(0).replace("+", ""),
    String(findings.length),
    count("coverage/gap"),
    count("coverage/overlap"),
  ];
}

/** Medians by stage. */
type Times = Readonly<Record<Stage | "total" | "yardstick", number>>;

function warm(model: Model): { readonly first: Stopped; readonly times: Times } {
  const runs: Stopped[] = [];
  const { check, yardstick } = timed({ check: () => runs.push(checkText(model.text)) }, { rounds: 15, seconds: 10 });
  const first = runs[0] as Stopped;
  return { first, times: { ...at(0.5, runs.slice(-check.count)), yardstick: yardstick.median } };
}

function at(share: 0.5 | 0.95, runs: readonly Stopped[]): Omit<Times, "yardstick"> {
  const of = (values: readonly number[]): number => sampleOf(values)[share === 0.5 ? "median" : "p95"];
  const byStage = Object.fromEntries(stages.map((stage) => [stage, of(runs.map(({ times }) => times[stage]))])) as Record<Stage, number>;
  return { ...byStage, total: of(runs.map(({ total }) => total)) };
}

function changes(model: Model, memory?: Memory): { readonly median: Omit<Times, "yardstick">; readonly p95: Omit<Times, "yardstick"> } {
  const random = randomFrom(7);
  const runs = Array.from({ length: CHANGES }, () => checkText(model.change(random), undefined, memory));
  return { median: at(0.5, runs), p95: at(0.95, runs) };
}

function cold(model: Model): Omit<Times, "yardstick"> {
  const runs = withFile("model.region", model.text, (path) => [1, 2, 3, 4, 5].map(() => inFreshProcess<Omit<Times, "yardstick">>("cold.ts", ["check", path])));
  const of = (stage: Stage | "total"): number => sampleOf(runs.map((run) => run[stage])).median;
  return { read: of("read"), link: of("link"), model: of("model"), analyse: of("analyse"), total: of("total") };
}

function row(name: string, what: string, found: Omit<Times, "yardstick"> & { readonly yardstick?: number }): readonly string[] {
  return [name, what, ...stages.map((stage) => ms(found[stage])), ms(found.total), found.yardstick === undefined ? "" : times(found.analyse / found.yardstick)];
}
