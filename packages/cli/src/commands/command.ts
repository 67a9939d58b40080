import type { ParseArgsOptionsConfig } from "node:util";
import type { Language } from "@kurzweg/model";
import type { Form } from "../outputs.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** A flag with its description. `value` names what it takes; without it, the flag is on or off. */
export interface Flag {
  readonly value?: string;
  readonly short?: string;
  /** What may be given, where it is one of these. */
  readonly choices?: readonly string[];
  /** The flag may be given several times. */
  readonly multiple?: boolean;
  readonly about: Readonly<Record<Language, string>>;
}

/** What was typed, after it was sorted. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly language: Language;
  readonly coloured: boolean;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What it is given beside flags. */
  readonly takes: string;
  /** What may come first, where it is one of these. */
  readonly choices?: readonly string[];
  /** Whether its files are other ones than region files. */
  readonly otherFiles?: boolean;
  readonly about: Readonly<Record<Language, string>>;
  readonly flags: Readonly<Record<string, Flag>>;
  run(given: Arguments, terminal: Terminal): Promise<ExitCode>;
}

export const languageFlag: Flag = {
  value: "en|de",
  choices: ["en", "de"],
  about: { en: "the language of messages and titles", de: "die Sprache der Meldungen und Titel" },
};

/** The flags of a command that writes what it found in several forms. */
export function formFlags(forms: readonly Form[]): Readonly<Record<string, Flag>> {
  return {
    format: {
      value: `${forms.map(({ name }) => name).join("|")}[=FILE]`,
      choices: forms.map(({ name }) => name),
      multiple: true,
      about: {
        en: "how to write it, and into which file; several times for several forms",
        de: "in welcher Form, und in welche Datei; mehrmals für mehrere Formen",
      },
    },
    force: { about: { en: "replace files that Kurzweg did not write", de: "auch Dateien ersetzen, die Kurzweg nicht geschrieben hat" } },
  };
}

/** The flags that every command has. */
export const commonFlags: Readonly<Record<string, Flag>> = {
  "as-of": {
    value: "DATE",
    about: { en: "the day for which everything is checked, such as 2026-08-19", de: "der Stichtag, für den geprüft wird, etwa 2026-08-19" },
  },
  language: languageFlag,
  color: { about: { en: "colour the output (--no-color: never)", de: "Ausgabe färben (--no-color: nie)" } },
  quiet: { short: "q", about: { en: "report errors only", de: "nur Fehler melden" } },
  help: { short: "h", about: { en: "show this help", de: "diese Hilfe zeigen" } },
};

/** The flags in the form that `parseArgs` of Node wants. */
export function parseOptions(flags: Readonly<Record<string, Flag>>): ParseArgsOptionsConfig {
  return Object.fromEntries(
    Object.entries(flags).map(([name, { value, short, multiple }]) => [
      name,
      { type: value ? ("string" as const) : ("boolean" as const), ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
    ]),
  );
}
