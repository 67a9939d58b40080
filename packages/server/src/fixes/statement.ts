import { type AstNode, type Document, type DocumentEdit, listOf, remove, type Span, spanOfProperty } from "@kurzweg/language";

/** A value together with the words before it that say what it is. */
export function withKeyword({ start, end }: Span, words: number, { reading: { tokens } }: Document): Span {
  const index = tokens.starts.indexOf(start);
  return { start: tokens.starts[Math.max(0, index - words)] ?? start, end };
}

/** Takes one item out of a list; with the last item, the words before the list go too. */
export function withoutItem(node: AstNode, property: string, item: Span, words: number, document: Document): DocumentEdit {
  const spans = spansOf(node, property);
  const index = spans.findIndex(({ start }) => start === item.start);
  const [before, after] = [spans[index - 1], spans[index + 1]];
  if (before && isList(before, item, document)) return { document, start: before.end, end: item.end, text: "" };
  if (after && isList(item, after, document)) return { document, start: item.start, end: after.start, text: "" };
  return remove(withKeyword(item, words, document), document);
}

/** Whether a node has a value of a property, understood or not. */
export function isWritten(property: string, node: AstNode): boolean {
  return spansOf(node, property).length > 0;
}

/** Where the values of a property stand. */
export function spansOf(node: AstNode, property: string): readonly Span[] {
  return listOf(node, property).map((_, index) => spanOfProperty(node, property, index));
}

/** Whether two items stand in one list, with a comma between them. */
function isList({ end }: Span, { start }: Span, { text }: Document): boolean {
  return /^\s*,\s*$/.test(text.slice(end, start));
}
