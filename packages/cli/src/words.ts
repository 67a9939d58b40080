import { entryWords } from "./words-type.ts";

/** What the command line says beside findings. */
export const say = {
  unknownCommand: entryWords<{ name: string; close?: string | undefined }>({
    en: ({ name, close }) => `There is no command “${name}”.${close ? ` Did you mean “${close}”?` : ""} “kurzweg --help” lists them all.`,
    de: ({ name, close }) => `Einen Befehl „${name}“ gibt es nicht.${close ? ` Meinten Sie „${close}“?` : ""} „kurzweg --help“ zeigt alle.`,
  }),
  unknownFlag: entryWords<{ name: string; command: string; close?: string | undefined }>({
    en: ({ name, command, close }) => `“${command}” has no flag “${name}”.${close ? ` Did you mean “--${close}”?` : ""} “kurzweg ${command} --help” lists them all.`,
    de: ({ name, command, close }) => `„${command}“ kennt „${name}“ nicht.${close ? ` Meinten Sie „--${close}“?` : ""} „kurzweg ${command} --help“ zeigt alle Angaben.`,
  }),
  wrongFlag: entryWords<{ name: string; value: string; wanted: string }>({
    en: ({ name, value, wanted }) => `“--${name}” was given “${value}”, but it takes ${wanted}.`,
    de: ({ name, value, wanted }) => `„--${name}“ erhielt „${value}“, verlangt aber ${wanted}.`,
  }),
  badArguments: entryWords<{ reason: string }>({
    en: ({ reason }) => `The arguments do not fit: ${reason}`,
    de: ({ reason }) => `Die Angaben passen nicht: ${reason}`,
  }),
  missingPath: entryWords<{ path: string }>({
    en: ({ path }) => `There is no file or folder “${path}”.`,
    de: ({ path }) => `Eine Datei oder einen Ordner „${path}“ gibt es nicht.`,
  }),
  noRegionFiles: entryWords<{ path: string }>({
    en: ({ path }) => `In “${path}” there are no region files (*.region).`,
    de: ({ path }) => `In „${path}“ liegen keine Regionsdateien (*.region).`,
  }),
  unreadable: entryWords<{ path: string; reason: string }>({
    en: ({ path, reason }) => `“${path}” cannot be read (${reason}). Check who may read it.`,
    de: ({ path, reason }) => `„${path}“ lässt sich nicht lesen (${reason}). Prüfen Sie, wer die Datei lesen darf.`,
  }),
  crashed: entryWords<{ reason: string }>({
    en: ({ reason }) => `Something went wrong inside Kurzweg (${reason}). Your files are unchanged. Set KURZWEG_DEBUG=1 to see more, and please report it.`,
    de: ({ reason }) => `In Kurzweg ist etwas schiefgegangen (${reason}). Ihre Dateien sind unverändert. Mit KURZWEG_DEBUG=1 sehen Sie mehr; bitte melden Sie es.`,
  }),
};
