import { appendFile } from "@kurzweg/disk";
import { changedFiles } from "../changed.ts";
import type { Arguments } from "../commands/command.ts";
import { type Output, outputsIn, type Text, wholeOf, writeOutputs } from "../outputs.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Format } from "./format.ts";
import { formats, markdown } from "./formats.ts";
import { withoutCommands } from "./github.ts";
import { usualOutputs } from "./outputs.ts";
import type { Report } from "./report.ts";

/** What the flags of a report say. */
export interface Delivery {
  readonly outputs: readonly Output<Format>[];
  readonly maxWarnings: number;
  readonly quiet: boolean;
  /** Is told of each report that was written, by its key. */
  written?(key: string, text: string): void;
}

/** By what a report is told from the others of one check: in a file it looks the same as in another one. */
export function reportKey({ name }: Format, isPrinted: boolean): string {
  return isPrinted ? name : `${name} in a file`;
}

/** Reads the flags that `check` and `merge-reports` share; what does not fit is said. */
export function deliveryOf(given: Arguments, terminal: Terminal): Delivery | undefined {
  const { flags, language } = given;
  const wanted = [flags["format"] ?? []].flat().map(String);
  const outputs = wanted.length === 0 ? usualOutputs(terminal.environment) : outputsIn(wanted, formats, given, terminal);
  if (!outputs) return undefined;
  const most = String(flags["max-warnings"] ?? "0");
  if (!/^\d+$/.test(most)) {
    terminal.say(say.wrongFlag[language]({ name: "max-warnings", value: most, wanted: language === "de" ? "eine Zahl" : "a number" }));
    return undefined;
  }
  return { outputs, maxWarnings: Number(most), quiet: flags["quiet"] === true };
}

/** Writes a report where it is wanted, and says how the command ends. */
export async function deliver(report: Report, delivery: Delivery, given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { maxWarnings, quiet } = delivery;
  const shown = quiet ? { ...report, findings: report.findings.filter(({ severity, accepted }) => severity === "error" && accepted === null) } : report;
  if (!(await writeReports(shown, delivery, given, terminal))) return 2;
  return report.summary.errors > 0 || report.summary.warnings > maxWarnings ? 1 : 0;
}

/** Writes each report where it is wanted, and the summary that GitHub shows of a job. */
function writeReports(report: Report, { outputs, written }: Delivery, given: Arguments, terminal: Terminal): Promise<boolean> {
  const { environment, folder, columns } = terminal;
  const changed = outputs.some(({ format }) => format.name === "github") ? changedFiles(environment, folder) : undefined;
  const style = { coloured: given.coloured, columns, changed };
  const isGithub = environment["GITHUB_ACTIONS"] === "true";
  const write = async (format: Format, isPrinted: boolean): Promise<Text> => {
    const text = await format.write(report, isPrinted ? style : { ...style, coloured: false });
    const mayHoldCommands = isPrinted && isGithub && format.name === "text";
    if (!written && !mayHoldCommands) return text;
    const whole = wholeOf(text);
    written?.(reportKey(format, isPrinted), whole);
    return mayHoldCommands ? withoutCommands(whole) : whole;
  };
  return writeOutputs(outputs, write, given, terminal, async (note) => {
    const summary = environment["GITHUB_STEP_SUMMARY"];
    if (isGithub && summary) note(summary, appendFile(summary, wholeOf(await markdown.write(report, style))));
  });
}
