import type { Language } from "./entry.ts";

/** What people often mean who write something that cannot be read. */
export type SyntaxHint =
  | { readonly is: "reason" | "alternatives" | "no-comma" }
  | { readonly is: "range"; readonly before: string }
  | { readonly is: "is" | "comma"; readonly before: string; readonly found: string };

export function hintInWords(hint: SyntaxHint, language: Language): string {
  const german = language === "de";
  switch (hint.is) {
    case "reason":
      return german ? 'Ergänzen Sie den Grund: because "…"' : 'Add the reason: because "…"';
    case "alternatives":
      return german
        ? "Schreiben Sie „or“, wo eines von beiden genügt, und „and“, wo beides gelten muss."
        : "Write “or” where one of the two is enough, and “and” where both have to hold.";
    case "no-comma":
      return german ? "Entfernen Sie das Komma: Aussagen folgen ohne Komma aufeinander." : "Remove the comma: statements follow each other without one.";
    case "range":
      return german ? `Ein Bereich steht mit zwei Punkten: „${hint.before} is 12..26“.` : `A range is written with two dots: “${hint.before} is 12..26”.`;
    case "comma":
      return german ? `Dazwischen fehlt ein Komma: „${hint.before}, ${hint.found}“.` : `A comma is missing between the two: “${hint.before}, ${hint.found}”.`;
    case "is":
      return german ? `Dazwischen fehlt „is“: „${hint.before} is ${hint.found}“.` : `“is” is missing between the two: “${hint.before} is ${hint.found}”.`;
  }
}

/** The word to write for signs that other notations use. */
const signs: Readonly<Record<string, string>> = {
  "=": "is",
  "==": "is",
  "===": "is",
  "!=": "is not",
  "≠": "is not",
  "&": "and",
  "&&": "and",
  "|": "or",
  "||": "or",
  "!": "not",
  "≤": "<=",
  "≥": ">=",
};

/** What to do about a sign that is not part of the language. */
export function signInWords(sign: string, language: Language): string {
  const german = language === "de";
  const word = signs[sign];
  if (word !== undefined) return german ? `Schreiben Sie dafür „${word}“.` : `Write “${word}” instead.`;
  if (/^[;.:]$/.test(sign)) return german ? "Entfernen Sie es: Aussagen enden ohne Satzzeichen." : "Remove it: statements end without a punctuation mark.";
  if (/^[[\]]$/.test(sign)) return german ? "Einzelheiten stehen in „{ … }“, Bedingungen in „( … )“." : "Details stand in “{ … }”, conditions in “( … )”.";
  return german
    ? 'Entfernen Sie es. Text, den Menschen lesen, steht in Anführungszeichen: "…".'
    : 'Remove it. Text that people read stands in quotation marks: "…".';
}
