import { spawnSync } from "node:child_process";
import { type Box, intersection } from "../../../packages/analysis/src/space/box.ts";
import { type Budget, budgetUntil } from "../../../packages/analysis/src/space/budget.ts";
import { largestBoxes } from "../../../packages/analysis/src/space/cover.ts";
import { partition } from "../../../packages/analysis/src/space/partition.ts";
import { uncovered } from "../../../packages/analysis/src/space/uncovered.ts";
import { type Boxes, boxesOf, completeTable, sizeOf, type Table, withGaps, withOverlaps } from "../generate/tables.ts";
import { clock, type Sample, sampleOf, timed } from "../harness.ts";
import { ms, type Part, type Report, times } from "../report.ts";

/** As much as a check on save may take. What has not ended by then is not measured. */
const SECONDS = 2;
const TOO_LONG = `> ${SECONDS * 1000}`;

/** Numbers with hundreds of borders, as of money; and numbers with few, as of years or grades, in the hardest sizes. */
const sizes: readonly { readonly columns: number; readonly rules: number; readonly highest: number }[] = [
  ...[3, 5, 7, 14].flatMap((columns) => [500, 1000, 1500].map((rules) => ({ columns, rules, highest: 9999 }))),
  ...[5, 7, 14].map((columns) => ({ columns, rules: 1500, highest: 30 })),
];

/** What a table costs by the primitives on which everything rests. */
export const tables: Part = {
  name: "tables",
  title: "synthetic decision tables (after Calvanese et al.), warm",
  run(report) {
    const headings = ["columns x rules", "values a column", "all gaps", "gaps", "prove none", "in yardsticks", "pairs", "overlaps", "all overlaps", "parts"];
    const rows = sizes.map((size) => rowFor(size, report));
    report.table(z3 ? [...headings, "z3, prove none", "z3 over ours"] : headings, rows);
    report.note(
      `A table covers everything without overlap; for gaps 1 % of its rules are removed, for overlaps 2 % reach into their neighbours. “Pairs” compares every rule with every other one, “all overlaps” finds the parts with two rules or more. ${TOO_LONG}: did not end within ${SECONDS} s.${z3 ? " z3 is timed from its start to its end." : " z3 is not installed."}`,
    );
  },
};

function rowFor({ columns: width, rules: count, highest }: (typeof sizes)[number], report: Report): readonly string[] {
  const table = completeTable(width, count, highest, width * 10_000 + count);
  const whole = boxesOf(table);
  const wide = boxesOf(withOverlaps(table, count));
  const gaps = gapsOf(table);
  const none = limited((budget) => uncovered(whole.layout.full, whole.boxes, whole.layout, budget).length);
  const pairs = limited(() => overlappingPairs(wide));
  const overlaps = limited(
    (budget) => partition(wide.layout.full, wide.boxes, [], wide.layout, (_, possible) => (possible.length > 1 ? "cut" : "drop"), budget).length,
  );
  const values = whole.layout.sizes.reduce((sum, size) => sum + size, 0) / width;
  if (none.result !== undefined && none.result !== 0) throw new Error(`${width} x ${count}: ${none.result} gaps in a table without any.`);
  if (width === 14 && count === 1500)
    report.aim({
      what: `tables, 14 columns x 1500 rules, ${values.toFixed(0)} values each: prove that there is no gap`,
      limit: 60,
      unit: "ms",
      found: none.time?.median,
    });
  const shown = ({ time, result }: Limited): readonly string[] => (time ? [ms(time.median), String(result)] : [TOO_LONG, "–"]);
  const ratio = none.time && none.yardstick ? none.time.median / none.yardstick.median : undefined;
  return [
    `${width} x ${count}`,
    values.toFixed(0),
    ...shown(gaps),
    shown(none)[0] ?? "",
    times(ratio),
    ...shown(pairs),
    ...shown(overlaps),
    ...(z3 ? besideZ3(table, none.time) : []),
  ];
}

function besideZ3(table: Table, ours: Sample | undefined): readonly string[] {
  const prover = proveWithZ3(table);
  return [ms(prover.median), times(ours && prover.median / ours.median)];
}

interface Limited {
  /** Nothing where it took too long. */
  readonly result?: number;
  readonly time?: Sample;
  readonly yardstick?: Sample;
}

/** Times work that gives a number, unless it exceeds its budget. */
function limited(work: (budget: Budget) => number): Limited {
  const end = clock() + SECONDS * 1000;
  const budget = budgetUntil(() => clock() > end, SECONDS);
  const result = work(budget);
  if (budget.exhausted) return {};
  const unbounded = budgetUntil(() => false, 0);
  const { it, yardstick } = timed({ it: () => work(unbounded) }, { rounds: 15, seconds: 3 });
  return { result, time: it, yardstick };
}

/** All gaps as the largest groups; they have to hold exactly what was removed. */
function gapsOf(table: Table): Limited {
  const { table: open, removed } = withGaps(table);
  const { boxes, layout } = boxesOf(open);
  let found: readonly Box[] = [];
  const limit = limited((budget) => {
    found = uncovered(layout.full, boxes, layout, budget);
    return budget.exhausted ? 0 : largestBoxes(found, boxes, [], layout).length;
  });
  if (limit.result !== undefined)
    compareSizes(
      found,
      open,
      removed.reduce((sum, rule) => sum + sizeOf(rule), 0),
    );
  return limit;
}

function compareSizes(found: readonly Box[], table: Table, expected: number): void {
  const { layout, numbersIn } = boxesOf(table);
  const size = found.reduce((sum, box) => sum + layout.sizes.reduce((product, _, column) => product * numbersIn(box, column), 1), 0);
  if (Math.abs(size / expected - 1) > 1e-6) throw new Error(`The gaps hold ${size} combinations instead of ${expected}.`);
}

function overlappingPairs({ boxes, layout }: Boxes): number {
  let found = 0;
  for (const [index, one] of boxes.entries())
    for (let other = index + 1; other < boxes.length; other++) if (intersection(one, boxes[other] as Box, layout)) found++;
  return found;
}

const z3 = spawnSync("z3", ["--version"]).status === 0;

/** The same question to the z3 command line: is there a row that no rule covers? */
function proveWithZ3({ columns: width, rules, highest }: Table): Sample {
  const names = Array.from({ length: width }, (_, column) => `c${column}`);
  const inside = (rule: Table["rules"][number]): string =>
    rule.flatMap(([from, to], column) => [...(from > 0 ? [`(>= c${column} ${from})`] : []), ...(to < highest ? [`(<= c${column} ${to})`] : [])]).join(" ");
  const input = [
    ...names.flatMap((name) => [`(declare-const ${name} Int)`, `(assert (and (>= ${name} 0) (<= ${name} ${highest})))`]),
    ...rules.map((rule) => `(assert (not (and true ${inside(rule)})))`),
    "(check-sat)",
  ].join("\n");
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    const { stdout } = spawnSync("z3", ["-in", "-T:60"], { input, encoding: "utf8" });
    if (stdout.trim() === "sat") throw new Error("z3 finds a gap in a table without any.");
    return performance.now() - start;
  });
  return sampleOf(runs);
}
