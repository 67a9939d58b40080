import type { Language } from "@kurzweg/model";
import { type Command, commonFlags, type Flag, languageFlag } from "./commands/command.ts";
import { placeholder } from "./placeholders.ts";

const words = {
  en: {
    usage: "Usage",
    commands: "Commands",
    flags: "Flags",
    exit: "Ends with 0 when there is nothing to report, 1 with findings, 2 when the work could not be done.",
    help: "shows this help; “kurzweg <command> --help” that of a command",
    version: "shows the version",
    more: "README.md says how to begin; examples/ holds regions to read.",
    what: "Checks who is responsible for whom in a region, and writes it down for everyone.",
  },
  de: {
    usage: "Aufruf",
    commands: "Befehle",
    flags: "Angaben",
    exit: "Endet mit 0, wenn nichts zu melden ist, mit 1 bei Befunden, mit 2, wenn die Arbeit nicht getan werden konnte.",
    help: "zeigt diese Hilfe; „kurzweg <Befehl> --help“ die eines Befehls",
    version: "zeigt die Version",
    more: "README.md sagt, wie man beginnt; in examples/ stehen Regionen zum Lesen.",
    what: "Prüft, wer in einer Region für wen zuständig ist, und schreibt es für alle auf.",
  },
} as const;

/** What the exit codes mean. */
export function exitWords(language: Language): string {
  return words[language].exit;
}

/** The help of the whole command line. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const word = words[language];
  return [
    `kurzweg – ${word.what}`,
    "",
    `${word.usage}: kurzweg ${placeholder("<command> [file or folder …]", language)}`,
    "",
    `${word.commands}:`,
    ...table(commands.map(({ name, about }) => [name, about[language]])),
    "",
    `${word.flags}:`,
    ...table([["-h, --help", word.help], ["-v, --version", word.version], shownFlag("language", languageFlag, language)]),
    "",
    word.exit,
    word.more,
    "",
  ].join("\n");
}

/** The help of one command. */
export function commandHelp(command: Command, language: Language): string {
  const word = words[language];
  const flags = Object.entries({ ...command.flags, ...commonFlags }).map(([name, flag]) => shownFlag(name, flag, language));
  return [
    `kurzweg ${command.name} – ${command.about[language]}`,
    "",
    `${word.usage}: kurzweg ${command.name} ${placeholder(command.takes, language)}`.trimEnd(),
    "",
    `${word.flags}:`,
    ...table(flags),
    "",
    word.exit,
    "",
  ].join("\n");
}

function shownFlag(name: string, { value, short, about }: Flag, language: Language): readonly [string, string] {
  return [`${short ? `-${short}, ` : ""}--${name}${value ? ` ${placeholder(value, language)}` : ""}`, about[language]];
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
