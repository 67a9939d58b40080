import { type Document, indentationAt, lineEndOf, lineStart, type Span } from "@kurzweg/language";
import { reads } from "./reads.ts";
import { type Fix, problemOf } from "./fix.ts";

const codes = ["syntax/unclosed", "syntax/unclosed-text"] as const;

/** What was opened is closed where the mistake was noticed. */
export const closeOpen: Fix = {
  codes,
  *propose(situation) {
    const { document, language } = situation;
    const problem = problemOf(situation, ...codes);
    if (!problem) return;
    const edit = problem.code === "syntax/unclosed-text" ? quote(problem.span, document) : brace(problem.span, document);
    if (edit && reads(edit)) yield { title: titles[language](problem.code === "syntax/unclosed" ? "}" : '"'), edits: [edit], preferred: true };
  },
};

function quote({ start, end }: Span, document: Document): { document: Document; start: number; end: number; text: string } | undefined {
  return document.text.startsWith('"""', start) ? undefined : { document, start: end, end, text: '"' };
}

/** Before the place where something else begins; a brace that nothing closes is closed at the end of the file. */
function brace({ start }: Span, document: Document): { document: Document; start: number; end: number; text: string } | undefined {
  const { text } = document;
  const lineEnd = lineEndOf(text);
  if (text[start] === "(") return undefined;
  if (text[start] === "{") {
    const content = text.trimEnd().length;
    return { document, start: content, end: text.length, text: `${lineEnd}${indentationAt(start, text)}}${lineEnd}` };
  }
  const first = lineStart(start, text);
  return text.slice(first, start).trim() === "" ? { document, start: first, end: first, text: `}${lineEnd}` } : { document, start, end: start, text: "} " };
}

const titles = {
  en: (sign: string) => `Add the missing “${sign}”`,
  de: (sign: string) => `Fehlendes „${sign}“ ergänzen`,
} as const;
