import type { Language } from "./entry.ts";

const words = {
  en: {
    missing: "it no longer exists",
    permission: "you have no permission",
    "not-a-file": "it is a folder or a device, not a file",
    encoding: "it is not saved as UTF-8",
    loop: "it is a link that leads back to itself",
    device: "the disk reports an error",
    busy: "another programme is using it",
    "no-folder": "its folder does not exist",
    "file-in-the-way": "there is a file where a folder is needed",
    "long-name": "its name is too long",
    "write-protected": "the disk is write-protected",
    full: "there is no room left on the disk; make some and try again",
  },
  de: {
    missing: "es gibt sie nicht mehr",
    permission: "Sie haben keine Berechtigung",
    "not-a-file": "es ist ein Ordner oder ein Gerät, keine Datei",
    encoding: "sie ist nicht als UTF-8 gespeichert",
    loop: "es ist eine Verknüpfung, die auf sich selbst zurückführt",
    device: "der Datenträger meldet einen Fehler",
    busy: "ein anderes Programm verwendet sie gerade",
    "no-folder": "den Ordner dazu gibt es nicht",
    "file-in-the-way": "wo ein Ordner nötig ist, liegt eine Datei",
    "long-name": "der Name ist zu lang",
    "write-protected": "der Datenträger ist schreibgeschützt",
    full: "auf dem Datenträger ist kein Platz mehr; schaffen Sie Platz, und versuchen Sie es erneut",
  },
} as const;

/** Why a file cannot be read or written. `other` carries what the machine says. */
export type ReadProblem = keyof (typeof words)["en"] | { readonly other: string };

export function readProblemInWords(problem: ReadProblem, language: Language): string {
  if (typeof problem === "string") return words[language][problem];
  return language === "de" ? `das Betriebssystem meldet ${problem.other}` : `the operating system reports ${problem.other}`;
}
