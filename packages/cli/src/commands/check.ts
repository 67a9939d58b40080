import { availableParallelism } from "node:os";
import { resolve, sep } from "node:path";
import { writeFile } from "@kurzweg/disk";
import { isDate } from "@kurzweg/model";
import { keptAnswer, overheard } from "../checking/answer.ts";
import { CACHE, diskStore, fileHashes, memoryStore, type Store } from "../checking/cache.ts";
import { checkFiles, type CheckedFiles, type Manner } from "../checking/check-files.ts";
import type { FileReport } from "../checking/file-report.ts";
import type { Checked } from "../checking/watch.ts";
import { progressOn } from "../progress.ts";
import { assemble } from "../report/assemble.ts";
import { baselineOf, compareWith, isBaseline, readBaseline } from "../report/baseline.ts";
import { writeOutputs } from "../outputs.ts";
import { deliver, type Delivery, deliveryOf, reportKey } from "../report/deliver.ts";
import type { Format } from "../report/format.ts";
import { formats, github } from "../report/formats.ts";
import type { Report, Run } from "../report/report.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { build } from "../version.ts";
import { aDay, say } from "../words.ts";
import type { Arguments, Command, Flag } from "./command.ts";
import { filesOf } from "./paths.ts";

/** The flags that say how a report is written. */
export const reportFlags: Readonly<Record<string, Flag>> = {
  format: {
    value: "NAME[=FILE]",
    choices: formats.map(({ name }) => name),
    multiple: true,
    about: {
      en: `how to write the report, and into which file: ${formats.map(({ name }) => name).join(", ")}; several times for several reports`,
      de: `in welcher Form berichtet wird, und in welche Datei: ${formats.map(({ name }) => name).join(", ")}; mehrmals für mehrere Berichte`,
    },
  },
  force: { about: { en: "replace files that Kurzweg did not write", de: "auch Dateien ersetzen, die Kurzweg nicht geschrieben hat" } },
  suggest: { about: { en: "show the text that would mend a finding", de: "den Text zeigen, der einen Befund behebt" } },
  "max-warnings": {
    value: "N",
    about: { en: "do not fail for up to this many warnings (0 without it)", de: "bis zu so viele Warnungen hinnehmen (sonst 0)" },
  },
  baseline: {
    value: "FILE",
    about: { en: "report only what is not in this list of known findings", de: "nur melden, was nicht in dieser Liste bekannter Befunde steht" },
  },
  "update-baseline": {
    about: { en: "write what is found now into the list of known findings", de: "was jetzt gefunden wird, in die Liste bekannter Befunde schreiben" },
  },
};

export const check: Command = {
  name: "check",
  takes: "[file or folder …]",
  about: {
    en: "reports for whom nobody is responsible, and everything else that does not fit",
    de: "meldet, für wen niemand zuständig ist und was sonst nicht zusammenpasst",
  },
  flags: {
    ...reportFlags,
    cache: { about: { en: "keep results, and check only what has changed since", de: "Ergebnisse aufheben und nur prüfen, was sich seitdem geändert hat" } },
    watch: { about: { en: "check again whenever a file changes, until it is stopped", de: "bei jeder Änderung einer Datei neu prüfen, bis man es beendet" } },
    concurrency: {
      value: "N",
      about: {
        en: "at most so many files are checked at a time (as many as there are processors)",
        de: "höchstens so viele Dateien werden zugleich geprüft (sonst so viele wie Prozessoren)",
      },
    },
    shard: {
      value: "I/N",
      about: {
        en: "check only this part of the files; “merge-reports” joins the parts",
        de: "nur diesen Teil der Dateien prüfen; „merge-reports“ fügt die Teile zusammen",
      },
    },
  },
  run: runCheck,
};

/** What the flags say. */
interface Wanted {
  readonly asOf: string | undefined;
  readonly threads: number;
  readonly shard: Run["shard"];
  readonly delivery: Delivery;
}

async function runCheck(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const wanted = wantedOf(given, terminal);
  if (!wanted) return 2;
  const disk = given.flags["cache"] === true ? diskStore(terminal.folder) : undefined;
  if (given.flags["watch"] === true) {
    const { watch } = await import("../checking/watch.ts");
    const store = disk ?? memoryStore();
    return watch(given.paths.length > 0 ? given.paths : ["."], () => checkOnce(given, wanted, store, terminal), terminal, given.language);
  }
  return (await checkOnce(given, wanted, disk, terminal)).ended;
}

/** Checks, or says again what was found when nothing has changed since. */
async function checkOnce(given: Arguments, wanted: Wanted, store: Store | undefined, terminal: Terminal): Promise<Checked> {
  const { paths, flags, language, coloured } = given;
  const { folder, today, columns } = terminal;
  const named = paths.length > 0 ? paths : ["."];
  const found = filesOf(named, given, terminal);
  const cache = store && { store, hashes: fileHashes(folder) };
  if (!cache || found.failed || !isKept(given, wanted, terminal)) return checkFound(found, given, wanted, cache, terminal);
  const files = found.files.map((file) => (file.startsWith(folder + sep) ? file.slice(folder.length + 1) : file));
  const kept = keptAnswer(named, JSON.stringify([build, today, language, coloured, columns, flags, files]), cache);
  const answer = kept.get();
  if (answer) {
    const write = (format: Format, isPrinted: boolean): string => answer.reports[reportKey(format, isPrinted)] ?? "";
    return { ...answer, ended: (await writeOutputs(wanted.delivery.outputs, write, given, terminal)) ? answer.ended : 2 };
  }
  const heard = overheard(terminal);
  const reports: Record<string, string> = {};
  const delivery: Delivery = { ...wanted.delivery, written: (key, text) => void (reports[key] = text) };
  const checked = await checkFound(found, given, { ...wanted, delivery }, cache, heard.terminal);
  if (heard.isSilent()) kept.set({ reports, ended: checked.ended }, checked.closure);
  return checked;
}

