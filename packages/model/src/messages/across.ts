import type { DateText } from "../date.ts";
import { dateInWords } from "./dates.ts";
import { entry } from "./entry.ts";

/** What is found when several regions are checked together. */
export const acrossMessages = {
  "region/same-key": entry<{ key: string; other: string }>("error", {
    en: {
      message: ({ key, other }) => `The official key ${key} is also that of “${other}”.`,
      advice: () => "Each municipality has a key of its own: correct one of the two, or remove the copy.",
      about: "Two regions have the same official municipality key. Overviews would count them as one.",
    },
    de: {
      message: ({ key, other }) => `Den amtlichen Schlüssel ${key} hat auch „${other}“.`,
      advice: () => "Jede Gemeinde hat einen eigenen Schlüssel: Berichtigen Sie einen der beiden, oder entfernen Sie die Kopie.",
      about: "Zwei Regionen haben denselben amtlichen Gemeindeschlüssel. In Übersichten würden sie als eine gezählt.",
    },
  }),
  "region/body-differs": entry<{ body: string; other: string }>("hint", {
    en: {
      message: ({ body, other }) => `“${body}” is described differently in “${other}”: its name, title, kind, address or website.`,
      advice: () => "If it is the same body, declare it once in a file that both regions import; if not, correct its website or address.",
      about:
        "Two regions declare the same body, with the same website or the same title and address, but describe it differently. One of the descriptions is probably out of date.",
    },
    de: {
      message: ({ body, other }) => `„${body}“ ist in „${other}“ anders beschrieben: in Name, Titel, Art, Anschrift oder Website.`,
      advice: () =>
        "Ist es dieselbe Stelle, beschreiben Sie sie einmal in einer Datei, die beide Regionen importieren; sonst berichtigen Sie Website oder Anschrift.",
      about:
        "Zwei Regionen führen dieselbe Stelle, mit derselben Website oder demselben Titel und derselben Anschrift, beschreiben sie aber verschieden. Eine der Beschreibungen ist wohl veraltet.",
    },
  }),
  "catalogue/differs": entry<{ catalogue: string; checked?: DateText | undefined; newest: DateText }>("warning", {
    en: {
      message: ({ catalogue, checked, newest }) =>
        `Other regions build on the catalogue “${catalogue}” as of ${newest}, this one on ${checked ? `that of ${checked}` : "one without a date"}.`,
      advice: () => "Use the newest catalogue in all regions, so that they are checked against the same law.",
      about: "Regions that are checked together build on different states of a catalogue, so their results cannot be compared.",
    },
    de: {
      message: ({ catalogue, checked, newest }) =>
        `Andere Regionen bauen auf dem Katalog „${catalogue}“ vom ${dateInWords(newest, "de")} auf, diese auf ${checked ? `dem vom ${dateInWords(checked, "de")}` : "einem ohne Datum"}.`,
      advice: () => "Verwenden Sie in allen Regionen den neuesten Katalog, damit alle am selben Recht gemessen werden.",
      about: "Regionen, die zusammen geprüft werden, bauen auf verschiedenen Ständen eines Katalogs auf; ihre Ergebnisse sind nicht vergleichbar.",
    },
  }),
};
