import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Edited } from "../editing.ts";
import type { Paused } from "../pausing.ts";
import { longRegion } from "../generate/long.ts";
import { modelOf } from "../generate/models.ts";
import { inFreshProcess, sampleOf } from "../harness.ts";
import { ms, type Part, times } from "../report.ts";

/** Of six letters; the first one comes after a pause, so that there are 100 others. */
const WORDS = 20;
const files = [
  { name: "400 lines", text: () => longRegion(400) },
  { name: "3000 lines", text: () => longRegion(3000) },
  { name: "2700 dense lines", text: () => modelOf(10, 30, 90, 1).text },
];
const neighbours = [0, 400, 11_000];

/** What somebody waits for who writes a region in an editor. */
export const editor: Part = {
  name: "editor",
  title: "the language server as it is shipped, over standard input and output",
  run(report) {
    const rows: (readonly string[])[] = [];
    const medians = new Map<string, number>();
    const before = pausedNow();
    for (const { name, text } of files) {
      const among = name.includes("dense") ? [0] : neighbours;
      for (const [index, found] of edited(text(), among).entries()) {
        const others = among[index] ?? 0;
        const [soon, first, all] = [sampleOf(found.keystrokes), sampleOf(found.firstLetters), sampleOf(found.words)];
        rows.push([
          name,
          String(others),
          ms(found.opened),
          ms(found.openedAll),
          ms(soon.median),
          ms(soon.p95),
          ms(first.median),
          ms(first.p95),
          ms(all.median),
          found.memory.toFixed(0),
          String(found.findings),
        ]);
        medians.set(`${name} ${others}`, soon.median);
        const where = others === 0 ? `${name}, alone` : `${name}, among ${others} files`;
        if (name === "3000 lines") {
          report.aim({ what: `editor, ${where}: keystroke to findings, p95`, limit: 50, unit: "ms", found: soon.p95 });
          report.aim({ what: `editor, ${where}: the first after a pause, p95`, limit: 50, unit: "ms", found: first.p95 });
        }
        if (name.includes("dense")) continue;
        report.aim({ what: `editor, ${where}: opened to first findings`, limit: 1000, unit: "ms", found: found.opened });
        report.aim({ what: `editor, ${where}: memory`, limit: 150, unit: "MB", found: found.memory });
      }
      if (name.includes("dense")) continue;
      const ratio = (medians.get(`${name} ${neighbours.at(-1)}`) ?? Number.NaN) / (medians.get(`${name} 0`) ?? Number.NaN);
      report.aim({ what: `editor, ${name}: a keystroke among ${neighbours.at(-1)} files over one alone`, limit: 1.2, unit: "times", found: ratio });
    }
    report.table(["file", "others", "opened", "all found", "keystroke", "p95", "first letter", "p95", "all found", "memory MB", "findings"], rows);
    report.note(
      `Milliseconds on the wall, from the start of the process or from a keystroke until findings arrive; of ${WORDS} words, half of them in conditions, typed fast, each after a pause. Dense lines hold a condition on ten dimensions each. “All found” is when no more come; an analysis that takes long waits for a pause.`,
    );
    report.note(
      `First letters come after a pause. On this machine the same work takes ${times(before)} as long after a pause as at once, before these runs, and ${times(pausedNow())} after them; where nobody else uses its caches, that is hardly more than once.`,
    );
  },
};

/** How many times as long a piece of work takes after a pause. */
function pausedNow(): number {
  const { atOnce, afterPause } = inFreshProcess<Paused>("pausing.ts", []);
  return afterPause / atOnce;
}

/** Edits a file that lies in a folder with others, for so many others each; all of them in turn. */
function edited(text: string, neighbours: readonly number[]): readonly Edited[] {
  const folders = neighbours.map((others) => folderWith(text, others));
  try {
    return inFreshProcess<readonly Edited[]>("editing.ts", [String(WORDS), ...folders.flatMap((folder) => [join(folder, "main.region"), folder])]);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
}

function folderWith(text: string, others: number): string {
  const folder = mkdtempSync(join(tmpdir(), "kurzweg-bench-"));
  for (let index = 0; index < others; index++) {
    const inside = join(folder, `state-${index % 16}`);
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `region-${index}.region`), text.slice(0, 16_000));
  }
  writeFileSync(join(folder, "main.region"), text);
  return folder;
}
