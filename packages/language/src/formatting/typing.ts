import type { Document } from "../document.ts";
import { hasLineEnd } from "../lines.ts";
import { END, kindNamed } from "../reading/compiled.ts";
import type { TextEdit } from "./edits.ts";
import { type FormatOptions, layoutOf, usualFormat } from "./layout.ts";
import { COMMENT } from "./pieces.ts";
import { CLOSING, OPENING, type Structure, structureOf } from "./structure.ts";

/** What was typed, after which a line is indented anew: Enter, or a closing brace. */
export type Typed = "\n" | "}";

/** After these a statement goes on in the next line. */
const unfinished = new Set([",", "and", "or", "not", "when", "because", "("].map(kindNamed));

/**
 * The edit after something was typed just before an offset: the new line is indented, or the line that a closing brace
 * begins. It looks at braces and the beginnings of statements only, so it also works while a text has mistakes.
 */
export function formatTyped({ reading, text }: Document, offset: number, typed: Typed, options: FormatOptions = usualFormat): readonly TextEdit[] {
  let start = offset;
  while (start > 0 && !hasLineEnd(text[start - 1] ?? "")) start--;
  let end = start;
  while (/[^\S\r\n]/.test(text[end] ?? "")) end++;
  if (typed === "}" && end !== offset - 1) return [];
  const structure = structureOf(reading);
  const next = structure.pieces.findIndex((piece) => piece.start >= end);
  if ((structure.pieces[next - 1]?.end ?? 0) > start) return [];
  const isEmpty = structure.pieces[next]?.start !== end || end === text.length;
  const indentation = isEmpty ? ofEmptyLine(next, structure, options) : ofLine(next, structure, options);
  return indentation === text.slice(start, end) ? [] : [{ span: { start, end }, text: indentation }];
}

function ofLine(first: number, structure: Structure, options: FormatOptions): string {
  const after = structure.token[first] ?? first;
  const kind = structure.pieces[after]?.kind;
  const isBeginning = structure.begins[after] === true || kind === CLOSING || kind === END;
  const layout = layoutOf(structure, options);
  if (!isBeginning && layout.endsBefore(first) > 0) return layout.blanksBefore(first);
  return options.indentation.repeat((structure.depth[first] ?? 0) + (isBeginning ? 0 : 1));
}

/** In an empty line something new is expected, unless the line before it does not end yet. */
function ofEmptyLine(next: number, { pieces, depth }: Structure, { indentation }: FormatOptions): string {
  let last = next - 1;
  while (pieces[last]?.kind === COMMENT) last--;
  const kind = pieces[last]?.kind ?? COMMENT;
  return indentation.repeat((depth[last] ?? 0) + (kind === OPENING || unfinished.has(kind) ? 1 : 0));
}
