import type { Place, Position } from "@kurzweg/model";
import type { Span } from "./reading/spans.ts";

/** Finds lines and columns in a text. */
export interface Lines {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** Lines end with LF, CRLF or CR. */
export function linesOf(text: string): Lines {
  const starts = startsOf(text);
  /** The line that was asked for last: the next one is mostly the same or not far from it. */
  let last = 0;
  const lineOf = (offset: number): number => {
    if ((starts[last] as number) <= offset && offset < (starts[last + 1] ?? Number.POSITIVE_INFINITY)) return last;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return (last = low);
  };
  return {
    positionAt(offset) {
      const line = lineOf(offset);
      return { line: line + 1, column: offset - (starts[line] as number) + 1 };
    },
    offsetAt({ line, column }) {
      return Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
    },
  };
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  if (text.includes("\r")) for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  else for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Whether a text, from an offset up to another one, goes over the end of a line. */
export function hasLineEnd(text: string, start = 0, end = text.length): boolean {
  for (let at = Math.max(0, start); at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return true;
  }
  return false;
}

/** The place of a span in a file. */
export function placeOf(file: string, lines: Lines, span: Span): Place {
  return { file, range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) } };
}
