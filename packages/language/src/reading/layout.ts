import { hasLineEnd } from "../lines.ts";
import type { Tokens } from "./tokens.ts";

/** How tokens stand on the lines of their text. */
export interface Layout {
  /** Whether a token is the first one of its line. */
  startsLine(token: number): boolean;
  /** Whether a token begins in the first column. */
  isAtMargin(token: number): boolean;
  sameLine(left: number, right: number): boolean;
  /** How far the line of a token is indented. */
  indentationOf(token: number): number;
}

export function layoutOf({ text, starts, ends }: Tokens): Layout {
  return {
    startsLine: (token) => token === 0 || hasLineEnd(text, ends[token - 1], starts[token]),
    isAtMargin(token) {
      const start = starts[token] ?? 0;
      return start === 0 || hasLineEnd(text, start - 1, start);
    },
    sameLine(left, right) {
      const from = ends[Math.min(left, right)] ?? 0;
      return !hasLineEnd(text, from, starts[Math.max(left, right)]);
    },
    indentationOf(token) {
      const start = starts[token] ?? text.length;
      const before = text.slice(start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1, start);
      return before.slice(before.lastIndexOf("\r") + 1).search(/\S|$/);
    },
  };
}
