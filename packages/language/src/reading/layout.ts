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
  const lineStart = (offset: number): number => Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return {
    startsLine: (token) => token === 0 || hasLineEnd(text.slice(ends[token - 1], starts[token])),
    isAtMargin(token) {
      const start = starts[token] ?? 0;
      return start === 0 || hasLineEnd(text[start - 1] ?? "");
    },
    sameLine(left, right) {
      const from = ends[Math.min(left, right)] ?? 0;
      return !hasLineEnd(text.slice(from, starts[Math.max(left, right)]));
    },
    indentationOf(token) {
      const start = starts[token] ?? text.length;
      return text.slice(lineStart(start), start).search(/\S|$/);
    },
  };
}
