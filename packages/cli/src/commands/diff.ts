import { compare } from "@kurzweg/analysis";
import { type Comparison, isDate, titleOf, type Weight } from "@kurzweg/model";
import { shownPath } from "@kurzweg/disk";
import { html, markdown, text, type Writer } from "../differences/formats.ts";
import { sidesMistakeInWords } from "../differences/mistake.ts";
import { outlineOf } from "../differences/outline.ts";
import { paired, regionsOf, type Sides, sidesOf } from "../differences/sides.ts";
import { words } from "../differences/words.ts";
import { progressOn } from "../progress.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { aDay, say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";

const writers: Readonly<Record<string, Writer>> = { text, markdown, html };
const formats = [...Object.keys(writers), "json"];
/** What asks for more comes first. */
const weights: readonly Weight[] = ["needs-agreement", "to-inform", "editorial"];

export const diff: Command = {
  name: "diff",
  takes: "<before> [after] [file or folder …]",
  about: {
    en: "says in words what has changed between two files, folders, revisions of git, or days",
    de: "sagt in Worten, was sich geändert hat: zwischen zwei Dateien, Ordnern, Ständen in git oder Stichtagen",
  },
  flags: {
    format: { value: formats.join("|"), about: { en: "how to write it", de: "in welcher Form" } },
    "fail-on": {
      value: weights.join("|"),
      about: {
        en: "end with 1 when something changed that asks for this much, or more",
        de: "mit 1 enden, wenn sich etwas geändert hat, das so viel verlangt oder mehr",
      },
    },
  },
  run: runDiff,
};

async function runDiff(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags, paths } = given;
  const format = String(flags["format"] ?? "text");
  const failOn = weights.indexOf(String(flags["fail-on"] ?? "") as Weight);
  const asOf = flags["as-of"];
  if (!formats.includes(format)) return complain(say.unknownFormat[language]({ name: format, known: formats }), terminal);
  if (flags["fail-on"] !== undefined && failOn < 0)
    return complain(say.wrongFlag[language]({ name: "fail-on", value: String(flags["fail-on"]), wanted: weights.join(", ") }), terminal);
  if (typeof asOf === "string" && !isDate(asOf)) return complain(say.wrongFlag[language]({ name: "as-of", value: asOf, wanted: aDay[language] }), terminal);
  const sides = sidesOf(paths, terminal);
  if ("is" in sides) return complain(sidesMistakeInWords(sides, language), terminal);
  const compared = await compareAll(sides, typeof asOf === "string" ? asOf : undefined, given, terminal);
  if (compared.comparisons.length === 0 && compared.notes.length === 0) return complain(say.noRegionFiles[language]({ path: paths.join(" ") }), terminal);
  for (const note of compared.notes) terminal.say(note);
  const writer = writers[format];
  const outlines = compared.comparisons.map((each) => outlineOf(each, sides.before.label, sides.after.label, language));
  terminal.print(writer ? writer(outlines, language, given.coloured) : json(compared.comparisons, terminal));
  const heaviest = Math.min(
    ...compared.comparisons.flatMap(({ changes }) => changes.map(({ weight }) => weights.indexOf(weight))),
    compared.notes.length > 0 ? 0 : weights.length,
  );
  return failOn >= 0 && heaviest <= failOn ? 1 : 0;
}

async function compareAll(
  { before, after }: Sides,
  asOf: string | undefined,
  { language }: Arguments,
  terminal: Terminal,
): Promise<{ readonly comparisons: readonly Comparison[]; readonly notes: readonly string[] }> {
  const comparisons: Comparison[] = [];
  const notes: string[] = [];
  const { today } = terminal;
  const progress = progressOn(terminal, language, "compared");
  const pairs = paired(await regionsOf(before), await regionsOf(after));
  for (const [index, [earlier, later]] of pairs.entries()) {
    progress.show(index, pairs.length);
    if (earlier && later) {
      const options = (region: typeof earlier, day: string | undefined) => ({ asOf: day ?? asOf ?? region.asOf ?? today, today, language });
      comparisons.push(compare({ region: earlier, options: options(earlier, before.asOf) }, { region: later, options: options(later, after.asOf) }));
    } else if (later) notes.push(words[language].newRegion(titleOf(later, language)));
    else if (earlier) notes.push(words[language].goneRegion(titleOf(earlier, language)));
  }
  progress.end();
  return { comparisons, notes };
}

function json(comparisons: readonly Comparison[], { folder }: Terminal): string {
  const shown = (key: string, value: unknown): unknown => (key === "file" && typeof value === "string" ? shownPath(value, folder) : value);
  return `${JSON.stringify({ format: "kurzweg-diff/1", regions: comparisons }, shown, 2)}\n`;
}

function complain(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
