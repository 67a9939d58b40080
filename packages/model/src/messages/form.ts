import { dateInWords } from "./dates.ts";
import { among, didYouMean, entry, listed, nameOfLanguage } from "./entry.ts";

/** Mistakes of form: every sentence can be read, but one does not fit the others. */
export const formMessages = {
  "group/cycle": entry<{ names: readonly string[] }>("error", {
    en: {
      message: ({ names }) => `These groups explain each other in a circle: ${names.join(" → ")}.`,
      advice: () => "Describe one of them by dimensions alone.",
      about: "A group may use other groups, but not, through them, itself.",
    },
    de: {
      message: ({ names }) => `Diese Gruppen erklären sich im Kreis: ${names.join(" → ")}.`,
      advice: () => "Beschreiben Sie eine davon nur durch Merkmale.",
      about: "Eine Gruppe darf andere Gruppen verwenden, aber über diese nicht sich selbst.",
    },
  }),
  "needs/cycle": entry<{ names: readonly string[] }>("error", {
    en: {
      message: ({ names }) => `These steps wait for each other in a circle: ${names.join(" → ")}.`,
      advice: () => "Remove one of the “needs”.",
      about: "A step can only begin when the steps that it needs are done. In a circle, none ever begins.",
    },
    de: {
      message: ({ names }) => `Diese Schritte warten im Kreis aufeinander: ${names.join(" → ")}.`,
      advice: () => "Entfernen Sie eines der „needs“.",
      about: "Ein Schritt kann erst beginnen, wenn die Schritte getan sind, die er braucht. Im Kreis beginnt keiner.",
    },
  }),
  "delegation/mutual": entry<{ step: string; one: string; other: string; people: string }>("error", {
    en: {
      message: ({ step, one, other, people }) =>
        `“${one}” and “${other}” take “${step}” from each other, so that neither is left with it${among("en", people)}.`,
      advice: () => "Keep the “delegated by” of the body that does the work, and remove the other one.",
      about: "“delegated by” takes people away from the body that delegates. When two bodies delegate to each other, both lose them.",
    },
    de: {
      message: ({ step, one, other, people }) =>
        `„${one}“ und „${other}“ nehmen einander „${step}“ ab; keiner von beiden behält den Schritt${among("de", people)}.`,
      advice: () => "Behalten Sie das „delegated by“ der Stelle, die die Arbeit tut, und entfernen Sie das andere.",
      about: "„delegated by“ nimmt der übertragenden Stelle die Personen ab. Übertragen zwei Stellen einander, verlieren sie beide.",
    },
  }),
  "date/invalid": entry<{ date: string; proposal?: string | undefined }>("error", {
    en: {
      message: ({ date, proposal }) => (proposal ? `A date is written year-month-day here, not “${date}”.` : `The date ${date} does not exist.`),
      advice: ({ proposal }) => (proposal ? `Write ${proposal}.` : "Check the day and the month; dates are written year-month-day."),
      about: "Dates are written year-month-day, for example 2026-08-19, and have to exist in the calendar.",
    },
    de: {
      message: ({ date, proposal }) => (proposal ? `Ein Datum steht hier als Jahr-Monat-Tag, nicht als „${date}“.` : `Das Datum ${date} gibt es nicht.`),
      advice: ({ proposal }) => (proposal ? `Schreiben Sie ${proposal}.` : "Prüfen Sie Tag und Monat; ein Datum steht als Jahr-Monat-Tag."),
      about: "Daten stehen als Jahr-Monat-Tag, zum Beispiel 2026-08-19, und müssen im Kalender vorkommen.",
    },
  }),
  "validity/reversed": entry<{ from: string; until: string }>("error", {
    en: {
      message: ({ from, until }) => `This ends on ${until}, before it begins on ${from}.`,
      advice: () => "Swap the two dates, or correct one of them.",
      about: "“from” is the first day and “until” the last; both count.",
    },
    de: {
      message: ({ from, until }) => `Das endet am ${dateInWords(until, "de")}, bevor es am ${dateInWords(from, "de")} beginnt.`,
      advice: () => "Vertauschen Sie die beiden Daten, oder berichtigen Sie eines.",
      about: "„from“ ist der erste Tag, „until“ der letzte; beide zählen mit.",
    },
  }),
  "key/invalid": entry<{ key: string; reason: "length" | "state" }>("error", {
    en: {
      message: ({ key, reason }) =>
        reason === "length"
          ? `“${key}” is no official municipality key: it has 8 digits (AGS) or 12 digits (ARS).`
          : `No German state has the number ${key.slice(0, 2)}, with which the key “${key}” begins.`,
      advice: () => "The first two digits are the state, from 01 (Schleswig-Holstein) to 16 (Thuringia). A region outside Germany has no key.",
      about: "The official municipality key (AGS or ARS) says where the region is; the public holidays follow from it.",
    },
    de: {
      message: ({ key, reason }) =>
        reason === "length"
          ? `„${key}“ ist kein amtlicher Gemeindeschlüssel: Er hat 8 Ziffern (AGS) oder 12 Ziffern (ARS).`
          : `Kein Land hat die Nummer ${key.slice(0, 2)}, mit der der Schlüssel „${key}“ beginnt.`,
      advice: () =>
        "Die ersten beiden Ziffern sind das Land, von 01 (Schleswig-Holstein) bis 16 (Thüringen). Eine Region außerhalb Deutschlands hat keinen Schlüssel.",
      about: "Der amtliche Gemeindeschlüssel (AGS oder ARS) sagt, wo die Region liegt; daraus folgen die Feiertage.",
    },
  }),
  "language/unknown": entry<{ tag: string; close?: string | undefined }>("error", {
    en: {
      message: ({ tag }) => `There is no language with the tag “${tag}”.`,
      advice: ({ close }) => didYouMean("en", close) ?? "Language tags are short, such as en, de, uk, ar or de-x-leicht.",
      about: "Languages are named by their international tags (BCP 47).",
    },
    de: {
      message: ({ tag }) => `Es gibt keine Sprache mit dem Kürzel „${tag}“.`,
      advice: ({ close }) => didYouMean("de", close) ?? "Sprachkürzel sind kurz, etwa en, de, uk, ar oder de-x-leicht.",
      about: "Sprachen werden mit ihren internationalen Kürzeln benannt (BCP 47).",
    },
  }),
  "unit/unknown": entry<{ unit: string; close?: string | undefined; working: boolean; units: readonly string[] }>("error", {
    en: {
      message: ({ unit, working }) => `“${working ? "working " : ""}${unit}” is no unit here.`,
      advice: ({ close, working, units }) =>
        didYouMean("en", close) ?? (working ? "“working” goes with days only: “10 working days”." : `Possible are ${listed(units, "and")}.`),
      about: "Durations name their unit, because the law does.",
    },
    de: {
      message: ({ unit, working }) => `„${working ? "working " : ""}${unit}“ ist hier keine Einheit.`,
      advice: ({ close, working, units }) =>
        didYouMean("de", close) ?? (working ? "„working“ passt nur zu Tagen: „10 working days“." : `Möglich sind ${listed(units, "und")}.`),
      about: "Fristen nennen ihre Einheit, weil das Gesetz sie nennt.",
    },
  }),
  "contact/foreign": entry<{ role: "decision-maker" | "deputy" | "contact"; contact: string; owner: string; body: string }>("error", {
    en: {
      message: ({ role, contact, owner, body }) => `The ${role} “${contact}” belongs to “${owner}”, not to “${body}”.`,
      advice: ({ body }) => `Name a contact of “${body}”.`,
      about: "Who decides for a body, stands in for its contact or answers for its work has to belong to it.",
    },
    de: {
      message: ({ role, contact, owner, body }) =>
        `${role === "decision-maker" ? "Die entscheidende Person" : role === "deputy" ? "Die Vertretung" : "Der Kontakt"} „${contact}“ gehört zu „${owner}“, nicht zu „${body}“.`,
      advice: ({ body }) => `Nennen Sie einen Kontakt von „${body}“.`,
      about: "Wer für eine Stelle entscheidet, ihren Kontakt vertritt oder für ihre Arbeit antwortet, muss zu ihr gehören.",
    },
  }),
  "title/missing": entry<{ language: string; count: number; names: readonly string[] }>("hint", {
    en: {
      message: ({ language, count, names }) =>
        `${count === 1 ? "One title is" : `${count} titles are`} missing in ${nameOfLanguage(language, "en")}: ${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}.`,
      advice: ({ language }) => `Add it behind the title: "…"@${language}. Until then, documents show the first language.`,
      about: "The file says that it speaks several languages, but some titles are given in one only.",
    },
    de: {
      message: ({ language, count, names }) =>
        `${count === 1 ? "Ein Titel fehlt" : `${count} Titel fehlen`} auf ${nameOfLanguage(language, "de")}: ${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}.`,
      advice: ({ language }) => `Ergänzen Sie hinter dem Titel: "…"@${language}. Bis dahin steht in Dokumenten die erste Sprache.`,
      about: "Die Datei nennt mehrere Sprachen, aber manche Titel gibt es nur in einer.",
    },
  }),
  "detail/repeated": entry<{ detail: string; thing: string }>("error", {
    en: {
      message: ({ detail, thing }) => `“${detail}” is given twice for “${thing}”.`,
      advice: () => "Keep the one that is right.",
      about: "A detail of which there is only one was written twice. The first one counts.",
    },
    de: {
      message: ({ detail, thing }) => `„${detail}“ steht bei „${thing}“ zweimal.`,
      advice: () => "Behalten Sie die richtige Angabe.",
      about: "Eine Angabe, die es nur einmal gibt, steht zweimal da. Die erste zählt.",
    },
  }),
  "detail/missing": entry<{ of: "handoff" | "journey"; thing: string }>("error", {
    en: {
      message: ({ of, thing }) =>
        of === "handoff" ? `The hand-off “${thing}” does not say who passes work on to whom.` : `The journey “${thing}” does not say where it begins and ends.`,
      advice: ({ of }) => (of === "handoff" ? "Add “from … to …” with two bodies." : "Add “from … to …” with two steps."),
      about: "A statement lacks a part without which it means nothing.",
    },
    de: {
      message: ({ of, thing }) =>
        of === "handoff" ? `Die Übergabe „${thing}“ sagt nicht, wer an wen übergibt.` : `Der Weg „${thing}“ sagt nicht, wo er beginnt und endet.`,
      advice: ({ of }) => (of === "handoff" ? "Ergänzen Sie „from … to …“ mit zwei Stellen." : "Ergänzen Sie „from … to …“ mit zwei Schritten."),
      about: "Einer Aussage fehlt ein Teil, ohne den sie nichts bedeutet.",
    },
  }),
  "accept/unknown-code": entry<{ code: string; close?: string | undefined }>("error", {
    en: {
      message: ({ code }) => `There is no finding with the code “${code}”.`,
      advice: ({ close }) => didYouMean("en", close) ?? "Copy the code from the report, for example coverage/gap.",
      about: "An acceptance names the code of the findings that it hides.",
    },
    de: {
      message: ({ code }) => `Es gibt keinen Befund mit dem Kürzel „${code}“.`,
      advice: ({ close }) => didYouMean("de", close) ?? "Übernehmen Sie das Kürzel aus dem Bericht, zum Beispiel coverage/gap.",
      about: "„accept“ nennt das Kürzel der Befunde, die es verdeckt.",
    },
  }),
};
