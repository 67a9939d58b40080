import type { Lines } from "@kurzweg/language";
import type { Place, Position as ModelPosition, Range as ModelRange } from "@kurzweg/model";
import type { Location, Position, Range } from "vscode-languageserver";

// The model counts lines and columns from 1, the protocol from 0; both count UTF-16 units.

export function positionOf({ line, column }: ModelPosition): Position {
  return { line: line - 1, character: column - 1 };
}

export function rangeOf({ start, end }: ModelRange): Range {
  return { start: positionOf(start), end: positionOf(end) };
}

export function locationOf({ file, range }: Place): Location {
  return { uri: file, range: rangeOf(range) };
}

export function offsetOf({ line, character }: Position, lines: Lines): number {
  return lines.offsetAt({ line: line + 1, column: character + 1 });
}

/** The range between two offsets of a text. */
export function rangeBetween({ start, end }: { readonly start: number; readonly end: number }, lines: Lines): Range {
  return { start: positionOf(lines.positionAt(start)), end: positionOf(lines.positionAt(end)) };
}
