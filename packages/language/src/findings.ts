import { type Finding, type Language, type Related, wordingOf } from "@kurzweg/model";
import type { Document } from "./document.ts";
import type { LinkedFile } from "./linking.ts";
import { placeOf } from "./lines.ts";
import type { Problem, RelatedWords } from "./problem.ts";

const relatedWords: Readonly<Record<Language, Readonly<Record<RelatedWords, string>>>> = {
  en: { first: "The first one is here.", declared: "It is declared here.", part: "This one too.", opened: "It was opened here.", file: "This is the file." },
  de: {
    first: "Das erste steht hier.",
    declared: "Vereinbart ist es hier.",
    part: "Auch hier.",
    opened: "Geöffnet wurde sie hier.",
    file: "Das ist die Datei.",
  },
};

/** The mistakes of form in a file and in all that it imports, in the words of a language. */
export function formFindings(linked: LinkedFile, language: Language): readonly Finding[] {
  const documents = new Map([linked, ...linked.imported].map(({ document }) => [document.uri, document]));
  return [linked, ...linked.imported].flatMap((file) => file.problems.map((found) => finding(found, file.document, documents, linked.document.name, language)));
}

function finding(found: Problem, document: Document, documents: ReadonlyMap<string, Document>, region: string, language: Language): Finding {
  const place = (file: string, span: Problem["span"]): Finding["place"] => placeOf(file, (documents.get(file) ?? document).lines, span);
  const related = (found.related ?? []).map(({ file, span, says }): Related => ({ message: relatedWords[language][says], place: place(file, span) }));
  return {
    code: found.code,
    ...wordingOf(found.code, language, found.details),
    place: place(found.file ?? document.uri, found.span),
    region,
    subject: {},
    related,
    accepted: null,
  };
}
