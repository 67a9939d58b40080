import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { writeFile } from "@kurzweg/disk";
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
  let written = true;
  for (const { format, file } of outputs) {
    if (file === undefined) terminal.print(await format.write(report, style));
    else {
      const mayReplace = flags["force"] === true ? undefined : (existing: Buffer): boolean => format.owns(existing.toString("utf8"));
      const problem = writeFile(resolve(folder, file), await format.write(report, { ...style, coloured: false }), { mayReplace });
      if (problem)
        terminal.say(problem.is === "foreign" ? say.foreignFile[language]({ path: file }) : say.unwritable[language]({ path: file, reason: problem.reason }));
      written &&= problem === undefined;
    }
  }
  const summary = environment["GITHUB_STEP_SUMMARY"];
  if (environment["GITHUB_ACTIONS"] === "true" && summary) appendFileSync(summary, await markdown.write(report, style));
  return written;
}
