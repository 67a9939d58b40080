import { hasLineEnd } from "../lines.ts";
import { kindNamed } from "../reading/compiled.ts";
import type { Reading } from "../reading/reader.ts";
import type { Span } from "../reading/spans.ts";
import { type FormatOptions, layoutOf } from "./layout.ts";
import { mistakenTokens } from "./mistakes.ts";
import { structureOf } from "./structure.ts";
import { movedText } from "./texts.ts";

/** A place of a text, and what is to stand there instead. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

const STRING = kindNamed("STRING");

/** What has to change in a text so that it is laid out, in small pieces: no edit touches a word, and few go over a line. */
export function editsOf(reading: Reading, options: FormatOptions): readonly TextEdit[] {
  const structure = structureOf(reading);
  const { text, pieces } = structure;
  const layout = layoutOf(structure, options);
  const isMistaken = mistakenTokens(reading);
  const lineEnd = lineEndOf(text);
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    if (isMistaken(piece.token)) return [];
    const blanks = `${lineEnd.repeat(layout.endsBefore(index))}${layout.blanksBefore(index)}`;
    const isFree = before === undefined || !isMistaken(before.token);
    const edits = isFree ? blankEdits(text, { start: before?.end ?? 0, end: piece.start }, blanks) : [];
    if (piece.kind !== STRING || !piece.long) return edits;
    const token = text.slice(piece.start, piece.end);
    return [...edits, ...lineEdits(token, piece.start, movedText(token, layout.indentationOf(index), options.indentation, lineEnd))];
  });
}

/** Carries out edits, which are in order. */
export function applyEdits(edits: readonly TextEdit[], text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { span, text: replacement } of edits) {
    parts.push(text.slice(end, span.start), replacement);
    end = span.end;
  }
  return [...parts, text.slice(end)].join("");
}

/** The line end that a text has most often. */
function lineEndOf(text: string): string {
  const counts = new Map([["\n", 0]]);
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** Changes blanks: those at the end of a line, the line ends, and the indentation each by itself. */
function blankEdits(text: string, { start, end }: Span, blanks: string): readonly TextEdit[] {
  const written = text.slice(start, end);
  if (!hasLineEnd(written) || !hasLineEnd(blanks)) return difference(written, start, blanks);
  const wanted = partsOf(blanks);
  let at = start;
  return partsOf(written).flatMap((part, index) => {
    const edits = difference(part, at, wanted[index] ?? "");
    at += part.length;
    return edits;
  });
}

/** What stands before, at and after the line ends of some blanks. */
function partsOf(blanks: string): readonly string[] {
  const first = blanks.search(/[\r\n]/);
  const last = Math.max(blanks.lastIndexOf("\n"), blanks.lastIndexOf("\r")) + 1;
  return [blanks.slice(0, first), blanks.slice(first, last), blanks.slice(last)];
}

/** Changes a text of several lines line by line. */
function lineEdits(written: string, start: number, wanted: string): readonly TextEdit[] {
  const lines = written.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const others = wanted.split(/(?<=\r\n|\r(?!\n)|\n)/);
  let at = start;
  return lines.flatMap((line, index) => {
    const edits = difference(line, at, others[index] ?? "");
    at += line.length;
    return edits;
  });
}

/** The smallest edit that makes one text of another. */
function difference(written: string, start: number, wanted: string): readonly TextEdit[] {
  if (written === wanted) return [];
  const most = Math.min(written.length, wanted.length);
  let same = 0;
  while (same < most && written[same] === wanted[same]) same++;
  let last = 0;
  while (last < most - same && written.at(-1 - last) === wanted.at(-1 - last)) last++;
  return [{ span: { start: start + same, end: start + written.length - last }, text: wanted.slice(same, wanted.length - last) }];
}
