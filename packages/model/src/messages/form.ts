import { didYouMean, entry, listed } from "./entry.ts";
import { type ReadProblem, readProblemInWords } from "./read-problem.ts";
import { nounOf, type Sort } from "./sorts.ts";

/** Mistakes of form: every sentence can be read, but one does not fit the others. */
export const formMessages = {
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
      message: ({ sort, name, where }) => `There is already ${nounOf(sort, "en").one} named “${name}”${where ? ` in ${where}` : ""}.`,
      advice: ({ lookalike }) =>
        lookalike ? "The two are typed differently but look the same, so they count as one name. Rename one of them." : "Rename one of them, or merge the two.",
      about:
        "Two things of the same sort have the same name, so nobody could tell which one is meant. What an imported file declares can be added to, but not declared again.",
    },
    de: {
      message: ({ sort, name, where }) => `Es gibt bereits ${nounOf(sort, "de").one} namens „${name}“${where ? ` in ${where}` : ""}.`,
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
      message: ({ name }) => `“${name}” is not spelt as names are: in lower case, words joined by hyphens.`,
      advice: ({ proposal }) => `Write “${proposal}”. What people read goes into the title: ${proposal} "…".`,
      about: "Names are lower-case words with hyphens, so that everybody writes them the same way. How a thing is called in documents is said by its title.",
    },
    de: {
      message: ({ name }) => `„${name}“ ist nicht geschrieben, wie Namen es sind: klein, Wörter mit Bindestrich verbunden.`,
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
      message: ({ step, one, other, people }) => `“${one}” and “${other}” take “${step}” from each other, so that neither is left with it for ${people}.`,
      advice: () => "Keep the “delegated by” of the body that does the work, and remove the other one.",
      about: "“delegated by” takes people away from the body that delegates. When two bodies delegate to each other, both lose them.",
    },
    de: {
      message: ({ step, one, other, people }) => `„${one}“ und „${other}“ nehmen einander „${step}“ ab; keiner von beiden behält den Schritt für ${people}.`,
      advice: () => "Behalten Sie das „delegated by“ der Stelle, die die Arbeit tut, und entfernen Sie das andere.",
      about: "„delegated by“ nimmt der übertragenden Stelle die Personen ab. Übertragen zwei Stellen einander, verlieren sie beide.",
    },
  }),
  "date/invalid": entry<{ date: string; proposal?: string | undefined }>("error", {
    en: {
      message: ({ date, proposal }) => (proposal ? `“${date}” is not written as dates are here: year-month-day.` : `The date ${date} does not exist.`),
      advice: ({ proposal }) => (proposal ? `Write ${proposal}.` : "Check the day and the month; dates are written year-month-day."),
      about: "Dates are written year-month-day, for example 2026-08-19, and have to exist in the calendar.",
    },
    de: {
      message: ({ date, proposal }) => (proposal ? `„${date}“ ist nicht geschrieben wie Daten hier: Jahr-Monat-Tag.` : `Das Datum ${date} gibt es nicht.`),
      advice: ({ proposal }) => (proposal ? `Schreiben Sie ${proposal}.` : "Prüfen Sie Tag und Monat; ein Datum steht als Jahr-Monat-Tag."),
      about: "Daten stehen als Jahr-Monat-Tag, zum Beispiel 2026-08-19, und müssen im Kalender vorkommen.",
    },
  }),
  "validity/reversed": entry<{ from: string; until: string }>("error", {
    en: {
      message: ({ from, until }) => `This ends on ${until}, before it begins on ${from}.`,
      advice: () => "Exchange the two dates, or correct one of them.",
      about: "“from” is the first day and “until” the last; both count.",
    },
    de: {
      message: ({ from, until }) => `Das endet am ${until}, bevor es am ${from} beginnt.`,
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
  "unit/unknown": entry<{ unit: string; close?: string | undefined; units: readonly string[] }>("error", {
    en: {
      message: ({ unit }) => `“${unit}” is no unit here.`,
      advice: ({ close, units }) => didYouMean("en", close) ?? `Possible are ${listed(units, "and")}.`,
      about: "Durations name their unit, because the law does.",
    },
    de: {
      message: ({ unit }) => `„${unit}“ ist hier keine Einheit.`,
      advice: ({ close, units }) => didYouMean("de", close) ?? `Möglich sind ${listed(units, "und")}.`,
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
        `${count === 1 ? "One title is" : `${count} titles are`} missing in “${language}”: ${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}.`,
      advice: ({ language }) => `Add it behind the title: "…"@${language}. Until then, documents show the first language.`,
      about: "The file says that it speaks several languages, but some titles are given in one only.",
    },
    de: {
      message: ({ language, count, names }) =>
        `${count === 1 ? "Ein Titel fehlt" : `${count} Titel fehlen`} auf „${language}“: ${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}.`,
      advice: ({ language }) => `Ergänzen Sie hinter dem Titel: "…"@${language}. Bis dahin steht in Dokumenten die erste Sprache.`,
      about: "Die Datei nennt mehrere Sprachen, aber manche Titel gibt es nur in einer.",
    },
  }),
  "detail/repeated": entry<{ detail: string; thing: string }>("error", {
    en: {
      message: ({ detail, thing }) => `“${detail}” is given twice for ${thing}.`,
      advice: () => "Keep the one that is right.",
      about: "A detail of which there is only one was written twice. The first one counts.",
    },
    de: {
      message: ({ detail, thing }) => `„${detail}“ steht bei ${thing} zweimal.`,
      advice: () => "Behalten Sie die richtige Angabe.",
      about: "Eine Angabe, die es nur einmal gibt, steht zweimal da. Die erste zählt.",
    },
  }),
  "detail/missing": entry<{ detail: string; thing: string }>("error", {
    en: {
      message: ({ detail, thing }) => `“${detail}” is missing for ${thing}.`,
      advice: ({ detail }) => `Add “${detail}”.`,
      about: "A statement lacks a part without which it means nothing.",
    },
    de: {
      message: ({ detail, thing }) => `Bei ${thing} fehlt „${detail}“.`,
      advice: ({ detail }) => `Ergänzen Sie „${detail}“.`,
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
      about: "Eine Duldung („accept“) nennt das Kürzel der Befunde, die sie verdeckt.",
    },
  }),
  "import/late": entry<Record<never, never>>("error", {
    en: {
      message: () => "Imports stand before everything else, directly below the header.",
      advice: () => "Move this line up.",
      about: "A file says first which other files it builds on.",
    },
    de: {
      message: () => "Importe stehen vor allem anderen, direkt unter dem Kopf.",
      advice: () => "Verschieben Sie diese Zeile nach oben.",
      about: "Eine Datei sagt zuerst, auf welchen anderen sie aufbaut.",
    },
  }),
  "import/missing": entry<{ path: string; close?: string | undefined }>("error", {
    en: {
      message: ({ path }) => `There is no file “${path}”.`,
      advice: ({ close }) => didYouMean("en", close) ?? "The path starts at the folder of this file. “.region” may be left out.",
      about: "An imported file does not exist.",
    },
    de: {
      message: ({ path }) => `Es gibt keine Datei „${path}“.`,
      advice: ({ close }) => didYouMean("de", close) ?? "Der Pfad beginnt im Ordner dieser Datei. „.region“ darf fehlen.",
      about: "Eine importierte Datei gibt es nicht.",
    },
  }),
  "import/folder": entry<{ path: string }>("error", {
    en: { message: ({ path }) => `“${path}” is a folder, not a file.`, advice: () => "Name one file in it.", about: "Only files can be imported." },
    de: {
      message: ({ path }) => `„${path}“ ist ein Ordner, keine Datei.`,
      advice: () => "Nennen Sie eine Datei darin.",
      about: "Importieren lassen sich nur Dateien.",
    },
  }),
  "import/unreadable": entry<{ path: string; reason: ReadProblem }>("error", {
    en: {
      message: ({ path, reason }) => `“${path}” cannot be read: ${readProblemInWords(reason, "en")}.`,
      advice: ({ reason }) => (reason === "encoding" ? "Save it again with the encoding UTF-8." : "Check who may read the file."),
      about: "An imported file exists but could not be read.",
    },
    de: {
      message: ({ path, reason }) => `„${path}“ lässt sich nicht lesen: ${readProblemInWords(reason, "de")}.`,
      advice: ({ reason }) => (reason === "encoding" ? "Speichern Sie sie noch einmal in der Kodierung UTF-8." : "Prüfen Sie, wer die Datei lesen darf."),
      about: "Eine importierte Datei gibt es, sie ließ sich aber nicht lesen.",
    },
  }),
  "import/outside": entry<{ path: string }>("error", {
    en: {
      message: ({ path }) => `“${path}” lies outside the folder that you opened.`,
      advice: () => "Move the file into it, or open a folder that holds both.",
      about: "A region uses only files of its own folder, so that it means the same for everybody who has that folder.",
    },
    de: {
      message: ({ path }) => `„${path}“ liegt außerhalb des geöffneten Ordners.`,
      advice: () => "Verschieben Sie die Datei dorthin, oder öffnen Sie einen Ordner, der beide enthält.",
      about: "Eine Region verwendet nur Dateien ihres Ordners, damit sie für alle, die ihn haben, dasselbe bedeutet.",
    },
  }),
  "import/cycle": entry<{ files: readonly string[] }>("error", {
    en: {
      message: ({ files }) => `These files import each other in a circle: ${files.join(" → ")}.`,
      advice: () => "Remove one of the imports, or move what both need into a third file.",
      about: "Imports lead from a region to what it builds on, never back.",
    },
    de: {
      message: ({ files }) => `Diese Dateien importieren sich im Kreis: ${files.join(" → ")}.`,
      advice: () => "Entfernen Sie einen der Importe, oder verschieben Sie das Gemeinsame in eine dritte Datei.",
      about: "Importe führen von einer Region zu dem, worauf sie aufbaut, nie zurück.",
    },
  }),
  "import/unknown-catalogue": entry<{ name: string; close?: string | undefined; names: readonly string[] }>("error", {
    en: {
      message: ({ name }) => `There is no bundled catalogue “${name}”.`,
      advice: ({ close, names }) => didYouMean("en", close) ?? `Bundled are: ${names.join(", ")}.`,
      about: "Catalogues that come with Kurzweg are imported as “kurzweg:name”.",
    },
    de: {
      message: ({ name }) => `Einen mitgelieferten Katalog „${name}“ gibt es nicht.`,
      advice: ({ close, names }) => didYouMean("de", close) ?? `Mitgeliefert sind: ${names.join(", ")}.`,
      about: "Kataloge, die Kurzweg mitbringt, werden als „kurzweg:name“ importiert.",
    },
  }),
  "file/empty": entry<Record<never, never>>("error", {
    en: {
      message: () => "This file is empty.",
      advice: () => 'Begin with: region my-town "My town" { language en }',
      about: "A region file begins with the name of its region.",
    },
    de: {
      message: () => "Diese Datei ist leer.",
      advice: () => 'Beginnen Sie mit: region meine-stadt "Meine Stadt" { language de }',
      about: "Eine Regionsdatei beginnt mit dem Namen ihrer Region.",
    },
  }),
  "file/encoding": entry<{ bytes: string }>("error", {
    en: {
      message: ({ bytes }) => `This file is not saved as UTF-8: ${bytes} is no character.`,
      advice: () => "Save it again with the encoding UTF-8.",
      about: "Region files are text files in UTF-8, so that ä, ß and é mean the same everywhere.",
    },
    de: {
      message: ({ bytes }) => `Diese Datei ist nicht als UTF-8 gespeichert: ${bytes} ist kein Zeichen.`,
      advice: () => "Speichern Sie sie noch einmal in der Kodierung UTF-8.",
      about: "Regionsdateien sind Textdateien in UTF-8, damit ä, ß und é überall dasselbe bedeuten.",
    },
  }),
};
