import { compare } from "@kurzweg/analysis";
import { type Comparison, type Finding, isDate, type Language, titleOf, type Weight } from "@kurzweg/model";
import { shownPath, uriOf } from "@kurzweg/disk";
import { type DifferenceForm, forms, type Shown } from "../differences/formats.ts";
import { sidesMistakeInWords } from "../differences/mistake.ts";
import { hasChanged, outlineOf } from "../differences/outline.ts";
import { type Entries, entriesOf, type Entry, paired, readAt, type Sides, sidesOf } from "../differences/sides.ts";
import { words } from "../differences/words.ts";
import type { Edition } from "../revisions.ts";
import { outputsIn, writeOutputs } from "../outputs.ts";
import { progressOn } from "../progress.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { aDay, say } from "../words.ts";
import { type Arguments, type Command, formFlags } from "./command.ts";

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
    ...formFlags(forms),
    "fail-on": {
      value: weights.join("|"),
      choices: weights,
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
  const outputs = outputsIn([flags["format"] ?? "text"].flat().map(String), forms, given, terminal);
  const failOn = weights.indexOf(String(flags["fail-on"] ?? "") as Weight);
  const asOf = flags["as-of"];
  if (!outputs) return 2;
  if (flags["fail-on"] !== undefined && failOn < 0)
    return complain(say.wrongFlag[language]({ name: "fail-on", value: String(flags["fail-on"]), wanted: weights.join(", ") }), terminal);
  if (typeof asOf === "string" && !isDate(asOf)) return complain(say.wrongFlag[language]({ name: "as-of", value: asOf, wanted: aDay[language] }), terminal);
  const sides = sidesOf(paths, terminal);
  if ("is" in sides) return complain(sidesMistakeInWords(sides, language), terminal);
  const compared = await compareAll(sides, typeof asOf === "string" ? asOf : undefined, given, terminal);
  if (compared.comparisons.length + compared.came.length + compared.went.length === 0)
    return complain([...compared.problems, say.noRegions[language]({})][0] ?? "", terminal);
  const shown = shownOf(compared, sides, language);
  const write = (form: DifferenceForm, isPrinted: boolean): string => form.write?.(shown, language, isPrinted && given.coloured) ?? json(compared, terminal);
  const written = await writeOutputs(outputs, write, given, terminal);
  const heaviest = Math.min(
    ...compared.comparisons.flatMap(({ changes }) => changes.map(({ weight }) => weights.indexOf(weight))),
    compared.came.length + compared.went.length > 0 ? 0 : weights.length,
  );
  for (const problem of compared.problems) terminal.say(problem);
  if (compared.failed || !written) return 2;
  return failOn >= 0 && heaviest <= failOn ? 1 : 0;
}

/** What the regions of two editions are to each other. */
interface Compared {
  readonly comparisons: readonly Comparison[];
  /** Regions that are only in the later edition, and only in the earlier one. */
  readonly came: readonly RegionName[];
  readonly went: readonly RegionName[];
  /** Because of what the comparison is not complete, in words. */
  readonly problems: readonly string[];
  /** Whether that is so in the later edition, which somebody can still mend. */
  readonly failed: boolean;
}

interface RegionName {
  readonly region: string;
  readonly title: string;
  readonly file: string;
}

