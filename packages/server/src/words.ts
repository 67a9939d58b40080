import type { Language } from "@kurzweg/model";

type Words = Readonly<Record<Language, unknown>>;

/** What the server says beside findings. */
export const words = {
  large: {
    en: "This file is larger than 2 MB, so it is checked only when you save it.",
    de: "Diese Datei ist größer als 2 MB und wird deshalb nur beim Speichern geprüft.",
  },
  noName: {
    en: (name: string) => `“${name}” cannot be a name. Names are lower-case words joined by hyphens, such as “job-centre”.`,
    de: (name: string) => `„${name}“ kann kein Name sein. Namen sind kleingeschriebene Wörter mit Bindestrichen, etwa „job-centre“.`,
  },
  taken: {
    en: (name: string) => `There is already something called “${name}” here. Choose another name.`,
    de: (name: string) => `Hier heißt schon etwas „${name}“. Wählen Sie einen anderen Namen.`,
  },
  bundled: {
    en: "This is declared in a catalogue that comes with Kurzweg, which cannot be changed.",
    de: "Das steht in einem Katalog, der zu Kurzweg gehört und nicht geändert werden kann.",
  },
  fixAll: { en: "Mend everything that is certain", de: "Alles Eindeutige berichtigen" },
  severities: {
    en: { error: "An error: it has to be mended.", warning: "A warning: it should be mended.", hint: "A hint." },
    de: { error: "Ein Fehler: Er muss behoben werden.", warning: "Eine Warnung: Sie sollte behoben werden.", hint: "Ein Hinweis." },
  },
  accepted: { en: "Accepted until", de: "Hingenommen bis" },
} as const satisfies Readonly<Record<string, Words>>;
