import { townOf } from "../generate/towns.ts";
import { inFreshProcess, sampleOf, withFile } from "../harness.ts";
import type { Previewed } from "../previewing.ts";
import { ms, type Part } from "../report.ts";
import { buildCommand } from "./cold-check.ts";

const EDITS = 20;
/** Bodies, hand-offs, and what an edit may take until its picture is there. */
const towns = [
  { bodies: 20, handoffs: 50, limit: 400 },
  { bodies: 60, handoffs: 180, limit: 1800 },
] as const;
const LIMITS = { matrix: 100, cached: 50, held: 20 };

/** What somebody waits for who writes beside an open preview. */
export const preview: Part = {
  name: "preview",
  title: "edits with an open preview, over standard input and output",
  run(report) {
    buildCommand();
    const rows: (readonly string[])[] = [];
    for (const { bodies, handoffs, limit } of towns) {
      const { edits, cached, held } = withFile("town.region", townOf(bodies, handoffs), (path) =>
        inFreshProcess<Previewed>("previewing.ts", [path, String(EDITS)]),
      );
      const name = `${bodies}/${handoffs}`;
      const row = (what: string, values: readonly number[], most: number): void => {
        const { median, p95 } = sampleOf(values);
        rows.push([name, what, ms(median), ms(p95)]);
        report.aim({ what: `preview, ${name}: ${what}, p95`, limit: most, unit: "ms", found: p95 });
      };
      for (const [view, times] of Object.entries(edits)) row(`edit to new picture, ${view}`, times, view === "matrix" ? LIMITS.matrix : limit);
      row("a view that was shown before", cached, LIMITS.cached);
      row("a small question while pictures are laid out", held, LIMITS.held);
    }
    report.table(["town", "what", "median ms", "p95 ms"], rows);
    report.note(`Milliseconds on the wall; ${EDITS} edits for each view, from the changed text over its analysis to the picture.`);
  },
};
