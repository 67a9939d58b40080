import { dateInWords } from "./dates.ts";
import { entry, listed } from "./entry.ts";
import { type Pointer, pointerInWords } from "./pointers.ts";

/** Bodies, contacts, workshops, commitments and catalogues: what goes stale or was forgotten. */
export const networkMessages = {
  "body/same-title": entry<{ title: string; other: string }>("hint", {
    en: {
      message: ({ title, other }) => `“${other}” has the same title, “${title}”.`,
      advice: () => "Give one of them a title that tells the two apart.",
      about: "Readers of the document cannot tell two bodies with the same title apart.",
    },
    de: {
      message: ({ title, other }) => `Auch „${other}“ heißt „${title}“.`,
      advice: () => "Geben Sie einer Stelle einen Titel, der beide unterscheidet.",
      about: "Wer das Dokument liest, kann zwei Stellen mit demselben Titel nicht auseinanderhalten.",
    },
  }),
  "contact/missing": entry<{ body: string; step: string }>("warning", {
    en: {
      message: ({ body, step }) => `“${body}” is responsible for “${step}”, but has no contact.`,
      advice: () => 'Add a contact: contact desk { email "…" }.',
      about: "Whoever is responsible has to be reachable: the body or unit itself, a unit in it, or a body above it.",
    },
    de: {
      message: ({ body, step }) => `„${body}“ ist für „${step}“ zuständig, hat aber keinen Kontakt.`,
      advice: () => 'Ergänzen Sie einen Kontakt: contact empfang { email "…" }.',
      about: "Wer zuständig ist, muss erreichbar sein: die Stelle oder Einheit selbst, eine ihrer Einheiten oder eine Stelle darüber.",
    },
  }),
  "contact/stale": entry<{ contact: string; confirmed: string; every: string }>("warning", {
    en: {
      message: ({ contact, confirmed, every }) => `The contact “${contact}” was last confirmed on ${confirmed}; the network confirms contacts ${every}.`,
      advice: () => "Ask whether it is still right, and update the date.",
      about: "Contacts go stale unnoticed. The policy says how often each one is confirmed.",
    },
    de: {
      message: ({ contact, confirmed, every }) =>
        `Der Kontakt „${contact}“ wurde zuletzt am ${dateInWords(confirmed, "de")} bestätigt; das Netzwerk bestätigt Kontakte ${every}.`,
      advice: () => "Fragen Sie nach, ob er noch stimmt, und erneuern Sie das Datum.",
      about: "Kontakte veralten unbemerkt. Die Vereinbarung sagt, wie oft jeder bestätigt wird.",
    },
  }),
  "contact/unconfirmed": entry<{ contact: string }>("hint", {
    en: {
      message: ({ contact }) => `The contact “${contact}” has never been confirmed.`,
      advice: () => "Ask whether it is right, and add “confirmed” with today's date.",
      about: "The policy wants contacts confirmed, and this one has no date.",
    },
    de: {
      message: ({ contact }) => `Der Kontakt „${contact}“ wurde nie bestätigt.`,
      advice: () => "Fragen Sie nach, ob er stimmt, und ergänzen Sie „confirmed“ mit dem heutigen Datum.",
      about: "Die Vereinbarung verlangt bestätigte Kontakte; dieser hat kein Datum.",
    },
  }),
  "contact/future": entry<{ contact: string; confirmed: string }>("error", {
    en: {
      message: ({ contact, confirmed }) => `The contact “${contact}” is said to have been confirmed on ${confirmed}, a day still to come.`,
      advice: () => "Correct the date.",
      about: "A contact cannot have been confirmed in the future: probably the year or month is mistyped.",
    },
    de: {
      message: ({ contact, confirmed }) => `Der Kontakt „${contact}“ soll am ${dateInWords(confirmed, "de")} bestätigt worden sein; dieser Tag kommt erst.`,
      advice: () => "Berichtigen Sie das Datum.",
      about: "Ein Kontakt kann nicht in der Zukunft bestätigt worden sein: Wahrscheinlich sind Jahr oder Monat vertippt.",
    },
  }),
  "contact/left": entry<{ contact: string; left: string; pointers: readonly Pointer[] }>("error", {
    en: {
      message: ({ contact, left, pointers }) => `“${contact}” left on ${left}, but is still named ${named(pointers, "en")}.`,
      advice: () => "Name the successor there, or remove the entry.",
      about: "Somebody has left, and a deputy, a decision, an assignment or a commitment still points to them.",
    },
    de: {
      message: ({ contact, left, pointers }) =>
        `„${contact}“ ist am ${dateInWords(left, "de")} ausgeschieden, wird aber noch genannt ${named(pointers, "de")}.`,
      advice: () => "Nennen Sie dort die Nachfolge, oder streichen Sie den Eintrag.",
      about: "Jemand ist ausgeschieden, und eine Vertretung, Entscheidung, Zuständigkeit oder Zusage verweist noch dorthin.",
    },
  }),
  "contact/no-deputy": entry<{ contact: string }>("hint", {
    en: {
      message: ({ contact }) => `Nobody stands in for “${contact}”.`,
      advice: () => "Add “deputy” with another contact of the same body.",
      about: "When a person is ill or on leave, work must not stop.",
    },
    de: {
      message: ({ contact }) => `Für „${contact}“ gibt es keine Vertretung.`,
      advice: () => "Ergänzen Sie „deputy“ mit einem anderen Kontakt derselben Stelle.",
      about: "Ist eine Person krank oder im Urlaub, darf die Arbeit nicht stehen bleiben.",
    },
  }),
  "contact/no-mailbox": entry<{ contact: string }>("hint", {
    en: {
      message: ({ contact }) => `“${contact}” is a person without a role mailbox.`,
      advice: () => "Add “email” with an address that stays when the person leaves.",
      about: "A role mailbox survives a change of staff; a person's own does not.",
    },
    de: {
      message: ({ contact }) => `„${contact}“ ist eine Person ohne Funktionspostfach.`,
      advice: () => "Ergänzen Sie „email“ mit einer Adresse, die bleibt, wenn die Person geht.",
      about: "Ein Funktionspostfach übersteht Personalwechsel, ein persönliches nicht.",
    },
  }),
  "contact/shared": entry<{ mailbox: string; bodies: string }>("hint", {
    en: {
      message: ({ mailbox, bodies }) => `The mailbox ${mailbox} serves ${bodies}.`,
      advice: () => "Give each body its own, so that a hand-off between them does not end where it began.",
      about: "Two bodies share a mailbox: nobody can tell which of them has received a message.",
    },
    de: {
      message: ({ mailbox, bodies }) => `Das Postfach ${mailbox} gehört zu ${bodies}.`,
      advice: () => "Geben Sie jeder Stelle ein eigenes, damit eine Übergabe zwischen ihnen nicht dort endet, wo sie begann.",
      about: "Zwei Stellen teilen ein Postfach: Niemand weiß, welche von beiden eine Nachricht erhalten hat.",
    },
  }),
  "contact/invalid": entry<{ what: "email" | "phone" | "website"; text: string }>("error", {
    en: {
      message: ({ what, text }) => `“${text}” cannot be ${what === "email" ? "an e-mail address" : what === "phone" ? "a phone number" : "a website"}.`,
      advice: ({ what }) =>
        what === "email" ? "It looks like desk@example.org." : what === "phone" ? "It looks like +49 341 0000-100." : "It looks like https://example.org.",
      about: "People will type or click it; it has to work.",
    },
    de: {
      message: ({ what, text }) =>
        `„${text}“ kann ${what === "email" ? "keine E-Mail-Adresse" : what === "phone" ? "keine Telefonnummer" : "keine Internetadresse"} sein.`,
      advice: ({ what }) =>
        what === "email"
          ? "So sieht sie aus: empfang@example.org."
          : what === "phone"
            ? "So sieht sie aus: +49 341 0000-100."
            : "So sieht sie aus: https://example.org.",
      about: "Menschen tippen oder klicken das an; es muss funktionieren.",
    },
  }),
  "workshop/too-large": entry<{ workshop: string; people: number; most: number }>("warning", {
    en: {
      message: ({ workshop, people, most }) => `${people} people are planned for “${workshop}”, more than ${most}.`,
      advice: () => "Ask bodies to send fewer people, or split the workshop.",
      about: "A workshop that makes firm commitments works with a limited number of people.",
    },
    de: {
      message: ({ workshop, people, most }) => `Für „${workshop}“ sind ${people} Personen geplant, mehr als ${most}.`,
      advice: () => "Bitten Sie Stellen, weniger Personen zu entsenden, oder teilen Sie die Werkstatt.",
      about: "Eine Werkstatt, die verbindliche Zusagen trifft, gelingt mit einer begrenzten Zahl von Menschen.",
    },
  }),
  "workshop/no-organiser": entry<{ workshop: string }>("warning", {
    en: {
      message: ({ workshop }) => `Nobody organises “${workshop}”.`,
      advice: () => "Add “organised by …”.",
      about: "A meeting that nobody organises does not take place.",
    },
    de: {
      message: ({ workshop }) => `Niemand organisiert „${workshop}“.`,
      advice: () => "Ergänzen Sie „organised by …“.",
      about: "Ein Treffen, das niemand organisiert, findet nicht statt.",
    },
  }),
  "workshop/no-decision-maker": entry<{ workshop: string; body: string; absent: boolean }>("warning", {
    en: {
      message: ({ workshop, body, absent }) =>
        absent
          ? `“${body}” does not take part in “${workshop}”, although the law gives it responsibilities.`
          : `“${body}” takes part in “${workshop}” without a decision-maker.`,
      advice: ({ absent }) => (absent ? "Invite it: “participants …”." : "Add “decision-maker …” to the body."),
      about: "Firm commitments need people who may make them, from every body that the law makes responsible.",
    },
    de: {
      message: ({ workshop, body, absent }) =>
        absent
          ? `„${body}“ nimmt an „${workshop}“ nicht teil, obwohl das Gesetz der Stelle Aufgaben gibt.`
          : `„${body}“ nimmt an „${workshop}“ ohne entscheidungsbefugte Person teil.`,
      advice: ({ absent }) => (absent ? "Laden Sie die Stelle ein: „participants …“." : "Ergänzen Sie bei der Stelle „decision-maker …“."),
      about: "Verbindliche Zusagen brauchen Menschen, die sie geben dürfen, aus jeder gesetzlich zuständigen Stelle.",
    },
  }),
  "workshop/overdue": entry<{ last: string; every: string }>("warning", {
    en: {
      message: ({ last, every }) => `The network meets ${every}; the last meeting was on ${last}, and no next one is planned.`,
      advice: () => "Plan the next workshop: workshop … on … { organised by … }.",
      about: "A network that does not meet falls apart. The policy says how often it meets.",
    },
    de: {
      message: ({ last, every }) => `Das Netzwerk trifft sich ${every}; das letzte Treffen war am ${dateInWords(last, "de")}, und kein nächstes ist geplant.`,
      advice: () => "Planen Sie die nächste Werkstatt: workshop … on … { organised by … }.",
      about: "Ein Netzwerk, das sich nicht trifft, zerfällt. Die Vereinbarung sagt, wie oft es sich trifft.",
    },
  }),
  "workshop/facilitator-stays": entry<{ workshop: string; body: string }>("hint", {
    en: {
      message: ({ workshop, body }) => `“${body}” facilitates “${workshop}” without an end.`,
      advice: () => "Add “until …”: from then on, the region stands on its own feet.",
      about: "Facilitators from outside help to start; they should withdraw on an agreed date.",
    },
    de: {
      message: ({ workshop, body }) => `„${body}“ moderiert „${workshop}“ ohne Enddatum.`,
      advice: () => "Ergänzen Sie „until …“: Ab dann steht die Region auf eigenen Füßen.",
      about: "Moderation von außen hilft beim Anfang; sie soll sich zu einem vereinbarten Datum zurückziehen.",
    },
  }),
  "commitment/no-owner": entry<{ commitment: string }>("error", {
    en: {
      message: ({ commitment }) => `Nobody has made the commitment “${commitment}”.`,
      advice: () => "Add “by …”.",
      about: "A promise that nobody has made is kept by nobody.",
    },
    de: {
      message: ({ commitment }) => `Niemand hat die Zusage „${commitment}“ gegeben.`,
      advice: () => "Ergänzen Sie „by …“.",
      about: "Eine Zusage, die niemand gegeben hat, hält auch niemand.",
    },
  }),
  "commitment/no-date": entry<{ commitment: string }>("warning", {
    en: {
      message: ({ commitment }) => `The commitment “${commitment}” has no date.`,
      advice: () => "Add “due …”.",
      about: "A promise without a date is a wish.",
    },
    de: {
      message: ({ commitment }) => `Die Zusage „${commitment}“ hat kein Datum.`,
      advice: () => "Ergänzen Sie „due …“.",
      about: "Eine Zusage ohne Datum ist ein Wunsch.",
    },
  }),
  "commitment/overdue": entry<{ commitment: string; due: string }>("warning", {
    en: {
      message: ({ commitment, due }) => `The commitment “${commitment}” was due on ${due} and is still open.`,
      advice: () => "Add “kept …” with the date, agree on a new date, or “dropped … because …”.",
      about: "A promise is past its date. The next workshop should ask for it.",
    },
    de: {
      message: ({ commitment, due }) => `Die Zusage „${commitment}“ war am ${dateInWords(due, "de")} fällig und ist noch offen.`,
      advice: () => "Ergänzen Sie „kept …“ mit dem Datum, vereinbaren Sie ein neues Datum, oder „dropped … because …“.",
      about: "Eine Zusage ist über ihr Datum. Die nächste Werkstatt sollte danach fragen.",
    },
  }),
  "commitment/no-evidence": entry<{ commitment: string }>("hint", {
    en: {
      message: ({ commitment }) => `The commitment “${commitment}” is kept, but nothing says by what one can tell.`,
      advice: () => 'Add it: kept … "Form in use since June".',
      about: "Others can rely on a kept promise when they can see what has changed.",
    },
    de: {
      message: ({ commitment }) => `Die Zusage „${commitment}“ ist eingelöst, doch nichts sagt, woran man das sieht.`,
      advice: () => 'Ergänzen Sie es: kept … "Vordruck seit Juni in Gebrauch".',
      about: "Andere können sich auf eine eingelöste Zusage verlassen, wenn sie sehen, was sich geändert hat.",
    },
  }),
  "catalogue/outdated": entry<{ catalogue: string; checked: string }>("warning", {
    en: {
      message: ({ catalogue, checked }) => `The catalogue “${catalogue}” was last compared with the law on ${checked}, more than a year before.`,
      advice: () => "Update Kurzweg or the catalogue, and look at what has changed.",
      about: "Law changes several times a year. What a catalogue says should be no older than a year.",
    },
    de: {
      message: ({ catalogue, checked }) =>
        `Der Katalog „${catalogue}“ wurde zuletzt am ${dateInWords(checked, "de")} mit dem Gesetz verglichen, vor mehr als einem Jahr.`,
      advice: () => "Aktualisieren Sie Kurzweg oder den Katalog, und sehen Sie nach, was sich geändert hat.",
      about: "Das Recht ändert sich mehrmals im Jahr. Was ein Katalog sagt, sollte höchstens ein Jahr alt sein.",
    },
  }),
};

function named(pointers: readonly Pointer[], language: "en" | "de"): string {
  return listed(
    pointers.map((pointer) => pointerInWords(pointer, language)),
    language === "de" ? "und" : "and",
  );
}
