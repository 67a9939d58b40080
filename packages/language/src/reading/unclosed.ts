import { type Problem, problem } from "../problem.ts";
import type { Lines } from "../lines.ts";
import { END, kindNamed, kindNames } from "./compiled.ts";
import { layoutOf } from "./layout.ts";
import type { SyntaxProblem } from "./reader.ts";
import { spanOfToken, type Tokens } from "./tokens.ts";

const OPENING = kindNamed("{");
const CLOSING = kindNamed("}");

/** A brace or parenthesis that is never closed, with the place where it was opened and the one where the other is missing. */
export function unclosedProblem({ token }: SyntaxProblem, opened: number, tokens: Tokens, lines: Lines, file: string): Problem {
  const parenthesis = tokens.kinds[opened] !== OPENING;
  const blamed = parenthesis ? { opening: opened, end: END } : (blamedWithin(opened, token, tokens) ?? { opening: opened, end: token });
  const brace = spanOfToken(blamed.opening, tokens);
  const atBrace = parenthesis || tokens.kinds[blamed.end] === END;
  const details = {
    sign: parenthesis ? ("(" as const) : ("{" as const),
    opener: openerOf(blamed.opening, tokens),
    line: lines.positionAt(brace.start).line,
    here: !atBrace,
  };
  return problem("syntax/unclosed", atBrace ? brace : spanOfToken(blamed.end, tokens), details, atBrace ? [] : [{ file, span: brace, says: "opened" }]);
}

interface Blamed {
  readonly opening: number;
  /** The first token that does not belong inside any more. */
  readonly end: number;
}

/**
 * The brace to which the closing one is missing, judged by indentation: the first one that is closed
 * on a line that is indented less than the line on which it was opened.
 */
function blamedWithin(opened: number, end: number, tokens: Tokens): Blamed | undefined {
  const { kinds } = tokens;
  const layout = layoutOf(tokens);
  const open: number[] = [];
  let found: number | undefined;
  for (let at = opened; at < end; at++) {
    if (kinds[at] === OPENING) open.push(at);
    if (kinds[at] !== CLOSING) continue;
    const opening = open.pop();
    if (opening === undefined || !layout.startsLine(at) || layout.indentationOf(at) >= layout.indentationOf(opening)) continue;
    found = found === undefined ? opening : Math.min(found, opening);
  }
  if (found === undefined) return undefined;
  const indentation = layout.indentationOf(found);
  let at = found + 1;
  while (at < end && !(layout.startsLine(at) && layout.indentationOf(at) <= indentation)) at++;
  return { opening: found, end: at };
}

/** The statement before an opening brace or parenthesis, such as “body jobcenter”. */
function openerOf(token: number, tokens: Tokens): string {
  const layout = layoutOf(tokens);
  let first = token;
  while (first > 0 && first > token - 12 && !["{", "}"].includes(kindNames[tokens.kinds[first - 1] ?? END] ?? "") && !layout.startsLine(first)) first--;
  const words = tokens.text.slice(tokens.starts[first], tokens.ends[Math.min(first + 1, token - 1)] ?? 0);
  return shortened(words.replace(/\s+/g, " ").trim());
}

/** The first line of a text, cut where nobody would read on. */
export function shortened(text: string): string {
  const line = text.split(/\r|\n/)[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
