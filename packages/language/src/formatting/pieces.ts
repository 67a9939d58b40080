import type { Tokens } from "../reading/tokens.ts";

/** The kind of a piece that is a comment; tokens have kinds from 0 on. */
export const COMMENT = -1;

/** A token or a comment. The last piece is the end of the file. */
export interface Piece {
  readonly start: number;
  /** Exclusive, without the blanks at the end of a comment. */
  readonly end: number;
  readonly kind: number;
  /** The number of the token; for a comment, of the next one. */
  readonly token: number;
  /** How many line ends stand before it; two stand for more. */
  readonly breaks: number;
  /** It goes over the end of a line: a block of text or a comment. */
  readonly long: boolean;
}

/** The tokens and comments of a text in the order in which they are written. */
export function piecesOf({ text, kinds, starts, ends, comments }: Tokens): readonly Piece[] {
  const pieces: Piece[] = [];
  const push = (kind: number, token: number, start: number, end: number): void => {
    const breaks = text.slice(pieces.at(-1)?.end ?? 0, start).match(/\r\n|\r|\n/g)?.length ?? 0;
    pieces.push({ start, end, kind, token, breaks: Math.min(breaks, 2), long: /[\r\n]/.test(text.slice(start, end)) });
  };
  let comment = 0;
  for (const [token, start] of starts.entries()) {
    for (; (comments[comment] ?? Infinity) < start; comment += 2) {
      const from = comments[comment] as number;
      push(COMMENT, token, from, from + text.slice(from, comments[comment + 1]).trimEnd().length);
    }
    push(kinds[token] as number, token, start, ends[token] as number);
  }
  return pieces;
}
