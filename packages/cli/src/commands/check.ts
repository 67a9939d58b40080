import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { isDate, type Finding } from "@kurzweg/model";
import { type Checked, checkFiles, type Unreadable } from "../checking.ts";
import { regionFiles, shownPath, writeFile } from "@kurzweg/disk";
import { changedFiles } from "../changed.ts";
import { formats, markdown } from "../report/formats.ts";
import { compare, inOrder, type Reported } from "../report/order.ts";
import type { Report, Summary } from "../report/report.ts";
import { type Output, outputsOf } from "../report/outputs.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { aDay, say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";

export const check: Command = {
  name: "check",
  takes: "[file or folder …]",
  about: {
    en: "reports for whom nobody is responsible, and everything else that does not fit",
    de: "meldet, für wen niemand zuständig ist und was sonst nicht zusammenpasst",
  },
  flags: {
    format: {
      value: "NAME[=FILE]",
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
  },
  run: runCheck,
};

async function runCheck(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const options = optionsOf(given, terminal);
  if (!options) return 2;
  const { language } = given;
  const { files, failed } = filesOf(given.paths.length > 0 ? given.paths : ["."], given, terminal);
  const checked: Checked[] = [];
  const unreadable: Unreadable[] = [];
  for await (const result of checkFiles(files, { asOf: options.asOf, language }, terminal)) {
    if ("reason" in result) unreadable.push(result);
    else checked.push(result);
  }
  for (const { uri, reason } of unreadable) terminal.say(say.unreadable[language]({ path: shownPath(uri, terminal.folder), reason }));
  if (checked.length === 0) return 2;
  const report = reportOf(checked, options.asOf ?? commonDate(checked) ?? terminal.today, given, terminal);
  const shown = options.quiet ? { ...report, findings: report.findings.filter(({ severity, accepted }) => severity === "error" && accepted === null) } : report;
  const written = writeReports(shown, options.outputs, given, terminal);
  if (failed || unreadable.length > 0 || !written) return 2;
  return report.summary.errors > 0 || report.summary.warnings > options.maxWarnings ? 1 : 0;
}

interface CheckFlags {
  readonly asOf: string | undefined;
  readonly outputs: readonly Output[];
  readonly maxWarnings: number;
  readonly quiet: boolean;
}

function optionsOf({ flags, language }: Arguments, terminal: Terminal): CheckFlags | undefined {
  const wrong = (name: string, wanted: string): undefined => {
    terminal.say(say.wrongFlag[language]({ name, value: String(flags[name]), wanted }));
    return undefined;
  };
  const asOf = flags["as-of"];
  if (typeof asOf === "string" && !isDate(asOf)) return wrong("as-of", aDay[language]);
  const outputs = outputsOf([flags["format"] ?? []].flat().map(String), terminal.environment);
  if ("is" in outputs) {
    const known = formats.map(({ name }) => name);
    terminal.say(outputs.is === "unknown" ? say.unknownFormat[language]({ name: outputs.name, known }) : say.severalReports[language](outputs));
    return undefined;
  }
  const most = flags["max-warnings"] ?? "0";
  if (!/^\d+$/.test(String(most))) return wrong("max-warnings", language === "de" ? "eine Zahl" : "a number");
  return { asOf: typeof asOf === "string" ? asOf : undefined, outputs, maxWarnings: Number(most), quiet: flags["quiet"] === true };
}

/** Writes each report where it is wanted; what cannot be written is said, and nothing that stood there is lost. */
function writeReports(report: Report, outputs: readonly Output[], { coloured, flags, language }: Arguments, terminal: Terminal): boolean {
  const { environment, folder, columns } = terminal;
  const changed = outputs.some(({ format }) => format.name === "github") ? changedFiles(environment, folder) : undefined;
  const style = { coloured, columns, changed };
  let written = true;
  for (const { format, file } of outputs) {
    if (file === undefined) terminal.print(format.write(report, style));
    else {
      const mayReplace = flags["force"] === true ? undefined : (existing: Buffer): boolean => format.owns(existing.toString("utf8"));
      const problem = writeFile(resolve(folder, file), format.write(report, { ...style, coloured: false }), { mayReplace });
      if (problem)
        terminal.say(problem.is === "foreign" ? say.foreignFile[language]({ path: file }) : say.unwritable[language]({ path: file, reason: problem.reason }));
      written &&= problem === undefined;
    }
  }
  const summary = environment["GITHUB_STEP_SUMMARY"];
  if (environment["GITHUB_ACTIONS"] === "true" && summary) appendFileSync(summary, markdown.write(report, style));
  return written;
}

/** The files to check; what cannot be found is said. */
function filesOf(paths: readonly string[], { language }: Arguments, terminal: Terminal): { readonly files: readonly string[]; readonly failed: boolean } {
  const files = new Set<string>();
  let failed = false;
  for (const path of paths) {
    const found = regionFiles(path, terminal.folder);
    if (found.is === "files") for (const file of found.files) files.add(file);
    else {
      failed = true;
      if (found.is === "unreadable") terminal.say(say.unreadable[language]({ path, reason: found.reason }));
      else terminal.say((found.is === "missing" ? say.missingPath : say.noRegionFiles)[language]({ path }));
    }
  }
  return { files: [...files], failed };
}

function commonDate(checked: readonly Checked[]): string | undefined {
  const days = new Set(checked.filter(({ counts }) => counts).map(({ asOf }) => asOf));
  return days.size === 1 ? [...days][0] : undefined;
}

function reportOf(checked: readonly Checked[], asOf: string, { language, flags }: Arguments, { folder }: Terminal): Report {
  const shown = (file: string): string => shownPath(file, folder);
  const findings = inOrder(independent(checked.flatMap((each) => each.findings)).map((finding): Reported => ({ ...finding, file: shown(finding.place.file) })));
  const lines = new Map<string, readonly string[]>();
  const lineOf = (file: string, line: number): string | undefined => {
    let all = lines.get(file);
    if (!all) {
      const text = checked.map(({ texts }) => texts.get(file)).find((found) => found !== undefined);
      if (text === undefined) return undefined;
      lines.set(file, (all = text.split(/\r\n|\r|\n/)));
    }
    return all[line - 1];
  };
  const files = [...new Set(checked.map(({ uri }) => shown(uri)))].sort(compare);
  return { asOf, language, files, suggest: flags["suggest"] === true, summary: summaryOf(checked, findings), findings, lineOf, shown };
}

/** A file that is not text is reported where it is wrong, and not again where it is imported. */
function independent(findings: readonly Finding[]): readonly Finding[] {
  const wrong = new Set(findings.filter(({ code }) => code === "file/encoding").map(({ place }) => place.file));
  return findings.filter(({ code, related: [target] }) => code !== "import/unreadable" || !target || !wrong.has(target.place.file));
}

function summaryOf(checked: readonly Checked[], findings: readonly Reported[]): Summary {
  const regions = checked.filter(({ counts }) => counts);
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity && finding.accepted === null).length;
  const steps = regions.reduce((sum, { region }) => sum + region.steps.length, 0);
  const uncovered = regions.reduce((sum, each) => sum + uncoveredSteps(each), 0);
  return {
    regions: regions.length,
    steps,
    covered: steps - uncovered,
    errors: count("error"),
    warnings: count("warning"),
    hints: count("hint"),
    accepted: findings.filter(({ accepted }) => accepted !== null).length,
  };
}

/** Steps that are open for somebody, or could not be checked because of a mistake of form. */
function uncoveredSteps({ region, findings }: Checked): number {
  const open = new Set(
    findings.flatMap(({ code, subject }) =>
      /^coverage\/(gap|suspended|contradiction|undecided)$/.test(code) && subject.step !== undefined ? [subject.step] : [],
    ),
  );
  for (const step of region.steps) if (region.unread.people || region.unread.steps.has(step.name)) open.add(step.name);
  return open.size;
}
