import { didYouMean, entry, listed } from "./entry.ts";
import { nounOf, type Sort } from "./sorts.ts";

/** Mistakes in names, values and conditions: what is named does not exist or does not fit. */
export const nameMessages = {
  "name/unknown": entry<{ sort: Sort; name: string; close?: string | undefined; elsewhere?: string | undefined }>("error", {
    en: {
      message: ({ sort, name }) => `There is ${nounOf(sort, "en").none} called “${name}”.`,
      advice: ({ sort, close, elsewhere }) =>
        didYouMean("en", close) ??
        (elsewhere
          ? `“${elsewhere}” declares it: import that file.`
          : `Declare it, or use the name of ${nounOf(sort, "en").one} that is declared in this file or in one that it imports.`),
      about: "A name is used that is declared neither in this file nor in a file that it imports.",
    },
    de: {
      message: ({ sort, name }) => `Es gibt ${nounOf(sort, "de").none} namens „${name}“.`,
      advice: ({ sort, close, elsewhere }) =>
        didYouMean("de", close) ??
        (elsewhere
          ? `Der Name ist in „${elsewhere}“ vereinbart: Importieren Sie diese Datei.`
          : `Vereinbaren Sie den Namen, oder nennen Sie ${nounOf(sort, "de").one} aus dieser Datei oder einer, die sie importiert.`),
      about: "Ein Name wird verwendet, der weder in dieser Datei noch in einer importierten Datei vereinbart ist.",
    },
  }),
  "name/duplicate": entry<{ sort: Sort; name: string; where: string; lookalike: boolean }>("error", {
    en: {
      message: ({ sort, name, where }) => `There is already ${nounOf(sort, "en").one} named “${name}”${where ? ` in “${where}”` : ""}.`,
      advice: ({ lookalike }) =>
        lookalike ? "The two are typed differently but look the same, so they count as one name. Rename one of them." : "Rename one of them, or merge the two.",
      about:
        "Two things of the same sort have the same name, so nobody could tell which one is meant. What an imported file declares can be added to, but not declared again.",
    },
    de: {
      message: ({ sort, name, where }) => `Es gibt bereits ${nounOf(sort, "de").one} namens „${name}“${where ? ` in „${where}“` : ""}.`,
      advice: ({ lookalike }) =>
        lookalike
          ? "Die beiden sind verschieden getippt, sehen aber gleich aus und gelten als ein Name. Benennen Sie einen davon um."
          : "Benennen Sie eines davon um, oder fassen Sie beide zusammen.",
      about:
        "Zwei Dinge derselben Art heißen gleich, sodass niemand wüsste, welches gemeint ist. Was eine importierte Datei vereinbart, kann ergänzt, aber nicht noch einmal vereinbart werden.",
    },
  }),
  "name/spelling": entry<{ name: string; proposal: string }>("error", {
    en: {
      message: ({ name }) => `Names are written in lower case, with hyphens between words; “${name}” is not.`,
      advice: ({ proposal }) => `Write “${proposal}”. What people read goes into the title: ${proposal} "…".`,
      about: "Names are lower-case words with hyphens, so that everybody writes them the same way. How a thing is called in documents is said by its title.",
    },
    de: {
      message: ({ name }) => `Namen stehen klein und mit Bindestrichen zwischen den Wörtern, nicht wie „${name}“.`,
      advice: ({ proposal }) => `Schreiben Sie „${proposal}“. Was Menschen lesen, kommt in den Titel: ${proposal} "…".`,
      about: "Namen sind kleingeschriebene Wörter mit Bindestrichen, damit alle sie gleich schreiben. Wie etwas in Dokumenten heißt, sagt sein Titel.",
    },
  }),
  "value/unknown": entry<{ dimension: string; value: string; close?: string | undefined; values: readonly string[] }>("error", {
    en: {
      message: ({ dimension, value }) => `“${value}” is not a value of “${dimension}”.`,
      advice: ({ close, values }) => didYouMean("en", close) ?? `The values are ${listed(values.slice(0, 12), values.length > 12 ? "…" : "and")}.`,
      about: "A condition names a value that its dimension does not have.",
    },
    de: {
      message: ({ dimension, value }) => `„${value}“ ist kein Wert von „${dimension}“.`,
      advice: ({ close, values }) => didYouMean("de", close) ?? `Die Werte sind ${listed(values.slice(0, 12), values.length > 12 ? "…" : "und")}.`,
      about: "Eine Bedingung nennt einen Wert, den ihr Merkmal nicht hat.",
    },
  }),
  "value/number": entry<{ dimension: string; values: readonly string[] }>("error", {
    en: {
      message: ({ dimension }) => `“${dimension}” has named values, not numbers.`,
      advice: ({ values }) => `Its values are ${listed(values.slice(0, 12), values.length > 12 ? "…" : "and")}.`,
      about: "A number is compared with a dimension whose values are names.",
    },
    de: {
      message: ({ dimension }) => `„${dimension}“ hat benannte Werte, keine Zahlen.`,
      advice: ({ values }) => `Die Werte sind ${listed(values.slice(0, 12), values.length > 12 ? "…" : "und")}.`,
      about: "Eine Zahl wird mit einem Merkmal verglichen, dessen Werte Namen sind.",
    },
  }),
  "value/not-number": entry<{ dimension: string; value: string }>("error", {
    en: {
      message: ({ dimension, value }) => `“${dimension}” is a number, and “${value}” is none.`,
      advice: ({ dimension }) => `Write a number or a range, for example “${dimension} is 18..26”.`,
      about: "A name is compared with a dimension whose values are numbers.",
    },
    de: {
      message: ({ dimension, value }) => `„${dimension}“ ist eine Zahl, „${value}“ ist keine.`,
      advice: ({ dimension }) => `Schreiben Sie eine Zahl oder einen Bereich, zum Beispiel „${dimension} is 18..26“.`,
      about: "Ein Name wird mit einem Merkmal verglichen, dessen Werte Zahlen sind.",
    },
  }),
  "range/reversed": entry<{ from: string; to: string }>("error", {
    en: {
      message: ({ from, to }) => `The range ends before it begins: ${from} comes after ${to}.`,
      advice: ({ from, to }) => `Write ${to}..${from}.`,
      about: "A range runs from the smaller to the larger value, both included.",
    },
    de: {
      message: ({ from, to }) => `Der Bereich endet, bevor er beginnt: ${from} kommt nach ${to}.`,
      advice: ({ from, to }) => `Schreiben Sie ${to}..${from}.`,
      about: "Ein Bereich läuft vom kleineren zum größeren Wert, beide eingeschlossen.",
    },
  }),
  "range/outside": entry<{ dimension: string; value: number; from: number; to: number | null }>("error", {
    en: {
      message: ({ dimension, value, from, to }) => `${value} is outside “${dimension}”, which goes from ${from} ${to === null ? "upwards" : `to ${to}`}.`,
      advice: () => "Correct the number, or widen the dimension where it is declared.",
      about: "A condition mentions a number that the dimension does not reach.",
    },
    de: {
      message: ({ dimension, value, from, to }) =>
        `${value} liegt außerhalb von „${dimension}“: Das Merkmal geht von ${from} ${to === null ? "an aufwärts" : `bis ${to}`}.`,
      advice: () => "Berichtigen Sie die Zahl, oder erweitern Sie das Merkmal, wo es vereinbart ist.",
      about: "Eine Bedingung nennt eine Zahl, die das Merkmal nicht erreicht.",
    },
  }),
  "comparison/unordered": entry<{ dimension: string; operator: string }>("error", {
    en: {
      message: ({ dimension, operator }) => `The values of “${dimension}” have no order, so “${operator}” says nothing.`,
      advice: ({ dimension }) => `List the values with “${dimension} is …, …”, or declare “ordered dimension ${dimension}” if they have an order.`,
      about: "Ranges and comparisons need values in an order: numbers, or an ordered dimension.",
    },
    de: {
      message: ({ dimension, operator }) => `Die Werte von „${dimension}“ haben keine Reihenfolge; „${operator}“ sagt hier nichts.`,
      advice: ({ dimension }) =>
        `Zählen Sie die Werte auf: „${dimension} is …, …“. Haben sie eine Reihenfolge, schreiben Sie „ordered dimension ${dimension}“.`,
      about: "Bereiche und Vergleiche brauchen Werte mit einer Reihenfolge: Zahlen oder ein geordnetes Merkmal.",
    },
  }),
  "condition/nobody": entry<{ dimension?: string | undefined }>("warning", {
    en: {
      message: ({ dimension }) => `Nobody can meet this condition${dimension ? `: it asks for two different things of “${dimension}”` : ""}.`,
      advice: () => "Two parts exclude each other. Perhaps “or” is meant instead of “and”, or a list of values.",
      about: "The parts of the condition exclude each other, so the statement is about nobody.",
    },
    de: {
      message: ({ dimension }) => `Diese Bedingung kann niemand erfüllen${dimension ? `: Sie verlangt bei „${dimension}“ zweierlei zugleich` : ""}.`,
      advice: () => "Zwei Teile schließen einander aus. Vielleicht ist „or“ statt „and“ gemeint, oder eine Aufzählung von Werten.",
      about: "Die Teile der Bedingung schließen einander aus; die Aussage betrifft niemanden.",
    },
  }),
  "condition/everybody": entry<Record<never, never>>("hint", {
    en: {
      message: () => "Everybody meets this condition.",
      advice: () => "Leave it out, or write “everyone” if that is meant.",
      about: "The condition restricts nothing. Perhaps a value is missing from it, or has been added to the dimension since.",
    },
    de: {
      message: () => "Diese Bedingung erfüllen alle.",
      advice: () => "Lassen Sie sie weg, oder schreiben Sie „everyone“, wenn das gemeint ist.",
      about: "Die Bedingung schränkt nichts ein. Vielleicht steht darin ein Wert zu viel.",
    },
  }),
};
