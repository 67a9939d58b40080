import type { Language, Role } from "@kurzweg/model";

/** What cards say, beside what the files say themselves. */
export interface CardWords {
  /** Above the steps of a body. */
  readonly does: Readonly<Record<Role, string>>;
  /** Above the bodies of a step. */
  readonly doers: Readonly<Record<Role, string>>;
  readonly people: (people: string) => string;
  readonly nobody: (people: string) => string;
  readonly nobodyShort: string;
  readonly covered: string;
  readonly unread: string;
  readonly everybody: string;
  readonly noOne: string;
  readonly suspended: (because: string) => string;
  readonly accepted: (until: string, because: string) => string;
  readonly and: string;
  readonly more: (count: number) => string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly endOfMonth: string;
  readonly optional: string;
  readonly statutory: string;
  readonly ordered: string;
  readonly missing: string;
  readonly consent: string;
  readonly checked: (date: string) => string;
  readonly participants: (count: number) => string;
  /** Labels before a colon. */
  readonly labels: Readonly<Record<Label, string>>;
}

export type Label =
  | "afterwards"
  | "asOf"
  | "assigns"
  | "bodies"
  | "by"
  | "citedBy"
  | "concerns"
  | "confirmed"
  | "contacts"
  | "coordinator"
  | "counted"
  | "decides"
  | "deputy"
  | "effective"
  | "excluded"
  | "facilitated"
  | "for"
  | "goal"
  | "handoffs"
  | "key"
  | "law"
  | "left"
  | "limits"
  | "madeAt"
  | "means"
  | "needs"
  | "next"
  | "on"
  | "organised"
  | "passes"
  | "person"
  | "place"
  | "raised"
  | "repeats"
  | "resolved"
  | "room"
  | "serves"
  | "since"
  | "steps"
  | "takes"
  | "to"
  | "topics"
  | "units"
  | "values"
  | "via"
  | "when"
  | "within";

const en: CardWords = {
  does: { responsible: "Responsible for", leads: "Leads", supports: "Supports", informed: "Is informed of" },
  doers: { responsible: "Responsible", leads: "Leads", supports: "Supports", informed: "Is informed" },
  people: (people) => (people ? `, for ${people}` : ""),
  nobody: (people) => (people ? `**Nobody** is responsible for ${people}.` : "**Nobody** is responsible."),
  nobodyShort: "nobody",
  covered: "Somebody is responsible for everybody.",
  unread: "A mistake in the file leaves open who is responsible.",
  everybody: "Everybody.",
  noOne: "Nobody can be like this.",
  suspended: (because) => ` (suspended: ${because})`,
  accepted: (until, because) => `Accepted until ${until}: ${because}`,
  and: "and",
  more: (count) => `${count} more`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  to: "to",
  before: "before",
  after: "after",
  endOfMonth: "at the end of the month",
  optional: "optional",
  statutory: "set up by law",
  ordered: "in this order",
  missing: "no hand-off is agreed",
  consent: "with the person’s consent",
  checked: (date) => `compared with the law on ${date}`,
  participants: (count) => (count === 1 ? "1 person" : `${count} people`),
  labels: {
    afterwards: "Then",
    asOf: "As of",
    assigns: "What it assigns",
    bodies: "Bodies of this kind",
    by: "By",
    citedBy: "Also cited by",
    concerns: "Concerns",
    confirmed: "Confirmed",
    contacts: "Contacts",
    coordinator: "Coordinated by",
    counted: "What is counted now",
    decides: "Decides",
    deputy: "Deputy",
    effective: "Effective",
    excluded: "Excluded by law",
    facilitated: "Facilitated by",
    for: "For",
    goal: "Goal",
    handoffs: "Hand-offs",
    key: "Municipality key",
    law: "Law",
    left: "Left",
    limits: "Limits",
    madeAt: "Made at",
    means: "Who is meant",
    needs: "Needs",
    next: "Next meeting",
    on: "On",
    organised: "Organised by",
    passes: "Passes on",
    person: "Person",
    place: "Place",
    raised: "Raised by",
    repeats: "Repeats every",
    resolved: "Resolved",
    room: "Room",
    serves: "Serves",
    since: "Since",
    steps: "Steps",
    takes: "Takes",
    to: "To",
    topics: "Topics",
    units: "Units",
    values: "Values",
    via: "Via",
    when: "When",
    within: "Within",
  },
};

const de: CardWords = {
  does: { responsible: "Zuständig für", leads: "Federführend bei", supports: "Unterstützt bei", informed: "Wird informiert über" },
  doers: { responsible: "Zuständig", leads: "Federführend", supports: "Unterstützt", informed: "Wird informiert" },
  people: (people) => (people ? `, bei ${people}` : ""),
  nobody: (people) => (people ? `**Niemand** ist zuständig bei ${people}.` : "**Niemand** ist zuständig."),
  nobodyShort: "niemand",
  covered: "Für alle ist jemand zuständig.",
  unread: "Ein Fehler in der Datei lässt offen, wer zuständig ist.",
  everybody: "Alle Personen.",
  noOne: "Solche Personen kann es nicht geben.",
  suspended: (because) => ` (ausgesetzt: ${because})`,
  accepted: (until, because) => `Hingenommen bis ${until}: ${because}`,
  and: "und",
  more: (count) => `${count} weitere`,
  from: (date) => `ab ${date}`,
  until: (date) => `bis ${date}`,
  to: "bis",
  before: "vorher",
  after: "danach",
  endOfMonth: "zum Monatsende",
  optional: "freiwillig",
  statutory: "gesetzlich vorgesehen",
  ordered: "in dieser Reihenfolge",
  missing: "keine Übergabe vereinbart",
  consent: "mit Einwilligung der Person",
  checked: (date) => `am ${date} mit dem Gesetz verglichen`,
  participants: (count) => (count === 1 ? "1 Person" : `${count} Personen`),
  labels: {
    afterwards: "Danach",
    asOf: "Stand",
    assigns: "Was ihr zugewiesen ist",
    bodies: "Stellen dieser Art",
    by: "Von",
    citedBy: "Steht auch bei",
    concerns: "Betrifft",
    confirmed: "Bestätigt",
    contacts: "Kontakte",
    coordinator: "Koordiniert von",
    counted: "Was derzeit gezählt wird",
    decides: "Entscheidet",
    deputy: "Vertretung",
    effective: "Wirksam",
    excluded: "Gesetzlich ausgenommen",
    facilitated: "Moderiert von",
    for: "Für",
    goal: "Ziel",
    handoffs: "Übergaben",
    key: "Gemeindeschlüssel",
    law: "Recht",
    left: "Ausgeschieden",
    limits: "Grenzen",
    madeAt: "Gegeben bei",
    means: "Wer gemeint ist",
    needs: "Setzt voraus",
    next: "Nächstes Treffen",
    on: "Bei",
    organised: "Organisiert von",
    passes: "Übergeben werden",
    person: "Person",
    place: "Ort",
    raised: "Vorgebracht von",
    repeats: "Wiederholt sich alle",
    resolved: "Gelöst",
    room: "Raum",
    serves: "Betreut",
    since: "Seit",
    steps: "Schritte",
    takes: "Dauert",
    to: "An",
    topics: "Themen",
    units: "Einheiten",
    values: "Werte",
    via: "Über",
    when: "Wann",
    within: "Frist",
  },
};

/** The words of cards in a language. */
export function wordsIn(language: Language): CardWords {
  return language === "de" ? de : en;
}
