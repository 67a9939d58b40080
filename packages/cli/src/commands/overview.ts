import { availableParallelism } from "node:os";
import { isDate } from "@kurzweg/model";
import { checkFiles, withoutImportedParts } from "../checking/check-files.ts";
import { htmlTable, isTextTable, svgTable, type TableWriter, textTable } from "../heatmap/formats.ts";
import { tableOf } from "../heatmap/table.ts";
import { type Form, outputsIn, writeOutputs } from "../outputs.ts";
import { progressOn } from "../progress.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { aDay, say } from "../words.ts";
import { sayUnreadable } from "./check.ts";
import { filesOf } from "./paths.ts";
import { type Arguments, type Command, formFlags } from "./command.ts";

/** One form of an overview; without a writer, it is data. */
interface OverviewForm extends Form {
  readonly write?: TableWriter;
}

const forms: readonly OverviewForm[] = [
  { name: "text", write: textTable, owns: isTextTable },
  { name: "html", write: htmlTable, owns: (text) => text.includes('<meta name="generator" content="kurzweg overview">') },
  { name: "svg", write: svgTable, owns: (text) => text.includes("<!-- kurzweg overview -->") },
  { name: "json", owns: (text) => text.includes('"format": "kurzweg-overview/1"') },
];

export const overview: Command = {
  name: "overview",
  takes: "[file or folder …]",
  about: {
    en: "compares regions: for how many groups each step is open in each of them",
    de: "vergleicht Regionen: für wie viele Gruppen jeder Schritt in jeder von ihnen offen ist",
  },
  flags: {
    ...formFlags(forms),
  },
  run: runOverview,
};

async function runOverview(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags, paths } = given;
  const { folder, today } = terminal;
  const asOf = flags["as-of"];
  const outputs = outputsIn([flags["format"] ?? "text"].flat().map(String), forms, given, terminal);
  if (!outputs) return 2;
  if (typeof asOf === "string" && !isDate(asOf)) return complain(say.wrongFlag[language]({ name: "as-of", value: asOf, wanted: aDay[language] }), terminal);
  const { files, failed } = filesOf(paths.length > 0 ? paths : ["."], given, terminal);
  const progress = progressOn(terminal, language);
  const options = { asOf: typeof asOf === "string" ? asOf : undefined, today, language, folder, withSteps: true };
  const { reports } = await checkFiles(files, options, { threads: availableParallelism(), progress: progress.show });
  progress.end();
  const unreadable = sayUnreadable(reports, given, terminal);
  const regions = withoutImportedParts(reports).flatMap(({ identity, file }) => (identity ? [{ ...identity, file }] : []));
  if (regions.length === 0) return complain(say.noRegions[language]({}), terminal);
  const table = tableOf(regions, language);
  const write = (form: OverviewForm): string => form.write?.(table, language) ?? `${JSON.stringify({ format: "kurzweg-overview/1", ...table }, null, 2)}\n`;
  const written = await writeOutputs(outputs, write, given, terminal);
  return failed || unreadable > 0 || !written ? 2 : 0;
}

function complain(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
