import type { Language } from "@kurzweg/model";
import { listed } from "@kurzweg/model";

/** What the details of things are called. */
export const details: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    title: "title",
    laws: "law",
    notes: "note",
    needs: "what has to come before",
    optional: "whether it is optional",
    takes: "how long it takes",
    phase: "phase",
    moves: "what changes",
    effective: "when it takes effect",
    values: "values",
    from: "from whom",
    to: "to whom",
    condition: "for whom",
    statutory: "whether it is statutory",
    kinds: "kind",
    address: "address",
    website: "website",
    decisionMaker: "decision-maker",
    email: "e-mail",
    phone: "telephone",
    room: "room",
    hours: "hours",
    person: "person",
    deputy: "deputy",
    confirmed: "last confirmation",
    left: "has left",
    transitions: "at which change",
    steps: "for which steps",
    passes: "what is passed on",
    via: "by which way",
    within: "deadline",
    consent: "consent",
    limits: "limits",
    partners: "partners",
    since: "since when",
    raisedBy: "raised by",
    resolved: "resolved",
    on: "day",
    organisers: "organisers",
    facilitators: "facilitators",
    location: "place",
    time: "time",
    participants: "participants",
    goals: "goals",
    topics: "topics",
    repeats: "repetition",
    by: "who has promised",
    madeAt: "where it was made",
    concerns: "what it concerns",
    due: "due date",
    kept: "kept",
    dropped: "dropped",
    facts: "facts",
    is: "whether it is a number",
    ordered: "whether its values have an order",
    unit: "unit",
    "dimension from": "lowest number",
    "dimension to": "highest number",
    "journey from": "where it begins",
    "journey to": "where it ends",
    "region key": "municipality key",
    "region languages": "languages",
    "region coordinator": "coordinator",
    "region catalogues": "the catalogues that it builds on",
    "region phases": "phases",
    "region exclusions": "what the law leaves out",
    "region impossible": "who cannot be",
    "region acceptances": "what is accepted",
  },
  de: {
    title: "Titel",
    laws: "Rechtsgrundlage",
    notes: "Anmerkung",
    needs: "was vorausgehen muss",
    optional: "ob er freiwillig ist",
    takes: "Dauer",
    phase: "Phase",
    moves: "was sich ändert",
    effective: "wann es wirkt",
    values: "Werte",
    from: "von wem",
    to: "an wen",
    condition: "für wen",
    statutory: "ob sie gesetzlich ist",
    kinds: "Art",
    address: "Anschrift",
    website: "Website",
    decisionMaker: "Entscheidungsbefugte",
    email: "E-Mail",
    phone: "Telefon",
    room: "Raum",
    hours: "Sprechzeiten",
    person: "Person",
    deputy: "Vertretung",
    confirmed: "letzte Bestätigung",
    left: "ausgeschieden",
    transitions: "bei welchem Wechsel",
    steps: "für welche Schritte",
    passes: "was übergeben wird",
    via: "auf welchem Weg",
    within: "Frist",
    consent: "Einwilligung",
    limits: "Grenzen",
    partners: "Partner",
    since: "seit wann",
    raisedBy: "wer es vorgebracht hat",
    resolved: "erledigt",
    on: "Tag",
    organisers: "wer einlädt",
    facilitators: "Moderation",
    location: "Ort",
    time: "Uhrzeit",
    participants: "Teilnehmende",
    goals: "Ziele",
    topics: "Themen",
    repeats: "Wiederholung",
    by: "wer zugesagt hat",
    madeAt: "wo sie gegeben wurde",
    concerns: "worum es geht",
    due: "Frist",
    kept: "eingelöst",
    dropped: "aufgegeben",
    facts: "Angaben",
    is: "ob es eine Zahl ist",
    ordered: "ob die Werte eine Reihenfolge haben",
    unit: "Einheit",
    "dimension from": "kleinste Zahl",
    "dimension to": "größte Zahl",
    "journey from": "wo er beginnt",
    "journey to": "wo er endet",
    "region key": "Gemeindeschlüssel",
    "region languages": "Sprachen",
    "region coordinator": "Koordination",
    "region catalogues": "die Kataloge, auf denen sie aufbaut",
    "region phases": "Phasen",
    "region exclusions": "was das Gesetz ausnimmt",
    "region impossible": "wen es nicht geben kann",
    "region acceptances": "was hingenommen wird",
  },
};