/** Compares region by region: only two are in memory at a time, and what is the same in both editions is not looked at. */
async function compareAll({ before, after }: Sides, asOf: string | undefined, { language }: Arguments, terminal: Terminal): Promise<Compared> {
  const { today } = terminal;
  const reading = progressOn(terminal, language, "formatted");
  const [earlier, later] = [await entriesOf(before, reading.show), await entriesOf(after, reading.show)];
  reading.end();
  const found = troubles(language, terminal);
  found.unreadable(earlier, before, false);
  found.unreadable(later, after, true);
  const optionsOf = (region: Pick<Entry, "asOf">, day: string | undefined) => ({ asOf: day ?? asOf ?? region.asOf ?? today, today, language });
  const nameOf = ({ name, title, file }: Entry): RegionName => ({ region: name, title: titleOf({ name, title }, language), file });
  const pairs = paired(earlier.regions, later.regions);
  const progress = progressOn(terminal, language, "compared");
  const comparisons: Comparison[] = [];
  const came: RegionName[] = [];
  const went: RegionName[] = [];
  for (const [index, [one, other]] of pairs.entries()) {
    progress.show(index, pairs.length);
    if (one && other && before.asOf === after.asOf && one.signature === other.signature) {
      const { asOf: day } = optionsOf(other, after.asOf);
      comparisons.push(withoutChange(nameOf(other), { asOf: day, file: one.file }, { asOf: day, file: other.file }));
      continue;
    }
    const was = await readAt(before, (one ?? other)?.path ?? "", language);
    const is = await readAt(after, (other ?? one)?.path ?? "", language);
    if (was) found.mistakes(was.mistakes, before, false);
    if (is) found.mistakes(is.mistakes, after, true);
    if (one && other && was && is)
      comparisons.push(compare({ region: was.region, options: optionsOf(one, before.asOf) }, { region: is.region, options: optionsOf(other, after.asOf) }));
    // A file that can hardly be read may still be that region.
    else if (other && !one && !earlier.unreadable.has(other.path) && !was?.mistakes.length) came.push(nameOf(other));
    else if (one && !other && !later.unreadable.has(one.path) && !is?.mistakes.length) went.push(nameOf(one));
  }
  progress.end();
  return { comparisons, came, went, problems: found.problems, failed: found.failed() };
}

/** Collects because of what a comparison is not complete. */
function troubles(language: Language, { folder }: Terminal) {
  const problems: string[] = [];
  let failed = false;
  const add = (words: string, { label }: Edition, isLater: boolean): void => {
    problems.push(label === "" || isLater ? words : `${label}: ${words}`);
    failed ||= isLater;
  };
  return {
    problems,
    failed: () => failed,
    unreadable({ unreadable }: Entries, edition: Edition, isLater: boolean): void {
      for (const [path, reason] of unreadable) add(say.unreadable[language]({ path: shownPath(uriOf(path), folder), reason }), edition, isLater);
    },
    mistakes([first, ...others]: readonly Finding[], edition: Edition, isLater: boolean): void {
      if (!first) return;
      const { file, range } = first.place;
      const place = `${shownPath(file, folder)}:${range.start.line}:${range.start.column}`;
      add(say.hasMistakes[language]({ count: others.length + 1, first: `${place} ${first.message}` }), edition, isLater);
    },
  };
}

function withoutChange({ region, title }: RegionName, before: Comparison["before"], after: Comparison["after"]): Comparison {
  return { region, title, before, after, changes: [], came: [], went: [], changed: [], accepted: [], titles: {} };
}

/** Of several regions, those that have not changed are only counted. */
function shownOf({ comparisons, came, went }: Compared, { before, after }: Sides, language: Language): Shown {
  const word = words[language];
  const isOnly = comparisons.length + came.length + went.length === 1;
  const shown = isOnly ? comparisons : comparisons.filter(hasChanged);
  const unchanged = comparisons.length - shown.length;
  return {
    notes: [
      ...came.map(({ title }) => word.newRegion(title)),
      ...went.map(({ title }) => word.goneRegion(title)),
      ...(unchanged > 0 ? [word.unchanged(unchanged)] : []),
    ],
    outlines: shown.map((each) => outlineOf(each, before.label, after.label, language)),
  };
}

function json({ comparisons, came, went }: Compared, { folder }: Terminal): string {
  const shown = (key: string, value: unknown): unknown => (key === "file" && typeof value === "string" ? shownPath(value, folder) : value);
  return `${JSON.stringify({ format: "kurzweg-diff/1", regions: comparisons, came, went }, shown, 2)}\n`;
}

function complain(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
