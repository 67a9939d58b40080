import { resolve } from "node:path";
import { appendFile, type WriteProblem, writeFile } from "@kurzweg/disk";
import { changedFiles } from "../changed.ts";
import type { Arguments } from "../commands/command.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import { formats, markdown } from "./formats.ts";
import { type Output, outputsOf } from "./outputs.ts";
import type { Report } from "./report.ts";

/** What the flags of a report say. */
export interface Delivery {
  readonly outputs: readonly Output[];
  readonly maxWarnings: number;
  readonly quiet: boolean;
}

/** Reads the flags that `check` and `merge-reports` share; what does not fit is said. */
export function deliveryOf({ flags, language }: Arguments, terminal: Terminal): Delivery | undefined {
  const outputs = outputsOf([flags["format"] ?? []].flat().map(String), terminal.environment);
  if ("is" in outputs) {
    const known = formats.map(({ name }) => name);
    terminal.say(outputs.is === "unknown" ? say.unknownFormat[language]({ name: outputs.name, known }) : say.severalReports[language](outputs));
    return undefined;
  }
  const most = String(flags["max-warnings"] ?? "0");
  if (!/^\d+$/.test(most)) {
    terminal.say(say.wrongFlag[language]({ name: "max-warnings", value: most, wanted: language === "de" ? "eine Zahl" : "a number" }));
    return undefined;
  }
  return { outputs, maxWarnings: Number(most), quiet: flags["quiet"] === true };
}

/** Writes a report where it is wanted, and says how the command ends. */
export async function deliver(report: Report, { outputs, maxWarnings, quiet }: Delivery, given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const shown = quiet ? { ...report, findings: report.findings.filter(({ severity, accepted }) => severity === "error" && accepted === null) } : report;
  if (!(await writeReports(shown, outputs, given, terminal))) return 2;
  return report.summary.errors > 0 || report.summary.warnings > maxWarnings ? 1 : 0;
}

/** Writes each report where it is wanted; what cannot be written is said, and nothing that stood there is lost. */
async function writeReports(report: Report, outputs: readonly Output[], { coloured, flags, language }: Arguments, terminal: Terminal): Promise<boolean> {
  const { environment, folder, columns } = terminal;
  const changed = outputs.some(({ format }) => format.name === "github") ? changedFiles(environment, folder) : undefined;
  const style = { coloured, columns, changed };
  const problems: string[] = [];
  const note = (path: string, problem: WriteProblem | undefined): void => {
    if (problem) problems.push(problem.is === "foreign" ? say.foreignFile[language]({ path }) : say.unwritable[language]({ path, reason: problem.reason }));
  };
  // Files come first: whoever reads the output may stop reading.
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    const mayReplace = flags["force"] === true ? undefined : (existing: Buffer): boolean => existing.length === 0 || format.owns(existing.toString("utf8"));
    note(file, writeFile(resolve(folder, file), await format.write(report, { ...style, coloured: false }), { mayReplace }));
  }
  const summary = environment["GITHUB_STEP_SUMMARY"];
  if (environment["GITHUB_ACTIONS"] === "true" && summary) note(summary, appendFile(summary, await markdown.write(report, style)));
  for (const { format, file } of outputs) if (file === undefined) terminal.print(await format.write(report, style));
  for (const problem of problems) terminal.say(problem);
  return problems.length === 0;
}
