import { type Document, nodeAt, type Span, spanOf, spanOfProperty } from "@kurzweg/language";
import type { SelectionRange } from "vscode-languageserver";
import { tokenAt, tokenNumber } from "../names/tokens.ts";
import { rangeBetween } from "../positions.ts";

/** What is selected step by step: a text without its quotation marks, a word, a path, a statement, a block, a declaration, the file. */
export function selectionAt(offset: number, document: Document): SelectionRange {
  const spans = spansAround(offset, document);
  const outside = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: rangeBetween(span, document.lines), ...(parent ? { parent } : {}) }),
    undefined,
  );
  return outside ?? { range: rangeBetween({ start: offset, end: offset }, document.lines) };
}

/** Each around the one before, and larger. */
function spansAround(offset: number, document: Document): readonly Span[] {
  const token = tokenAt(offset, document);
  const path = document.links
    .map(({ node, property, index }) => spanOfProperty(node, property, index))
    .find(({ start, end }) => start <= offset && offset <= end);
  const inner = token?.kind === "STRING" && token.start < offset && offset < token.end ? [{ start: token.start + 1, end: token.end - 1 }] : [];
  const candidates: Span[] = [...inner, ...(token ? [token] : []), ...(path ? [path] : [])];
  for (let node = nodeAt(document.file, offset).$type === "File" ? undefined : nodeAt(document.file, offset); node; node = node.$container) {
    if (node.$type === "File") break;
    const block = blockIn(spanOf(node), offset, document);
    candidates.push(...(block ? [block] : []), spanOf(node));
  }
  candidates.push({ start: 0, end: document.text.length });
  const spans: Span[] = [];
  for (const span of candidates) {
    const last = spans.at(-1);
    if (!last || (span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start)) spans.push(span);
  }
  return spans;
}

/** What stands between the last braces of a declaration, where the offset is inside. */
function blockIn({ end }: Span, offset: number, document: Document): Span | undefined {
  const closing = tokenAt(end - 1, document);
  if (closing?.kind !== "}") return undefined;
  let nested = 0;
  for (let index = closing.index; index >= 0; index--) {
    const token = tokenNumber(index, document);
    if (token?.kind === "}") nested++;
    if (token?.kind !== "{" || --nested > 0) continue;
    const [first, last] = [tokenNumber(index + 1, document), tokenNumber(closing.index - 1, document)];
    return first && last && first.start <= offset && offset <= last.end ? { start: first.start, end: last.end } : undefined;
  }
  return undefined;
}