/** Whether what a check writes follows from the files and flags alone. */
function isKept({ flags }: Arguments, { delivery }: Wanted, { environment }: Terminal): boolean {
  const isOfGit = delivery.outputs.some(({ format }) => format === github);
  return !isOfGit && flags["baseline"] === undefined && environment["GITHUB_ACTIONS"] !== "true";
}

async function checkFound(
  { files, failed }: ReturnType<typeof filesOf>,
  given: Arguments,
  { asOf, threads, shard, delivery }: Wanted,
  cache: Manner["cache"],
  terminal: Terminal,
): Promise<Checked & Pick<CheckedFiles, "closure">> {
  const { language, flags } = given;
  const { today, folder } = terminal;
  const part = shard ? files.filter((_, index) => index % shard.count === shard.index - 1) : files;
  const progress = progressOn(terminal, language);
  const manner = { threads, cache, progress: progress.show };
  const { reports, closure, brokenEntries, unkept } = await checkFiles(part, { asOf, today, language, folder }, manner);
  progress.end();
  if (brokenEntries > 0) terminal.say(say.brokenCache[language]({ count: brokenEntries }));
  if (unkept) terminal.say(say.unkept[language]({ path: CACHE, reason: unkept }));
  const unreadable = sayUnreadable(reports, given, terminal);
  const read = [...new Set(reports.flatMap(({ file, imports }) => [file, ...imports]))];
  if (reports.length === unreadable && !(shard && !failed)) return { ended: 2, files: read, closure };
  const report = await assemble({ asOf, today, shard, reports }, language, flags["suggest"] === true);
  const ended = await deliverKnown(report, delivery, given, terminal);
  return { ended: failed || unreadable > 0 ? 2 : ended, files: read, closure };
}

/** Writes a report without what is already known, where a list of that is given. */
export async function deliverKnown(report: Report, delivery: Delivery, given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { flags, language } = given;
  const file = flags["baseline"];
  if (typeof file !== "string") return deliver(report, delivery, given, terminal);
  const path = resolve(terminal.folder, file);
  if (flags["update-baseline"] === true) {
    const mayReplace = flags["force"] === true ? undefined : (existing: Buffer): boolean => isBaseline(existing.toString("utf8"));
    const former = readBaseline(path);
    const problem = writeFile(path, baselineOf(report, former === "broken" ? undefined : former, terminal.folder), { mayReplace });
    if (problem) {
      terminal.say(problem.is === "foreign" ? say.foreignFile[language]({ path: file }) : say.unwritable[language]({ path: file, reason: problem.reason }));
      return 2;
    }
  }
  const baseline = readBaseline(path);
  if (baseline === undefined || baseline === "broken") {
    terminal.say(say[baseline === "broken" ? "brokenBaseline" : "noBaseline"][language]({ path: file }));
    return 2;
  }
  const { report: rest, known, gone } = await compareWith(baseline, report, terminal.folder);
  const ended = await deliver(rest, delivery, given, terminal);
  if (known > 0) terminal.say(say.knownFindings[language]({ count: known }));
  if (gone.length > 0) terminal.say(say.goneFindings[language]({ findings: gone.map(({ file: where, code, message }) => `${where} ${code}: ${message}`) }));
  return ended;
}

function wantedOf(given: Arguments, terminal: Terminal): Wanted | undefined {
  const { flags, language } = given;
  const wrong = (name: string, wanted: string): undefined => {
    terminal.say(say.wrongFlag[language]({ name, value: String(flags[name]), wanted }));
    return undefined;
  };
  const asOf = flags["as-of"];
  if (typeof asOf === "string" && !isDate(asOf)) return wrong("as-of", aDay[language]);
  const delivery = deliveryOf(given, terminal);
  if (!delivery) return undefined;
  const threads = flags["concurrency"] === undefined ? availableParallelism() : Number(flags["concurrency"]);
  if (!Number.isInteger(threads) || threads < 1) return wrong("concurrency", language === "de" ? "eine Zahl ab 1" : "a number from 1 on");
  const shard = flags["shard"] === undefined ? undefined : shardOf(String(flags["shard"]));
  if (flags["shard"] !== undefined && !shard) return wrong("shard", language === "de" ? "einen Teil wie 2/4" : "a part such as 2/4");
  if (flags["update-baseline"] === true && typeof flags["baseline"] !== "string") {
    terminal.say(say.whichBaseline[language]({}));
    return undefined;
  }
  if (flags["update-baseline"] === true && shard) {
    terminal.say(say.baselineOfPart[language]({}));
    return undefined;
  }
  return { asOf: typeof asOf === "string" ? asOf : undefined, threads, shard, delivery };
}

function shardOf(text: string): Run["shard"] {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  return index && count && index <= count ? { index, count } : undefined;
}

/** Says which files cannot be read, and gives how many they are. */
export function sayUnreadable(reports: readonly FileReport[], { language }: Arguments, terminal: Terminal): number {
  const unreadable = reports.filter(({ is }) => is === "unreadable");
  for (const { file, reason } of unreadable) if (reason !== undefined) terminal.say(say.unreadable[language]({ path: file, reason }));
  return unreadable.length;
}
