import { closest, type Language, listed, type ReadProblem, readProblemInWords } from "@kurzweg/model";
import { placeholder } from "./placeholders.ts";
import { entryWords } from "./words-type.ts";

/** What a flag takes that is a day. */
export const aDay: Readonly<Record<Language, string>> = { en: "a date such as 2026-08-19", de: "ein Datum wie 2026-08-19" };

/** How many files were formatted, were in order, and could not be formatted. */
interface FormattedFiles {
  readonly changed: number;
  readonly same: number;
  readonly failed: number;
}

/** What the command line says beside findings. */
export const say = {
  unknownCommand: entryWords<{ name: string; close?: string | undefined }>({
    en: ({ name, close }) => `There is no command “${name}”.${close ? ` Did you mean “${close}”?` : ""} “kurzweg --help” lists them all.`,
    de: ({ name, close }) => `Einen Befehl „${name}“ gibt es nicht.${close ? ` Meinten Sie „${close}“?` : ""} „kurzweg --help“ zeigt alle.`,
  }),
  unknownFlag: entryWords<{ name: string; command: string; close?: string | undefined }>({
    en: ({ name, command, close }) =>
      `“${command}” has no flag “${name}”.${close ? ` Did you mean “--${close}”?` : ""} “kurzweg ${command} --help” lists them all.`,
    de: ({ name, command, close }) =>
      `„${command}“ kennt „${name}“ nicht.${close ? ` Meinten Sie „--${close}“?` : ""} „kurzweg ${command} --help“ zeigt alle Angaben.`,
  }),
  wrongFlag: entryWords<{ name: string; value: string; wanted: string }>({
    en: ({ name, value, wanted }) => `“--${name}” was given “${value}”, but it takes ${wanted}.`,
    de: ({ name, value, wanted }) => `„--${name}“ erhielt „${value}“, verlangt aber ${wanted}.`,
  }),
  missingValue: entryWords<{ name: string; value: string; command: string }>({
    en: ({ name, value, command }) => `“--${name}” needs a value: --${name} ${placeholder(value, "en")}. “kurzweg ${command} --help” says more.`,
    de: ({ name, value, command }) => `„--${name}“ braucht einen Wert: --${name} ${placeholder(value, "de")}. „kurzweg ${command} --help“ sagt mehr dazu.`,
  }),
  noValue: entryWords<{ name: string }>({
    en: ({ name }) => `“--${name}” takes no value: write --${name} alone.`,
    de: ({ name }) => `„--${name}“ hat keinen Wert: Schreiben Sie --${name} allein.`,
  }),
  unknownFormat: entryWords<{ name: string; known: readonly string[] }>({
    en: ({ name, known }) => `There is no format “${name}”. There are: ${known.join(", ")}.`,
    de: ({ name, known }) => `Eine Form „${name}“ gibt es nicht. Es gibt: ${known.join(", ")}.`,
  }),
  wrongEnding: entryWords<{ path: string; format: string | undefined; endings: readonly string[] }>({
    en: ({ path, format, endings }) =>
      `The name “${path}” does not fit ${format === undefined ? "what is to be written" : `“--format ${format}”`}: ${endings.length === 0 ? "a folder has no ending" : `it should end in ${listed(withPoints(endings), "or")}`}.`,
    de: ({ path, format, endings }) =>
      `Der Name „${path}“ passt nicht zu ${format === undefined ? "dem, was geschrieben werden soll" : `„--format ${format}“`}: ${endings.length === 0 ? "Ein Ordner hat keine Endung" : `Er sollte auf ${listed(withPoints(endings), "oder")} enden`}.`,
  }),
  sameReport: entryWords<{ path: string }>({
    en: ({ path }) => `Two reports would go into “${path}”. Give each of them a file of its own.`,
    de: ({ path }) => `Zwei Berichte würden in „${path}“ stehen. Geben Sie jedem eine eigene Datei.`,
  }),
  severalReports: entryWords<{ names: readonly string[] }>({
    en: ({ names }) => `Only one report can go to the terminal, not ${names.join(" and ")}. Give the others a file: --format ${names.at(-1)}=report.txt.`,
    de: ({ names }) =>
      `Nur ein Bericht kann im Terminal stehen, nicht ${names.join(" und ")}. Geben Sie den anderen eine Datei: --format ${names.at(-1)}=bericht.txt.`,
  }),
  foreignFile: entryWords<{ path: string }>({
    en: ({ path }) =>
      `“${path}” exists and was not written by Kurzweg, or has been changed since, so it stays as it is. Choose another name, or replace it with --force.`,
    de: ({ path }) =>
      `„${path}“ gibt es schon, und Kurzweg hat die Datei nicht geschrieben, oder sie wurde seither geändert; sie bleibt, wie sie ist. Wählen Sie einen anderen Namen, oder ersetzen Sie sie mit --force.`,
  }),
  unwritable: entryWords<{ path: string; reason: ReadProblem }>({
    en: ({ path, reason }) => `“${path}” cannot be written: ${readProblemInWords(reason, "en")}.`,
    de: ({ path, reason }) => `„${path}“ lässt sich nicht schreiben: ${readProblemInWords(reason, "de")}.`,
  }),
  unprinted: entryWords<{ reason: ReadProblem }>({
    en: ({ reason }) => `The output cannot be written: ${readProblemInWords(reason, "en")}.`,
    de: ({ reason }) => `Die Ausgabe lässt sich nicht schreiben: ${readProblemInWords(reason, "de")}.`,
  }),
  noSides: entryWords<Record<never, never>>({
    en: () => "Say what to compare: two files or folders, two days and a file, or a revision of git such as “main”.",
    de: () => "Nennen Sie, was verglichen werden soll: zwei Dateien oder Ordner, zwei Stichtage und eine Datei, oder einen Stand in git wie „main“.",
  }),
  beyondClone: entryWords<{ word: string }>({
    en: ({ word }) =>
      `“${word}” is neither a file or folder nor a revision that this clone has. It has only the newest ones: fetch more (“fetch-depth: 0” on GitHub, “GIT_DEPTH: 0” on GitLab).`,
    de: ({ word }) =>
      `„${word}“ ist weder eine Datei oder ein Ordner noch ein Stand, den dieser Klon hat. Er enthält nur die neuesten: Holen Sie mehr („fetch-depth: 0“ auf GitHub, „GIT_DEPTH: 0“ auf GitLab).`,
  }),
  noDay: entryWords<{ word: string }>({
    en: ({ word }) => `There is no day “${word}” in the calendar.`,
    de: ({ word }) => `Einen Tag „${word}“ gibt es im Kalender nicht.`,
  }),
  unknownEdition: entryWords<{ word: string }>({
    en: ({ word }) => `“${word}” is neither a file or folder nor a revision that git knows here.`,
    de: ({ word }) => `„${word}“ ist weder eine Datei noch ein Ordner noch ein Stand, den git hier kennt.`,
  }),
  brokenCache: entryWords<{ count: number }>({
    en: ({ count }) => `${count === 1 ? "One kept result" : `${count} kept results`} could not be understood and ${count === 1 ? "was" : "were"} made anew.`,
    de: ({ count }) =>
      count === 1
        ? "Ein aufgehobenes Ergebnis war nicht lesbar und wurde neu erstellt."
        : `${count} aufgehobene Ergebnisse waren nicht lesbar und wurden neu erstellt.`,
  }),
  unkept: entryWords<{ path: string; reason: ReadProblem }>({
    en: ({ path, reason }) => `Results cannot be kept in “${path}”: ${readProblemInWords(reason, "en")}. The next check takes as long as this one.`,
    de: ({ path, reason }) =>
      `Ergebnisse lassen sich nicht in „${path}“ aufheben: ${readProblemInWords(reason, "de")}. Die nächste Prüfung dauert so lange wie diese.`,
  }),
  noBaseline: entryWords<{ path: string }>({
    en: ({ path }) => `There is no list of known findings “${path}” yet. Write it with --baseline ${path} --update-baseline.`,
    de: ({ path }) => `Eine Liste bekannter Befunde „${path}“ gibt es noch nicht. Schreiben Sie sie mit --baseline ${path} --update-baseline.`,
  }),
  brokenBaseline: entryWords<{ path: string }>({
    en: ({ path }) => `“${path}” is not a list of known findings, or is damaged. Write it anew with --update-baseline --force.`,
    de: ({ path }) => `„${path}“ ist keine Liste bekannter Befunde oder ist beschädigt. Schreiben Sie sie neu mit --update-baseline --force.`,
  }),
  whichBaseline: entryWords<Record<never, never>>({
    en: () => "Say where the list of known findings is: --baseline known.json --update-baseline.",
    de: () => "Nennen Sie die Liste bekannter Befunde: --baseline bekannt.json --update-baseline.",
  }),
  baselineOfPart: entryWords<Record<never, never>>({
    en: () => "One part of the files does not have all findings. Give --update-baseline to “kurzweg merge-reports”.",
    de: () => "Ein Teil der Dateien hat nicht alle Befunde. Geben Sie --update-baseline bei „kurzweg merge-reports“ an.",
  }),
  knownFindings: entryWords<{ count: number }>({
    en: ({ count }) => `${count === 1 ? "One finding is" : `${count} findings are`} known and left out.`,
    de: ({ count }) => (count === 1 ? "Ein Befund ist bekannt und wird nicht gezeigt." : `${count} Befunde sind bekannt und werden nicht gezeigt.`),
  }),
  goneFindings: entryWords<{ findings: readonly string[] }>({
    en: ({ findings }) =>
      `${findings.length === 1 ? "A known finding is" : `${findings.length} known findings are`} gone; --update-baseline takes ${findings.length === 1 ? "it" : "them"} off the list:\n${findings.map((each) => `  ${each}`).join("\n")}`,
    de: ({ findings }) =>
      `${findings.length === 1 ? "Ein bekannter Befund ist" : `${findings.length} bekannte Befunde sind`} erledigt; --update-baseline nimmt ${findings.length === 1 ? "ihn" : "sie"} von der Liste:\n${findings.map((each) => `  ${each}`).join("\n")}`,
  }),
  watching: entryWords<Record<never, never>>({
    en: () => "Waiting for changes; Ctrl+C ends it.",
    de: () => "Wartet auf Änderungen; Strg+C beendet es.",
  }),
  noShards: entryWords<Record<never, never>>({
    en: () => "Name the reports to be joined, or the folder that they are in: those that “check --shard 1/4 --format shard=part-1.json” has written.",
    de: () =>
      "Nennen Sie die Berichte, die zusammengefügt werden sollen, oder ihren Ordner: die, die „check --shard 1/4 --format shard=teil-1.json“ geschrieben hat.",
  }),
  noShard: entryWords<{ path: string }>({
    en: ({ path }) => `“${path}” is not the report of a part, or is damaged. Nothing was joined.`,
    de: ({ path }) => `„${path}“ ist kein Bericht eines Teils oder ist beschädigt. Es wurde nichts zusammengefügt.`,
  }),
  mixedVersions: entryWords<{ versions: readonly string[] }>({
    en: ({ versions }) => `The reports come from different versions of Kurzweg (${versions.join(", ")}). Make all of them, and this one, with the same.`,
    de: ({ versions }) =>
      `Die Berichte stammen von verschiedenen Versionen von Kurzweg (${versions.join(", ")}). Erstellen Sie alle Berichte, auch diesen, mit derselben.`,
  }),
  mixedBuilds: entryWords<{ version: string }>({
    en: ({ version }) =>
      `The reports come from different builds of Kurzweg ${version}, which may find different things. Make all of them, and this one, with the same build.`,
    de: ({ version }) =>
      `Die Berichte stammen von verschiedenen Ständen (Builds) von Kurzweg ${version}, die Verschiedenes finden können. Erstellen Sie alle Berichte, auch diesen, mit demselben Stand.`,
  }),
  mixedRuns: entryWords<Record<never, never>>({
    en: () => "The reports are not parts of one check: their days, languages or numbers of parts differ, or a part is there twice.",
    de: () => "Die Berichte sind nicht Teile einer Prüfung: Stichtag, Sprache oder Zahl der Teile unterscheiden sich, oder ein Teil ist doppelt.",
  }),
  missingShards: entryWords<{ missing: readonly string[] }>({
    en: ({ missing }) => `${missing.length === 1 ? "A part is" : `${missing.length} parts are`} missing: ${missing.join(", ")}. Nothing was joined.`,
    de: ({ missing }) =>
      `${missing.length === 1 ? "Ein Teil fehlt" : `${missing.length} Teile fehlen`}: ${missing.join(", ")}. Es wurde nichts zusammengefügt.`,
  }),
  noRegions: entryWords<Record<never, never>>({
    en: () => "There is no region here: only catalogues and parts, which belong to other files.",
    de: () => "Hier ist keine Region: nur Kataloge und Teile, die zu anderen Dateien gehören.",
  }),
  unknownCatalogue: entryWords<{ name: string; close?: string | undefined; known: readonly string[] }>({
    en: ({ name, close, known }) => `There is no catalogue “${name}”.${close ? ` Did you mean “${close}”?` : ""} There are: ${known.join(", ")}.`,
    de: ({ name, close, known }) => `Einen Katalog „${name}“ gibt es nicht.${close ? ` Meinten Sie „${close}“?` : ""} Es gibt: ${known.join(", ")}.`,
  }),
  whatRegion: entryWords<Record<never, never>>({
    en: () => "Say what the region is called: kurzweg init --title “Stadt Musterstadt”.",
    de: () => "Sagen Sie, wie die Region heißt: kurzweg init --title „Stadt Musterstadt“.",
  }),
  askTitle: entryWords<Record<never, never>>({ en: () => "What is the region called?", de: () => "Wie heißt die Region?" }),
  askName: entryWords<{ usual: string }>({
    en: ({ usual }) => `Which name shall it have in the file? (${usual})`,
    de: ({ usual }) => `Welchen Namen soll sie in der Datei haben? (${usual})`,
  }),
  askKey: entryWords<Record<never, never>>({
    en: () => "Its official municipality key, if you have it at hand:",
    de: () => "Ihr amtlicher Gemeindeschlüssel, falls zur Hand:",
  }),
  wrongKey: entryWords<{ key: string }>({
    en: ({ key }) => `“${key}” is no municipality key: it has 8 digits, or 12 with the association of municipalities.`,
    de: ({ key }) => `„${key}“ ist kein Gemeindeschlüssel: Er hat 8 Ziffern, mit Gemeindeverband 12.`,
  }),
  wrongName: entryWords<{ name: string }>({
    en: ({ name }) => `“${name}” cannot be a name, or a language cannot be. Names are lower-case words with hyphens, languages tags such as “de”.`,
    de: ({ name }) =>
      `„${name}“ kann kein Name sein, oder eine Sprache keine. Namen sind kleingeschriebene Wörter mit Bindestrichen, Sprachen Kürzel wie „de“.`,
  }),
  fileExists: entryWords<{ path: string }>({
    en: ({ path }) => `“${path}” is already there and stays as it is. Name another file, or replace it with --force.`,
    de: ({ path }) => `„${path}“ gibt es schon; die Datei bleibt, wie sie ist. Nennen Sie eine andere, oder ersetzen Sie sie mit --force.`,
  }),
  begun: entryWords<{ path: string; catalogue: string }>({
    en: ({ path, catalogue }) => `“${path}” builds on “${catalogue}”. Open it, complete the comments, and run: kurzweg check ${path}`,
    de: ({ path, catalogue }) =>
      `„${path}“ baut auf „${catalogue}“ auf. Öffnen Sie die Datei, ergänzen Sie die Kommentare, und prüfen Sie: kurzweg check ${path}`,
  }),
  unknownShell: entryWords<{ name: string | undefined; known: readonly string[] }>({
    en: ({ name, known }) => `${name === undefined ? "Name a shell" : `There is no completion for “${name}”`}. There are: ${known.join(", ")}.`,
    de: ({ name, known }) => `${name === undefined ? "Nennen Sie eine Shell" : `Für „${name}“ gibt es keine Ergänzung`}. Es gibt: ${known.join(", ")}.`,
  }),
  missingPath: entryWords<{ path: string }>({
    en: ({ path }) => `There is no file or folder “${path}”.`,
    de: ({ path }) => `Eine Datei oder einen Ordner „${path}“ gibt es nicht.`,
  }),
  noRegionFiles: entryWords<{ path: string }>({
    en: ({ path }) => `In “${path}” there are no region files (*.region).`,
    de: ({ path }) => `In „${path}“ liegen keine Regionsdateien (*.region).`,
  }),
  unreadable: entryWords<{ path: string; reason: ReadProblem }>({
    en: ({ path, reason }) => `“${path}” cannot be read: ${readProblemInWords(reason, "en")}.`,
    de: ({ path, reason }) => `„${path}“ lässt sich nicht lesen: ${readProblemInWords(reason, "de")}.`,
  }),
  notFormatted: entryWords<{ path: string; first: string }>({
    en: ({ path, first }) => `“${path}” stays as it is. This mistake has to be mended first: ${first}`,
    de: ({ path, first }) => `„${path}“ bleibt unverändert. Zuerst ist dieser Fehler zu beheben: ${first}`,
  }),
  formatted: entryWords<FormattedFiles>({
    en: ({ changed, same, failed }) =>
      `${changed} ${changed === 1 ? "file" : "files"} formatted, ${same} already in order${failed > 0 ? `, ${failed} left out` : ""}.`,
    de: ({ changed, same, failed }) =>
      `${changed} ${changed === 1 ? "Datei" : "Dateien"} formatiert, ${same} schon in Ordnung${failed > 0 ? `, ${failed} ausgelassen` : ""}.`,
  }),
  wouldFormat: entryWords<FormattedFiles>({
    en: ({ changed, same, failed }) =>
      `${changed} ${changed === 1 ? "file" : "files"} would change, ${same} in order${failed > 0 ? `, ${failed} left out` : ""}.${changed > 0 ? ` Run “kurzweg format” to change ${changed === 1 ? "it" : "them"}.` : ""}`,
    de: ({ changed, same, failed }) =>
      `${changed} ${changed === 1 ? "Datei würde" : "Dateien würden"} sich ändern, ${same} in Ordnung${failed > 0 ? `, ${failed} ausgelassen` : ""}.${changed > 0 ? " „kurzweg format“ ändert sie." : ""}`,
  }),
  noFile: entryWords<Record<never, never>>({
    en: () => "Say which region it is about: a file, or a folder with one region.",
    de: () => "Nennen Sie die Region, um die es geht: eine Datei oder einen Ordner mit einer Region.",
  }),
  oneFile: entryWords<{ path: string; files: readonly string[] }>({
    en: ({ path, files }) => `“${path}” holds ${files.length === 0 ? "no region" : `several regions: ${files.join(", ")}`}. Name one file.`,
    de: ({ path, files }) => `„${path}“ enthält ${files.length === 0 ? "keine Region" : `mehrere Regionen: ${files.join(", ")}`}. Nennen Sie eine Datei.`,
  }),
  hasMistakes: entryWords<{ count: number; first: string }>({
    en: ({ count, first }) =>
      `${count === 1 ? "A mistake" : `${count} mistakes`} in the file leave${count === 1 ? "s" : ""} parts of the answer open; “kurzweg check” shows ${count === 1 ? "it" : "them"}. The first: ${first}`,
    de: ({ count, first }) =>
      `${count === 1 ? "Ein Fehler" : `${count} Fehler`} in der Datei ${count === 1 ? "lässt" : "lassen"} Teile der Antwort offen; „kurzweg check“ zeigt ${count === 1 ? "ihn" : "sie"}. Der erste: ${first}`,
  }),
  badPerson: entryWords<{ text: string }>({
    en: ({ text }) => `“${text}” does not describe a person. Write for example --person status=recognised,age=34.`,
    de: ({ text }) => `„${text}“ beschreibt keine Person. Schreiben Sie zum Beispiel --person status=recognised,age=34.`,
  }),
  noSteps: entryWords<Record<never, never>>({
    en: () => "The file declares no steps, so there is nothing to answer. Add some, or import a catalogue such as “kurzweg:germany”.",
    de: () =>
      "Die Datei vereinbart keine Schritte; es gibt nichts zu beantworten. Ergänzen Sie welche, oder importieren Sie einen Katalog wie „kurzweg:germany“.",
  }),
  nothingMisses: entryWords<{ title: string }>({
    en: ({ title }) => `No responsibility for “${title}” leaves this person out.`,
    de: ({ title }) => `Keine Zuständigkeit für „${title}“ lässt diese Person aus.`,
  }),
  unreadStep: entryWords<{ title: string }>({
    en: ({ title }) => `What the file says about “${title}” has a mistake, so there is no answer.`,
    de: ({ title }) => `Was die Datei über „${title}“ sagt, enthält einen Fehler; deshalb gibt es keine Antwort.`,
  }),
  unknownStep: entryWords<{ name: string; close?: string | undefined; known: readonly string[] }>({
    en: ({ name, close, known }) => `There is no step called “${name}”. ${choose("en", "The steps", close, known)}`,
    de: ({ name, close, known }) => `Einen Schritt namens „${name}“ gibt es nicht. ${choose("de", "Die Schritte", close, known)}`,
  }),
  unknownBody: entryWords<{ name: string; close?: string | undefined; known: readonly string[] }>({
    en: ({ name, close, known }) => `There is no body called “${name}”. ${choose("en", "The bodies", close, known)}`,
    de: ({ name, close, known }) => `Eine Stelle namens „${name}“ gibt es nicht. ${choose("de", "Die Stellen", close, known)}`,
  }),
  wholeBody: entryWords<{ unit: string; body: string }>({
    en: ({ unit, body }) => `“${unit}” is a unit of “${body}”; the document is for all of “${body}”.`,
    de: ({ unit, body }) => `„${unit}“ ist eine Einheit von „${body}“; das Papier ist für die ganze Stelle „${body}“.`,
  }),
  noJourney: entryWords<{ known: readonly string[] }>({
    en: ({ known }) => (known.length === 0 ? "The region declares no journey." : `Say which journey: ${known.join(", ")}.`),
    de: ({ known }) => (known.length === 0 ? "Die Region vereinbart keinen Weg." : `Nennen Sie den Weg: ${known.join(", ")}.`),
  }),
  noWalker: entryWords<{ profiles: readonly string[] }>({
    en: ({ profiles }) =>
      `Say who walks: --person status=…, ${profiles.length > 0 ? `or --profile with one of ${profiles.join(", ")}` : "as the region declares no profile"}; or ask for --longest.`,
    de: ({ profiles }) =>
      `Sagen Sie, wer geht: --person status=…, ${profiles.length > 0 ? `oder --profile mit einem von ${profiles.join(", ")}` : "denn die Region vereinbart kein Profil"}; oder fragen Sie mit --longest.`,
  }),
  "person/dimension": entryWords<{ name: string; close?: string | undefined; known: readonly string[] }>({
    en: ({ name, close, known }) => `There is no dimension called “${name}”. ${choose("en", "The dimensions", close, known)}`,
    de: ({ name, close, known }) => `Ein Merkmal namens „${name}“ gibt es nicht. ${choose("de", "Die Merkmale", close, known)}`,
  }),
  "person/value": entryWords<{ name: string; value: string; close?: string | undefined; known: readonly string[] }>({
    en: ({ name, value, close, known }) => `“${value}” is not a value of “${name}”. ${choose("en", "The values", close, known)}`,
    de: ({ name, value, close, known }) => `„${value}“ ist kein Wert von „${name}“. ${choose("de", "Die Werte", close, known)}`,
  }),
  "person/number": entryWords<{ name: string; value: string; from: number; to: number | null }>({
    en: ({ name, value, from, to }) => `“${name}” is a whole number from ${from} ${to === null ? "upwards" : `to ${to}`}; “${value}” is none.`,
    de: ({ name, value, from, to }) => `„${name}“ ist eine ganze Zahl ${to === null ? `ab ${from}` : `von ${from} bis ${to}`}; „${value}“ ist keine.`,
  }),
  "person/impossible": entryWords<{ because?: string | undefined }>({
    en: ({ because }) => `There can be no such person${because ? `: ${because}` : ""}.`,
    de: ({ because }) => `Eine solche Person kann es nicht geben${because ? `: ${because}` : ""}.`,
  }),
  "walk/journey": entryWords<{ name: string; known: readonly string[] }>({
    en: ({ name, known }) =>
      `There is no journey called “${name}”. ${known.length > 0 ? choose("en", "The journeys", closest(name, known), known) : "The region declares none."}`,
    de: ({ name, known }) =>
      `Einen Weg namens „${name}“ gibt es nicht. ${known.length > 0 ? choose("de", "Die Wege", closest(name, known), known) : "Die Region vereinbart keinen."}`,
  }),
  "walk/profile": entryWords<{ name: string; known: readonly string[] }>({
    en: ({ name, known }) =>
      `There is no profile called “${name}”. ${known.length > 0 ? choose("en", "The profiles", closest(name, known), known) : "The region declares none."}`,
    de: ({ name, known }) =>
      `Ein Profil namens „${name}“ gibt es nicht. ${known.length > 0 ? choose("de", "Die Profile", closest(name, known), known) : "Die Region vereinbart keines."}`,
  }),
  "walk/unsettled": entryWords<{ dimensions: readonly string[] }>({
    en: ({ dimensions }) => `The way is not the same for all these people. Say also: ${dimensions.map((name) => `${name}=…`).join(",")}.`,
    de: ({ dimensions }) => `Der Weg ist nicht für alle diese Personen derselbe. Nennen Sie auch: ${dimensions.map((name) => `${name}=…`).join(",")}.`,
  }),
  "walk/unread": entryWords<Record<never, never>>({
    en: () => "A step of this journey has a mistake of form. Run “kurzweg check” first.",
    de: () => "Ein Schritt dieses Wegs hat einen Formfehler. Rufen Sie zuerst „kurzweg check“ auf.",
  }),
  unknownView: entryWords<{ name: string | undefined; close?: string | undefined; known: readonly string[] }>({
    en: ({ name, close, known }) =>
      `${name === undefined ? "Say which picture to draw." : `There is no picture “${name}”.${close ? ` Did you mean “${close}”?` : ""}`} There are ${known.join(", ")}.`,
    de: ({ name, close, known }) =>
      `${name === undefined ? "Nennen Sie das Bild." : `Ein Bild „${name}“ gibt es nicht.${close ? ` Meinten Sie „${close}“?` : ""}`} Es gibt ${known.join(", ")}.`,
  }),
  noFolder: entryWords<Record<never, never>>({
    en: () => "Say into which folder the pictures go: -o pictures.",
    de: () => "Nennen Sie den Ordner für die Bilder: -o bilder.",
  }),
  noDocumentFolder: entryWords<Record<never, never>>({
    en: () => "Say into which folder the document goes, or name its file: -o papers, or --format html=paper.html.",
    de: () => "Nennen Sie den Ordner für das Papier oder seine Datei: -o papiere, oder --format html=papier.html.",
  }),
  ownFolder: entryWords<{ path: string }>({
    en: ({ path }) => `“${path}” is the folder of the file itself, which would be written over. Choose another folder.`,
    de: ({ path }) => `„${path}“ ist der Ordner der Datei selbst; sie würde überschrieben. Wählen Sie einen anderen Ordner.`,
  }),
  noTypesetter: entryWords<Record<never, never>>({
    en: () =>
      "For PDF, a package is missing here. Install it with “npm install @myriaddreamin/typst-ts-node-compiler@0.7.0”, or write the document as HTML and print it to a PDF in a browser. Nothing was written.",
    de: () =>
      "Für PDF fehlt hier ein Paket. Installieren Sie es mit „npm install @myriaddreamin/typst-ts-node-compiler@0.7.0“, oder schreiben Sie das Papier als HTML und drucken Sie es im Browser als PDF. Es wurde nichts geschrieben.",
  }),
  noPainter: entryWords<{ of: "picture" | "document" }>({
    en: ({ of }) =>
      `For ${of === "picture" ? "PNG" : "DOCX"}, a package is missing here. Install it with “npm install @resvg/resvg-js@2.6.2”, or ${of === "picture" ? "draw the picture as SVG" : "write the document as HTML"}. Nothing was written.`,
    de: ({ of }) =>
      `Für ${of === "picture" ? "PNG" : "DOCX"} fehlt hier ein Paket. Installieren Sie es mit „npm install @resvg/resvg-js@2.6.2“, oder ${of === "picture" ? "zeichnen Sie das Bild als SVG" : "schreiben Sie das Papier als HTML"}. Es wurde nichts geschrieben.`,
  }),
  unknownExport: entryWords<{ name: string | undefined; close?: string | undefined; known: readonly string[] }>({
    en: ({ name, close, known }) =>
      `${name === undefined ? "Say what to export." : `“${name}” cannot be exported.${close ? ` Did you mean “${close}”?` : ""}`} There are ${listed(known, "and")}.`,
    de: ({ name, close, known }) =>
      `${name === undefined ? "Nennen Sie, was exportiert werden soll." : `„${name}“ lässt sich nicht exportieren.${close ? ` Meinten Sie „${close}“?` : ""}`} Es gibt ${listed(known, "und")}.`,
  }),
  noExportFile: entryWords<{ format: string }>({
    en: ({ format }) => `“${format}” cannot be shown in the terminal. Name its file: -o contacts.${format}.`,
    de: ({ format }) => `„${format}“ lässt sich nicht im Terminal zeigen. Nennen Sie die Datei: -o kontakte.${format}.`,
  }),
  noExportFolder: entryWords<{ format: string }>({
    en: ({ format }) => `“${format}” has several files. Say into which folder they go: -o directory.`,
    de: ({ format }) => `„${format}“ besteht aus mehreren Dateien. Nennen Sie den Ordner dafür: -o verzeichnis.`,
  }),
  documentWritten: entryWords<{ path: string }>({
    en: ({ path }) => `Written: ${path}`,
    de: ({ path }) => `Geschrieben: ${path}`,
  }),
  badPeople: entryWords<{ text: string; known: readonly string[] }>({
    en: ({ text, known }) =>
      `“${text}” is neither a person such as status=recognised,age=34 nor a profile or group of the region${known.length > 0 ? `: ${known.join(", ")}` : ""}.`,
    de: ({ text, known }) =>
      `„${text}“ ist weder eine Person wie status=recognised,age=34 noch ein Profil oder eine Gruppe der Region${known.length > 0 ? `: ${known.join(", ")}` : ""}.`,
  }),
  oldNode: entryWords<{ found: string; needed: number }>({
    en: ({ found, needed }) =>
      `Kurzweg needs Node ${needed} or newer; this is Node ${found}. In the folder in which Kurzweg was installed, “npx kurzweg” brings the right one along.`,
    de: ({ found, needed }) =>
      `Kurzweg braucht Node ${needed} oder neuer; hier läuft Node ${found}. In dem Ordner, in dem Kurzweg installiert wurde, bringt „npx kurzweg“ das richtige mit.`,
  }),
  crashed: entryWords<{ reason: string }>({
    en: ({ reason }) => `Something went wrong inside Kurzweg (${reason}). Your files are unchanged. Set KURZWEG_DEBUG=1 to see more, and please report it.`,
    de: ({ reason }) =>
      `In Kurzweg ist etwas schiefgegangen (${reason}). Ihre Dateien sind unverändert. Mit KURZWEG_DEBUG=1 sehen Sie mehr; bitte melden Sie es.`,
  }),
};

/** The name that was probably meant, else all there are: “The steps are housing and work.” */
function choose(language: Language, things: string, close: string | undefined, known: readonly string[]): string {
  const [only] = known;
  if (language === "de") return close ? `Meinten Sie „${close}“?` : known.length === 1 ? `Es gibt nur „${only}“.` : `${things} sind ${listed(known, "und")}.`;
  return close ? `Did you mean “${close}”?` : known.length === 1 ? `The only one is “${only}”.` : `${things} are ${listed(known, "and")}.`;
}

function withPoints(endings: readonly string[]): readonly string[] {
  return endings.map((ending) => `.${ending}`);
}
