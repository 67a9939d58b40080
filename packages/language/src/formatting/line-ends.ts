import { END } from "../reading/compiled.ts";
import { COMMENT } from "./pieces.ts";
import { isJoined } from "./spacing.ts";
import { CLOSING, OPENING, type Structure } from "./structure.ts";

/** Where lines end: what the text says, and what has to be changed in it. */
export interface LineEnds {
  /** How many line ends stand before a piece: none, one, or two for a blank line. */
  before(index: number): number;
  /** Whether a brace opens a block that stands in one line. */
  isShort(opening: number): boolean;
  /** Ends the line before a piece. */
  breakBefore(index: number): void;
  /** Gives each statement of a block that stood in one line a line of its own; values and facts may share one. */
  open(opening: number): void;
}

/** The line ends of a text as people wrote them, as far as that is in order. */
export function lineEndsOf(structure: Structure): LineEnds {
  const { text, pieces, closings } = structure;
  const short = new Set<number>();
  for (const [opening, closing] of closings) {
    const inner = text.slice(pieces[opening]?.end, pieces[closing]?.start);
    if (closing === opening + 1 || !/[\r\n]/.test(inner)) short.add(opening);
  }
  const openings = new Map([...closings].map(([opening, closing]) => [closing, opening]));
  const opened = new Set<number>();
  const ends: number[] = [];
  for (const index of pieces.keys()) ends.push(endsBefore(index));
  return {
    before: (index) => ends[index] ?? 0,
    isShort: (opening) => short.has(opening),
    breakBefore: (index) => {
      ends[index] = 1;
    },
    open(opening) {
      short.delete(opening);
      opened.add(opening);
      for (let index = opening + 1; index <= (closings.get(opening) ?? opening); index++) ends[index] = endsBefore(index);
    },
  };

  function endsBefore(index: number): number {
    const right = pieces[index];
    const left = pieces[index - 1];
    if (!right || !left) return 0;
    const after = structure.token[index] ?? index;
    const isBorder = structure.begins[after] === true || pieces[after]?.kind === CLOSING || pieces[after]?.kind === END;
    if (!isBorder) return withinStatement(index);
    if (right.kind === END) return 1;
    const block = right.kind === CLOSING ? openings.get(index) : structure.block[index];
    if (block !== undefined && short.has(block)) return 0;
    if (right.kind === CLOSING) return 1;
    if (isAtBeginning(index)) return right.kind === COMMENT && staysAtBrace(index) ? 0 : 1;
    if (right.breaks > 0) return isAtBeginning(index - 1) && ends[index - 1] === 0 ? 1 : right.breaks;
    if (right.kind === COMMENT) return 0;
    return leadsLine(index - 1) || sharesLine(index) ? 0 : 1;
  }

  function withinStatement(index: number): number {
    const isFree = pieces[index]?.kind === COMMENT || pieces[index - 1]?.kind === COMMENT || !isJoined(index, structure);
    return isFree ? Math.min(1, pieces[index]?.breaks ?? 0) : 0;
  }

  function isAtBeginning(index: number): boolean {
    return pieces[index - 1]?.kind === OPENING;
  }

  /** A comment behind an opening brace stays there when it ends the line. */
  function staysAtBrace(index: number): boolean {
    return pieces[index]?.breaks === 0 && (pieces[index + 1]?.breaks ?? 0) > 0;
  }

  /** Whether a piece is a comment with nothing but comments before it in its line. */
  function leadsLine(index: number): boolean {
    let first = index;
    while (pieces[first]?.kind === COMMENT && first > 0 && ends[first] === 0) first--;
    return pieces[first]?.kind === COMMENT;
  }

  /** Short statements may share a line of a block, where people wrote them so. */
  function sharesLine(index: number): boolean {
    const { block, listed, statement, withBlock } = structure;
    const around = block[index] ?? -1;
    if (around < 0 || pieces[index - 1]?.kind === CLOSING || withBlock.has(index)) return false;
    return listed.has(index) || (!opened.has(around) && !withBlock.has(statement[index - 1] ?? -1));
  }
}
