import type { Language } from "./entry.ts";

/** The sorts of things that can be declared and named. */
export type Sort =
  | "region"
  | "catalogue"
  | "dimension"
  | "value"
  | "group"
  | "profile"
  | "phase"
  | "step"
  | "transition"
  | "kind"
  | "body"
  | "unit"
  | "contact"
  | "handoff"
  | "journey"
  | "partnership"
  | "concern"
  | "workshop"
  | "commitment"
  | "thing"
  | "actor"
  | "organisation"
  | "authority"
  | "delegator";

interface Noun {
  /** Alone, as a heading or label. */
  readonly word: string;
  /** With “no”, as the object of a sentence. */
  readonly none: string;
  /** With the indefinite article, as the object of a sentence. */
  readonly one: string;
  /** With the definite article, as the subject of a sentence. */
  readonly the: string;
}

const english = (word: string, article = "a"): Noun => ({ word, none: `no ${word}`, one: `${article} ${word}`, the: `the ${word}` });
const der = (word: string): Noun => ({ word, none: `keinen ${word}`, one: `einen ${word}`, the: `der ${word}` });
const die = (word: string): Noun => ({ word, none: `keine ${word}`, one: `eine ${word}`, the: `die ${word}` });
const das = (word: string): Noun => ({ word, none: `kein ${word}`, one: `ein ${word}`, the: `das ${word}` });

const nouns: Record<Sort, Readonly<Record<Language, Noun>>> = {
  region: { en: english("region"), de: die("Region") },
  catalogue: { en: english("catalogue"), de: der("Katalog") },
  dimension: { en: english("dimension"), de: das("Merkmal") },
  value: { en: english("value"), de: der("Wert") },
  group: { en: english("group"), de: die("Gruppe") },
  profile: { en: english("profile"), de: das("Profil") },
  phase: { en: english("phase"), de: die("Phase") },
  step: { en: english("step"), de: der("Schritt") },
  transition: { en: english("transition"), de: der("Statuswechsel") },
  kind: { en: english("kind of body"), de: die("Art von Stelle") },
  body: { en: english("body"), de: die("Stelle") },
  unit: { en: english("unit"), de: die("Einheit") },
  contact: { en: english("contact"), de: der("Kontakt") },
  handoff: { en: english("hand-off"), de: die("Übergabe") },
  journey: { en: english("journey"), de: der("Weg") },
  partnership: { en: english("partnership"), de: die("Partnerschaft") },
  concern: { en: english("concern"), de: das("Anliegen") },
  workshop: { en: english("workshop"), de: die("Werkstatt") },
  commitment: { en: english("commitment"), de: die("Zusage") },
  thing: { en: { word: "thing", none: "nothing", one: "a thing", the: "the thing" }, de: { word: "Sache", none: "nichts", one: "etwas", the: "das" } },
  actor: {
    en: english("body, unit or contact"),
    de: {
      word: "Stelle, Einheit oder Kontakt",
      none: "keine Stelle, keine Einheit und keinen Kontakt",
      one: "eine Stelle, eine Einheit oder einen Kontakt",
      the: "die Stelle",
    },
  },
  organisation: {
    en: english("body or unit"),
    de: { word: "Stelle oder Einheit", none: "keine Stelle und keine Einheit", one: "eine Stelle oder eine Einheit", the: "die Stelle" },
  },
  authority: {
    en: english("body, unit or kind of body"),
    de: {
      word: "Stelle, Einheit oder Art von Stelle",
      none: "keine Stelle, keine Einheit und keine Art von Stelle",
      one: "eine Stelle, eine Einheit oder eine Art von Stelle",
      the: "die Stelle",
    },
  },
  delegator: {
    en: english("body, unit or kind of body"),
    de: {
      word: "Stelle, Einheit oder Art von Stelle",
      none: "keine Stelle, keine Einheit und keine Art von Stelle",
      one: "eine Stelle, eine Einheit oder eine Art von Stelle",
      the: "die Stelle",
    },
  },
};

/** The noun for a sort of thing, alone and with its articles. */
export function nounOf(sort: Sort, language: Language): Noun {
  return nouns[sort][language];
}
