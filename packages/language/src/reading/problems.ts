import { closest, type Expected } from "@kurzweg/model";
import { hasLineEnd, type Lines } from "../lines.ts";
import { type Problem, problem } from "../problem.ts";
import { beginningsOf, END, kindNames, type Part } from "./compiled.ts";
import type { Element } from "./grammar.ts";
import type { Reading, SyntaxProblem } from "./reader.ts";
import type { TokenProblem } from "./tokens.ts";
import { textOf } from "./values.ts";

/** More than these say nothing new about a file that is not a region file at all. */
const MOST = 50;

/** The mistakes that the reader met, as problems with words. */
export function syntaxProblems(reading: Reading, lines: Lines): readonly Problem[] {
  const { tokens } = reading;
  if (tokens.kinds[0] === END) return [problem("file/empty", { start: 0, end: 0 }, {})];
  const ofTokens = tokens.problems.map((found) => tokenProblem(found, tokens.text));
  const taken = new Set(tokens.problems.map((found) => lines.positionAt(found.start).line));
  const isTaken = (token: number | undefined): boolean => token !== undefined && taken.has(lines.positionAt(tokens.starts[token] ?? 0).line);
  const swallowed = tokens.problems.some(({ is }) => is === "unclosed-block" || is === "unclosed-comment");
  const isFollowing = ({ token, opened }: SyntaxProblem): boolean => isTaken(token) || isTaken(opened) || (swallowed && tokens.kinds[token] === END);
  const ofStatements = reading.problems.filter((found) => !isFollowing(found)).map((found) => statementProblem(found, reading, lines));
  return [...ofTokens, ...ofStatements].sort((left, right) => left.span.start - right.span.start).slice(0, MOST);
}

function tokenProblem({ is, start, end }: TokenProblem, text: string): Problem {
  const span = { start, end };
  switch (is) {
    case "character":
      return problem("syntax/character", span, { character: text.slice(start, Math.min(end, start + 12)) });
    case "unclosed-text":
      return problem("syntax/unclosed-text", span, {});
    case "unclosed-block":
      return problem("syntax/unclosed-text", span, {});
    case "unclosed-comment":
      return problem("syntax/unclosed-comment", span, {});
    case "typographic-quotes":
      return problem("syntax/quotation-marks", span, { text: textOf(text.slice(start, end)) });
  }
}

function statementProblem(found: SyntaxProblem, { tokens }: Reading, lines: Lines): Problem {
  const { token, expected, opened } = found;
  const start = tokens.starts[token] ?? 0;
  const span = { start, end: tokens.ends[token] ?? start };
  const word = tokens.text.slice(span.start, span.end);
  const before = token > 0 ? tokens.text.slice(tokens.starts[token - 1], tokens.ends[token - 1]) : "";
  const end = tokens.ends[token - 1] ?? 0;
  if (found.tooDeep) return problem("syntax/too-deep", span, {});
  if (opened !== undefined) {
    const line = lines.positionAt(tokens.starts[opened] ?? 0).line;
    const brace = { start: tokens.starts[opened] ?? 0, end: tokens.ends[opened] ?? 0 };
    return problem("syntax/unclosed", tokens.kinds[token] === END ? brace : span, { opener: openerOf(opened, tokens), line });
  }
  if (word === "}" && found.rules.length === 1) return problem("syntax/surplus-brace", span, {});
  const words = [...new Set(expected.flatMap(wordsOf))];
  const close = /^[\p{L}_-]/u.test(word) ? closest(word, words) : undefined;
  const only = [...new Set(expected.map(({ source }) => kindOf(source)))];
  const isName = only.length > 0 && only.every((kind) => kind === "name");
  if (tokens.kinds[token] === END || /^[{},]$/.test(word) || (isName && !/^\p{L}/u.test(word))) {
    const anchor = tokens.kinds[token] === END ? { start: tokens.starts[token - 1] ?? 0, end } : span;
    return problem("syntax/missing", anchor, { missing: expectedFrom(expected), after: shortened(before) });
  }
  return problem("syntax/unexpected", span, { found: shortened(word), expected: expectedFrom(expected), close });
}

function shortened(word: string): string {
  const line = word.split(/\r|\n/)[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** The statement before an opening brace, such as “body jobcenter”. */
function openerOf(token: number, tokens: Reading["tokens"]): string {
  let first = token;
  while (first > 0 && first > token - 12 && !["{", "}"].includes(kindNames[tokens.kinds[first - 1] ?? END] ?? "") && !startsLine(first)) first--;
  const words = tokens.text.slice(tokens.starts[first], tokens.ends[Math.min(first + 1, token - 1)] ?? 0);
  return shortened(words.replace(/\s+/g, " ").trim());

  function startsLine(at: number): boolean {
    return hasLineEnd(tokens.text.slice(tokens.ends[at - 1], tokens.starts[at]));
  }
}

function wordsOf(part: Part): readonly string[] {
  return kindOf(part.source) === "name" ? [] : beginningsOf(part).filter((word) => /^[a-z]/.test(word));
}

function kindOf(element: Element): "name" | "other" {
  return element.is === "reference" ||
    (element.is === "call" && (element.rule === "Name" || element.rule === "Path")) ||
    (element.is === "terminal" && element.terminal === "ID")
    ? "name"
    : "other";
}

/** What could stand there: what has to, first; what begins another statement only where nothing else could. */
function expectedFrom(expected: readonly Part[]): readonly Expected[] {
  const [required, ...optional] = [...expected].reverse();
  const parts = [
    ...(required && !isStatement(required) ? [required] : []),
    ...optional.reverse().filter((part) => !isStatement(part)),
    ...(required && isStatement(required) ? [required] : []),
  ];
  return parts.flatMap(shownOf).filter((each) => !("word" in each) || each.word !== "/");
}

/** Lists of statements begin with many words, which say little about the place. */
function isStatement(part: Part): boolean {
  return part.block || (part.is === "choice" && part.parts.length > 4);
}

function shownOf(part: Part): readonly Expected[] {
  const element = part.source;
  if (element.is === "keyword") return [{ word: element.word }];
  if (element.is === "terminal") return [terminalShown(element.terminal)];
  if (kindOf(element) === "name") return [{ a: "name" }];
  return beginningsOf(part).map((word) => (/^[A-Z]+$/.test(word) ? terminalShown(word) : { word }));
}

function terminalShown(terminal: string): Expected {
  const shown: Readonly<Record<string, Expected>> = {
    STRING: { a: "text" },
    DATE: { a: "date" },
    INT: { a: "number" },
    ID: { a: "name" },
    LANGTAG: { a: "language" },
  };
  return shown[terminal] ?? { word: terminal };
}
