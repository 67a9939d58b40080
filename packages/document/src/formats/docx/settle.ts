import type { Parts } from "@kurzweg/sheets";

const DOCUMENT = "word/document.xml";
const RELATIONS = "word/_rels/document.xml.rels";

/** Places in the document with a number that the library counts on from one document to the next, with what stands before the number. */
const counted: readonly (readonly RegExp[])[] = [
  [/(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)/g],
  [/(<w:bookmarkStart w:name="_Toc)(\d+)/g, /(<w:hyperlink[^>]* w:anchor="_Toc)(\d+)/g, /(<w:instrText[^>]*>PAGEREF _Toc)(\d+)/g],
  [/(<wp:docPr id=")(\d+)/g],
];

/** Parts as they are every time: what the library counts on and on, or draws by lot, is numbered anew in each document. */
export function settled(parts: Parts): Parts {
  const relations = String(parts.get(RELATIONS));
  // The library names the targets of links by lot, and all others by number.
  const drawn = [...relations.matchAll(/ Id="(?!rId\d+")([^"]+)"/g)].map(([, id = ""]) => id);
  const names = new Map(drawn.map((id, index) => [id, `rIdLink${index + 1}`]));
  const named = (text: string): string =>
    text.replaceAll(/((?:<Relationship|<w:hyperlink[^>]* r:id=)(?: Id=)?")([^"]+)/g, (_, before: string, id: string) => before + (names.get(id) ?? id));
  const document = counted.reduce((text, patterns) => renumbered(text, patterns), named(String(parts.get(DOCUMENT))));
  return new Map([...parts, [DOCUMENT, document], [RELATIONS, named(relations)]]);
}

/** Numbers from 1 in the order in which they first appear. */
function renumbered(text: string, patterns: readonly RegExp[]): string {
  const [first = /(?!)/g] = patterns;
  const numbers = new Map([...new Set([...text.matchAll(first)].map(([, , number = ""]) => number))].map((number, index) => [number, index + 1]));
  return patterns.reduce((rest, pattern) => rest.replaceAll(pattern, (_, before: string, number: string) => `${before}${numbers.get(number) ?? number}`), text);
}
