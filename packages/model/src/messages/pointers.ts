import type { Language } from "./entry.ts";

/** Where a contact is named, and as what. */
export interface Pointer {
  readonly as:
    | "coordinator"
    | "decision-maker"
    | "deputy"
    | "contact"
    | "promiser"
    | "recipient"
    | "raiser"
    | "organiser"
    | "facilitator"
    | "topic"
    | "accepter";
  /** What names it. */
  readonly at: string;
}

const words: Readonly<Record<Language, Readonly<Record<Pointer["as"], string>>>> = {
  en: {
    coordinator: "as coordinator of",
    "decision-maker": "as decision-maker of",
    deputy: "as deputy of",
    contact: "as contact of the assignment",
    promiser: "as the one who keeps the commitment",
    recipient: "as recipient of the commitment",
    raiser: "as the one who raised",
    organiser: "as organiser of",
    facilitator: "as facilitator of",
    topic: "as topic of",
    accepter: "as the one who accepted",
  },
  de: {
    coordinator: "als Koordination von",
    "decision-maker": "als entscheidende Person von",
    deputy: "als Vertretung von",
    contact: "als Kontakt der Zuständigkeit",
    promiser: "als verantwortlich für die Zusage",
    recipient: "als Gegenüber der Zusage",
    raiser: "bei dem Anliegen",
    organiser: "als Veranstalter von",
    facilitator: "als Moderation von",
    topic: "als Thema von",
    accepter: "als hinnehmende Stelle von",
  },
};

/** “as deputy of “Front desk””. */
export function pointerInWords({ as, at }: Pointer, language: Language): string {
  return `${words[language][as]} ${language === "de" ? `„${at}“` : `“${at}”`}`;
}
