import type { Place, Position } from "@kurzweg/model";
import type { Span } from "./reading/spans.ts";

/** Finds lines and columns in a text. */
export interface Lines {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** Lines end with LF, CRLF or CR. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return {
    positionAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    offsetAt({ line, column }) {
      return Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
    },
  };
}

/** Whether a text goes over the end of a line. */
export function hasLineEnd(text: string): boolean {
  return /[\n\r]/.test(text);
}

/** The place of a span in a file. */
export function placeOf(file: string, lines: Lines, span: Span): Place {
  return { file, range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) } };
}
