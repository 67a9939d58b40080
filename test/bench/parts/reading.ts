import { memoryOf } from "@kurzweg/analysis";
import { longText } from "../generate/reading.ts";
import { inFreshProcess, sampleOf, timed, withFile } from "../harness.ts";
import { checkText, type ReadTimes, readText } from "../pipeline.ts";
import { ms, type Part, times } from "../report.ts";

const sizes = [400, 3000, 30_000];
const stages = ["tokenise", "read", "link"] as const;

interface Cold extends Readonly<Record<(typeof stages)[number], number>> {
  /** Megabytes that stay in use for the file, and the most that was in use beside the program. */
  readonly heap: number;
  readonly peak: number;
  readonly problems: number;
}

/** How fast the reader is, and whether it stays so with the length of the file. */
export const reading: Part = {
  name: "reading",
  title: "the reader, by lines of a file",
  run(report) {
    const rows = sizes.flatMap((size) => {
      const text = longText(size);
      const lines = text.split("\n").length - 1;
      const [cold, warm] = [coldly(text), warmly(text)];
      const per = (value: number): string => ms((value * 1000) / lines);
      const row = (name: string, what: string, found: Readonly<Record<(typeof stages)[number], number>>): readonly string[] => [
        name,
        what,
        ...stages.map((stage) => ms(found[stage])),
        ...stages.map((stage) => per(found[stage])),
        per(found.read + found.link),
      ];
      return [
        [...row(String(lines), "cold", cold), "", cold.heap.toFixed(1), ((cold.heap * 1000) / lines).toFixed(2), cold.peak.toFixed(0)],
        [...row("", "warm", warm), times((warm.read + warm.link) / warm.yardstick), "", "", ""],
      ];
    });
    report.table(
      ["lines", "", ...stages, ...stages.map((stage) => `${stage} per 1000`), "read and link per 1000", "in yardsticks", "heap MB", "per 1000", "peak MB"],
      rows,
    );
    report.table(["3000 lines, one edited", ...keystrokeStages, "total"], keystrokes());
    report.note(
      "Reading includes splitting into tokens; linking includes the checks of form. Heap is what the linked file keeps, peak what the process needed at the most beside the program.",
    );
  },
};

const keystrokeStages = ["read", "link", "model", "analyse"] as const;

/** What a keystroke costs on the whole way from the text to the findings, when a memory keeps what it can. */
function keystrokes(): readonly (readonly string[])[] {
  const lines = longText(3000).split("\n");
  const spots = lines.flatMap((line, index) => (/responsible for .* when/.test(line) ? [index] : []));
  const memory = memoryOf();
  const runs = Array.from({ length: 130 }, (_, index) => {
    const at = spots[(index * 37) % spots.length] ?? 0;
    const line = lines[at] ?? "";
    const edited = index % 3 === 0 ? `\n${line}` : line.replace(/ when .*?( \{|$)/, " when age >= 18$1");
    return checkText(lines.with(at, edited).join("\n"), undefined, memory);
  }).slice(30);
  const samples = [...keystrokeStages.map((stage) => sampleOf(runs.map(({ times: found }) => found[stage]))), sampleOf(runs.map(({ total }) => total))];
  return (["median", "p95"] as const).map((what) => [what, ...samples.map((sample) => ms(sample[what]))]);
}

function warmly(text: string): Readonly<Record<(typeof stages)[number] | "yardstick", number>> {
  const runs: ReadTimes[] = [];
  const { all, yardstick } = timed({ all: () => runs.push(readText(text)) }, { rounds: 15, seconds: 6 });
  const counted = runs.slice(-all.count);
  const of = (stage: (typeof stages)[number]): number => sampleOf(counted.map((run) => run[stage])).median;
  return { tokenise: of("tokenise"), read: of("read"), link: of("link"), yardstick: yardstick.median };
}

function coldly(text: string): Cold {
  const runs = withFile("long.region", text, (path) => [1, 2, 3, 4, 5].map(() => inFreshProcess<Cold>("cold.ts", ["read", path], ["--expose-gc"])));
  const of = (what: keyof Cold): number => sampleOf(runs.map((run) => run[what])).median;
  if (of("problems") > 0) throw new Error("The generated file has mistakes of form.");
  return { tokenise: of("tokenise"), read: of("read"), link: of("link"), heap: of("heap"), peak: of("peak"), problems: 0 };
}
