import { compare } from "@kurzweg/analysis";
import { type Comparison, isDate, type Language, titleOf, type Weight } from "@kurzweg/model";
import { shownPath } from "@kurzweg/disk";
import { html, markdown, type Shown, text, type Writer } from "../differences/formats.ts";
import { sidesMistakeInWords } from "../differences/mistake.ts";
import { hasChanged, outlineOf } from "../differences/outline.ts";
import { entriesOf, type Entry, paired, regionAt, type Sides, sidesOf } from "../differences/sides.ts";
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
  if (compared.comparisons.length + compared.came.length + compared.went.length === 0)
    return complain(say.noRegionFiles[language]({ path: paths.join(" ") }), terminal);
  const writer = writers[format];
  terminal.print(writer ? writer(shownOf(compared, sides, language), language, given.coloured) : json(compared, terminal));
  const heaviest = Math.min(
    ...compared.comparisons.flatMap(({ changes }) => changes.map(({ weight }) => weights.indexOf(weight))),
    compared.came.length + compared.went.length > 0 ? 0 : weights.length,
  );
  return failOn >= 0 && heaviest <= failOn ? 1 : 0;
}

/** What the regions of two editions are to each other. */
interface Compared {
  readonly comparisons: readonly Comparison[];
  /** Regions that are only in the later edition, and only in the earlier one. */
  readonly came: readonly RegionName[];
  readonly went: readonly RegionName[];
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
  const pairs = paired(await entriesOf(before, reading.show), await entriesOf(after, reading.show));
  reading.end();
  const optionsOf = (region: Pick<Entry, "asOf">, day: string | undefined) => ({ asOf: day ?? asOf ?? region.asOf ?? today, today, language });
  const nameOf = ({ name, title, file }: Entry): RegionName => ({ region: name, title: titleOf({ name, title }, language), file });
  const progress = progressOn(terminal, language, "compared");
  const comparisons: Comparison[] = [];
  for (const [index, [earlier, later]] of pairs.entries()) {
    progress.show(index, pairs.length);
    if (!earlier || !later) continue;
    if (before.asOf === after.asOf && earlier.signature === later.signature) {
      const { asOf: day } = optionsOf(later, after.asOf);
      comparisons.push(withoutChange(nameOf(later), { asOf: day, file: earlier.file }, { asOf: day, file: later.file }));
      continue;
    }
    const [was, is] = [await regionAt(before, earlier.path), await regionAt(after, later.path)];
    if (was && is) comparisons.push(compare({ region: was, options: optionsOf(was, before.asOf) }, { region: is, options: optionsOf(is, after.asOf) }));
  }
  progress.end();
  return {
    comparisons,
    came: pairs.flatMap(([earlier, later]) => (later && !earlier ? [nameOf(later)] : [])),
    went: pairs.flatMap(([earlier, later]) => (earlier && !later ? [nameOf(earlier)] : [])),
  };
}

function withoutChange({ region, title }: RegionName, before: Comparison["before"], after: Comparison["after"]): Comparison {
  return { region, title, before, after, changes: [], came: [], went: [], accepted: [], titles: {} };
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
