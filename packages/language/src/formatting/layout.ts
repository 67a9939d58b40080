import { hasLineEnd } from "../lines.ts";
import { END, kindNamed } from "../reading/compiled.ts";
import { type LineEnds, lineEndsOf } from "./line-ends.ts";
import { COMMENT } from "./pieces.ts";
import { blanksBefore, isJoined } from "./spacing.ts";
import { CLOSING, OPENING, type Structure } from "./structure.ts";

/** How region files are laid out. */
export interface FormatOptions {
  /** One step of indentation: some blanks, or a tab. */
  readonly indentation: string;
  /** Lines that are longer are divided where that is possible. */
  readonly width: number;
}

/** The layout where nothing else is wished. */
export const usualFormat: FormatOptions = { indentation: "  ", width: 180 };

/** Where each piece of a text belongs. */
export interface Layout {
  /** How many line ends stand before a piece. */
  endsBefore(index: number): number;
  /** The blanks before a piece: indentation where it begins a line. */
  blanksBefore(index: number): string;
  /** The indentation of the line that a piece stands in. */
  indentationOf(index: number): string;
}

/** How many blanks a tab counts for in the length of a line. */
const TAB = 4;

/** Lays a text out line by line. A line that is too long is divided: its block is opened, or it goes on in the next line. */
export function layoutOf(structure: Structure, { indentation: step, width }: FormatOptions): Layout {
  const { pieces } = structure;
  const ends = lineEndsOf(structure);
  const blanks: string[] = [];
  /** Where a piece begins in its line, counted from the first piece. */
  const columns: number[] = [];
  const indentations: string[] = [];
  for (let first = 0; first < pieces.length; first = indentations.length) layLine(first);
  return {
    endsBefore: ends.before,
    blanksBefore: (index) => blanks[index] ?? "",
    indentationOf: (index) => indentations[index] ?? "",
  };

  function layLine(first: number): void {
    const indentation = indentationFor(first);
    const room = width - indentation.replaceAll("\t", " ".repeat(TAB)).length;
    let excess = place(first, room);
    while (excess !== undefined && divide(first, excess, structure, ends)) excess = place(first, room);
    if (excess !== undefined) place(first, Infinity);
    blanks[first] = indentation;
    do indentations.push(indentation);
    while (indentations.length < pieces.length && ends.before(indentations.length) === 0);
  }

  /** Places the pieces of a line one after the other; gives the first one for which there is no room. */
  function place(first: number, room: number): number | undefined {
    let column = 0;
    for (let index = first; index < pieces.length && (index === first || ends.before(index) === 0); index++) {
      const { start, end, kind, long } = pieces[index] ?? { start: 0, end: 0, kind: END, long: false };
      if (index > first) {
        blanks[index] = keptBlanks(index, first, column) ?? blanksBefore(index, structure);
        column += blanks[index]?.length ?? 0;
      }
      columns[index] = column;
      column += long ? 0 : end - start;
      const isLast = kind === COMMENT && ends.before(index + 1) > 0;
      if (column > room && !isLast) return index;
    }
    return undefined;
  }

  /** People align the titles and laws of values, and comments at the ends of lines: they stay in their column. */
  function keptBlanks(index: number, first: number, column: number): string | undefined {
    const aligned = (structure.cells.has(index) && structure.statement[index] === first) || (pieces[index]?.kind === COMMENT && ends.before(index + 1) > 0);
    if (!aligned || (first > 0 && pieces[first]?.breaks === 0)) return undefined;
    const line = structure.text.slice(pieces[first]?.start, pieces[index]?.start);
    return line.endsWith("  ") && !hasLineEnd(line) ? " ".repeat(Math.max(1, line.length - column)) : undefined;
  }

  function indentationFor(first: number): string {
    const after = structure.token[first] ?? first;
    const kind = pieces[after]?.kind;
    if (structure.begins[after] || kind === CLOSING || kind === END) return step.repeat(structure.depth[first] ?? 0);
    if (pieces[first]?.kind === OPENING) return indentations[structure.statement[first] ?? 0] ?? "";
    const title = structure.titles.get(first);
    // A translation stands under its text, where that is near the margin.
    if (title !== undefined && (columns[title] === 0 || title === (structure.statement[title] ?? 0) + 1))
      return `${indentations[title] ?? ""}${" ".repeat(columns[title] ?? 0)}`;
    return `${indentations[structure.part[first] ?? 0] ?? ""}${step}`;
  }
}

const kindsOf = (...names: readonly string[]): ReadonlySet<number> => new Set(names.map(kindNamed));
const clauses = kindsOf("when", "because", "with", "law");
const conjunctions = kindsOf("and", "or");
const COMMA = kindNamed(",");

/** Divides a line in which there is no room for a piece; false where that is not possible. */
function divide(first: number, excess: number, structure: Structure, ends: LineEnds): boolean {
  const { pieces } = structure;
  let best: number | undefined;
  let least = Infinity;
  for (let index = first; index < pieces.length && (index === first || ends.before(index) === 0) && (index <= excess || best === undefined); index++) {
    if (pieces[index]?.kind === OPENING && ends.isShort(index) && structure.closings.get(index) !== index + 1) {
      ends.open(index);
      return true;
    }
    const rank = index > first ? rankOf(index, structure) : undefined;
    if (rank !== undefined && rank <= least) {
      best = index;
      least = rank;
    }
  }
  if (best !== undefined) ends.breakBefore(best);
  return best !== undefined;
}

/** How good it is to end a line before a piece, 0 being best; nothing where that is not possible. */
function rankOf(index: number, structure: Structure): number | undefined {
  const kind = structure.pieces[index]?.kind ?? END;
  const before = structure.pieces[index - 1]?.kind;
  if (kind === COMMENT || before === COMMENT || isJoined(index, structure)) return undefined;
  if (structure.begins[index]) return 0;
  const title = structure.titles.get(index);
  if (clauses.has(kind) || (title !== undefined && isSecond(title, structure))) return 1;
  if (conjunctions.has(kind)) return 2;
  return before === COMMA ? 3 : undefined;
}

/** Whether a piece is the second one of its statement, such as the text of a note. */
function isSecond(index: number, { statement }: Structure): boolean {
  return statement[index] === index - 1;
}
