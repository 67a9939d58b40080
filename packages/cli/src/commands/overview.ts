import { availableParallelism } from "node:os";
import { isDate } from "@kurzweg/model";
import { checkFiles, withoutImportedParts } from "../checking/check-files.ts";
import { htmlTable, svgTable, textTable } from "../heatmap/formats.ts";
import { tableOf } from "../heatmap/table.ts";
import { progressOn } from "../progress.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { aDay, say } from "../words.ts";
import { sayUnreadable } from "./check.ts";
import { filesOf } from "./paths.ts";
import type { Arguments, Command } from "./command.ts";

const writers = { text: textTable, html: htmlTable, svg: svgTable } as const;

export const overview: Command = {
  name: "overview",
  takes: "[file or folder …]",
  about: {
    en: "compares regions: for how many groups each step is open in each of them",
    de: "vergleicht Regionen: für wie viele Gruppen jeder Schritt in jeder von ihnen offen ist",
  },
  flags: {
    format: { value: [...Object.keys(writers), "json"].join("|"), about: { en: "how to write it", de: "in welcher Form" } },
  },
  run: runOverview,
};

async function runOverview(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags, paths } = given;
  const { folder, today } = terminal;
  const asOf = flags["as-of"];
  const format = String(flags["format"] ?? "text");
  if (typeof asOf === "string" && !isDate(asOf)) return complain(say.wrongFlag[language]({ name: "as-of", value: asOf, wanted: aDay[language] }), terminal);
  const writer = format === "json" ? undefined : writers[format as keyof typeof writers];
  if (format !== "json" && !writer) return complain(say.unknownFormat[language]({ name: format, known: [...Object.keys(writers), "json"] }), terminal);
  const { files, failed } = filesOf(paths.length > 0 ? paths : ["."], given, terminal);
  const progress = progressOn(terminal, language);
  const options = { asOf: typeof asOf === "string" ? asOf : undefined, today, language, folder, withSteps: true };
  const { reports } = await checkFiles(files, options, { threads: availableParallelism(), progress: progress.show });
  progress.end();
  const unreadable = sayUnreadable(reports, given, terminal);
  const regions = withoutImportedParts(reports).flatMap(({ identity, file }) => (identity ? [{ ...identity, file }] : []));
  if (regions.length === 0) return complain(say.noRegions[language]({}), terminal);
  const table = tableOf(regions, language);
  terminal.print(writer ? writer(table, language) : `${JSON.stringify({ format: "kurzweg-overview/1", ...table }, null, 2)}\n`);
  return failed || unreadable > 0 ? 2 : 0;
}

function complain(message: string, terminal: Terminal): ExitCode {
  terminal.say(message);
  return 2;
}
