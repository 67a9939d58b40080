import { capitalised, type Language } from "@kurzweg/model";
import { type Command, commonFlags, type Flag } from "./commands/command.ts";
import { placeholder } from "./placeholders.ts";
import { version } from "./version.ts";

const words = {
  en: {
    name: "NAME",
    synopsis: "SYNOPSIS",
    commands: "COMMANDS",
    common: "COMMON FLAGS",
    exit: "EXIT STATUS",
    what: "checks who is responsible for whom in a region",
  },
  de: {
    name: "NAME",
    synopsis: "ÜBERSICHT",
    commands: "BEFEHLE",
    common: "GEMEINSAME ANGABEN",
    exit: "RÜCKGABEWERT",
    what: "prüft, wer in einer Region für wen zuständig ist",
  },
} as const;

/** The manual page, in the language of man(7), from the same words as the help. */
export function manualOf(commands: readonly Command[], exit: string, language: Language): string {
  const word = words[language];
  return [
    `.TH KURZWEG 1 "" "kurzweg ${version}" ""`,
    `.SH ${word.name}`,
    `kurzweg \\- ${plain(word.what)}`,
    `.SH ${word.synopsis}`,
    `.B kurzweg`,
    plain(placeholder("<command> [file or folder …]", language)),
    `.SH ${word.commands}`,
    ...commands.flatMap((command) => [
      `.SS ${plain(`${command.name} ${placeholder(command.takes, language)}`.trim())}`,
      plain(`${capitalised(command.about[language])}.`),
      ...Object.entries(command.flags).flatMap(([name, flag]) => flagLines(name, flag, language)),
    ]),
    `.SH ${word.common}`,
    ...Object.entries(commonFlags).flatMap(([name, flag]) => flagLines(name, flag, language)),
    `.SH ${word.exit}`,
    plain(exit),
    "",
  ].join("\n");
}

function flagLines(name: string, { value, short, about }: Flag, language: Language): readonly string[] {
  return [
    ".TP",
    `.B ${plain(`${short ? `-${short}, ` : ""}--${name}${value ? ` ${placeholder(value, language)}` : ""}`)}`,
    plain(`${capitalised(about[language])}.`),
  ];
}

/** Text in which nothing is read as a request. */
function plain(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/, "\\&$1");
}
