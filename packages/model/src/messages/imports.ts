import { didYouMean, entry } from "./entry.ts";
import { type ReadProblem, readProblemInWords } from "./read-problem.ts";

/** Files that cannot be read or imported. */
export const importMessages = {
  "import/late": entry<Record<never, never>>("error", {
    en: {
      message: () => "Imports stand before everything else, directly below the header.",
      advice: () => "Move this line up.",
      about: "A file says first which other files it builds on.",
    },
    de: {
      message: () => "Importe stehen vor allem anderen, direkt unter dem Kopf.",
      advice: () => "Verschieben Sie diese Zeile nach oben.",
      about: "Eine Datei sagt zuerst, auf welchen anderen sie aufbaut.",
    },
  }),
  "header/late": entry<{ first?: number }>("error", {
    en: {
      message: ({ first }) =>
        first === undefined ? "The header comes first, before all imports and declarations." : `This file already has a header, in line ${first}.`,
      advice: ({ first }) => (first === undefined ? "Move it to the beginning of the file." : "Give each region a file of its own."),
      about: "A file begins by saying which region or catalogue it is. What it imports and declares comes after that.",
    },
    de: {
      message: ({ first }) =>
        first === undefined ? "Der Kopf steht ganz vorn, vor allen Importen und Vereinbarungen." : `Diese Datei hat bereits einen Kopf, in Zeile ${first}.`,
      advice: ({ first }) => (first === undefined ? "Verschieben Sie ihn an den Anfang der Datei." : "Geben Sie jeder Region eine eigene Datei."),
      about: "Eine Datei sagt zuerst, welche Region oder welcher Katalog sie ist. Was sie importiert und vereinbart, folgt danach.",
    },
  }),
  "import/missing": entry<{ path: string; close?: string | undefined }>("error", {
    en: {
      message: ({ path }) => `There is no file “${path}”.`,
      advice: ({ close }) => didYouMean("en", close) ?? "The path starts at the folder of this file. “.region” may be left out.",
      about: "An imported file does not exist.",
    },
    de: {
      message: ({ path }) => `Es gibt keine Datei „${path}“.`,
      advice: ({ close }) => didYouMean("de", close) ?? "Der Pfad beginnt im Ordner dieser Datei. „.region“ darf fehlen.",
      about: "Eine importierte Datei gibt es nicht.",
    },
  }),
  "import/folder": entry<{ path: string }>("error", {
    en: { message: ({ path }) => `“${path}” is a folder, not a file.`, advice: () => "Name one file in it.", about: "Only files can be imported." },
    de: {
      message: ({ path }) => `„${path}“ ist ein Ordner, keine Datei.`,
      advice: () => "Nennen Sie eine Datei darin.",
      about: "Importieren lassen sich nur Dateien.",
    },
  }),
  "import/unreadable": entry<{ path: string; reason: ReadProblem }>("error", {
    en: {
      message: ({ path, reason }) => `“${path}” cannot be read: ${readProblemInWords(reason, "en")}.`,
      advice: ({ reason }) => (reason === "encoding" ? "Save it again with the encoding UTF-8." : "Check who may read the file."),
      about: "An imported file exists but could not be read.",
    },
    de: {
      message: ({ path, reason }) => `„${path}“ lässt sich nicht lesen: ${readProblemInWords(reason, "de")}.`,
      advice: ({ reason }) => (reason === "encoding" ? "Speichern Sie sie noch einmal in der Kodierung UTF-8." : "Prüfen Sie, wer die Datei lesen darf."),
      about: "Eine importierte Datei gibt es, sie ließ sich aber nicht lesen.",
    },
  }),
  "import/outside": entry<{ path: string }>("error", {
    en: {
      message: ({ path }) => `“${path}” lies outside the folder that you opened.`,
      advice: () => "Move the file into it, or open a folder that holds both.",
      about: "A region uses only files of its own folder, so that it means the same for everybody who has that folder.",
    },
    de: {
      message: ({ path }) => `„${path}“ liegt außerhalb des geöffneten Ordners.`,
      advice: () => "Verschieben Sie die Datei dorthin, oder öffnen Sie einen Ordner, der beide enthält.",
      about: "Eine Region verwendet nur Dateien ihres Ordners, damit sie für alle, die ihn haben, dasselbe bedeutet.",
    },
  }),
  "import/cycle": entry<{ files: readonly string[] }>("error", {
    en: {
      message: ({ files }) => `These files import each other in a circle: ${files.join(" → ")}.`,
      advice: () => "Remove one of the imports, or move what both need into a third file.",
      about: "Imports lead from a region to what it builds on, never back.",
    },
    de: {
      message: ({ files }) => `Diese Dateien importieren sich im Kreis: ${files.join(" → ")}.`,
      advice: () => "Entfernen Sie einen der Importe, oder verschieben Sie das Gemeinsame in eine dritte Datei.",
      about: "Importe führen von einer Region zu dem, worauf sie aufbaut, nie zurück.",
    },
  }),
  "import/unknown-catalogue": entry<{ name: string; close?: string | undefined; names: readonly string[] }>("error", {
    en: {
      message: ({ name }) => `There is no bundled catalogue “${name}”.`,
      advice: ({ close, names }) => didYouMean("en", close) ?? `Bundled are: ${names.join(", ")}.`,
      about: "Catalogues that come with Kurzweg are imported as “kurzweg:name”.",
    },
    de: {
      message: ({ name }) => `Einen mitgelieferten Katalog „${name}“ gibt es nicht.`,
      advice: ({ close, names }) => didYouMean("de", close) ?? `Mitgeliefert sind: ${names.join(", ")}.`,
      about: "Kataloge, die Kurzweg mitbringt, werden als „kurzweg:name“ importiert.",
    },
  }),
  "file/empty": entry<{ comments: boolean }>("error", {
    en: {
      message: ({ comments }) => (comments ? "This file holds nothing but comments." : "This file is empty."),
      advice: () => 'Begin with: region my-town "My town" { language en }',
      about: "A region file begins with the name of its region.",
    },
    de: {
      message: ({ comments }) => (comments ? "Diese Datei enthält nur Kommentare." : "Diese Datei ist leer."),
      advice: () => 'Beginnen Sie mit: region meine-stadt "Meine Stadt" { language de }',
      about: "Eine Regionsdatei beginnt mit dem Namen ihrer Region.",
    },
  }),
  "file/encoding": entry<{ bytes: string }>("error", {
    en: {
      message: ({ bytes }) => `This file is not saved as UTF-8: ${bytes} is no character.`,
      advice: () => "Save it again with the encoding UTF-8.",
      about: "Region files are text files in UTF-8, so that ä, ß and é mean the same everywhere.",
    },
    de: {
      message: ({ bytes }) => `Diese Datei ist nicht als UTF-8 gespeichert: ${bytes} ist kein Zeichen.`,
      advice: () => "Speichern Sie sie noch einmal in der Kodierung UTF-8.",
      about: "Regionsdateien sind Textdateien in UTF-8, damit ä, ß und é überall dasselbe bedeuten.",
    },
  }),
};