interface Sentences {
  readonly new: (sort: string, title: string) => string;
  readonly gone: (sort: string, title: string) => string;
  readonly changed: (sort: string, title: string, details: readonly string[]) => string;
  readonly policy: string;
  readonly region: (details: readonly string[]) => string;
}

export const sentences: Readonly<Record<Language, Sentences>> = {
  en: {
    new: (sort, title) => `${sort} “${title}” is new.`,
    gone: (sort, title) => `${sort} “${title}” is no longer there.`,
    changed: (sort, title, details) => `${sort} “${title}” has changed: ${listed(details, "and")}.`,
    policy: "The policy of the network has changed.",
    region: (details) => `The region as a whole has changed: ${listed(details, "and")}.`,
  },
  de: {
    new: (sort, title) => `${sort} „${title}“ ist neu.`,
    gone: (sort, title) => `${sort} „${title}“ gibt es nicht mehr.`,
    changed: (sort, title, details) => `${sort} „${title}“ hat sich geändert: ${listed(details, "und")}.`,
    policy: "Die Regeln des Netzwerks haben sich geändert.",
    region: (details) => `Die Region als Ganze hat sich geändert: ${listed(details, "und")}.`,
  },
};

/** Whom a finding concerns now that it did not before, and the other way round. */
interface FindingSentences {
  readonly everybody: string;
  readonly fewer: (joined: string, left: string) => string;
  readonly more: (joined: string, left: string) => string;
  readonly other: (joined: string, left: string) => string;
}

export const findingSentences: Readonly<Record<Language, FindingSentences>> = {
  en: {
    everybody: "everybody",
    fewer: (_, left) => `Fewer people than before: no longer for ${left}.`,
    more: (joined) => `More people than before: now also for ${joined}.`,
    other: (joined, left) => `Other people than before. Now also for ${joined}. No longer for ${left}.`,
  },
  de: {
    everybody: "allen",
    fewer: (_, left) => `Weniger Personen als bisher: nicht mehr bei ${left}.`,
    more: (joined) => `Mehr Personen als bisher: nun auch bei ${joined}.`,
    other: (joined, left) => `Andere Personen als bisher. Nun auch bei ${joined}. Nicht mehr bei ${left}.`,
  },
};

/** Who supports a step or is informed about it now, and who no longer is. */
type RoleSentences = Readonly<Record<"supports" | "informed", Readonly<Record<"came" | "went", (body: string, step: string) => string>>>> & {
  readonly whom: (people: string) => string;
};

export const roleSentences: Readonly<Record<Language, RoleSentences>> = {
  en: {
    supports: {
      came: (body, step) => `“${body}” now supports “${step}”`,
      went: (body, step) => `“${body}” no longer supports “${step}”`,
    },
    informed: {
      came: (body, step) => `“${body}” is now informed about “${step}”`,
      went: (body, step) => `“${body}” is no longer informed about “${step}”`,
    },
    whom: (people) => `, for ${people}`,
  },
  de: {
    supports: {
      came: (body, step) => `„${body}“ wirkt nun bei „${step}“ mit`,
      went: (body, step) => `„${body}“ wirkt bei „${step}“ nicht mehr mit`,
    },
    informed: {
      came: (body, step) => `„${body}“ wird nun über „${step}“ informiert`,
      went: (body, step) => `„${body}“ wird über „${step}“ nicht mehr informiert`,
    },
    whom: (people) => `, bei ${people}`,
  },
};

/** What is written differently without another effect. */
export const wordingSentences: Readonly<Record<Language, Readonly<Record<"editorial" | "to-inform", (title: string) => string>>>> = {
  en: {
    editorial: (title) => `At “${title}”, responsibilities are written differently (the law, a note, a condition), with the same effect.`,
    "to-inform": (title) => `At “${title}”, whom to ask, how long it holds or how it is delegated has changed; the same bodies are responsible.`,
  },
  de: {
    editorial: (title) => `Bei „${title}“ sind Zuständigkeiten anders geschrieben (Gesetz, Anmerkung, Bedingung), mit gleicher Wirkung.`,
    "to-inform": (title) => `Bei „${title}“ hat sich geändert, wen man fragt, wie lange es gilt oder wie delegiert wird; zuständig sind dieselben Stellen.`,
  },
};
