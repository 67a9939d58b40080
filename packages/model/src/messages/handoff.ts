import { among, entry, type Language } from "./entry.ts";

/** How work is handed on. */
export interface Passing {
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly people: string;
}

export const handoffMessages = {
  "handoff/missing": entry<Passing & { transition: string }>("error", {
    en: {
      message: ({ transition, step, from, to, people }) =>
        `At “${transition}”, “${step}” passes from ${from} to ${to}, and no hand-off is agreed${among("en", people)}.`,
      advice: () => "Declare a hand-off: what is passed, by which way, and by when (“kurzweg check --suggest” writes it for you).",
      about:
        "When people's situation changes, another body becomes responsible. Without an agreed hand-off, what the first one knows is lost, and people start again.",
    },
    de: {
      message: ({ transition, step, from, to, people }) =>
        `Bei „${transition}“ geht „${step}“ von ${from} auf ${to} über, und keine Übergabe ist vereinbart${among("de", people)}.`,
      advice: () => "Vereinbaren Sie eine Übergabe: was übergeben wird, auf welchem Weg und bis wann („kurzweg check --suggest“ schreibt sie für Sie).",
      about:
        "Ändert sich die Lage von Menschen, wird eine andere Stelle zuständig. Ohne vereinbarte Übergabe geht verloren, was die erste weiß, und die Menschen fangen von vorn an.",
    },
  }),
  "handoff/dead-end": entry<{ transition: string; step: string; from: string; people: string }>("warning", {
    en: {
      message: ({ transition, step, from, people }) =>
        `At “${transition}”, ${from} stops being responsible for “${step}”, and nobody takes over${among("en", people)}.`,
      advice: () => "Agree who takes over after the change, or exclude these people by law with “not for … because …”.",
      about: "A step is done for people until their situation changes; afterwards it still applies to them, but nobody is responsible.",
    },
    de: {
      message: ({ transition, step, from, people }) =>
        `Bei „${transition}“ endet die Zuständigkeit von ${from} für „${step}“, und niemand übernimmt${among("de", people)}.`,
      advice: () => "Vereinbaren Sie, wer nach dem Wechsel übernimmt, oder nehmen Sie diese Personen mit „not for … because …“ gesetzlich aus.",
      about: "Ein Schritt wird für Menschen getan, bis sich ihre Lage ändert; danach betrifft er sie noch, aber niemand ist zuständig.",
    },
  }),
  "handoff/unarranged": entry<Passing & { after: string }>("warning", {
    en: {
      message: ({ after, step, from, to, people }) => `After “${after}” (${from}) comes “${step}” (${to}), and no hand-off is agreed${among("en", people)}.`,
      advice: () => "Declare a hand-off between them, or say that one body does both.",
      about: "One step follows another at a different body. Somebody has to tell the next body that the work begins, and give it what it needs.",
    },
    de: {
      message: ({ after, step, from, to, people }) =>
        `Auf „${after}“ (${from}) folgt „${step}“ (${to}), und keine Übergabe ist vereinbart${among("de", people)}.`,
      advice: () => "Vereinbaren Sie eine Übergabe zwischen beiden, oder legen Sie beides in eine Hand.",
      about:
        "Ein Schritt folgt auf einen anderen, bei einer anderen Stelle. Jemand muss der nächsten Stelle sagen, dass sie beginnen kann, und ihr geben, was sie braucht.",
    },
  }),
  "handoff/undecided": entry<{ step: string }>("warning", {
    en: {
      message: ({ step }) => `The hand-offs at “${step}” could not be checked, because too many different combinations of bodies are responsible for it.`,
      advice: () => "First settle who is responsible for whom, or who leads: then it can be said who has to hand on to whom.",
      about:
        "More than 30 different combinations of bodies share a step, so that nearly everybody would need another hand-off. As long as it is not settled who leads, a list of them would help nobody.",
    },
    de: {
      message: ({ step }) =>
        `Die Übergaben bei „${step}“ ließen sich nicht prüfen, weil dafür zu viele verschiedene Zusammensetzungen von Stellen zuständig sind.`,
      advice: () => "Klären Sie zuerst, wer für wen zuständig oder federführend ist: Dann lässt sich sagen, wer an wen übergeben muss.",
      about:
        "Mehr als 30 verschiedene Zusammensetzungen von Stellen teilen sich einen Schritt, sodass fast jede Person eine andere Übergabe bräuchte. Solange nicht geklärt ist, wer federführend ist, würde eine Liste niemandem helfen.",
    },
  }),
  "handoff/unused": entry<{ handoff: string; from: string; to: string }>("hint", {
    en: {
      message: ({ handoff, from, to }) => `The hand-off “${handoff}” concerns nobody: there is no one who passes from “${from}” to “${to}” where it applies.`,
      advice: () => "Remove it, or correct its bodies, its steps or its transition.",
      about: "A declared hand-off is never needed. Perhaps responsibilities have changed since it was agreed.",
    },
    de: {
      message: ({ handoff, from, to }) => `Die Übergabe „${handoff}“ betrifft niemanden: Wo sie gilt, wechselt niemand von „${from}“ zu „${to}“.`,
      advice: () => "Entfernen Sie sie, oder berichtigen Sie ihre Stellen, Schritte oder ihren Statuswechsel.",
      about: "Eine vereinbarte Übergabe wird nie gebraucht. Vielleicht haben sich die Zuständigkeiten seither geändert.",
    },
  }),
  "handoff/no-deadline": entry<{ handoff: string }>("hint", {
    en: {
      message: ({ handoff }) => `The hand-off “${handoff}” does not say by when.`,
      advice: () => "Add “within …”, for example “within 10 working days”.",
      about: "The receiving side has to know when it can expect the work.",
    },
    de: {
      message: ({ handoff }) => `Die Übergabe „${handoff}“ sagt nicht, bis wann.`,
      advice: () => "Ergänzen Sie „within …“, zum Beispiel „within 10 working days“.",
      about: "Die aufnehmende Seite muss wissen, wann sie mit der Arbeit rechnen kann.",
    },
  }),
  "handoff/no-channel": entry<{ handoff: string }>("hint", {
    en: {
      message: ({ handoff }) => `The hand-off “${handoff}” does not say by which way.`,
      advice: () => 'Add “via …”, for example “via "encrypted mail"”.',
      about: "Both sides have to know where to send and where to look.",
    },
    de: {
      message: ({ handoff }) => `Die Übergabe „${handoff}“ sagt nicht, auf welchem Weg.`,
      advice: () => 'Ergänzen Sie „via …“, zum Beispiel „via "verschlüsselte E-Mail"“.',
      about: "Beide Seiten müssen wissen, wohin sie senden und wo sie nachsehen.",
    },
  }),
  "handoff/no-content": entry<{ handoff: string }>("hint", {
    en: {
      message: ({ handoff }) => `The hand-off “${handoff}” does not say what is passed on.`,
      advice: () => 'Add “passes …”, for example “passes "Notice of the end of benefits"”.',
      about: "The receiving side has to know what it will get, and need not ask for it again.",
    },
    de: {
      message: ({ handoff }) => `Die Übergabe „${handoff}“ sagt nicht, was übergeben wird.`,
      advice: () => 'Ergänzen Sie „passes …“, zum Beispiel „passes "Einstellungsbescheid"“.',
      about: "Die aufnehmende Seite muss wissen, was sie erhält, und braucht es nicht noch einmal zu erheben.",
    },
  }),
  "handoff/no-legal-basis": entry<{ handoff: string; passes: string }>("warning", {
    en: {
      message: ({ handoff, passes }) => `The hand-off “${handoff}” passes on data (${passes}), but names neither a law nor consent.`,
      advice: () => "Add the “law” that allows it, or “consent” where the people concerned agree.",
      about: "Passing on personal data needs a legal basis or the consent of the people concerned.",
    },
    de: {
      message: ({ handoff, passes }) => `Die Übergabe „${handoff}“ gibt Daten weiter (${passes}), nennt aber weder Gesetz noch Einwilligung.`,
      advice: () => "Ergänzen Sie mit „law“ das Gesetz, das es erlaubt, oder „consent“, wo die Betroffenen einwilligen.",
      about: "Wer personenbezogene Daten weitergibt, braucht eine Rechtsgrundlage oder die Einwilligung der Betroffenen.",
    },
  }),
  "journey/blocked": entry<{ journey: string; step: string; people: string }>("hint", {
    en: {
      message: ({ journey, step, people }) => `The journey “${journey}” stops at “${step}”${among("en", people)}.`,
      advice: () => "It goes on as soon as somebody is responsible for that step.",
      about: "On the way from one step to another lies a step for which nobody is responsible. The gap itself is reported at the step.",
    },
    de: {
      message: ({ journey, step, people }) => `Der Weg „${journey}“ endet bei „${step}“${among("de", people)}.`,
      advice: () => "Er geht weiter, sobald jemand für diesen Schritt zuständig ist.",
      about: "Auf dem Weg von einem Schritt zum anderen liegt ein Schritt, für den niemand zuständig ist. Die Lücke selbst wird beim Schritt gemeldet.",
    },
  }),
  "journey/too-long": entry<{
    journey: string;
    limit: "handoffs" | "bodies" | "returns" | "time";
    counted: number;
    orMore: boolean;
    most: number;
    /** The limit as it was agreed, where days are counted. */
    agreed?: string | undefined;
    chain: string;
    people: string;
  }>("warning", {
    en: {
      message: ({ journey, limit, counted, orMore, most, agreed, people }) =>
        `The journey “${journey}” takes ${orMore ? "at least" : "up to"} ${countedInWords(counted, limit, "en")}, more than agreed (at most ${limitInWords(most, agreed, "en")})${among("en", people)}.`,
      advice: ({ chain }) => `The longest way: ${chain}.`,
      about: "The network has agreed how long a journey may be, in hand-offs, bodies, returns or time. For some people it is longer.",
    },
    de: {
      message: ({ journey, limit, counted, orMore, most, agreed, people }) =>
        `Der Weg „${journey}“ braucht ${orMore ? "mindestens" : "bis zu"} ${countedInWords(counted, limit, "de")}, mehr als vereinbart (höchstens ${limitInWords(most, agreed, "de")})${among("de", people)}.`,
      advice: ({ chain }) => `Der längste Weg: ${chain}.`,
      about: "Das Netzwerk hat vereinbart, wie lang ein Weg sein darf: in Übergaben, Stellen, Rückkehren oder Zeit. Für manche ist er länger.",
    },
  }),
};

const counts = {
  en: {
    handoffs: ["hand-off", "hand-offs"],
    bodies: ["body", "bodies"],
    returns: ["return to the same body", "returns to the same body"],
    time: ["day", "days"],
  },
  de: {
    handoffs: ["Übergabe", "Übergaben"],
    bodies: ["Stelle", "Stellen"],
    returns: ["Rückkehr zur selben Stelle", "Rückkehren zur selben Stelle"],
    time: ["Tag", "Tage"],
  },
} as const;

function countedInWords(count: number, limit: keyof (typeof counts)["en"], language: Language): string {
  return `${count} ${counts[language][limit][count === 1 ? 0 : 1]}`;
}

function limitInWords(most: number, agreed: string | undefined, language: Language): string {
  const days = countedInWords(most, "time", language);
  return agreed === undefined ? String(most) : agreed === days ? days : language === "de" ? `${agreed}, also ${days}` : `${agreed}, which is ${days}`;
}
