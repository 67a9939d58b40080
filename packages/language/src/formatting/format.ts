import type { Document } from "../document.ts";
import { hasLineEnd } from "../lines.ts";
import { read } from "../reading/reader.ts";
import type { Span } from "../reading/spans.ts";
import { applyEdits, editsOf, type TextEdit } from "./edits.ts";
import { type FormatOptions, usualFormat } from "./layout.ts";
import { isReadable } from "./mistakes.ts";

/**
 * Lays a region file out. Only blanks and line ends change; every word, every comment and what a text says stay.
 * Nothing is given where the file has mistakes because of which it cannot be read to its end.
 */
export function formatText(text: string, options: FormatOptions = usualFormat): string | undefined {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const content = text.slice(mark.length);
  const reading = read(content);
  return isReadable(reading) ? `${mark}${applyEdits(editsOf(reading, options), content)}` : undefined;
}

/**
 * The edits that lay a document out, in order; with a range, only those in its lines. They are small, so that an editor
 * keeps its cursors. A declaration with a mistake is left as it is.
 */
export function formatEdits({ text, reading }: Document, options: FormatOptions = usualFormat, range?: Span): readonly TextEdit[] {
  const edits = editsOf(reading, options);
  if (!range) return edits;
  let { start, end } = range;
  while (start > 0 && !hasLineEnd(text[start - 1] ?? "")) start--;
  while (end < text.length && !hasLineEnd(text[end] ?? "")) end++;
  return edits.filter(({ span }) => start <= span.start && span.end <= end);
}
