import { diskSource, shownPath, uriOf, writeFile } from "@kurzweg/disk";
import { documentOf, type FormatOptions, formatText, usualFormat } from "@kurzweg/language";
import { type Language, wordingOf } from "@kurzweg/model";
import { reasonOf } from "../checking/reason.ts";
import { progressOn } from "../progress.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { say } from "../words.ts";
import type { Arguments, Command } from "./command.ts";
import { filesOf } from "./paths.ts";

export const format: Command = {
  name: "format",
  takes: "[file or folder …]",
  about: {
    en: "indents and spaces region files alike, without changing a word",
    de: "rückt Regionsdateien einheitlich ein, ohne ein Wort zu ändern",
  },
  flags: {
    check: { about: { en: "change nothing; only list the files that would change", de: "nichts ändern; nur die Dateien nennen, die sich ändern würden" } },
    indent: {
      value: "N|tab",
      about: {
        en: "by how many blanks a step is indented, or by a tab (2 without it)",
        de: "um wie viele Leerzeichen eingerückt wird, oder ein Tabulator (sonst 2)",
      },
    },
  },
  run: runFormat,
};

/** What a file becomes: another text, the same, or nothing, because something failed that has been said. */
interface Planned {
  readonly file: string;
  readonly text?: string;
  readonly outcome: "changed" | "same" | "failed";
}

async function runFormat(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, flags } = given;
  const options = optionsOf(flags["indent"]);
  if (!options) {
    const wanted = language === "de" ? "eine Zahl von 1 bis 8 oder „tab“" : "a number from 1 to 8 or “tab”";
    terminal.say(say.wrongFlag[language]({ name: "indent", value: String(flags["indent"]), wanted }));
    return 2;
  }
  const { files, failed } = filesOf(given.paths.length > 0 ? given.paths : ["."], given, terminal);
  if (files.length === 0) return 2;
  const planned: Planned[] = [];
  const progress = progressOn(terminal, language, "formatted");
  for (const file of files) {
    progress.show(planned.length, files.length);
    planned.push(await planFor(file, options, language, terminal));
  }
  progress.end();
  const done = flags["check"] ? planned : planned.map((plan) => carriedOut(plan, language, terminal));
  const named = (wanted: Planned["outcome"]): readonly string[] => done.filter(({ outcome }) => outcome === wanted).map(({ file }) => shown(file, terminal));
  const changed = named("changed");
  const sums = { changed: changed.length, same: named("same").length, failed: named("failed").length };
  const summary = (flags["check"] ? say.wouldFormat : say.formatted)[language](sums);
  if (!flags["quiet"]) terminal.print([...changed, summary, ""].join("\n"));
  if (failed || sums.failed > 0) return 2;
  return flags["check"] && changed.length > 0 ? 1 : 0;
}

function optionsOf(indent: unknown): FormatOptions | undefined {
  if (indent === undefined) return usualFormat;
  if (indent === "tab") return { ...usualFormat, indentation: "\t" };
  return /^[1-8]$/.test(String(indent)) ? { ...usualFormat, indentation: " ".repeat(Number(indent)) } : undefined;
}

/** A file with mistakes stays as it is: nobody should have to look for them in lines that have moved. */
async function planFor(file: string, options: FormatOptions, language: Language, terminal: Terminal): Promise<Planned> {
  const content = await diskSource(terminal.folder)(file).read(uriOf(file));
  const path = shown(file, terminal);
  if (content.is !== "text") {
    terminal.say(say.unreadable[language]({ path, reason: reasonOf(content) }));
    return { file, outcome: "failed" };
  }
  const text = formatText(content.text, options);
  if (text !== undefined) return { file, text, outcome: text === content.text ? "same" : "changed" };
  terminal.say(say.notFormatted[language]({ path, first: firstMistake(content.text, path, language) }));
  return { file, outcome: "failed" };
}

function carriedOut(plan: Planned, language: Language, terminal: Terminal): Planned {
  const { file, text, outcome } = plan;
  const problem = outcome === "changed" && text !== undefined ? writeFile(file, text) : undefined;
  if (problem?.is !== "unwritable") return plan;
  terminal.say(say.unwritable[language]({ path: shown(file, terminal), reason: problem.reason }));
  return { file, outcome: "failed" };
}

/** The first mistake because of which a text cannot be read to its end, with its place. */
function firstMistake(text: string, path: string, language: Language): string {
  const { problems, lines } = documentOf(path, text);
  const [first] = problems.filter(({ code }) => code !== "syntax/quotation-marks");
  if (!first) return path;
  const { line, column } = lines.positionAt(first.span.start);
  return `${path}:${line}:${column} ${wordingOf(first.code, language, first.details).message}`;
}

function shown(file: string, { folder }: Terminal): string {
  return shownPath(uriOf(file), folder);
}
