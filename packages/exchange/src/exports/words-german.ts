import { dateInWords } from "@kurzweg/model";
import type { Words } from "./words.ts";

export const german: Words = {
  everyone: "alle",
  laws: "Rechtsgrundlagen",
  suspended: "Zurzeit ausgesetzt.",
  roles: {
    leads: "federführend",
    responsible: "zuständig",
    supports: "wirkt mit",
    informed: "wird informiert",
    suspended: "zuständig, zurzeit ausgesetzt",
    clarify: "zu klären",
    open: "niemand",
    excluded: "gesetzlich ausgenommen",
    contradictory: "ausgenommen und doch zugewiesen",
  },
  contact: {
    room: "Raum",
    hours: "Sprechzeiten",
    confirmed: (date) => `Bestätigt am ${dateInWords(date, "de")}`,
    left: (date) => `Ausgeschieden am ${dateInWords(date, "de")}`,
  },
  sheet: { name: "Kontakte", page: (page, pages) => `Seite ${page} von ${pages}` },
  meeting: {
    time: "Uhrzeit",
    goal: "Ziel",
    topic: "Thema",
    organised: "Organisation",
    facilitated: "Moderation",
    participants: "Teilnehmende",
  },
  commitment: { by: "Von", to: "Gegenüber", concerns: "Betrifft", kept: "Eingelöst", dropped: "Aufgegeben, weil" },
  taxonomy: "Schritte der Regionalwerkstatt",
  taxonomyAbout: (region) => `Die Phasen und Schritte von der Ankunft bis in Arbeit, wie sie vereinbart wurden in: ${region}.`,
  dmn: {
    answer: "Wer tut was",
    body: "Stelle",
    hitPolicies: {
      UNIQUE: "Auf eine Person trifft höchstens eine Zeile zu.",
      ANY: "Auf eine Person können mehrere Zeilen zutreffen; sie sagen dasselbe.",
      FIRST: "Auf eine Person, die es geben kann, trifft höchstens eine Zeile zu; von mehreren gilt die erste.",
      COLLECT:
        "Alle Zeilen, die auf eine Person zutreffen, gelten, denn für eine Person können mehrere Stellen beteiligt sein. Eine Stelle, die zweimal genannt wird, zählt einmal.",
    },
  },
  losses: {
    hsds: "HSDS hat keinen Platz für Bedingungen als Regeln (sie stehen als Text da und als Alter von und bis), dafür, wer federführend ist, mitwirkt oder informiert wird, für Schritte, für die niemand zuständig ist, für Übergaben, Wege, Werkstätten und Zusagen. Als Land einer Anschrift steht das der Region.",
    schemaOrg:
      "schema.org hat keinen Platz für Bedingungen als Regeln (sie stehen als Text da und als Alter von und bis), dafür, wer federführend ist, mitwirkt oder informiert wird, für Schritte, für die niemand zuständig ist, für Übergaben, Wege, Werkstätten und Zusagen. Leistungen von Stellen, die keine Behörden sind, stehen als einfache Leistungen da.",
    cpsvAp:
      "CPSV-AP hat keinen Platz für Bedingungen als Regeln (sie stehen als Text an jeder Beteiligung), für Schritte, für die niemand zuständig ist, für Übergaben, Wege, Werkstätten und Zusagen und für Zeiten in Arbeitstagen. Als zuständige Behörde stehen nur Behörden da; andere sind beteiligt.",
    dmn: "DMN hat keinen Platz für Übergaben, Wege, Kontakte, Werkstätten und Zusagen. Was am Stichtag nicht gilt, fehlt. Personen, die es nicht geben kann, werden nicht unterschieden: Eine Tabelle kann auch für sie antworten.",
    undated: (count) =>
      count === 1 ? "Eine Zusage hat kein Datum und steht nicht im Kalender." : `${count} Zusagen haben kein Datum und stehen nicht im Kalender.`,
  },
};
