import { among, entry, quoted } from "./entry.ts";

export interface AboutStep {
  readonly step: string;
  /** The groups in words. */
  readonly people: string;
}

export interface AboutBodies extends AboutStep {
  readonly bodies: string;
}

/** Who is responsible for whom. */
export const coverageMessages = {
  "coverage/gap": entry<AboutStep & { nearest: readonly string[] }>("error", {
    en: {
      message: ({ step, people }) => `Nobody is responsible for “${step}”${people ? ` for ${people}` : ""}.`,
      advice: ({ nearest }) =>
        nearest.length > 0
          ? nearest.join(" ")
          : "Agree in the network who takes this on, or write “not for … because …” where the law leaves these people out.",
      about:
        "There are people for whom a step has no responsible body. Assign one with “responsible for”, exclude them by law with “not for … because …”, or accept the gap until a date.",
    },
    de: {
      message: ({ step, people }) => `Für „${step}“ ist niemand zuständig${people ? ` bei ${people}` : ""}.`,
      advice: ({ nearest }) =>
        nearest.length > 0
          ? nearest.join(" ")
          : "Vereinbaren Sie im Netzwerk, wer das übernimmt, oder schreiben Sie „not for … because …“, wo das Gesetz diese Personen ausnimmt.",
      about:
        "Es gibt Personen, für die bei einem Schritt keine Stelle zuständig ist. Weisen Sie den Schritt mit „responsible for“ zu, nehmen Sie die Personen mit „not for … because …“ aus, oder nehmen Sie die Lücke mit „accept“ bis zu einem Datum hin.",
    },
  }),
  "coverage/overlap": entry<AboutBodies & { units: boolean; crowded: boolean }>("warning", {
    en: {
      message: ({ step, people, bodies, crowded }) =>
        `${bodies} are responsible for “${step}” at the same time${crowded ? ", in ever different combinations" : ""}, and it is not settled who leads${among("en", people)}.`,
      advice: ({ units }) =>
        units
          ? "Say which unit leads (“leads …”), or for whom each one is there (“serves …”)."
          : "Let one of them lead (“leads …”), or say for whom each one is there (“serves …”, “when …”).",
      about:
        "Several bodies are responsible for the same people at the same step. That may be lawful, but one of them has to lead, or people are sent back and forth.",
    },
    de: {
      message: ({ step, people, bodies, crowded }) =>
        `Für „${step}“ sind ${bodies} zugleich zuständig${crowded ? ", in immer anderen Zusammensetzungen" : ""}, und es ist nicht geklärt, wer federführend ist${among("de", people)}.`,
      advice: ({ units }) =>
        units
          ? "Sagen Sie, welche Einheit federführend ist („leads …“) oder für wen jede da ist („serves …“)."
          : "Geben Sie einer Stelle die Federführung („leads …“), oder sagen Sie, für wen jede da ist („serves …“, „when …“).",
      about:
        "Mehrere Stellen sind beim selben Schritt für dieselben Personen zuständig. Das kann rechtens sein, aber eine muss federführend sein, sonst werden Menschen hin- und hergeschickt.",
    },
  }),
  "coverage/contradiction": entry<AboutBodies & { because: string }>("error", {
    en: {
      message: ({ step, people, bodies, because }) => `“${step}” is excluded by law (“${because}”), and yet assigned to ${bodies}${among("en", people)}.`,
      advice: () => "Take these people out of the assignment, or out of the exclusion.",
      about: "The same people are excluded from a step by law and assigned to a body. One of the two is wrong.",
    },
    de: {
      message: ({ step, people, bodies, because }) =>
        `„${step}“ ist gesetzlich ausgeschlossen („${because}“) und doch zugewiesen an ${bodies}${among("de", people)}.`,
      advice: () => "Nehmen Sie diese Personen aus der Zuständigkeit heraus oder aus dem Ausschluss.",
      about: "Dieselben Personen sind von einem Schritt rechtlich ausgenommen und zugleich einer Stelle zugewiesen. Eines von beiden stimmt nicht.",
    },
  }),
  "coverage/suspended": entry<AboutBodies & { because: string }>("warning", {
    en: {
      message: ({ step, people, bodies, because }) => `“${step}” is suspended at ${bodies} (“${because}”), and nobody stands in${among("en", people)}.`,
      advice: () => "Agree who helps these people meanwhile, or accept it until the suspension is reviewed.",
      about: "A body would be responsible, but its work at this step is suspended for the time being.",
    },
    de: {
      message: ({ step, people, bodies, because }) => `„${step}“ ist bei ${bodies} ausgesetzt („${because}“), und niemand springt ein${among("de", people)}.`,
      advice: () => "Vereinbaren Sie, wer diesen Personen einstweilen hilft, oder nehmen Sie es mit „accept“ hin, bis die Aussetzung überprüft wird.",
      about: "Eine Stelle wäre zuständig, ihre Arbeit an diesem Schritt ist aber zurzeit ausgesetzt.",
    },
  }),
  "coverage/clarify": entry<AboutStep & { authority: string; question: string }>("hint", {
    en: {
      message: ({ step, people, authority, question }) =>
        `Whether “${step}” is open to them has to be clarified with ${authority} (“${question}”)${among("en", people)}.`,
      advice: () => "Put the question to that body and write down the answer, as an assignment or as “not for … because …”.",
      about: "The law leaves open what holds for these people. The region file says who answers which question.",
    },
    de: {
      message: ({ step, people, authority, question }) => `Ob „${step}“ offensteht, ist mit ${authority} zu klären („${question}“)${among("de", people)}.`,
      advice: () => "Stellen Sie dieser Stelle die Frage, und halten Sie die Antwort fest: als Zuständigkeit oder als „not for … because …“.",
      about: "Das Gesetz lässt offen, was für diese Personen gilt. Die Regionsdatei sagt, wer welche Frage beantwortet.",
    },
  }),
  "coverage/never": entry<{
    step: string;
    body: string;
    role: "responsible" | "leads" | "supports" | "informed";
    /** The title of a group that it uses and that nobody belongs to. */
    group?: string | undefined;
    cause: "condition" | "impossible" | "serves" | "excluded" | "inapplicable";
  }>("warning", {
    en: {
      message: ({ step, body }) => `What “${body}” does for “${step}” here concerns nobody.`,
      advice: ({ cause, group }) => (group ? `Nobody belongs to the group “${group}”, which its condition uses. Correct the group.` : neverAdvice.en[cause]),
      about: "The condition of an assignment, what its body serves and what the law excludes leave nobody to whom the step applies.",
    },
    de: {
      message: ({ step, body }) => `Was „${body}“ hier für „${step}“ tut, betrifft niemanden.`,
      advice: ({ cause, group }) =>
        group ? `Zur Gruppe „${group}“, die die Bedingung nennt, gehört niemand. Berichtigen Sie die Gruppe.` : neverAdvice.de[cause],
      about:
        "Die Bedingung einer Zuordnung, der Einzugsbereich der Stelle und gesetzliche Ausschlüsse lassen niemanden übrig, für den der Schritt in Frage kommt.",
    },
  }),
  "coverage/undecided": entry<{ step: string; seconds: number }>("warning", {
    en: {
      message: ({ step, seconds }) => `“${step}” could not be checked completely in ${seconds} s; no gap was found so far, which is no proof.`,
      advice: () => "Run “kurzweg check”, which takes the time it needs, or describe the people with fewer, larger groups.",
      about: "The conditions of this step are so entangled that the time while typing does not suffice.",
    },
    de: {
      message: ({ step, seconds }) =>
        `„${step}“ ließ sich in ${seconds} s nicht vollständig prüfen; bisher wurde keine Lücke gefunden, bewiesen ist damit nichts.`,
      advice: () => "Rufen Sie „kurzweg check“ auf, das sich die nötige Zeit nimmt, oder beschreiben Sie die Personen durch weniger, größere Gruppen.",
      about: "Die Bedingungen dieses Schritts sind so verflochten, dass die Zeit beim Tippen nicht reicht.",
    },
  }),
  "delegation/void": entry<{ step: string; body: string; from: string }>("warning", {
    en: {
      message: ({ step, body, from }) => `“${from}” is said to delegate “${step}” to “${body}”, but is responsible for none of these people.`,
      advice: () => "Remove “delegated by”, or correct the condition or the step.",
      about: "A delegation takes people from the body that delegates. Here there is nobody to take.",
    },
    de: {
      message: ({ step, body, from }) => `„${from}“ soll „${step}“ an „${body}“ übertragen, ist aber für keine dieser Personen zuständig.`,
      advice: () => "Entfernen Sie „delegated by“, oder berichtigen Sie die Bedingung oder den Schritt.",
      about: "Eine Übertragung nimmt der übertragenden Stelle Personen ab. Hier gibt es niemanden, den sie abgeben könnte.",
    },
  }),
  "region/missing-kind": entry<{ kind: string; title: string; cause: "policy" | "gap"; steps: readonly string[] }>("error", {
    en: {
      message: ({ title, cause, steps }) =>
        cause === "policy"
          ? `A body of the kind “${title}” is missing: the network has agreed to include one.`
          : `A body of the kind “${title}” is missing: by law it is responsible for ${quoted("en", steps)}, where nobody is now.`,
      advice: ({ kind }) => `Declare it: body … is ${kind}.`,
      about: "A kind of body that the network needs, by its own policy or by law, is not there.",
    },
    de: {
      message: ({ title, cause, steps }) =>
        cause === "policy"
          ? `Es fehlt eine Stelle der Art „${title}“: Nach der Vereinbarung gehört sie zum Netzwerk.`
          : `Es fehlt eine Stelle der Art „${title}“: Von Gesetzes wegen ist sie für ${quoted("de", steps)} zuständig, wo jetzt niemand ist.`,
      advice: ({ kind }) => `Nehmen Sie sie auf: body … is ${kind}.`,
      about: "Eine Art von Stelle, die das Netzwerk nach eigener Vereinbarung oder von Gesetzes wegen braucht, fehlt.",
    },
  }),
};

const neverAdvice = {
  en: {
    condition: "Nobody meets its condition. Correct the condition.",
    impossible: "Its condition describes only people that “impossible when” rules out.",
    serves: "Its condition and what the body “serves” exclude each other.",
    excluded: "Everybody in its condition is excluded from the step by law.",
    inapplicable: "The step applies to none of the people in its condition.",
  },
  de: {
    condition: "Niemand erfüllt die Bedingung. Berichtigen Sie sie.",
    impossible: "Die Bedingung beschreibt nur Personen, die „impossible when“ ausschließt.",
    serves: "Die Bedingung und der Einzugsbereich der Stelle („serves“) schließen einander aus.",
    excluded: "Alle, auf die die Bedingung zutrifft, sind von dem Schritt gesetzlich ausgenommen.",
    inapplicable: "Der Schritt kommt für niemanden in Frage, auf den die Bedingung zutrifft.",
  },
} as const;
