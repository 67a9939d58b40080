import type { Place, Position } from "@kurzweg/model";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";

/** Where a place is after its file was changed; text that was inserted before it moves it. */
export function shifted(place: Place, change: TextDocumentContentChangeEvent): Place {
  if (!("range" in change)) return place;
  return { file: place.file, range: { start: moved(place.range.start, change), end: moved(place.range.end, change) } };
}

type Partial = Extract<TextDocumentContentChangeEvent, { range: unknown }>;

function moved(position: Position, { range, text }: Partial): Position {
  const [line, column] = [position.line - 1, position.column - 1];
  const { start, end } = range;
  if (line < end.line || (line === end.line && column < end.character)) return position;
  const inserted = text.split(/\r\n|\r|\n/);
  const lineAfter = line + inserted.length - 1 - (end.line - start.line);
  if (line > end.line) return { line: lineAfter + 1, column: position.column };
  const before = inserted.length === 1 ? start.character : 0;
  return { line: lineAfter + 1, column: before + (inserted.at(-1) ?? "").length + column - end.character + 1 };
}
