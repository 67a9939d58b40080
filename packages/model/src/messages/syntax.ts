import { didYouMean, entry, type Language } from "./entry.ts";
import { type Expected, expectedInWords } from "./expected.ts";
import { hintInWords, signInWords, type SyntaxHint } from "./hints.ts";

/** Mistakes of spelling and punctuation: what stands there cannot be read. */
export const syntaxMessages = {
  "syntax/unexpected": entry<{ found: string; expected: readonly Expected[]; close?: string | undefined; hint?: SyntaxHint | undefined }>("error", {
    en: {
      message: ({ found }) => `“${found}” cannot stand here.`,
      advice: ({ expected, close, hint }) => way("en", expected, hint, close),
      about: "At this place something else is expected. What was written before it is kept, and reading goes on with the next statement.",
    },
    de: {
      message: ({ found }) => `„${found}“ kann hier nicht stehen.`,
      advice: ({ expected, close, hint }) => way("de", expected, hint, close),
      about: "An dieser Stelle wird etwas anderes erwartet. Was davor steht, bleibt erhalten; gelesen wird mit der nächsten Aussage weiter.",
    },
  }),
  "syntax/missing": entry<{ missing: readonly Expected[]; after: string; hint?: SyntaxHint | undefined }>("error", {
    en: {
      message: ({ after }) => (after ? `Something is missing after “${after}”.` : "Something is missing here."),
      advice: ({ missing, hint }) => way("en", missing, hint),
      about: "A statement was begun but not completed.",
    },
    de: {
      message: ({ after }) => (after ? `Nach „${after}“ fehlt etwas.` : "Hier fehlt etwas."),
      advice: ({ missing, hint }) => way("de", missing, hint),
      about: "Eine Aussage wurde begonnen, aber nicht vollendet.",
    },
  }),
  "syntax/reserved": entry<{ word: string; proposal: string }>("error", {
    en: {
      message: ({ word }) => `“${word}” is a word of the language and cannot be a name here.`,
      advice: ({ proposal }) => `Choose another name, for example “${proposal}”.`,
      about: "Most words of the language may also be names. A few may not, where nobody could tell which of the two is meant.",
    },
    de: {
      message: ({ word }) => `„${word}“ ist ein Wort der Sprache und kann hier kein Name sein.`,
      advice: ({ proposal }) => `Wählen Sie einen anderen Namen, zum Beispiel „${proposal}“.`,
      about: "Die meisten Wörter der Sprache dürfen auch Namen sein. Einige nicht, nämlich dort, wo niemand wüsste, was von beidem gemeint ist.",
    },
  }),
  "syntax/unclosed": entry<{ sign: "{" | "("; opener: string; line: number; here: boolean }>("error", {
    en: {
      message: ({ sign, opener, line }) =>
        opener ? `The “${sign}” of “${opener}” in line ${line} is never closed.` : `The “${sign}” in line ${line} is never closed.`,
      advice: ({ sign, opener, here }) =>
        sign === "("
          ? "Add a “)” where the bracketed part ends."
          : here
            ? "Add a “}” before this place."
            : `Add a “}” where the details${opener ? ` of “${opener}”` : ""} end.`,
      about: "Details stand in braces, parts of conditions in parentheses. For every opening one there has to be a closing one.",
    },
    de: {
      message: ({ sign, opener, line }) =>
        opener
          ? `Die Klammer „${sign}“ von „${opener}“ in Zeile ${line} wird nicht geschlossen.`
          : `Die Klammer „${sign}“ in Zeile ${line} wird nicht geschlossen.`,
      advice: ({ sign, opener, here }) =>
        sign === "("
          ? "Setzen Sie „)“ ans Ende des eingeklammerten Teils."
          : here
            ? "Setzen Sie vor diese Stelle „}“."
            : `Setzen Sie „}“ ans Ende der Einzelheiten${opener ? ` von „${opener}“` : ""}.`,
      about: "Einzelheiten stehen in geschweiften Klammern, Teile von Bedingungen in runden. Zu jeder öffnenden gehört eine schließende.",
    },
  }),
  "syntax/surplus-brace": entry<{ sign: "}" | ")" }>("error", {
    en: {
      message: ({ sign }) => `There is one “${sign}” too many.`,
      advice: ({ sign }) => `Remove it, or look whether an earlier “${sign}” closes too much.`,
      about: "A closing brace or parenthesis without an opening one.",
    },
    de: {
      message: ({ sign }) => `Hier steht ein „${sign}“ zu viel.`,
      advice: ({ sign }) => `Entfernen Sie es, oder prüfen Sie, ob ein früheres „${sign}“ zu viel schließt.`,
      about: "Eine schließende Klammer ohne öffnende.",
    },
  }),
  "syntax/character": entry<{ character: string }>("error", {
    en: {
      message: ({ character }) => `The sign “${character}” is not part of the language.`,
      advice: ({ character }) => signInWords(character, "en"),
      about: "Names consist of letters, digits and hyphens; everything else that people read stands in quotation marks.",
    },
    de: {
      message: ({ character }) => `Das Zeichen „${character}“ gehört nicht zur Sprache.`,
      advice: ({ character }) => signInWords(character, "de"),
      about: "Namen bestehen aus Buchstaben, Ziffern und Bindestrichen; alles andere, was Menschen lesen, steht in Anführungszeichen.",
    },
  }),
  "syntax/unclosed-text": entry<{ overLines: boolean }>("error", {
    en: {
      message: ({ overLines }) =>
        overLines
          ? "This text goes on in the next line, which simple quotation marks do not allow."
          : "The quotation mark at the beginning of this text has no counterpart at its end.",
      advice: ({ overLines }) =>
        overLines ? 'Put it between """ and """.' : 'Add a " where the text ends. A text of several lines stands between """ and """.',
      about: "Text stands between quotation marks on one line, or between three and three on several lines.",
    },
    de: {
      message: ({ overLines }) =>
        overLines
          ? "Dieser Text geht in der nächsten Zeile weiter; einfache Anführungszeichen erlauben das nicht."
          : "Dem Anführungszeichen am Anfang dieses Textes fehlt sein Gegenstück am Ende.",
      advice: ({ overLines }) =>
        overLines ? 'Setzen Sie ihn zwischen """ und """.' : 'Setzen Sie ein " ans Ende des Textes. Ein Text über mehrere Zeilen steht zwischen """ und """.',
      about: "Text steht in einer Zeile zwischen Anführungszeichen, über mehrere Zeilen zwischen je drei.",
    },
  }),
  "syntax/unclosed-comment": entry<Record<never, never>>("error", {
    en: {
      message: () => "This comment never ends: everything after it is ignored.",
      advice: () => "Add “*/” where the comment ends.",
      about: "A comment that begins with /* ends with */.",
    },
    de: {
      message: () => "Dieser Kommentar endet nirgends: alles danach wird übergangen.",
      advice: () => "Setzen Sie „*/“ ans Ende des Kommentars.",
      about: "Ein Kommentar, der mit /* beginnt, endet mit */.",
    },
  }),
  "syntax/quotation-marks": entry<{ text: string }>("error", {
    en: {
      message: () => "These are typographic quotation marks, as word processors set them.",
      advice: ({ text }) => `Write straight ones: "${text}".`,
      about: "The language uses straight quotation marks, so that it is clear where a text begins and ends.",
    },
    de: {
      message: () => "Das sind typografische Anführungszeichen, wie Textverarbeitungen sie setzen.",
      advice: ({ text }) => `Schreiben Sie gerade: "${text}".`,
      about: "Die Sprache verwendet gerade Anführungszeichen, damit klar ist, wo ein Text anfängt und aufhört.",
    },
  }),
  "syntax/too-deep": entry<Record<never, never>>("error", {
    en: {
      message: () => "This is nested too deeply to be read.",
      advice: () => "Give the inner part a name of its own, with “group … when …”.",
      about: "Conditions and units may be nested, but not hundreds of times.",
    },
    de: {
      message: () => "Das ist zu tief verschachtelt, um gelesen zu werden.",
      advice: () => "Geben Sie dem inneren Teil mit „group … when …“ einen eigenen Namen.",
      about: "Bedingungen und Einheiten dürfen verschachtelt sein, aber nicht hundertfach.",
    },
  }),
};

/** The way out: what was probably meant, else what may stand there. */
function way(language: Language, expected: readonly Expected[], hint: SyntaxHint | undefined, close?: string): string {
  if (hint) return hintInWords(hint, language);
  const possible = expectedInWords(expected, language);
  return didYouMean(language, close) ?? (language === "de" ? `Hier passt ${possible}.` : `Possible here: ${possible}.`);
}
